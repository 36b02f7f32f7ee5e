import type { ReadFact } from '../frames/fact.js';
import { clusterOf, type Cluster, type Told } from './cluster.js';
import { likeliest, type Hints } from './fill.js';

/** How many sentences of an article may tell its one transfer. */
const REACH = 3;
/** How plain it must be who sends and who receives. */
const LEAST = 1.1;

/**
 * What an article as a whole tells, where no sentence tells it by itself: that goods move stands in one sentence, who sends
 * and who receives them in others. Null unless both ends are found.
 */
export function gistOf(cues: readonly Told[], hints: readonly Hints[]): Cluster | null {
  const own = cues.filter(({ fact }) => fact.stage !== 'hypothetical' && !fact.isContent);
  const moving = own.filter(({ fact }) => fact.stage !== 'mentioned');
  const leading = moving[0];
  if (leading === undefined) return null;
  const near = moving.filter(
    (one) => one.source !== leading.source || one.fact.sentence - leading.fact.sentence <= REACH,
  );
  const suppliers = likeliest(near, hints, 'source', [], LEAST);
  const recipients = likeliest(near, hints, 'goal', suppliers, LEAST);
  if (suppliers.length === 0 || recipients.length === 0) return null;
  const cluster = clusterOf(near.map((one) => ({ ...one, fact: completed(one.fact, suppliers, recipients) })));
  return { ...cluster, isFilled: true };
}

const completed = (fact: ReadFact, suppliers: ReadFact['suppliers'], recipients: ReadFact['recipients']): ReadFact => ({
  ...fact,
  suppliers,
  recipients,
});
