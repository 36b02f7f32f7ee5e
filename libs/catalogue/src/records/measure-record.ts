import type { Exemption } from '../exemption.js';
import type { Argued, Measure, Sunset } from '../measure.js';
import { ACTS_BY_CONDUCT } from '../meaning/index.js';
import { goodsClauses } from './meaning-record.js';
import type { RawMeasure, RawSunset } from '../schema/index.js';
import type { RegimeContext } from './context.js';
import type { Definitions } from './definitions.js';
import { exemptionRecord, itemScopeRecord } from './exemption-record.js';
import { targetRecord } from './target-record.js';

export function sunsetRecord(raw: RawSunset, context: RegimeContext): Sunset {
  return {
    date: raw.date,
    by: context.cite(raw.by),
    laterRenewalConfirmed: raw.later_renewal_confirmed,
    note: raw.note ?? null,
  };
}

export function measureRecord(raw: RawMeasure, regime: string, known: Definitions, context: RegimeContext): Measure {
  return {
    ...nullDefaults(raw),
    id: raw.id,
    regime,
    chain: raw.chain,
    paraphrase: raw.paraphrase,
    basis: context.cite(raw.basis),
    amendedBy: context.cite(raw.amended_by),
    conduct: raw.conduct,
    reaches: raw.reaches ?? [...ACTS_BY_CONDUCT[raw.conduct]],
    argued: arguedOf(raw),
    direction: raw.direction,
    target: targetRecord(raw.target, known.actors, context),
    items: itemScopeRecord(raw.items),
    from: raw.from,
    to: raw.to,
    sunset: raw.sunset ? sunsetRecord(raw.sunset, context) : null,
    exceptionSunset: raw.exception_sunset ? sunsetRecord(raw.exception_sunset, context) : null,
    binding: raw.binding,
    dispute:
      raw.dispute === undefined
        ? null
        : (context.named(known.disputes, raw.dispute, raw, 'dispute', 'disputes')[0] ?? null),
    exemptions: exemptionsOf(raw, known, context),
    basisChecked: raw.basis_checked,
    recorded: raw.recorded,
    lastVerified: raw.last_verified,
    local: context.origins.isLocal(raw),
  };
}

function arguedOf({ argued }: RawMeasure): Argued | null {
  if (!argued) return null;
  return { reaches: argued.reaches ?? [], goods: goodsClauses(argued.goods), why: argued.why };
}

function nullDefaults(raw: RawMeasure) {
  return {
    endMode: raw.end_mode ?? null,
    bindingPart: raw.binding_part ?? null,
    effectKind: raw.effect_kind ?? ('ban' as const),
    test: raw.test ?? null,
    uncertain: raw.uncertain ?? null,
    exemptRecipients: raw.exempt_recipients ?? [],
    entryPoint: raw.entry_point ?? null,
    serves: raw.serves ?? [],
    exemptionsFollow: raw.exemptions_follow ?? [],
    pinpointConfidence: raw.pinpoint_confidence ?? null,
    note: raw.note ?? null,
    superseded: raw.superseded ?? null,
  };
}

function exemptionsOf(raw: RawMeasure, known: Definitions, context: RegimeContext): Exemption[] {
  const own = (raw.exemptions ?? []).map((exemption) => exemptionRecord(exemption, known.actors, context));
  const shared = (raw.shared_exemptions ?? []).flatMap((id, index) =>
    context.named(known.sharedExemptions, id, raw.shared_exemptions ?? [], index, 'shared_exemptions'),
  );
  const all = [...own, ...shared];
  const ids = new Set<string>();
  for (const { id } of all) {
    if (ids.has(id))
      context.refuse(
        raw,
        'exemptions',
        `the exemption ${id} stands twice in this record`,
        'Give each exemption of a record an id of its own',
      );
    ids.add(id);
  }
  return all;
}
