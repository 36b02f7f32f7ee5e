import type { Fact } from '../frames/fact.js';
import { clusterOf, type Cluster, type Told } from './cluster.js';
import { likeliest, type Hints } from './fill.js';

/** How many sentences of an article may tell its one transfer. */
const REACH = 3;

/**
 * What an article as a whole tells, where no sentence tells it by itself: that goods move stands in one sentence, who sends
 * and who receives them in others. Null unless both ends are found.
 */
export function gistOf(cues: readonly Told[], hints: readonly Hints[]): Cluster | null {
  const told = cues.filter(({ fact }) => fact.stage !== 'hypothetical' && !fact.isContent);
  const leading = told[0];
  if (leading === undefined) return null;
  const near = told.filter(
    (one) => one.source !== leading.source || one.fact.sentence - leading.fact.sentence <= REACH,
  );
  const suppliers = likeliest(near, hints, 'source', []);
  const recipients = likeliest(near, hints, 'goal', suppliers);
  if (suppliers.length === 0 || recipients.length === 0) return null;
  const cluster = clusterOf(near.map((one) => ({ ...one, fact: withSides(one.fact, suppliers, recipients) })));
  return { ...cluster, isFilled: true };
}

const withSides = (fact: Fact, suppliers: Fact['suppliers'], recipients: Fact['recipients']): Fact => ({
  ...fact,
  suppliers,
  recipients,
});
