import type { ExemptionWeighed } from '../elements/exemption.js';
import type { Determination } from '../finding.js';
import { namedIn } from '../recipients/serves.js';
import type { CaseFacts } from '../facts.js';
import { aimsAtOpenParty } from '../law/open-party.js';
import { arguedReason, failing, unknowns } from './weigh.js';
import type { Weighed } from './weigh.js';

/** What an answer hangs on: the name of a party or other facts that the report does not tell, or a step that it does not show. */
export type TurnsOn = 'party' | 'facts' | 'presumption' | 'step';

/** What one record says of a case, before the other records of its regime are looked at. */
export interface Verdict {
  weighed: Weighed;
  determination: Determination;
  turnsOn: TurnsOn | null;
  /** The exemption that decides, or that would. */
  exemption: ExemptionWeighed | null;
  /** Why two readings stand against each other. */
  dispute: string | null;
}

export function verdictOf(weighed: Weighed, facts: CaseFacts): Verdict {
  const plain = { weighed, turnsOn: null, exemption: null, dispute: null };
  if (failing(weighed)) return { ...plain, determination: leftOut(weighed) };
  const { freed, path } = pathsOf(weighed);
  if (freed && freed.fit === 'yes') return freedBy(weighed, freed);
  const turnsOn = aimsAtOpenParty(weighed.record, facts) ? 'party' : turnsOnOf(weighed, freed, path);
  const exemption = freed ?? path;
  if (weighed.standing !== 'in-force' || exemption?.uncertain) {
    return { ...plain, determination: 'unconfirmed', exemption, turnsOn };
  }
  const dispute = disputeOf(weighed, facts);
  if (dispute !== null) return { ...plain, determination: 'disputed', exemption, dispute, turnsOn };
  if (!weighed.record.measure.binding) return { ...plain, determination: ofACall(weighed), exemption, turnsOn };
  const { effectKind } = weighed.record.measure;
  const wasTold = facts.circumstances.noticeGiven || facts.circumstances.approved;
  if (effectKind === 'notification-duty' && wasTold) return { ...plain, determination: 'exempt' };
  if (effectKind !== 'ban')
    return { ...plain, determination: 'conditional', exemption: path, turnsOn: turnsOn ?? 'step' };
  return { ...plain, determination: turnsOn === null ? 'prohibited' : 'conditional', exemption, turnsOn };
}

/** A territory or State record leaves somebody out by exempting him; one that follows names just does not name him. */
function leftOut({ record, checks }: Weighed): Determination {
  const { kind } = record.measure.target;
  const others = [checks.item, checks.place, checks.supplier, checks.point, checks.test];
  const onlyThat = others.every((check) => check?.outcome !== 'fails');
  const exempts = checks.recipient.leftOut && onlyThat && (kind === 'territory' || kind === 'state');
  return exempts && record.measure.effectKind === 'ban' ? 'exempt' : 'not-covered';
}

function freedBy(weighed: Weighed, exemption: ExemptionWeighed): Verdict {
  const { measure } = weighed.record;
  const base = { weighed, exemption, turnsOn: null, dispute: null };
  if (exemption.uncertain) return { ...base, determination: 'unconfirmed' };
  if (exemption.exemption.disputed) return { ...base, determination: 'disputed', dispute: exemption.exemption.when };
  // Where nothing has to be told the duty does not arise; where it was told, it is met.
  const isNoDuty = measure.effectKind === 'notification-duty' && exemption.step === 'free';
  return { ...base, determination: isNoDuty ? 'not-covered' : 'exempt' };
}

const PROCEDURES = ['none', 'notification', 'advance-approval'] as const;

/** The lightest way out that needs no further step, and the lightest that needs one. */
function pathsOf({ exemptions }: Weighed): { freed: ExemptionWeighed | null; path: ExemptionWeighed | null } {
  const open = exemptions.filter(({ fit }) => fit !== 'no');
  const free = open.filter(({ step }) => step === 'free' || step === 'taken');
  const due = open.filter(({ step }) => step === 'due' || step === 'missing');
  return { freed: lightest(free), path: lightest(due) };
}

function lightest(list: readonly ExemptionWeighed[]): ExemptionWeighed | null {
  const order = ({ fit, exemption, uncertain }: ExemptionWeighed) =>
    (fit === 'yes' ? 0 : 10) + (exemption.disputed || uncertain ? 5 : 0) + PROCEDURES.indexOf(exemption.procedure);
  return [...list].sort((one, other) => order(one) - order(other))[0] ?? null;
}

function turnsOnOf(weighed: Weighed, freed: ExemptionWeighed | null, path: ExemptionWeighed | null): TurnsOn | null {
  const open = unknowns(weighed);
  const hard = open.some(({ presumed }) => !presumed) || (freed !== null && !freed.presumed);
  if (hard) return 'facts';
  if (open.length > 0 || freed !== null) return 'presumption';
  return path === null ? null : 'step';
}

function disputeOf(weighed: Weighed, facts: CaseFacts): string | null {
  const argued = arguedReason(weighed);
  if (argued !== null) return argued;
  const { dispute } = weighed.record.measure;
  if (dispute === null) return null;
  return dispute.by.length > 0 && isNamedTarget(weighed, facts) ? null : dispute.claim;
}

/** Nobody denies that the record reaches those whom it names. */
function isNamedTarget({ record }: Weighed, { consignee }: CaseFacts): boolean {
  if (!consignee) return false;
  return namedIn(consignee, record).some(({ actor }) => record.targets.has(actor.id));
}

function ofACall({ met }: Weighed): Determination {
  return met.every((act) => act === 'search' || act === 'search-at-sea') ? 'conditional' : 'disputed';
}
