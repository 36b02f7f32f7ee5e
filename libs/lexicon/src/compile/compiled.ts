import type { ItemService, RegisterCategory } from '../item.js';
import type { CompiledTrie } from '../text/trie.js';
import type { ItemCategory } from '../vocabulary.js';

/** How a name stands for what it names. */
export const NAME_KINDS = [
  'name',
  'alias',
  'demonym',
  'leader',
  'capital',
  'metonym',
  'acronym',
  'designation',
  'term',
  'blocked',
] as const;
export type NameKind = (typeof NAME_KINDS)[number];

export const TABLES = ['state', 'actor', 'leader', 'place', 'weapon', 'term', 'blocked'] as const;
export type Table = (typeof TABLES)[number];

export interface StateRecord {
  iso2: string;
  iso3: string;
  name: string;
  /** `member`, `observer`, `territory`, `de-facto` or `historic`. */
  kind: string;
}

export interface ActorRecord {
  id: string;
  name: string;
  kind: string;
  home: string | null;
  operatesIn: string[];
}

/** Someone who speaks for a State (`iso2`) or an actor (`id`), inclusive days; null where not recorded. */
export interface LeaderRecord {
  name: string;
  of: string;
  from: string | null;
  to: string | null;
}

export interface PlaceRecord {
  name: string;
  iso2: string | null;
  subdivision: string | null;
  /** `region`, `city`, `capital`, `sea` or `entry-point`. */
  kind: string;
}

export interface WeaponRecord {
  designation: string;
  category: ItemCategory;
  /** The finer class of the data file: `manpads`, `helicopter`, `trainer-aircraft` ... */
  class: string;
  register: RegisterCategory | null;
  origin: string | null;
  rangeKm: number | null;
  calibreMm: number | null;
}

export interface TermRecord {
  term: string;
  category: ItemCategory;
  register: RegisterCategory | null;
  lethal: boolean | null;
  smallArm: boolean | null;
  dualUse: boolean;
  service: ItemService | null;
  civil: boolean;
  /** `head` names goods, `part` a part of other goods, `service` an act, `noise` a word too weak to stand alone. */
  role: 'head' | 'part' | 'service' | 'noise';
  /** `arms`: counts in running text only beside a word of arms. `goods`: a plain word, so a match is `ambiguous`. */
  guard: 'arms' | 'goods' | null;
}

/**
 * `arms`: a word of arms stands near; `home`: the text tells of the same State by another name; `word`: the text around
 * is not in capitals only; `register`: never in running text, only when a register or form asks for the name.
 */
export type NameNeeds = 'none' | 'arms' | 'home' | 'word' | 'register';

/** What must hold beside the words themselves before a name counts in running text. */
export interface GuardRecord {
  ambiguous: boolean;
  notAfter: number[];
  notBefore: number[];
  needs: NameNeeds;
}

/** The lexicon as one JSON value: what the build writes and what a process opens in a few milliseconds. */
export interface CompiledLexicon {
  format: 1;
  version: string;
  words: string[];
  trie: CompiledTrie;
  states: StateRecord[];
  actors: ActorRecord[];
  leaders: LeaderRecord[];
  places: PlaceRecord[];
  weapons: WeaponRecord[];
  terms: TermRecord[];
  guards: GuardRecord[];
  /** Words that never stand beside the name, demonym or capital of any State. */
  everyState: { notAfter: number[]; notBefore: number[]; notJoinedAfter: number[]; notJoinedBefore: number[] };
  /** Six numbers an entry: table, record, name kind, guard (0 is none), capital bits, upper bits. */
  entries: number[];
  /** Word numbers that show talk of arms, for guards that need it. */
  armsWords: number[];
}
