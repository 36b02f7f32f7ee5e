import {
  NAME_KINDS,
  TABLES,
  type CompiledLexicon,
  type GuardRecord,
  type NameKind,
  type Table,
} from '../compile/compiled.js';
import type { CaseRule } from '../text/matcher.js';
import { Tokeniser } from '../text/tokeniser.js';
import type { Tokens } from '../text/tokens.js';
import { Trie } from '../text/trie.js';
import { WordTable } from '../text/word-table.js';

/** One name of the lexicon: what it names, and how it must be written. */
export interface Entry extends CaseRule {
  table: Table;
  record: number;
  how: NameKind;
  guard: GuardRecord | null;
}

/** The compiled lexicon with its tables in the form that reading needs. */
export class OpenedLexicon {
  readonly words: WordTable;
  readonly trie: Trie;
  readonly tokeniser: Tokeniser;
  readonly entries: readonly Entry[];
  /** 1 for words that show talk of arms, by word number. */
  readonly armsWord: Uint8Array;
  readonly stateOfIso2: ReadonlyMap<string, number>;
  readonly stateOfIso3: ReadonlyMap<string, number>;
  readonly actorOfId: ReadonlyMap<string, number>;

  constructor(readonly compiled: CompiledLexicon) {
    this.words = new WordTable(compiled.words);
    this.trie = new Trie(compiled.trie);
    this.tokeniser = new Tokeniser(this.words);
    this.entries = readEntries(compiled);
    this.armsWord = new Uint8Array(this.words.size);
    for (const word of compiled.armsWords) this.armsWord[word] = 1;
    this.stateOfIso2 = new Map(compiled.states.map((state, index) => [state.iso2, index]));
    this.stateOfIso3 = new Map(compiled.states.map((state, index) => [state.iso3, index]));
    this.actorOfId = new Map(compiled.actors.map((actor, index) => [actor.id, index]));
  }

  /** Every entry whose words are exactly these tokens. */
  entriesOf(tokens: Tokens): Entry[] {
    return this.trie.valuesOf([...tokens.word]).map((value) => this.entries[value] as Entry);
  }

  /** Whether a leader spoke for someone on a day; without a day, ever. */
  speaksOn(leader: number, onDay: string | undefined): boolean {
    const record = this.compiled.leaders[leader];
    if (record === undefined || onDay === undefined) return record !== undefined;
    return (record.from === null || record.from <= onDay) && (record.to === null || onDay <= record.to);
  }
}

function readEntries(compiled: CompiledLexicon): Entry[] {
  const entries: Entry[] = [];
  const { entries: cells, guards } = compiled;
  for (let at = 0; at < cells.length; at += 6) {
    entries.push({
      table: TABLES[cells[at] as number] as Table,
      record: cells[at + 1] as number,
      how: NAME_KINDS[cells[at + 2] as number] as NameKind,
      guard: guards[(cells[at + 3] as number) - 1] ?? null,
      capital: cells[at + 4] as number,
      upper: cells[at + 5] as number,
    });
  }
  return entries;
}
