import type { Act, Exemption } from '#libs/catalogue';
import { movesGoods } from '../acts/acts-of.js';
import type { ExemptionConsidered } from '../finding.js';
import type { CaseFacts } from '../facts.js';
import { isInClass } from '../goods/class-tests.js';
import type { Goods } from '../goods/goods.js';
import type { LawRecord } from '../law/law.js';
import { entryPointNamed } from '../places/entry-point.js';
import { showsPurpose } from '../purposes/shows-purpose.js';
import { isOneOf } from '../recipients/serves.js';
import { anyOf } from '../ternary.js';
import type { Ternary } from '../ternary.js';
import { dayInWords } from '../words/days.js';
import { inWords } from '../words/lists.js';
import { stateInWords } from '../words/state-names.js';

/** What stands between an exemption that fits and its use: nothing, a step that was taken, or one that the report does not show. */
export type Step = 'free' | 'taken' | 'due' | 'missing';

export interface ExemptionWeighed {
  exemption: Exemption;
  fit: Ternary;
  /** It is not known whether it was law on the day. */
  uncertain: string | null;
  step: Step;
  why: string;
  /** It may fit only because a State is named and not its government. */
  presumed: boolean;
}

/** A case put to the exemptions of one record. */
export interface ExemptionCase {
  record: LawRecord;
  facts: CaseFacts;
  goods: Goods;
  acts: readonly Act[];
  day: string;
}

/** Holds every exemption of a record, its own and those it shares, against the case. */
export function weighExemptions(it: ExemptionCase): ExemptionWeighed[] {
  const followed = it.record.follows.filter(({ measure }) => isOn(measure.from, measure.to, it.day));
  const all = [it.record, ...followed].flatMap(({ measure }) => measure.exemptions);
  const first = new Map(all.map((exemption) => [exemption.id, weigh(exemption, it)]));
  return all.map((exemption) => yieldToSpecial(first.get(exemption.id) ?? weigh(exemption, it), first));
}

/** The special rule keeps its own procedure, even where a wider exemption fits the recipient. */
function yieldToSpecial(weighed: ExemptionWeighed, others: ReadonlyMap<string, ExemptionWeighed>): ExemptionWeighed {
  if (weighed.fit === 'no') return weighed;
  for (const id of weighed.exemption.unless) {
    const special = others.get(id);
    if (special?.fit === 'yes') return { ...weighed, fit: 'no', why: `gives way to ${id}, which names these goods` };
    if (special?.fit === 'maybe') return { ...weighed, fit: 'maybe', why: `unless ${id} names these goods` };
  }
  return weighed;
}

interface Answer {
  fit: Ternary;
  why: string;
  presumed?: boolean;
}

function weigh(exemption: Exemption, it: ExemptionCase): ExemptionWeighed {
  const { uncertain } = exemption;
  const isUncertain = uncertain !== null && isOn(uncertain.from, uncertain.to, it.day);
  const answer = isUncertain ? { fit: fitOf(exemption, it).fit, why: uncertain.why } : datedFit(exemption, it);
  const step = stepOf(exemption, it.facts);
  return {
    exemption,
    // What was approved, or told and let pass, was found to fit by those who had to find it.
    fit: step === 'taken' && answer.fit === 'maybe' ? 'yes' : answer.fit,
    uncertain: isUncertain ? uncertain.why : null,
    step,
    why: answer.why,
    presumed: answer.presumed ?? false,
  };
}

function datedFit(exemption: Exemption, it: ExemptionCase): Answer {
  const { from, until } = exemption;
  if (from !== null && it.day < from) return { fit: 'no', why: `began only on ${dayInWords(from)}` };
  if (until !== null && it.day >= until) return { fit: 'no', why: `had ended on ${dayInWords(until)}` };
  return fitOf(exemption, it);
}

/** The first condition that fails decides; a condition that is not known leaves the exemption open. */
function fitOf(exemption: Exemption, it: ExemptionCase): Answer {
  let open: Answer | null = null;
  for (const condition of CONDITIONS) {
    const answer = condition(exemption, it);
    if (answer === null || answer.fit === 'yes') continue;
    if (answer.fit === 'no') return answer;
    open ??= answer;
  }
  return open ?? { fit: 'yes', why: 'recipient, goods and purpose fit' };
}

type Condition = (exemption: Exemption, it: ExemptionCase) => Answer | null;

const actsFit: Condition = ({ reaches }, { acts }) => {
  if (reaches.length === 0) return null;
  const met = acts.some((act) => reaches.includes(act));
  return met ? null : { fit: 'no', why: `frees only ${reaches.join(', ')}` };
};

const suppliersFit: Condition = ({ suppliers, by }, { facts, record }) => {
  if (suppliers.length > 0) {
    const state = facts.supplier?.state ?? null;
    if (state === null) return { fit: 'maybe', why: 'the supplier is not reported' };
    return suppliers.includes(state)
      ? null
      : { fit: 'no', why: `only ${inWords(suppliers.map(stateInWords))} may use it` };
  }
  if (by.length === 0) return null;
  const supplier = facts.supplier && { facts: facts.supplier, named: facts.supplierNamed };
  const fit =
    supplier?.facts.party.kind === 'state' ? byStates(by, supplier.facts.state) : isOneOf(by, supplier, record);
  return { fit, why: 'only for the forces and missions named' };
};

/** A State named as the supplier of training stands for its forces. */
function byStates(by: Exemption['by'], state: string | null): Ternary {
  return by.some((who) => who.kind === 'forces' && who.iso2 === state) ? 'yes' : 'no';
}

const recipientFits: Condition = (exemption, { facts, record }) => {
  const { who, notWho, mayServe, recipients } = exemption;
  const { consignee } = facts;
  if (notWho.length > 0 && consignee && isOneOf(notWho, consignee, record) === 'yes') {
    return { fit: 'no', why: `never serves ${consignee.name}` };
  }
  if (who.length === 0) return null;
  const served = recipients.join(', ') || exemption.when;
  const fit = isOneOf(who, consignee, record);
  if (fit === 'yes') return null;
  if (fit === 'maybe') {
    const presumed = consignee?.facts.government === 'presumed';
    return { fit, why: `serves ${served}; the report does not say whether that is the end user`, presumed };
  }
  const may = mayServe.length > 0 && isOneOf(mayServe, consignee, record) !== 'no';
  if (may) return { fit: 'maybe', why: `serves ${served}, and others where it is shown that they need it` };
  return { fit: 'no', why: `serves ${served}, not ${consignee?.name ?? 'others'}` };
};

const goodsFit: Condition = ({ covers, leavesOut, when }, { goods, acts }) => {
  if (!movesGoods(acts)) return null;
  const left = anyOf(leavesOut, (clause) => isInClass(goods, clause));
  if (left === 'yes') return { fit: 'no', why: `leaves out ${goods.item.text}` };
  if (covers.length === 0)
    return left === 'maybe' ? { fit: 'maybe', why: `turns on the kind of ${goods.item.text}` } : null;
  const inside = anyOf(covers, (clause) => isInClass(goods, clause));
  if (inside === 'no') return { fit: 'no', why: `is for other goods: ${when}` };
  if (inside === 'maybe' || left === 'maybe') return { fit: 'maybe', why: `turns on the kind of ${goods.item.text}` };
  return null;
};

const entryPointFits: Condition = ({ entryPoint }, { facts, record }) => {
  if (entryPoint === null) return null;
  const told = facts.entryPoint ?? entryPointNamed(facts.place?.name ?? null, record.regime.regime.entryPoints);
  if (told === entryPoint) return null;
  if (told !== null) return { fit: 'no', why: 'the goods came in by a point that the Government had not listed' };
  return { fit: 'maybe', why: 'turns on the point of entry, which the report does not tell' };
};

const purposeFits: Condition = ({ purpose, notFor, generalPower }, { facts, goods, acts }) => {
  const against = notFor.find((other) => showsPurpose(other, facts, goods, acts) === 'yes');
  if (against) return { fit: 'no', why: `is not for ${against.replace(/-/g, ' ')}` };
  if (purpose === null) return null;
  const shown = showsPurpose(purpose, facts, goods, acts);
  if (shown === 'yes' || (generalPower && facts.circumstances.approved)) return null;
  if (generalPower)
    return { fit: 'no', why: 'a general power to approve, and nothing in the report shows its purpose' };
  const why = `asks for a purpose that the report does not show: ${purpose.replace(/-/g, ' ')}`;
  return { fit: shown, why };
};

const CONDITIONS: readonly Condition[] = [actsFit, suppliersFit, recipientFits, goodsFit, entryPointFits, purposeFits];

function stepOf({ procedure }: Exemption, { circumstances }: CaseFacts): Step {
  if (procedure === 'none') return 'free';
  if (circumstances.stepMissing) return 'missing';
  if (circumstances.approved) return 'taken';
  return procedure === 'notification' && circumstances.noticeGiven ? 'taken' : 'due';
}

export function procedureOf({ procedure, noObjectionWorkingDays }: Exemption): ExemptionConsidered['procedure'] {
  return procedure === 'notification' && noObjectionWorkingDays !== null ? 'no-objection' : procedure;
}

export function isOn(from: string, to: string | null, day: string): boolean {
  return from <= day && (to === null || day < to);
}
