import type { Exemption } from '../exemption.js';
import type { ItemScope } from '../item-scope.js';
import type { RawExemption, RawItems } from '../schema/index.js';
import type { RegimeContext } from './context.js';

export function itemScopeRecord(raw: RawItems): ItemScope {
  return { scope: raw.scope, detail: raw.detail, excludes: raw.excludes ?? [] };
}

export function exemptionRecord(raw: RawExemption, context: RegimeContext): Exemption {
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
  };
}
