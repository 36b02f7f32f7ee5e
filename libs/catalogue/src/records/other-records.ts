import type { Agreement, GeneralDuty, IntendedGap, OtherEvent, Renewal } from '../regime.js';
import type { RawAgreement, RawDuty, RawEvent, RawGap, RawRenewal } from '../schema/index.js';
import type { BuiltMeasure } from './chain-checks.js';
import type { RegimeContext } from './context.js';
import { voteRecord } from './resolution-record.js';

export function renewalRecord(raw: RawRenewal, context: RegimeContext): Renewal {
  return {
    what: raw.what,
    until: raw.until,
    by: context.cite(raw.by),
    ended: raw.ended ?? null,
    note: raw.note ?? null,
  };
}

export function eventRecord(raw: RawEvent): OtherEvent {
  return {
    date: raw.date,
    what: raw.what,
    vote: raw.vote ? voteRecord(raw.vote) : null,
    veto: raw.veto ?? [],
    draft: raw.draft ?? null,
    note: raw.note ?? null,
  };
}

export function gapRecord(raw: RawGap, measures: readonly BuiltMeasure[], context: RegimeContext): IntendedGap {
  if (!measures.some(({ measure }) => measure.chain === raw.chain)) {
    context.refuse(
      raw,
      'chain',
      `no record has the chain ${raw.chain}`,
      'Write the chain of the records that the gap lies between',
    );
  }
  if (raw.to <= raw.from) {
    context.refuse(
      raw,
      'to',
      `to (${raw.to}) is not after from (${raw.from})`,
      'from is the first day of the gap, to the first day on which the rule is back',
    );
  }
  return { chain: raw.chain, from: raw.from, to: raw.to, why: raw.why, filledBy: raw.filled_by ?? null };
}

export function dutyRecord(raw: RawDuty, context: RegimeContext): GeneralDuty {
  return {
    id: raw.id,
    paraphrase: raw.paraphrase,
    basis: context.cite(raw.basis),
    restatedBy: context.cite(raw.restated_by),
    from: raw.from,
    to: raw.to,
    binding: raw.binding,
    basisChecked: raw.basis_checked,
    note: raw.note ?? null,
  };
}

export function agreementRecord(raw: RawAgreement): Agreement {
  return {
    name: raw.name,
    parties: raw.parties,
    signed: raw.signed,
    inForce: raw.in_force,
    textSeen: raw.text_seen,
    readingRule: raw.reading_rule,
    contents: raw.contents,
  };
}
