import type { DaySpan } from '../report.js';

const FORM = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const LONG_MONTHS: ReadonlySet<number> = new Set([1, 3, 5, 7, 8, 10, 12]);

/** Reads a day, a month `2013-07` or a year `2013` as the days that it may mean; null when it is none of them. */
export function readDate(text: string): DaySpan | null {
  const [, year, month, day] = FORM.exec(text) ?? [];
  if (!year) return null;
  if (!month) return { first: `${year}-01-01`, last: `${year}-12-31` };
  const last = lastOfMonth(Number(year), Number(month));
  if (last === null) return null;
  if (!day) return { first: `${text}-01`, last: `${text}-${last}` };
  return Number(day) >= 1 && Number(day) <= last ? { first: text, last: text } : null;
}

function lastOfMonth(year: number, month: number): number | null {
  if (month < 1 || month > 12) return null;
  if (month !== 2) return LONG_MONTHS.has(month) ? 31 : 30;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}
