import type { Actor, Target } from '../target.js';
import type { RawActor, RawTarget } from '../schema/index.js';
import type { RegimeContext } from './context.js';
import { whoList } from './meaning-record.js';

export function actorRecord(raw: RawActor, context: RegimeContext): Actor {
  const { listed_from: listedFrom, listed_to: listedTo } = raw;
  if (listedTo !== undefined && (listedFrom === undefined || listedTo <= listedFrom)) {
    context.refuse(
      raw,
      'listed_to',
      `listed_to (${listedTo}) has no earlier listed_from`,
      'listed_from is the first day on the list, listed_to the first day off it',
    );
  }
  return {
    id: raw.id,
    name: raw.name,
    aliases: raw.aliases ?? [],
    ref: raw.ref ?? null,
    listedFrom: listedFrom ?? null,
    listedTo: listedTo ?? null,
    basis: context.cite(raw.basis),
    note: raw.note ?? null,
    parties: raw.parties ?? [],
    standsFor: raw.stands_for ?? null,
    actsIn: raw.acts_in ?? [],
    partOfGovernment: raw.part_of_government ?? false,
    chiefsListedFrom: raw.chiefs_listed_from ?? null,
    argued: raw.argued ?? null,
    runs: raw.runs ?? [],
  };
}

export function targetRecord(raw: RawTarget, actors: ReadonlyMap<string, Actor>, context: RegimeContext): Target {
  if (raw.iso2.length === 0 && (raw.actors ?? []).length === 0) {
    context.refuse(raw, null, 'the target names no State and no actor', 'Write iso2: [KP], or the ids of actors');
  }
  return {
    kind: raw.kind,
    iso2: raw.iso2,
    actors: (raw.actors ?? []).flatMap((id, index) => context.named(actors, id, raw.actors ?? [], index, 'actors')),
    subdivisions: Object.entries(raw.subdivisions ?? {}).map(([code, name]) => ({ code, name })),
    reach: raw.reach ?? (raw.kind === 'state' || raw.kind === 'territory' ? 'everyone' : 'named'),
    except: whoList(raw, 'except', actors, context),
    suppliers: raw.suppliers ?? [],
  };
}
