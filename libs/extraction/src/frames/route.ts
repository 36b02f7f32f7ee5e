import { nounBit } from '../english/words.js';
import type { Meaning } from '../meaning/meaning.js';
import { isNonState, isSameName, type PartyMention, type PlaceMention } from '../meaning/mention.js';
import type { VerbGroup } from '../reading/chunk.js';
import type { Party } from '#libs/lexicon';
import type { FrameContext } from './frame-context.js';
import { doersIn, originsOf, partiesOf, placesOf, receiversOf, type Roles } from './roles.js';

export const CARRIER = nounBit('carrier');
export const GROUP = nounBit('nonstate');
const REPORTER = nounBit('inquiry') | nounBit('judge') | nounBit('medium');
const BROKERS = new Set('broker middleman intermediary agent gobetween airline carrier shipper'.split(' '));
export const LOADING = new Set('take load pick embark collect'.split(' '));
const MOVING = new Set(
  'bring transfer smuggle move import ship carry fly transport take divert haul traffic funnel'.split(' '),
);

interface Source {
  suppliers: PartyMention[];
  recipients: PartyMention[];
  origins: PartyMention[];
  via: (PartyMention | PlaceMention)[];
}

export const isReporter = (meaning: Meaning): boolean =>
  (meaning.kinds & REPORTER) !== 0 && meaning.parties.length === 0;

/** The doer supplies. An armed group that brings goods from a State receives them; a ship has its port of departure. */
export function sourcesOf(context: FrameContext, subjects: readonly Meaning[], roles: Roles, verb: VerbGroup): Source {
  const isBroker = subjects.some(({ phrase }) => phrase !== null && BROKERS.has(context.wordOf(phrase.head.word)));
  if (isBroker && sendersOf(context, roles).length > 0) {
    return {
      suppliers: sendersOf(context, roles),
      recipients: [],
      origins: [],
      via: [...passedThrough(roles), ...partiesOf(subjects)],
    };
  }
  const doers = partiesOf(subjects.filter((meaning) => !isReporter(meaning)));
  const carriers = subjects.filter((meaning) => (meaning.kinds & CARRIER) !== 0);
  return settleSource(context, doers, carriers, roles, verb);
}

export function agentOf(context: FrameContext, roles: Roles, verb: VerbGroup, goods: readonly Meaning[]): Source {
  const doers = doersIn(roles.by);
  const carriers = roles.by.filter((meaning) => (meaning.kinds & CARRIER) !== 0);
  const source = settleSource(context, doers, carriers, roles, verb);
  return { ...source, origins: [...source.origins, ...originsOf(goods)] };
}

function settleSource(
  context: FrameContext,
  doers: PartyMention[],
  carriers: readonly Meaning[],
  roles: Roles,
  verb: VerbGroup,
): Source {
  const from = sendersOf(context, roles);
  const fromPlaces = placesOf(roles.from);
  const via = [...passedThrough(roles)];
  const isMove = MOVING.has(verb.lemma);
  const loadedAt = LOADING.has(verb.lemma) && from.length === 0 ? receiversOf(roles.at, context.placeParty) : [];
  if (doers.length === 0)
    return {
      suppliers: from,
      recipients: [],
      origins: [...originsOf(carriers), ...originsOf(roles.from), ...loadedAt],
      via,
    };
  const otherFrom = from.filter(({ party }) => !doers.some((doer) => isSameName(doer.party, party)));
  if (isMove && otherFrom.length > 0 && doers.every(({ party }) => isNonState(party)))
    return { suppliers: otherFrom, recipients: doers, origins: [], via };
  return {
    suppliers: doers,
    recipients: [],
    origins: [],
    via: [...via, ...otherFrom, ...(otherFrom.length === 0 ? fromPlaces : [])],
  };
}

export function passedThrough(roles: Roles): (PartyMention | PlaceMention)[] {
  return [...partiesOf(roles.via), ...(partiesOf(roles.via).length === 0 ? placesOf(roles.via) : [])];
}

/** Who sends: a party, or the State of the port or town that goods come from. */
export function sendersOf(context: FrameContext, roles: Roles): PartyMention[] {
  const named = partiesOf(roles.from);
  return named.length > 0 ? named : receiversOf(roles.from, context.placeParty);
}

/** `to` and `for` name who receives; a place only counts where nobody is named. */
export function destinations(context: FrameContext, roles: Roles, withFor: boolean): PartyMention[] {
  const told = withFor ? receiversOf(roles.for, context.placeParty) : [];
  const there =
    told.length > 0 && told.every(({ isAnaphoric }) => isAnaphoric)
      ? placesOf(roles.at)
          .map((place) => context.placeParty(place))
          .filter((party) => party !== null)
      : [];
  const meant = there.length > 0 ? there : told;
  const reached = receiversOf(roles.to, context.placeParty);
  if (meant.length > 0 && reached.every(({ isPlaceName }) => isPlaceName)) return meant;
  if (meant.length + reached.length === 0 && roles.to.length + roles.for.length > 0) return partiesOf(roles.including);
  const named = reached.filter(({ isPlaceName }) => !isPlaceName);
  const others = (named.length > 0 ? named : reached).filter(
    ({ party }) => !meant.some((one) => livesIn(one.party, party)),
  );
  return [...meant, ...others];
}

/** `into Z for the rebels of Z`: the rebels receive, Z is where they are. */
const livesIn = (group: Party, state: Party): boolean =>
  isNonState(group) &&
  group.kind === 'actor' &&
  state.kind === 'state' &&
  (group.homeIso2 === state.iso2 || group.operatesIn.includes(state.iso2));

export function destinationPlaces(roles: Roles): PlaceMention[] {
  return [...placesOf(roles.to), ...placesOf(roles.at)];
}
