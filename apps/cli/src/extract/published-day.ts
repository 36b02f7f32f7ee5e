import { isDay } from '#libs/catalogue';

const TIME = /^(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/i;

/** The day, in UTC, of a day or an RFC 3339 time; null when it is neither, or no day of the calendar. */
export function dayOf(published: string): string | null {
  const words = published.trim();
  if (isDay(words)) return words;
  const time = TIME.exec(words);
  if (!time?.[1] || !isDay(time[1])) return null;
  // A time without a zone is some local time: its own day is the best guess.
  if (!time[2]) return time[1];
  const moment = new Date(words.replace(' ', 'T'));
  return Number.isNaN(moment.getTime()) ? null : moment.toISOString().slice(0, 10);
}
