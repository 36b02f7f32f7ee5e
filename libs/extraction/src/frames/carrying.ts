import type { VerbGroup } from '../reading/chunk.js';
import type { Clause } from '../reading/clause.js';
import type { Fact } from './fact.js';
import { factOf, type FrameContext } from './frame-context.js';
import { boundOf, itemsOf, originsOf, partiesOf, placesOf, type Roles, rolesOf } from './roles.js';
import { goodsOf } from './transferred-goods.js';
import { CARRIER, destinations, passedThrough, sendersOf } from './route.js';

/** `a ship carrying Y from X to Z`. */
export function readCarry(context: FrameContext, clause: Clause): Fact | null {
  const { view } = context;
  const verb = clause.verb as VerbGroup;
  const roles = rolesOf(view, clause);
  const passive = view.isPassive(clause);
  const subjects = view.subjects(clause);
  const loaded = passive && subjects.some((meaning) => (meaning.kinds & CARRIER) !== 0 && meaning.items.length === 0);
  const goodsSide = loaded ? roles.with : passive ? subjects : view.objects(clause);
  const items = passive && !loaded ? goodsOf(context, goodsSide) : itemsOf(goodsSide);
  if (items.length === 0) return null;
  const isSpokenOf = subjects.some(({ anaphor }) => anaphor === 'goods' || anaphor === 'they' || anaphor === 'it');
  const carriers = passive && !loaded ? [...roles.by, ...roles.at] : subjects;
  const ends = roles.to.length + roles.for.length + roles.from.length;
  if (verb.lemma === 'carry' && ends === 0 && !isSpokenOf && !carriers.some(({ kinds }) => (kinds & CARRIER) !== 0))
    return null;
  const doers = partiesOf(carriers);
  const from = sendersOf(context, roles);
  return factOf(context, clause, hasArrived(clause, verb, roles) ? 'delivered' : 'in-transit', {
    frame: 'carry',
    suppliers: from.length > 0 ? from : doers,
    recipients: [...destinations(context, roles, true), ...boundOf(goodsSide), ...boundOf(carriers)],
    origins: [...originsOf(goodsSide), ...originsOf(carriers)],
    via: passedThrough(roles),
    places: placesOf(roles.to),
    items: [...items, ...itemsOf(roles.including)],
  });
}

/** `planes have carried rifles to Z` tells of what is done; `a ship that carries`, `carrying` and `was carrying` of a voyage. */
function hasArrived({ kind }: Clause, verb: VerbGroup, { to }: Roles): boolean {
  if (kind === 'relative' || kind === 'reduced' || kind === 'gerund' || verb.isProgressive || to.length === 0)
    return false;
  return verb.tense === 'past' || verb.isPerfect;
}
