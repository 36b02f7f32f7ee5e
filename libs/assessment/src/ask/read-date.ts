import { isDay } from '#libs/catalogue';
import type { DaySpan } from '../report.js';

const FORM = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Reads a day, a month `2013-07` or a year `2013` as the days that it may mean; null when it is none of them. */
export function readDate(text: string): DaySpan | null {
  const [, year, month, day] = FORM.exec(text) ?? [];
  if (!year) return null;
  if (day) return isDay(text) ? { first: text, last: text } : null;
  if (!month) return { first: `${year}-01-01`, last: `${year}-12-31` };
  const first = `${text}-01`;
  return isDay(first) ? { first, last: lastOfMonth(Number(year), Number(month)) } : null;
}

function lastOfMonth(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
