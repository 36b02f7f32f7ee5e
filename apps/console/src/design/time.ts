const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** `en` alone would give American month-first dates. */
const localeOf = (language: string) => (language === 'en' ? 'en-GB' : language);

/** `3 hours ago`; a day in words once a month has passed. */
export function ageInWords(at: string, now: number, language: string): string {
  const passed = now - Date.parse(at);
  if (Number.isNaN(passed)) return at;
  const format = new Intl.RelativeTimeFormat(localeOf(language), { numeric: 'auto' });
  if (Math.abs(passed) < MINUTE) return format.format(0, 'second');
  const sign = passed > 0 ? -1 : 1;
  const size = Math.abs(passed);
  if (size < HOUR) return format.format(sign * Math.floor(size / MINUTE), 'minute');
  if (size < DAY) return format.format(sign * Math.floor(size / HOUR), 'hour');
  if (size < 30 * DAY) return format.format(sign * Math.floor(size / DAY), 'day');
  return dayInWords(at.slice(0, 10), language);
}

/** `2024-06-20 09:12:44 UTC` */
export function exactUtc(at: string): string {
  const time = new Date(at);
  return Number.isNaN(time.getTime()) ? at : `${time.toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}

/** `20 Jun 2024`. A day is a UTC calendar day wherever its reader sits. */
export function dayInWords(day: string, language: string): string {
  const time = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(time.getTime())) return day;
  return new Intl.DateTimeFormat(localeOf(language), {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(time);
}

/** `20 Jun 2024`, or `1 Jun 2024 – 30 Jun 2024` when the report leaves the day open. */
export function spanInWords(span: { first: string; last: string }, language: string): string {
  const first = dayInWords(span.first, language);
  return span.first === span.last ? first : `${first} – ${dayInWords(span.last, language)}`;
}

/** Whether a text is a day that exists, written `2016-03-02`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(text);
}

/** Today as a UTC calendar day. */
export const today = (now: number): string => new Date(now).toISOString().slice(0, 10);
