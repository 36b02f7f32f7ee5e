import { readPhrase } from '../text/matcher.js';
import { TrieBuilder } from '../text/trie.js';
import { WordTable } from '../text/word-table.js';
import { armsWordsOf } from './arms-words.js';
import {
  NAME_KINDS,
  TABLES,
  type CompiledLexicon,
  type GuardRecord,
  type NameKind,
  type NameNeeds,
  type StateRecord,
  type Table,
} from './compiled.js';
import { checkReferences, unknownState } from './check-references.js';
import { actorNeeds, caseBits, nameKindOf, spellingsOf } from './names.js';
import {
  readActors,
  readBlockers,
  readForeignNames,
  readGuards,
  readLeaders,
  readPlaces,
  readStates,
  readTerms,
  readWeapons,
  type GuardRow,
  type LexiconFiles,
  type Named,
} from './read-files.js';
import { contentVersion } from './version.js';

/** Makes the lexicon out of its data files. Pure: the same files give the same lexicon, `version` included. */
export function compileLexicon(files: LexiconFiles): CompiledLexicon {
  return new LexiconCompiler(files).compile();
}

class LexiconCompiler {
  private readonly words = new WordTable();
  private readonly trie = new TrieBuilder();
  private readonly entries: number[] = [];
  private readonly guards: GuardRecord[] = [];
  private readonly guardOfWords = new Map<string, number>();
  private readonly guardOfNeed = new Map<NameNeeds, number>();

  constructor(private readonly files: LexiconFiles) {}

  compile(): CompiledLexicon {
    const guardRows = readGuards(this.files);
    for (const row of guardRows) this.guardOfWords.set(this.keyOf(row.name), this.addGuard(row));
    const states = readStates(this.files);
    const actors = readActors(this.files);
    const leaders = readLeaders(this.files);
    const places = readPlaces(this.files);
    const weapons = readWeapons(this.files);
    const terms = readTerms(this.files);
    checkReferences(states, actors, leaders, places);
    for (const phrase of readBlockers(this.files)) this.addName('blocked', 0, 'blocked', phrase);
    this.addAll('state', states, () => 'none');
    this.addAll('actor', actors, (named, kind) => actorNeeds(named, kind));
    this.addAll('leader', leaders, () => 'none');
    this.addAll('place', places, () => 'none');
    this.addAll('weapon', weapons, (named, _, name) =>
      named.names['guarded']?.includes(name) === true ? 'arms' : 'none',
    );
    this.addAll('term', terms, ({ record }) =>
      record.role === 'noise' ? 'register' : record.guard === 'arms' ? 'arms' : 'none',
    );
    this.addForeignNames(states);
    return {
      format: 1,
      version: contentVersion(this.files),
      words: this.words.list(),
      trie: this.trie.compile(),
      states: states.map((state) => state.record),
      actors: actors.map((actor) => actor.record),
      leaders: leaders.map((leader) => leader.record),
      places: places.map((place) => place.record),
      weapons: weapons.map((weapon) => weapon.record),
      terms: terms.map((term) => term.record),
      guards: this.guards,
      everyState: this.guardOfEveryState(guardRows),
      entries: this.entries,
      armsWords: armsWordsOf(terms, this.words),
    };
  }

  /** Registers and forms may be in other languages; English texts are not read with these names. */
  private addForeignNames(states: readonly Named<StateRecord>[]): void {
    const recordOf = new Map(states.map(({ record }, index) => [record.iso2, index]));
    for (const { record, names, file, line } of readForeignNames(this.files)) {
      const state = recordOf.get(record.iso2);
      if (state === undefined) throw unknownState(record.iso2, file, line);
      for (const [column, list] of Object.entries(names)) {
        for (const name of list) this.addName('state', state, nameKindOf('state', column, name), name, 'register');
      }
    }
  }

  private addAll<T>(
    table: Table,
    rows: readonly Named<T>[],
    needs: (row: Named<T>, kind: string, name: string) => NameNeeds,
  ): void {
    const late: (() => void)[] = [];
    rows.forEach((row, record) => {
      const seen = new Set<string>();
      for (const [column, names] of Object.entries(row.names)) {
        for (const name of names) {
          if (seen.has(name)) continue;
          seen.add(name);
          const kind = nameKindOf(table, column, name);
          const add = (): void => this.addName(table, record, kind, name, needs(row, column, name));
          // Of names with the same letters the one in capitals is tried first: `JEM` is not `JeM`.
          if (name === name.toUpperCase()) add();
          else late.push(add);
        }
      }
    });
    for (const add of late) add();
  }

  private addName(table: Table, record: number, kind: NameKind, name: string, needs: NameNeeds = 'none'): void {
    const given = needs === 'register' ? undefined : this.guardOfWords.get(this.keyOf(name));
    const guard = given ?? this.defaultGuard(needs);
    for (const text of spellingsOf(table, name)) {
      const phrase = readPhrase(this.words, text);
      const folded = phrase.words.map((word) => this.words.wordOf(word));
      const named = this.guards[guard - 1]?.needs ?? 'none';
      const { capital, upper } = caseBits(table, text, folded, phrase.rule, named);
      const entry = this.entries.length / 6;
      this.entries.push(TABLES.indexOf(table), record, NAME_KINDS.indexOf(kind), guard, capital, upper);
      this.trie.add(phrase.words, entry);
    }
  }

  private defaultGuard(needs: NameNeeds): number {
    if (needs === 'none') return 0;
    const known = this.guardOfNeed.get(needs);
    if (known !== undefined) return known;
    const added = this.addGuard({ name: '', ambiguous: false, notAfter: [], notBefore: [], needs });
    this.guardOfNeed.set(needs, added);
    return added;
  }

  private guardOfEveryState(rows: readonly GuardRow[]): CompiledLexicon['everyState'] {
    const ids = (name: string, side: 'notAfter' | 'notBefore'): number[] =>
      this.idsOf(rows.find((row) => row.name === name)?.[side] ?? []);
    return {
      notAfter: ids('*', 'notAfter'),
      notBefore: ids('*', 'notBefore'),
      notJoinedAfter: ids('-*', 'notAfter'),
      notJoinedBefore: ids('*-', 'notBefore'),
    };
  }

  /** Guards hold for every spelling of the same words: `US` and `U.S.`. */
  private keyOf(name: string): string {
    return readPhrase(this.words, spellingsOf('state', name)[0] ?? name).words.join(' ');
  }

  private idsOf(list: readonly string[]): number[] {
    return list.flatMap((word) => readPhrase(this.words, word).words);
  }

  /** Guards are numbered from 1, 0 is none. */
  private addGuard(row: GuardRow): number {
    return this.guards.push({
      ambiguous: row.ambiguous,
      notAfter: this.idsOf(row.notAfter),
      notBefore: this.idsOf(row.notBefore),
      needs: row.needs,
    });
  }
}
