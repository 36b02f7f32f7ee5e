import { nounBit } from '../english/words.js';
import { NOTHING, type Meaning } from '../meaning/meaning.js';
import { distinctParties, type ItemMention, type PartyMention, type PlaceMention } from '../meaning/mention.js';
import type { Clause, Slot } from '../reading/clause.js';
import { TAG } from '../reading/unit.js';
import type { ClauseView } from './clause-view.js';

export const TOWARDS = ['to', 'into', 'onto', 'towards', 'toward', 'bound', 'held', 'till', 'until'] as const;
export const THROUGH = ['help', 'via', 'through', 'across', 'over'] as const;
export const AT = ['in', 'at', 'on', 'near', 'inside', 'within', 'off', 'aboard'] as const;

const ONWARD = new Set('on onward onwards then later afterwards finally eventually subsequently thence'.split(' '));
const PURPOSE = nounBit('use');
const CARRIER = nounBit('carrier');

/** Prepositions of something else that the deed has to do with: `in response to`, `in exchange for`, `with regard to`. */
const ASIDE = new Set(['reaction', 'despite', 'exchange', 'topic', 'besides', 'instead']);

export const isAside = ({ role, preposition }: Slot): boolean => role === 'preposition' && ASIDE.has(preposition);

/** In `in response to deliveries to Z` Z is where those deliveries go. */
export function isOfAside({ slots }: Clause, slot: Slot): boolean {
  const host = slots.find(({ at }) => at === slot.at - 2);
  return (
    host !== undefined && isAside(host) && (host.phrase.head.entity === null || host.phrase.head.entity.form === 'item')
  );
}

/** Who and what stands where in a clause, by its prepositions. */
export interface Roles {
  to: Meaning[];
  for: Meaning[];
  from: Meaning[];
  by: Meaning[];
  with: Meaning[];
  via: Meaning[];
  at: Meaning[];
  including: Meaning[];
}

export function rolesOf(view: ClauseView, clause: Clause): Roles {
  const stops = stopsOf(view, clause);
  const from = clause.slots.filter(({ preposition }) => preposition === 'from');
  const ofNouns = from.filter((slot) => view.belongsToNoun(clause, slot));
  return {
    to: view.meanings(
      clause.slots
        .filter((slot) => isAim(slot) && !stops.includes(slot) && !isOfAside(clause, slot))
        .map((slot) => slot.phrase),
    ),
    for: view.after(clause, 'for'),
    from: view.meanings(from.filter((slot) => !ofNouns.includes(slot)).map((slot) => slot.phrase)),
    by: view.after(clause, 'by'),
    with: view.after(clause, 'with'),
    via: [
      ...view.after(clause, ...THROUGH),
      ...view.meanings(stops.map((slot) => slot.phrase)),
      ...view.meanings(ofNouns.map((slot) => slot.phrase)),
    ],
    at: view.meanings(placedAt(clause).map((slot) => slot.phrase)),
    including: view.after(clause, 'including', 'like', 'as'),
  };
}

const isAim = ({ role, preposition }: Slot): boolean =>
  role === 'preposition' && TOWARDS.includes(preposition as never);

/** `to X and then on to Z`: all places but the last are only passed. */
function stopsOf({ sentence }: ClauseView, clause: Clause): Slot[] {
  const aims = clause.slots.filter((slot) => isAim(slot));
  if (aims.length < 2) return [];
  return aims.slice(0, -1).filter((slot, index) => {
    const next = aims[index + 1] as Slot;
    return sentence.units.some(
      (unit) =>
        unit.tag === TAG.adverb &&
        unit.firstToken > slot.phrase.lastToken &&
        unit.firstToken < next.phrase.firstToken &&
        ONWARD.has(unit.marker),
    );
  });
}

/** Where it happens; between subject and verb a place belongs to the subject: `dealers in X sold`. */
function placedAt({ slots, verbAt }: Clause): Slot[] {
  const subject = slots.find(({ role }) => role === 'subject');
  return slots.filter(
    ({ role, preposition, at }) =>
      role === 'preposition' &&
      AT.includes(preposition as never) &&
      !(subject !== undefined && at > subject.at && at < verbAt),
  );
}

function gathered<Told>(meanings: readonly Meaning[], of: (meaning: Meaning) => readonly Told[]): Told[] {
  const found: Told[] = [];
  for (const meaning of meanings) for (const one of of(meaning)) found.push(one);
  return found;
}

export const itemsOf = (meanings: readonly Meaning[]): ItemMention[] => gathered(meanings, ({ items }) => items);
export const originsOf = (meanings: readonly Meaning[]): PartyMention[] =>
  distinctParties(gathered(meanings, ({ origins }) => origins));
export const placesOf = (meanings: readonly Meaning[]): PlaceMention[] => gathered(meanings, ({ places }) => places);
export const partiesOf = (meanings: readonly Meaning[]): PartyMention[] =>
  distinctParties(gathered(meanings, ({ parties }) => parties));
/** Who does it: a party, or the State that sent the experts. */
export const doersIn = (meanings: readonly Meaning[]): PartyMention[] =>
  distinctParties(
    gathered(meanings, ({ parties, items, origins }) =>
      parties.length === 0 && items.some(({ item }) => item.service !== null) ? origins : parties,
    ),
  );

export const boundOf = (meanings: readonly Meaning[]): PartyMention[] =>
  distinctParties(gathered(meanings, ({ bound }) => bound));

/** Whom goods reach that are brought `to` something: the party, or the State of the port or region. */
export function receiversOf(
  meanings: readonly Meaning[],
  placeParty: (place: PlaceMention) => PartyMention | null,
): PartyMention[] {
  return meanings.length === 0 ? [] : distinctParties(gathered(meanings, (meaning) => reachedBy(meaning, placeParty)));
}

function reachedBy(
  meaning: Meaning,
  placeParty: (place: PlaceMention) => PartyMention | null,
): readonly PartyMention[] {
  // `for X's war in Y`: whoever fights the war gets what is for it.
  if ((meaning.kinds & PURPOSE) !== 0) return [...meaning.owners, ...meaning.origins];
  if (meaning.items.length > 0 && meaning.parties.length === 0) return [];
  if (meaning.parties.length > 0) return meaning.parties;
  if (meaning.places.length > 0) return meaning.places.map(placeParty).filter((party) => party !== null);
  return (meaning.kinds & CARRIER) === 0 ? meaning.owners.filter(({ isAnaphoric }) => !isAnaphoric) : [];
}

export { NOTHING };
