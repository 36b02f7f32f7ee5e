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
  const entries = lexicon.entriesOf(tokens).filter((entry) => entry.table !== 'blocked');
  const ranked = [...entries].sort((a, b) => fitness(tokens.text, b) - fitness(tokens.text, a));
  for (const entry of ranked) {
    const party = partyOfEntry(lexicon, entry, onDay);
    if (party !== null) return party;
  }
  return null;
}

/** Where capitals tell two names apart (`JEM`, `JeM`) the one written so wins. */
function fitness(text: string, entry: Entry): number {
  const capitals = text.replace(/[^\p{Lu}]/gu, '').length;
  const expected = bitCount(entry.capital) + bitCount(entry.upper);
  return -Math.abs(capitals - expected);
}

function bitCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}
