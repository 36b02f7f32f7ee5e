import type { Exemption } from '../exemption.js';
import type { Dispute } from '../measure.js';
import type { Actor } from '../target.js';
import type { RawAmendment, RawDispute, RawRegime } from '../schema/index.js';
import type { RegimeContext } from './context.js';
import { exemptionRecord } from './exemption-record.js';
import { actorRecord } from './target-record.js';

/** What the records of a regime name by id. */
export interface Definitions {
  actors: ReadonlyMap<string, Actor>;
  disputes: ReadonlyMap<string, Dispute>;
  sharedExemptions: ReadonlyMap<string, Exemption>;
}

export function definitionsOf(files: readonly (RawRegime | RawAmendment)[], context: RegimeContext): Definitions {
  const actors = byId(
    files.flatMap((file) => file.actors ?? []),
    (raw) => actorRecord(raw, context),
    context,
  );
  return {
    actors,
    disputes: byId(
      files.flatMap((file) => file.disputes ?? []),
      disputeRecord,
      context,
    ),
    sharedExemptions: byId(
      files.flatMap((file) => file.shared_exemptions ?? []),
      (raw) => exemptionRecord(raw, actors, context),
      context,
    ),
  };
}

function disputeRecord(raw: RawDispute): Dispute {
  return { id: raw.id, by: raw.by, claim: raw.claim, acceptedBy: raw.accepted_by, councilTest: raw.council_test };
}

function byId<Raw extends { id: string }, Entry>(
  list: readonly Raw[],
  build: (raw: Raw) => Entry,
  context: RegimeContext,
): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const raw of list) {
    if (entries.has(raw.id))
      context.refuse(raw, 'id', `the id ${raw.id} is taken`, 'Give each entry of this section an id of its own');
    entries.set(raw.id, build(raw));
  }
  return entries;
}
