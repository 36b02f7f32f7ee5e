import type { CaseFacts } from '../facts.js';
import type { LawRecord } from '../law/law.js';
import { governmentTie } from '../recipients/serves.js';
import type { Ternary } from '../ternary.js';
import { inWords as listOf } from '../words/lists.js';
import { stateInWords } from '../words/state-names.js';
import { check } from './check.js';
import type { Check } from './check.js';
import { goesToCoveredPart, goesToTargetState } from './where.js';

/** Is the State, the land or the group at which the record aims at the right end of the deal? */
export function checkTarget(record: LawRecord, facts: CaseFacts): Check {
  const { measure, regime } = record;
  const rule = `${measure.direction === 'to-target' ? 'towards' : 'out of'} the target of ${regime.regime.title}`;
  if (measure.direction === 'from-target') {
    const fact = `from ${facts.supplierName}`;
    if (facts.supplierOpen)
      return maybeTarget(record, {
        fact,
        rule,
        question: `Who supplied it? Covered if it came from the target of ${regime.regime.title}.`,
      });
    return check(comesFromTarget(record, facts), { fact, rule });
  }
  const fact = `to ${facts.recipientName}`;
  if (facts.receiverOpen)
    return maybeTarget(record, {
      fact,
      rule,
      question: `To whom did it go? Covered if it went to the target of ${regime.regime.title}.`,
    });
  const followsNames = measure.target.kind === 'non-state' || measure.target.kind === 'listed-persons';
  if (followsNames && measure.target.reach === 'named') return check('yes', { fact, rule });
  return check(goesToTargetState(record, facts), { fact, rule });
}

/** A ban may reach a party that is not known. A call, or a duty laid on somebody, says nothing of such a deal. */
function maybeTarget({ measure }: LawRecord, told: { fact: string; rule: string; question: string }): Check {
  return check(measure.binding && measure.effectKind === 'ban' ? 'maybe' : 'no', told);
}

function comesFromTarget({ measure, targets }: LawRecord, { supplier, supplierNamed }: CaseFacts): Ternary {
  const { target } = measure;
  if (!supplier) return 'no';
  if (target.kind === 'listed-persons') {
    const named = supplierNamed.some((hit) => hit.regime === measure.regime && targets.has(hit.actor.id));
    return named ? 'yes' : 'no';
  }
  if (supplier.state === null || !target.iso2.includes(supplier.state)) return 'no';
  // A rebel group at home in the State does not act for it; a territory covers everybody on it.
  const rebel = supplier.government === 'no' && supplier.classes.has('armed-groups');
  return rebel && target.kind === 'state' ? 'no' : 'yes';
}

/** Some records bind only certain suppliers. */
export function checkSupplier({ measure }: LawRecord, { supplier, supplierName }: CaseFacts): Check | null {
  const { suppliers } = measure.target;
  if (suppliers.length === 0) return null;
  const state = supplier?.state ?? null;
  // A condition laid on one supplier says nothing of a deal whose supplier is not known.
  const unknown = measure.effectKind === 'ban' ? 'maybe' : 'no';
  const answer = state === null ? unknown : suppliers.includes(state) ? 'yes' : 'no';
  const rule = `only ${listOf(suppliers.map(stateInWords), 'or')} as supplier`;
  return check(answer, { fact: `from ${supplierName}`, rule, question: `Who supplied it? The record binds ${rule}.` });
}

/** Is it the part of the State that is covered? Null where the whole of it is. */
export function checkPlace(record: LawRecord, facts: CaseFacts): Check | null {
  const { subdivisions } = record.measure.target;
  if (subdivisions.length === 0 || record.measure.direction === 'from-target') return null;
  const parts = listOf(subdivisions.map(({ name }) => name));
  const fact = facts.place ? facts.place.name : 'the place is not reported';
  return check(goesToCoveredPart(record, facts), {
    fact,
    rule: `only ${parts}`,
    question: `Was it delivered to, or meant for, ${parts.replace(/ and (?=[^,]*$)/, ' or ')}? Covered there; not elsewhere in the country.`,
    presumed: facts.consignee !== null && governmentTie(facts.consignee, record) !== 'no',
  });
}
