import { nounBit } from '../english/words.js';
import type { Meaning } from '../meaning/meaning.js';
import { isNonState, type ItemMention, type PartyMention } from '../meaning/mention.js';
import type { NounPhrase, VerbGroup } from '../reading/chunk.js';
import { slotsOf, type Clause } from '../reading/clause.js';
import type { Fact } from './fact.js';
import { boundOf, itemsOf, originsOf, partiesOf, placesOf, rolesOf, type Roles } from './roles.js';
import { destinationPlaces, destinations, factOf, goodsOf, isStrong, passedThrough, type FrameContext } from './transfers.js';

const SHIPPED = nounBit('carrier') | nounBit('transfer') | nounBit('quantity');

/** `The navy seized Y on its way from X to Z`, `a ship with Y for Z was stopped`. `inner` are the facts told of the goods. */
export function readSeize(context: FrameContext, clause: Clause, inner: (clause: Clause) => readonly Fact[]): Fact | null {
  const { view } = context;
  const verb = clause.verb as VerbGroup;
  const passive = view.isPassive(clause);
  const phrases = passive ? phrasesOf(clause) : slotsOf(clause, 'object');
  const goodsSide = passive ? view.subjects(clause) : view.objects(clause);
  const seizers = passive ? partiesOf(rolesOf(view, clause).by) : partiesOf(view.subjects(clause));
  if (seizers.some(({ party }) => isNonState(party))) return null;
  const roles = rolesOf(view, clause);
  const told = phrases.flatMap((phrase) => view.toldOf(phrase)).flatMap(inner);
  const items = goodsItems(context, goodsSide, roles, told, isStrong(verb, 'seize'));
  if (items.length === 0) return null;
  const named = gather(context, goodsSide, roles, told);
  if (!named.isShipment && named.suppliers.length + named.recipients.length + named.origins.length === 0) return null;
  return factOf(context, clause, 'seized', {
    frame: 'seize',
    suppliers: named.suppliers,
    recipients: named.recipients,
    origins: named.origins,
    via: [...passedThrough(roles), ...placesOf(roles.at), ...partiesOf(roles.at)],
    places: [...told.flatMap((fact) => [...fact.places]), ...destinationPlaces({ ...roles, at: [] })],
    items,
  });
}

function phrasesOf(clause: Clause): NounPhrase[] {
  const own = slotsOf(clause, 'subject');
  return own.length > 0 ? own : clause.antecedent === null ? [] : [clause.antecedent];
}

function goodsItems(context: FrameContext, goodsSide: readonly Meaning[], roles: Roles, told: readonly Fact[], isSure: boolean): ItemMention[] {
  const own = itemsOf(goodsSide);
  if (own.length > 0) return [...own, ...itemsOf(roles.including)];
  const inner = told.flatMap((fact) => [...fact.items]);
  if (inner.length > 0) return inner;
  const withIt = [...itemsOf(roles.with), ...itemsOf(roles.at)];
  if (withIt.length > 0 && goodsSide.some(({ kinds }) => (kinds & SHIPPED) !== 0)) return withIt;
  return isSure ? goodsOf(context, goodsSide) : [];
}

interface Named {
  suppliers: PartyMention[];
  recipients: PartyMention[];
  origins: PartyMention[];
  isShipment: boolean;
}

function gather(context: FrameContext, goodsSide: readonly Meaning[], roles: Roles, told: readonly Fact[]): Named {
  const suppliers = [...told.flatMap((fact) => [...fact.suppliers]), ...partiesOf(roles.from).filter(({ party }) => !isNonState(party))];
  return {
    suppliers,
    recipients: [...told.flatMap((fact) => [...fact.recipients]), ...destinations(context, roles, true), ...boundOf(goodsSide)],
    origins: [...originsOf(goodsSide), ...originsOf(roles.with), ...told.flatMap((fact) => [...fact.origins])],
    isShipment: goodsSide.some(({ kinds }) => (kinds & SHIPPED) !== 0),
  };
}
