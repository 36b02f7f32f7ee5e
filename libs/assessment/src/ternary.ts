/** An answer on the facts at hand; `maybe` says that a fact is missing, never that the answer is no. */
export type Ternary = 'yes' | 'maybe' | 'no';

export function both(one: Ternary, other: Ternary): Ternary {
  if (one === 'no' || other === 'no') return 'no';
  return one === 'yes' && other === 'yes' ? 'yes' : 'maybe';
}

export function either(one: Ternary, other: Ternary): Ternary {
  if (one === 'yes' || other === 'yes') return 'yes';
  return one === 'no' && other === 'no' ? 'no' : 'maybe';
}

export function negate(one: Ternary): Ternary {
  if (one === 'maybe') return 'maybe';
  return one === 'yes' ? 'no' : 'yes';
}

/** `yes` if any is, `maybe` if any may be, `no` of an empty list. */
export function anyOf<Entry>(entries: readonly Entry[], test: (entry: Entry) => Ternary): Ternary {
  let best: Ternary = 'no';
  for (const entry of entries) {
    const answer = test(entry);
    if (answer === 'yes') return 'yes';
    if (answer === 'maybe') best = 'maybe';
  }
  return best;
}
