import type { Tokens } from '#libs/lexicon';
import type { TokenRange } from '../meaning/mention.js';
import type { Clause, Slot } from '../reading/clause.js';
import { readDaySpan, type DaySpan } from './day-spans.js';

/** When something happened, and the words that say so. */
export interface ReadDate {
  span: DaySpan;
  range: TokenRange;
  /** Long before the day of publication: history, beside what is news. */
  isPast: boolean;
}

const TIMELY = new Set([
  'in',
  'on',
  'at',
  'during',
  'between',
  'from',
  'by',
  'around',
  'over',
  'throughout',
  'until',
  'within',
  'and',
  'of',
  '',
]);
/** How many characters after a phrase may still belong to its date: `June 17` `, 1994`. */
const REACH = 14;

/** Reads when the deed of a clause happened: its own words of time, else those of the verbs above it. */
export function dateOfClause(tokens: Tokens, clause: Clause | null, published: string | null): ReadDate | null {
  for (let at = clause, depth = 0; at !== null && depth < 4; at = at.parent, depth++) {
    const own = at.slots.map((slot) => dateOfSlot(tokens, slot, published)).find((date) => date !== null);
    if (own !== undefined && own !== null) return own;
    if (at.kind === 'relative' || at.kind === 'adverbial' || at.kind === 'complement' || at.kind === 'main')
      return null;
  }
  return null;
}

function dateOfSlot(tokens: Tokens, slot: Slot, published: string | null): ReadDate | null {
  if (!TIMELY.has(slot.role === 'preposition' ? slot.preposition : '')) return null;
  if (slot.role === 'subject' && slot.phrase.units.length > 4) return null;
  return dateOfRange(tokens, slot.phrase, published);
}

const DATED_THING =
  /\b(?:resolution|embargo|report|ban|war|treaty|agreement|accord|sanctions?|law|act|constitution|measures?|election|coup)s?\b/i;

/** A date in a range of tokens, unless it is the date of a resolution, a report or a war. */
export function dateOfRange(tokens: Tokens, range: TokenRange, published: string | null): ReadDate | null {
  const start = tokens.start[range.firstToken] ?? 0;
  const end = tokens.end[range.lastToken] ?? start;
  const own = tokens.text.slice(start, end);
  if (DATED_THING.test(own)) return null;
  const tail = /^,? ?(?:19|20)\d\d\b/.exec(tokens.text.slice(end, end + REACH))?.[0] ?? '';
  const span = readDaySpan(`${own}${tail}`, published);
  if (span === null) return null;
  const { firstToken, lastToken } = range;
  return {
    span,
    range: { firstToken, lastToken },
    isPast: published !== null && span.last < halfYearBefore(published),
  };
}

/** The same day of the month half a year ago, near enough for a comparison. */
function halfYearBefore(day: string): string {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return month > 6
    ? `${year}-${String(month - 6).padStart(2, '0')}${day.slice(7)}`
    : `${year - 1}-${String(month + 6).padStart(2, '0')}${day.slice(7)}`;
}
