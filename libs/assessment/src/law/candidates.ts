import { addDays } from '#libs/catalogue';
import { aimsAtOpenParty } from './open-party.js';
import type { CaseFacts } from '../facts.js';
import type { Law, LawRecord } from './law.js';

/** The records that may have something to say of a case, and the days on which any of them changes. */
export interface Candidates {
  records: readonly LawRecord[];
  /** Ascending, without repeats. */
  changes: readonly string[];
}

const kept = new WeakMap<Law, Map<string, Candidates>>();

export function candidatesOf(law: Law, facts: CaseFacts): Candidates {
  const supplierState = facts.supplier?.state ?? '';
  const named = facts.consignee?.named.map(({ regime }) => regime) ?? [];
  const sending = facts.supplierNamed.map(({ regime }) => regime);
  const key = `${facts.recipientStates.join()}|${supplierState}|${named.join()}|${sending.join()}|${facts.consignee?.facts.state ?? ''}|${facts.receiverOpen}|${facts.supplierOpen}`;
  let known = kept.get(law);
  if (!known) kept.set(law, (known = new Map()));
  let candidates = known.get(key);
  if (!candidates) known.set(key, (candidates = gather(law, facts, named, sending)));
  return candidates;
}

function gather(law: Law, facts: CaseFacts, named: readonly string[], sending: readonly string[]): Candidates {
  const records = new Set<LawRecord>();
  const add = (list: readonly LawRecord[] | undefined) => list?.forEach((record) => records.add(record));
  const states = new Set([
    ...facts.recipientStates,
    ...(facts.consignee?.facts.state ? [facts.consignee.facts.state] : []),
  ]);
  for (const state of states) add(law.towards.get(state));
  if (facts.supplier?.state) add(law.outOf.get(facts.supplier.state));
  for (const regime of named) add(law.following.get(regime));
  for (const regime of sending) {
    add(law.regimes.get(regime)?.records.filter(({ measure }) => measure.direction === 'from-target'));
  }
  for (const record of law.records) if (aimsAtOpenParty(record, facts)) records.add(record);
  const sorted = [...records].sort((one, other) => one.position - other.position);
  return { records: sorted, changes: changesOf(sorted) };
}

/** Every day on which the answer of some record may change. */
function changesOf(records: readonly LawRecord[]): string[] {
  const days = new Set<string>();
  const add = (...list: readonly (string | null)[]) => list.forEach((day) => day !== null && days.add(day));
  for (const { measure, follows } of records) {
    add(measure.from, measure.to, dayAfter(measure.sunset?.date ?? null));
    add(measure.uncertain?.from ?? null, measure.uncertain?.to ?? null);
    for (const actor of measure.target.actors) {
      add(actor.listedFrom, actor.listedTo, actor.chiefsListedFrom);
      for (const { from, to } of actor.runs) add(from, to);
    }
    for (const { exemptions } of [measure, ...follows.map((record) => record.measure)]) {
      for (const { from, until, uncertain } of exemptions)
        add(from, until, uncertain?.from ?? null, uncertain?.to ?? null);
    }
  }
  return [...days].sort();
}

function dayAfter(day: string | null): string | null {
  return day === null ? null : addDays(day, 1);
}

/** In which stretch between two changes a day lies. */
export function stretchOf(changes: readonly string[], day: string): number {
  let low = 0;
  let high = changes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((changes[middle] ?? '') <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}
