import type { ActorRecord } from '../compile/compiled.js';
import type { ActorParty, Party, StateParty } from '../party.js';
import type { Entry, OpenedLexicon } from './opened.js';

/** De facto authorities that some data sets give a user-assigned country code. */
const CODES_OF_AUTHORITIES: Readonly<Record<string, string>> = {
  XA: 'abkhazia',
  XN: 'northern-cyprus',
  XO: 'south-ossetia',
  XR: 'nagorno-karabakh',
  XS: 'somaliland',
  XT: 'transnistria',
};
const OTHER_CODES: Readonly<Record<string, string>> = {
  UK: 'GB',
  SU: 'RU',
  ZR: 'CD',
  BU: 'MM',
  TP: 'TL',
  KO: 'XK',
  FX: 'FR',
};

export function stateParty(lexicon: OpenedLexicon, iso2: string): StateParty | null {
  const state = lexicon.compiled.states[lexicon.stateOfIso2.get(iso2) ?? -1];
  return state === undefined ? null : { kind: 'state', iso2: state.iso2, name: state.name };
}

export function actorParty(actor: ActorRecord): ActorParty {
  return {
    kind: 'actor',
    id: actor.id,
    name: actor.name,
    actorKind: actor.kind,
    homeIso2: actor.home,
    operatesIn: [...actor.operatesIn],
  };
}

/** Who a party entry stands for on a day; null when the leader did not speak for anyone then, or it is no party. */
export function partyOfEntry(lexicon: OpenedLexicon, entry: Entry, onDay?: string): Party | null {
  const { states, actors, leaders } = lexicon.compiled;
  if (entry.table === 'state') return stateParty(lexicon, states[entry.record]?.iso2 ?? '');
  if (entry.table === 'actor') {
    const actor = actors[entry.record];
    return actor === undefined ? null : actorParty(actor);
  }
  if (entry.table !== 'leader' || !lexicon.speaksOn(entry.record, onDay)) return null;
  const of = leaders[entry.record]?.of ?? '';
  const actor = actors[lexicon.actorOfId.get(of) ?? -1];
  return actor === undefined ? stateParty(lexicon, of) : actorParty(actor);
}

export function partyOfCode(lexicon: OpenedLexicon, name: string): Party | null {
  if (/^[A-Za-z]{2}$/.test(name)) {
    const code = name.toUpperCase();
    const authority = lexicon.compiled.actors[lexicon.actorOfId.get(CODES_OF_AUTHORITIES[code] ?? '') ?? -1];
    if (authority !== undefined) return actorParty(authority);
    return stateParty(lexicon, OTHER_CODES[code] ?? code);
  }
  const state = /^[A-Z]{3}$/.test(name) ? lexicon.compiled.states[lexicon.stateOfIso3.get(name) ?? -1] : undefined;
  return state === undefined ? null : stateParty(lexicon, state.iso2);
}

/** The party of exactly this name, as registers and forms write it: capitals do not matter, guards do not apply. */
export function partyOfName(lexicon: OpenedLexicon, name: string, onDay?: string): Party | null {
  const tokens = lexicon.tokeniser.tokenise(name);
  const isCapitals = name === name.toUpperCase();
  const entries = lexicon.entriesOf(tokens).filter((entry) => isCapitals || entry.guard?.needs !== 'word');
  // Where capitals tell two names apart (`JEM`, `JeM`) the one written so comes first.
  const isWrittenSo = ({ upper, capital }: Entry): boolean => ((upper & ~capital) !== 0) === isCapitals;
  const ranked = [...entries.filter(isWrittenSo), ...entries.filter((other) => !isWrittenSo(other))];
  for (const entry of ranked) {
    const party = partyOfEntry(lexicon, entry, onDay);
    if (party !== null) return party;
  }
  return null;
}
