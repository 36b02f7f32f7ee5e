import type { DateDoubt, FeedDate } from './feed-item.js';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Minutes east of UTC, as RFC 822 and the feeds of news offices abbreviate them. */
const ZONES: Record<string, number> = {
  z: 0,
  ut: 0,
  utc: 0,
  gmt: 0,
  wet: 0,
  west: 60,
  bst: 60,
  cet: 60,
  cest: 120,
  eet: 120,
  eest: 180,
  msk: 180,
  sast: 120,
  jst: 540,
  kst: 540,
  est: -300,
  edt: -240,
  cst: -360,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
};

/** Clocks differ and embargoed pieces carry the time of their release; beyond a day it is an error. */
const FUTURE_TOLERANCE_MS = 24 * 3600 * 1000;
const EARLIEST = Date.UTC(1990, 0, 1);
const RAW_MAX = 100;

/** Reads a date of a feed. V8's own reading is not used: it guesses, and takes the machine's time zone. */
export function readFeedDate(raw: string | null, now: Date): FeedDate {
  const text = raw?.trim().replace(/\s+/g, ' ').slice(0, RAW_MAX) ?? '';
  if (text === '') return { at: null, doubt: 'missing', raw: null };
  const read = readIso(text) ?? readRfc822(text) ?? readAmerican(text);
  if (!read) return { at: null, doubt: 'unparsable', raw: text };
  return { at: new Date(read.time).toISOString(), doubt: timeDoubt(read.time, now) ?? read.doubt, raw: text };
}

function timeDoubt(time: number, now: Date): DateDoubt | null {
  if (time > now.getTime() + FUTURE_TOLERANCE_MS) return 'future';
  return time < EARLIEST ? 'long-past' : null;
}

interface ReadDate {
  time: number;
  doubt: DateDoubt | null;
}

const ISO =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?)?)?)? ?(z|[+-]\d{2}:?\d{2}|[+-]\d{2}|[a-z]{2,4})?$/i;

function readIso(text: string): ReadDate | null {
  const found = ISO.exec(text);
  if (!found) return null;
  const [, year, month, day, hour, minute, second, zone] = found;
  if (day === undefined) {
    const time = instant(Number(year), Number(month ?? 1), 1, 0, 0, 0, 0);
    return time === null ? null : { time, doubt: 'imprecise' };
  }
  return zoned(Number(year), Number(month), Number(day), hour, minute, second, zone);
}

const RFC_822 =
  /^(?:[a-z]{2,9}\.?,? )?(\d{1,2})[ -]([a-z]{3,9})\.?,?[ -](\d{4}|\d{2}),?(?: (?:at )?(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?)? ?\(?([a-z]{1,4}|(?:gmt|utc)?[+-]\d{1,2}:?\d{2})?\)?(?: \([^)]*\))?$/i;

function readRfc822(text: string): ReadDate | null {
  const found = RFC_822.exec(text);
  if (!found) return null;
  const [, day, monthName, year, hour, minute, second, zone] = found;
  const month = MONTHS.indexOf(monthName!.slice(0, 3).toLowerCase()) + 1;
  return month === 0 ? null : zoned(fullYear(year!), month, Number(day), hour, minute, second, zone);
}

const AMERICAN =
  /^(?:[a-z]{3,9},? )?([a-z]{3,9})\.? (\d{1,2}),? (\d{4})(?:,?(?: at| -)? (\d{1,2}):(\d{2})(?::(\d{2}))? ?([ap]\.?m\.?)?)? ?([a-z]{1,4}|[+-]\d{2}:?\d{2})?$/i;

function readAmerican(text: string): ReadDate | null {
  const found = AMERICAN.exec(text);
  if (!found) return null;
  const [, monthName, day, year, hour, minute, second, half, zone] = found;
  const month = MONTHS.indexOf(monthName!.slice(0, 3).toLowerCase()) + 1;
  if (month === 0) return null;
  return zoned(Number(year), month, Number(day), half ? twentyFour(hour!, half) : hour, minute, second, zone);
}

function twentyFour(hour: string, half: string): string {
  return String((Number(hour) % 12) + (half.toLowerCase().startsWith('p') ? 12 : 0));
}

function fullYear(year: string): number {
  const number = Number(year);
  if (year.length === 4) return number;
  return number < 70 ? 2000 + number : 1900 + number;
}

function zoned(
  year: number,
  month: number,
  day: number,
  hour?: string,
  minute?: string,
  second?: string,
  zone?: string,
): ReadDate | null {
  const offset = offsetMinutes(zone);
  if (offset === null) return null;
  const time = instant(year, month, day, Number(hour ?? 0), Number(minute ?? 0), Number(second ?? 0), offset);
  if (time === null) return null;
  // A bare day needs no zone: it is read as that calendar day.
  return { time, doubt: hour !== undefined && zone === undefined ? 'zone-missing' : null };
}

function offsetMinutes(zone: string | undefined): number | null {
  if (zone === undefined) return 0;
  const numeric = /^(?:gmt|utc)?([+-])(\d{1,2}):?(\d{2})?$/i.exec(zone);
  if (!numeric) return ZONES[zone.toLowerCase()] ?? null;
  const minutes = Number(numeric[2]) * 60 + Number(numeric[3] ?? 0);
  return minutes > 15 * 60 ? null : numeric[1] === '-' ? -minutes : minutes;
}

function instant(
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
  offset: number,
): number | null {
  if (month < 1 || month > 12 || day < 1 || hour > 24 || minute > 59 || second > 60) return null;
  const time = Date.UTC(year, month - 1, day, hour, minute, second);
  // 31 June must not become 1 July.
  if (new Date(Date.UTC(year, month - 1, day)).getUTCDate() !== day) return null;
  return time - offset * 60_000;
}
