import type { RecipientClass } from '#libs/catalogue';
import type { Party } from '#libs/lexicon';
import { plainWords } from '../words/plain-words.js';
import {
  CLASS_WORDS,
  FIGHTING_BODY,
  LOST_OFFICE,
  PLAIN_BODY,
  STATE_BODY,
  WORKS_FOR_GOVERNMENT,
} from './class-words.js';

/** Does the party belong to a government? `presumed`: only the State is named, which as a rule means its government. */
export type GovernmentTie = 'yes' | 'presumed' | 'maybe' | 'no';

/** What a recipient, end user or supplier is by its name and kind, before any regime is asked. */
export interface PartyFacts {
  party: Party;
  words: string;
  /** The State itself, or the one it serves or comes from; null when not known. */
  state: string | null;
  government: GovernmentTie;
  classes: ReadonlySet<RecipientClass>;
  /** Bound to somebody else, or to a cause, but not that body itself: "Houthi-aligned". */
  linkedOnly: boolean;
}

const STATE_KINDS: ReadonlySet<string> = new Set(['state-organ', 'state-force', 'state-body', 'government']);
const MISSION_KINDS: ReadonlySet<string> = new Set(['mission', 'intergovernmental', 'peacekeepers']);
const LINKED = /\b(?:aligned|allied|affiliated|linked|backed|associated|loyal|friendly|leaning)\b/;

export function readParty(party: Party): PartyFacts {
  const words = plainWords(party.name);
  if (party.kind === 'state') {
    return { party, words, state: party.iso2, government: 'presumed', classes: new Set(), linkedOnly: false };
  }
  const classes = classesOf(party, words);
  return {
    party,
    words,
    state: party.kind === 'actor' ? party.homeIso2 : null,
    government: governmentOf(party, words, classes),
    classes,
    linkedOnly: LINKED.test(words),
  };
}

function classesOf(party: Exclude<Party, { kind: 'state' }>, words: string): Set<RecipientClass> {
  const classes = new Set<RecipientClass>();
  for (const [pattern, ...found] of CLASS_WORDS) if (pattern.test(words)) for (const name of found) classes.add(name);
  if (party.kind !== 'actor') return classes;
  if (party.actorKind === 'non-state') {
    classes.clear();
    return classes.add('armed-groups');
  }
  if (MISSION_KINDS.has(party.actorKind)) classes.add('peacekeepers');
  if (party.actorKind === 'company') classes.add('private-buyers');
  if (party.actorKind === 'pmc') classes.add('security-firms');
  return classes;
}

const PRIVATE: readonly RecipientClass[] = ['private-buyers', 'security-firms'];
const OTHERS: readonly RecipientClass[] = [
  'armed-groups',
  'united-nations',
  'peacekeepers',
  'media',
  'aid-workers',
  'development-workers',
  'deminers',
  'foreign-forces',
  'licensed',
];

function governmentOf(
  party: Exclude<Party, { kind: 'state' }>,
  words: string,
  classes: ReadonlySet<RecipientClass>,
): GovernmentTie {
  if (party.kind === 'actor' && party.actorKind === 'non-state') return 'no';
  if (PRIVATE.some((name) => classes.has(name))) return WORKS_FOR_GOVERNMENT.test(words) ? 'maybe' : 'no';
  if (OTHERS.some((name) => classes.has(name)) || LOST_OFFICE.test(words)) return 'no';
  if (party.kind === 'actor' && STATE_KINDS.has(party.actorKind)) return 'yes';
  if (STATE_BODY.test(words) || PLAIN_BODY.test(words)) return 'yes';
  if (FIGHTING_BODY.test(words)) return 'maybe';
  return party.kind === 'actor' ? 'no' : 'maybe';
}
