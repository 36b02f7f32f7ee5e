import type { Actor } from '#libs/catalogue';
import type { Ternary } from '../ternary.js';

/** Does the record reach the actor on that day? Lists that keep no dates reach those they name at all times. */
export function isListedOn({ listedFrom, listedTo, chiefsListedFrom }: Actor, day: string): Ternary {
  if (listedTo !== null && day >= listedTo) return 'no';
  if (listedFrom === null && chiefsListedFrom === null) return 'yes';
  if (listedFrom !== null && day >= listedFrom) return 'yes';
  return chiefsListedFrom !== null && day >= chiefsListedFrom ? 'maybe' : 'no';
}

/** A State that the actor ran on that day, while it stood on the list. */
export function ruledBy(actor: Actor, day: string): string | null {
  const rule = actor.runs.find(({ from, to }) => from <= day && (to === null || day < to));
  return rule && isListedOn(actor, day) !== 'no' ? rule.state : null;
}
