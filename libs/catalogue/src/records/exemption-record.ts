import type { Exemption } from '../exemption.js';
import type { Actor } from '../target.js';
import type { ItemScope } from '../item-scope.js';
import { goodsClauses, whoList } from './meaning-record.js';
import type { RawExemption, RawItems } from '../schema/index.js';
import type { RegimeContext } from './context.js';

export function itemScopeRecord(raw: RawItems): ItemScope {
  return {
    scope: raw.scope,
    detail: raw.detail,
    excludes: raw.excludes ?? [],
    covers: goodsClauses(raw.covers),
    leavesOut: goodsClauses(raw.leaves_out),
  };
}

export function exemptionRecord(
  raw: RawExemption,
  actors: ReadonlyMap<string, Actor>,
  context: RegimeContext,
): Exemption {
  if (raw.from !== undefined && raw.until !== undefined && raw.until <= raw.from) {
    context.refuse(
      raw,
      'until',
      `until (${raw.until}) is not after from (${raw.from})`,
      'until is the first day on which it no longer holds',
    );
  }
  return {
    id: raw.id,
    basis: context.cite(raw.basis),
    when: raw.when,
    procedure: raw.procedure,
    recipients: raw.recipients ?? [],
    items: raw.items ? itemScopeRecord(raw.items) : null,
    from: raw.from ?? null,
    until: raw.until ?? null,
    noticeDays: raw.notice_days ?? null,
    noObjectionWorkingDays: raw.no_objection_working_days ?? null,
    notifiedTo: raw.notified_to ?? null,
    requestedBy: raw.requested_by ?? null,
    disputed: raw.disputed ?? false,
    uncertain: raw.uncertain ?? null,
    note: raw.note ?? null,
    ...scopeOf(raw, actors, context),
  };
}

/** Whom, which goods, which acts and which purposes it serves. */
function scopeOf(raw: RawExemption, actors: ReadonlyMap<string, Actor>, context: RegimeContext) {
  return {
    who: whoList(raw, 'who', actors, context),
    notWho: whoList(raw, 'not_who', actors, context),
    mayServe: whoList(raw, 'may_serve', actors, context),
    suppliers: raw.suppliers ?? [],
    by: whoList(raw, 'by', actors, context),
    covers: goodsClauses(raw.covers),
    leavesOut: goodsClauses(raw.leaves_out),
    reaches: raw.reaches ?? [],
    purpose: raw.purpose ?? null,
    notFor: raw.not_for ?? [],
    entryPoint: raw.entry_point ?? null,
    generalPower: raw.general_power ?? false,
    unless: raw.unless ?? [],
  };
}
