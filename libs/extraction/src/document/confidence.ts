import type { ExtractedReport, Mention, Span } from '../extracted-report.js';
import { CONFIDENCE_WEIGHTS } from './confidence-weights.js';

/** A report that has not been told yet how sure it is. */
export type UnweighedReport = Omit<ExtractedReport, 'confidence'>;

const FIRM_FRAMES = new Set('give give-passive get equip arrive seize seizure train licence request carry'.split(' '));
const PAPER_FRAMES = new Set('sign cooperate coverage produce'.split(' '));
const FAINT_FRAMES = new Set('loose goods nominal possession role bound departure use'.split(' '));

const within = (span: Span, quotes: readonly Span[]): boolean =>
  quotes.some((quote) => quote.source === span.source && span.start >= quote.start && span.end <= quote.end);

/** Somebody who is not named where the transfer is told, but somewhere near by. */
const isOutside = (mentions: readonly Mention<unknown>[], quotes: readonly Span[]): boolean =>
  mentions.some(({ span }) => span !== null && !within(span, quotes));

const isInferred = (mentions: readonly Mention<unknown>[]): boolean => mentions.some(({ span }) => span === null);

/** What a report is judged by, each a yes or no; their weights are fitted by `test/evaluation/fit-confidence.mjs`. */
export const FEATURES: Readonly<Record<string, (report: UnweighedReport) => boolean>> = {
  always: () => true,
  noSupplier: ({ suppliers }) => suppliers.length === 0,
  noRecipient: ({ recipients }) => recipients.length === 0,
  supplierElsewhere: ({ suppliers, quotes }) => isOutside(suppliers, quotes),
  recipientElsewhere: ({ recipients, quotes }) => isOutside(recipients, quotes),
  partyInferred: ({ suppliers, recipients }) => isInferred(suppliers) || isInferred(recipients),
  itemElsewhere: ({ items, quotes }) => isOutside(items, quotes),
  itemInferred: ({ items }) => isInferred(items),
  itemVague: ({ items }) => items.every(({ value }) => value.category === 'unspecified-arms'),
  firmFrame: ({ trace }) => trace.some(({ frame }) => FIRM_FRAMES.has(frame)),
  paperFrame: ({ trace }) => trace.some(({ frame }) => PAPER_FRAMES.has(frame)),
  onlyFaintFrames: ({ trace }) => trace.every(({ frame }) => FAINT_FRAMES.has(frame)),
  loose: ({ trace }) => trace.some(({ frame }) => frame === 'loose'),
  toldTwice: ({ quotes }) => quotes.length > 1,
  toldOften: ({ quotes }) => quotes.length > 3,
  headline: ({ quotes }) => quotes.some(({ source }) => source === 'title'),
  manySuppliers: ({ suppliers }) => suppliers.length > 1,
  manyRecipients: ({ recipients }) => recipients.length > 1,
  delivered: ({ stage }) => stage === 'delivered',
  stopped: ({ stage }) => stage === 'seized' || stage === 'in-transit',
  talk: ({ stage }) => stage === 'planned' || stage === 'requested' || stage === 'announced' || stage === 'threatened',
  against: ({ stage }) => stage === 'denied' || stage === 'refused',
  accusation: ({ attribution }) => attribution === 'accusation',
  finding: ({ attribution }) => attribution === 'finding',
  agreement: ({ conduct }) => conduct === 'agreement',
};

const WEIGHED = Object.entries(FEATURES).map(([name, holds]) => ({ holds, weight: CONFIDENCE_WEIGHTS[name] ?? 0 }));

/** How likely it is that parties and goods of a report are those that the article tells of, 0.02 to 0.98. */
export function confidenceOf(report: UnweighedReport): number {
  let sum = 0;
  for (const { holds, weight } of WEIGHED) if (holds(report)) sum += weight;
  const likely = 1 / (1 + Math.exp(-sum));
  return Math.round(Math.min(0.98, Math.max(0.02, likely)) * 100) / 100;
}
