const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const MILLISECONDS_OF_A_DAY = 86_400_000;

/** Is this a day of the calendar, written `2006-10-14`? 30 February is not. */
export function isDay(text: string): boolean {
  const parts = DAY.exec(text);
  if (!parts) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text;
}

/** A day, a month (`2013-07`) or a year (`2013`). */
export function isDayMonthOrYear(text: string): boolean {
  return isDay(text) || /^\d{4}$/.test(text) || (/^\d{4}-\d{2}$/.test(text) && isDay(`${text}-01`));
}

/** A day, a month or a year, or two of them with a slash between. */
export function isDaySpan(text: string): boolean {
  const parts = text.split('/');
  return parts.length <= 2 && parts.every(isDayMonthOrYear);
}

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * MILLISECONDS_OF_A_DAY).toISOString().slice(0, 10);
}
