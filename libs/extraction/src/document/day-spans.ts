/** Days from `first` to `last`, both included, as `YYYY-MM-DD`. */
export interface DaySpan {
  first: string;
  last: string;
}

const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const MONTH = `(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?`;
const DAY = `(\\d{1,2})(?:st|nd|rd|th)?`;
const DAYS = `(\\d{1,2})(?:st|nd|rd|th)?(?:,? (?:and|to|until) \\d{1,2}(?:st|nd|rd|th)?)?`;
const YEAR = `((?:19|20)\\d\\d)`;

const MONTH_DAY_YEAR = new RegExp(`\\b${MONTH} ${DAYS},? ${YEAR}\\b`, 'i');
const DAY_MONTH_YEAR = new RegExp(`\\b${DAYS} ${MONTH},? ${YEAR}\\b`, 'i');
const MONTH_YEAR = new RegExp(`\\b(?:mid-)?${MONTH},? (?:of )?${YEAR}\\b`, 'i');
const MONTH_SHORT_YEAR = new RegExp(`\\b${MONTH} ['’]?(\\d\\d)\\b(?![.,]?\\d)`, 'i');
const MONTH_DAY = new RegExp(`\\b${MONTH} ${DAY}\\b`, 'i');
const DAY_MONTH = new RegExp(`\\b${DAY} ${MONTH}\\b`, 'i');
const MONTH_ALONE = new RegExp(`\\b${MONTH}(?![a-z])`, 'i');
const YEARS = new RegExp(`\\b${YEAR}(?: ?(?:-|–|to|and|until) ?)((?:19|20)?\\d\\d)\\b`);
const DECADE = /\b((?:19|20)\d)0s\b/;
const NAMED_DECADE = /\b(?:(early|mid|late)[ -])?(?:nineteen-)?(fifties|sixties|seventies|eighties|nineties)\b/i;
const NAMED_DECADES: Readonly<Record<string, number>> = {
  fifties: 50,
  sixties: 60,
  seventies: 70,
  eighties: 80,
  nineties: 90,
};
const YEAR_ALONE = new RegExp(`\\b${YEAR}\\b`);
const AGO =
  /\b(\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|eighteen|twenty|several|a few) (day|week|fortnight|month|year|decade)s? (?:ago|before|earlier)\b/i;
const LAST = /\b(last|this|past|previous|earlier this) (week|month|year|spring|summer|autumn|fall|winter)\b/i;

const NUMBERS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  eighteen: 18,
  twenty: 20,
  several: 3,
  'a few': 3,
};
const HALVES: readonly (readonly [RegExp, number, number])[] = [
  [/\bfirst half\b/i, 1, 6],
  [/\bsecond half\b/i, 7, 12],
  [/\bearly\b|\bbeginning\b|\bstart\b/i, 1, 4],
  [/\bmid\b|\bmid-|\bmiddle\b/i, 5, 8],
  [/\blate\b|\bend of\b/i, 9, 12],
  [/\bspring\b/i, 3, 6],
  [/\bsummer\b/i, 6, 9],
  [/\bautumn\b|\bfall\b/i, 9, 12],
];

const pad = (value: number): string => String(value).padStart(2, '0');
const lastDayOf = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

const monthSpan = (year: number, month: number, to = month): DaySpan => ({
  first: `${year}-${pad(month)}-01`,
  last: `${year}-${pad(to)}-${pad(lastDayOf(year, to))}`,
});
const yearSpan = (from: number, to = from): DaySpan => ({ first: `${from}-01-01`, last: `${to}-12-31` });

function dayOf(year: number, month: number, day: number): DaySpan | null {
  if (month < 1 || day < 1 || day > lastDayOf(year, month)) return null;
  const text = `${year}-${pad(month)}-${pad(day)}`;
  return { first: text, last: text };
}

function monthOf(name: string): number {
  const prefix = name.slice(0, 3).toLowerCase();
  return MONTHS.findIndex((month) => month.startsWith(prefix)) + 1;
}

/** Without one of these no words speak of a day; most phrases have none, and the patterns below are many. */
const TIMELY = /\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|ago\b|before\b|earlier\b|last|this|past|previous/i;
const DIGIT = /\d/;

/** The days that words speak of, seen from the day of publication; null when they name none. */
export function readDaySpan(words: string, published: string | null): DaySpan | null {
  if (!TIMELY.test(words)) return null;
  const numbered = DIGIT.test(words) ? (exact(words) ?? ofYears(words)) : null;
  return numbered ?? (published === null ? null : relative(words, published));
}

function exact(words: string): DaySpan | null {
  const american = MONTH_DAY_YEAR.exec(words);
  if (american !== null) return dayOf(Number(american[3]), monthOf(american[1] ?? ''), Number(american[2]));
  const european = DAY_MONTH_YEAR.exec(words);
  if (european !== null) return dayOf(Number(european[3]), monthOf(european[2] ?? ''), Number(european[1]));
  const month = MONTH_YEAR.exec(words);
  if (month !== null) return monthSpan(Number(month[2]), monthOf(month[1] ?? ''));
  return null;
}

function ofYears(words: string): DaySpan | null {
  const range = YEARS.exec(words);
  if (range !== null) {
    const from = Number(range[1]);
    const to = range[2]?.length === 2 ? Number(`${String(from).slice(0, 2)}${range[2]}`) : Number(range[2]);
    return to >= from && to - from < 40 ? yearSpan(from, to) : yearSpan(from);
  }
  const decade = DECADE.exec(words);
  if (decade !== null) {
    const from = Number(`${decade[1]}0`);
    return /\bfirst half\b|\bearly\b/i.test(words)
      ? yearSpan(from, from + 4)
      : /\blate\b|\bsecond half\b/i.test(words)
        ? yearSpan(from + 5, from + 9)
        : yearSpan(from, from + 9);
  }
  const named = NAMED_DECADE.exec(words);
  if (named !== null) {
    const from = 1900 + (NAMED_DECADES[(named[2] ?? '').toLowerCase()] ?? 0);
    const part = (named[1] ?? '').toLowerCase();
    return part === 'early'
      ? yearSpan(from, from + 4)
      : part === 'late'
        ? yearSpan(from + 5, from + 9)
        : yearSpan(from, from + 9);
  }
  const year = YEAR_ALONE.exec(words);
  if (year === null) return null;
  const half = HALVES.find(([pattern]) => pattern.test(words));
  return half === undefined ? yearSpan(Number(year[1])) : monthSpan(Number(year[1]), half[1], half[2]);
}

function relative(words: string, published: string): DaySpan | null {
  const [year = 0, month = 1] = published.split('-').map(Number);
  const short = MONTH_SHORT_YEAR.exec(words);
  const day = MONTH_DAY.exec(words);
  const reversed = DAY_MONTH.exec(words);
  if (reversed !== null) return inPast(dayOf(year, monthOf(reversed[2] ?? ''), Number(reversed[1])), published, 1);
  if (short !== null && (day === null || Number(short[2]) > 31)) {
    const full = Number(short[2]) + (Number(short[2]) > year % 100 ? 1900 : 2000);
    return monthSpan(full, monthOf(short[1] ?? ''));
  }
  if (day !== null) return inPast(dayOf(year, monthOf(day[1] ?? ''), Number(day[2])), published, 1);
  const ago = AGO.exec(words);
  if (ago !== null) return before(published, NUMBERS[(ago[1] ?? '').toLowerCase()] ?? Number(ago[1]), ago[2] ?? '');
  const last = LAST.exec(words);
  if (last !== null) return ofLast(last[1] ?? '', last[2] ?? '', year, month, published);
  const alone = MONTH_ALONE.exec(words);
  if (alone === null || /^(?:mar|may|march)$/.test(alone[0])) return null;
  return inPast(monthSpan(year, monthOf(alone[1] ?? '')), published, 1);
}

/** A day or month without a year is the last one before publication. */
function inPast(span: DaySpan | null, published: string, yearsBack: number): DaySpan | null {
  if (span === null || span.first <= published) return span;
  const shift = (day: string): string => `${Number(day.slice(0, 4)) - yearsBack}${day.slice(4)}`;
  return { first: shift(span.first), last: shift(span.last) };
}

const DAYS_IN: Readonly<Record<string, number>> = { day: 1, week: 7, fortnight: 14 };

function before(published: string, count: number, unit: string): DaySpan | null {
  const [year = 0, month = 1] = published.split('-').map(Number);
  const name = unit.toLowerCase();
  if (name === 'year' || name === 'decade') {
    const back = name === 'decade' ? count * 10 : count;
    return yearSpan(year - back);
  }
  if (name === 'month') {
    const at = new Date(Date.UTC(year, month - 1 - count, 1));
    return monthSpan(at.getUTCFullYear(), at.getUTCMonth() + 1);
  }
  const day = new Date(`${published}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - count * (DAYS_IN[name] ?? 1));
  const text = day.toISOString().slice(0, 10);
  return { first: text, last: text };
}

function ofLast(which: string, unit: string, year: number, month: number, published: string): DaySpan | null {
  const isThis = /this/i.test(which);
  if (/week/i.test(unit)) return null;
  if (/month/i.test(unit)) {
    if (isThis) return null;
    const at = new Date(Date.UTC(year, month - 2, 1));
    return monthSpan(at.getUTCFullYear(), at.getUTCMonth() + 1);
  }
  if (/year/i.test(unit)) return isThis ? { first: `${year}-01-01`, last: published } : yearSpan(year - 1);
  const half = HALVES.find(([pattern]) => pattern.test(unit));
  if (half === undefined) return null;
  return inPast(monthSpan(year, half[1], half[2]), published, 1);
}
