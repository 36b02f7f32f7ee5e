import type { VerbGroup } from '../reading/chunk.js';
import type { Clause } from '../reading/clause.js';
import { isGoods } from '../meaning/goods-meaning.js';
import type { Fact } from './fact.js';
import { factOf, type FrameContext, isStrong } from './frame-context.js';
import { boundOf, itemsOf, originsOf, partiesOf, placesOf, receiversOf, rolesOf } from './roles.js';
import { AID, goodsOf, makersOf, usersOf } from './transferred-goods.js';
import { CARRIER, destinationPlaces, destinations, passedThrough, sendersOf } from './route.js';

/** Where a plane was made to land is not where it was going. */
const FORCING = new Set('force order make compel divert'.split(' '));
const FLYING = new Set(['uav', 'missiles', 'combat-aircraft', 'attack-helicopters']);
/** Tanks that roll into a town fight there; nobody delivers them. */
const ROLLING = new Set('roll enter cross move pass head advance go drive pull'.split(' '));
const SELF_MOVING = new Set([
  'battle-tanks',
  'armoured-vehicles',
  'combat-aircraft',
  'attack-helicopters',
  'warships',
  'uav',
]);
/** `ended up with the rebels`. */
const ENDING = new Set('end turn wind finish land'.split(' '));
const ARRIVING = new Set('arrive land dock surface berth turn touch end come enter'.split(' '));

/** `Y reached Z from X`: the goods move by themselves, or on a ship. */
export function readArrive(context: FrameContext, clause: Clause): Fact | null {
  const { view } = context;
  const verb = clause.verb as VerbGroup;
  const subjects = view.subjects(clause);
  if (
    !subjects.some((meaning) => isGoods(meaning) || (meaning.kinds & AID) !== 0) &&
    !subjects.some((meaning) => meaning.anaphor === 'they' || meaning.anaphor === 'it')
  )
    return null;
  const roles = rolesOf(view, clause);
  const own = goodsOf(context, subjects);
  const carried = subjects.some(({ kinds }) => (kinds & CARRIER) !== 0) ? itemsOf(roles.with) : [];
  const items = carried.length > 0 ? carried : own;
  const isShip = items.length === 0 && subjects.some(({ kinds }) => (kinds & CARRIER) !== 0);
  if (verb.lemma === 'fly' && items.length > 0 && items.every(({ item }) => FLYING.has(item.category))) return null;
  if (clause.kind === 'infinitive' && FORCING.has(clause.parent?.verb?.lemma ?? '')) return null;
  if ((items.length === 0 && !isShip) || (view.isPassive(clause) && !isStrong(verb, 'arrive'))) return null;
  const reached =
    verb.lemma === 'reach' || verb.lemma === 'enter' ? receiversOf(view.objects(clause), context.placeParty) : [];
  const left =
    verb.lemma === 'leave' || verb.lemma === 'depart' ? receiversOf(view.objects(clause), context.placeParty) : [];
  const endsUp = ENDING.has(verb.lemma) ? partiesOf(roles.with) : [];
  const to = [...reached, ...endsUp, ...destinations(context, roles, true)];
  const suppliers = [...sendersOf(context, roles), ...left];
  const at = to.length === 0 && ARRIVING.has(verb.lemma) ? receiversOf(roles.at, context.placeParty) : [];
  if (to.length + at.length + suppliers.length === 0) return null;
  if (
    ROLLING.has(verb.lemma) &&
    suppliers.length === 0 &&
    own.length > 0 &&
    own.every(({ item }) => SELF_MOVING.has(item.category)) &&
    originsOf(subjects).length === 0
  )
    return null;
  if (suppliers.length === 0 && own.length > 0 && own.every(({ item }) => item.category === 'warships')) return null;
  const users =
    to.length + at.length > 0 ? [] : [...usersOf(context, subjects), ...subjects.flatMap(({ owners }) => [...owners])];
  return factOf(context, clause, left.length > 0 ? 'in-transit' : 'delivered', {
    frame: 'arrive',
    suppliers,
    recipients: [...to, ...at, ...boundOf(subjects), ...users],
    origins: [...originsOf(subjects), ...originsOf(roles.with), ...makersOf(context, subjects)],
    via: passedThrough(roles),
    places: [...placesOf(view.objects(clause)), ...destinationPlaces(roles)],
    items,
  });
}
