import { DataFileError, listOf, readCsv, type CsvRow } from '../files/csv.js';
import type { ItemService, RegisterCategory } from '../item.js';
import { ACTOR_KINDS, ITEM_CATEGORIES } from '../vocabulary.js';
import type {
  ActorRecord,
  LeaderRecord,
  NameNeeds,
  PlaceRecord,
  StateRecord,
  TermRecord,
  WeaponRecord,
} from './compiled.js';

/** The data files by name, as text. */
export const LEXICON_FILE_NAMES = [
  'states.csv',
  'leaders.csv',
  'actors.csv',
  'places.csv',
  'weapons.csv',
  'item-terms.csv',
  'guards.csv',
  'blockers.csv',
  'foreign-names.csv',
] as const;
export type LexiconFiles = Readonly<Record<(typeof LEXICON_FILE_NAMES)[number], string>>;

/** A record with the names that stand for it, by the column they come from. */
export interface Named<T> {
  record: T;
  names: Readonly<Record<string, readonly string[]>>;
  file: string;
  line: number;
}

const ISO2 = /^[A-Z]{2}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const REGISTER: readonly RegisterCategory[] = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII'];
const SERVICES: readonly ItemService[] = [
  'training',
  'advice',
  'repair',
  'technical-assistance',
  'licensed-production',
  'mercenaries',
  'financing',
  'police-training',
  'transport',
];
const NEEDS: readonly NameNeeds[] = ['arms', 'home', 'word', 'register'];
const ROLES: readonly TermRecord['role'][] = ['head', 'part', 'service', 'noise'];

function read<T>(
  files: LexiconFiles,
  file: keyof LexiconFiles,
  toRecord: (cells: Cells) => { record: T; names: Record<string, string[]> },
): Named<T>[] {
  return readCsv(file, files[file]).map(({ line, row }) => ({ ...toRecord(new Cells(file, line, row)), file, line }));
}

/** The cells of one row, checked as they are taken. */
class Cells {
  constructor(
    private readonly file: string,
    private readonly line: number,
    private readonly row: CsvRow,
  ) {}

  text(column: string): string {
    const cell = this.row[column];
    if (cell === undefined) throw this.error(`there is no column ${column}`, 'See data/README.md for the columns.');
    return cell;
  }

  list(column: string): string[] {
    return listOf(this.text(column));
  }

  matching(column: string, pattern: RegExp, remedy: string): string | null {
    const cell = this.text(column);
    if (cell === '') return null;
    if (!pattern.test(cell)) throw this.error(`${column} is "${cell}"`, remedy);
    return cell;
  }

  required(column: string, pattern = /./): string {
    const cell = this.matching(column, pattern, `It must match ${String(pattern)}.`);
    if (cell === null) throw this.error(`${column} is empty`, 'Fill it in or take the row out.');
    return cell;
  }

  oneOf<T extends string>(column: string, allowed: readonly T[]): T | null {
    const cell = this.text(column);
    if (cell === '') return null;
    const found = allowed.find((value) => value === cell);
    if (found === undefined) throw this.error(`${column} is "${cell}"`, `Use one of ${allowed.join(', ')}.`);
    return found;
  }

  yesNo(column: string): boolean | null {
    const cell = this.oneOf(column, ['yes', 'no']);
    return cell === null ? null : cell === 'yes';
  }

  number(column: string): number | null {
    const cell = this.matching(column, /^\d+(\.\d+)?$/, 'Write a plain number such as 7.62.');
    return cell === null ? null : Number(cell);
  }

  private error(problem: string, remedy: string): DataFileError {
    return new DataFileError(this.file, this.line, problem, remedy);
  }
}

export function readStates(files: LexiconFiles): Named<StateRecord>[] {
  return read(files, 'states.csv', (cells) => ({
    record: {
      iso2: cells.required('iso2', ISO2),
      iso3: cells.text('iso3'),
      kind: cells.required('kind'),
      name: cells.required('name'),
    },
    names: {
      name: [cells.required('name')],
      alias: cells.list('names'),
      demonym: cells.list('demonyms'),
      capital: cells.list('capitals'),
      metonym: cells.list('metonyms'),
    },
  }));
}

export function readLeaders(files: LexiconFiles): Named<LeaderRecord>[] {
  return read(files, 'leaders.csv', (cells) => {
    const names = cells.list('names');
    return {
      record: {
        name: names[0] ?? cells.required('names'),
        of: cells.required('of'),
        from: cells.matching('from', DAY, 'Write a day such as 2019-05-20.'),
        to: cells.matching('to', DAY, 'Write a day such as 2024-12-08.'),
      },
      names: { leader: names },
    };
  });
}

export function readActors(files: LexiconFiles): Named<ActorRecord>[] {
  return read(files, 'actors.csv', (cells) => ({
    record: {
      id: cells.required('id', /^[a-z0-9-]+$/),
      name: cells.required('name'),
      kind: cells.oneOf('kind', ACTOR_KINDS) ?? 'non-state',
      home: cells.matching('home', ISO2, 'Write an ISO 3166-1 code of two capitals.'),
      operatesIn: cells.text('operates_in').split(' ').filter(Boolean),
    },
    names: { name: [cells.required('name')], alias: cells.list('aliases'), guarded: cells.list('guarded') },
  }));
}

export function readPlaces(files: LexiconFiles): Named<PlaceRecord>[] {
  return read(files, 'places.csv', (cells) => ({
    record: {
      name: cells.required('name'),
      iso2: cells.matching('iso2', ISO2, 'Write an ISO 3166-1 code of two capitals.'),
      subdivision: cells.matching(
        'subdivision',
        /^[A-Z]{2}-[A-Z0-9]+$/,
        'Write an ISO 3166-2 code or a slug like SD-DARFUR.',
      ),
      kind: cells.required('kind'),
    },
    names: { name: [cells.required('name')], alias: cells.list('aliases') },
  }));
}

export function readWeapons(files: LexiconFiles): Named<WeaponRecord>[] {
  return read(files, 'weapons.csv', (cells) => ({
    record: {
      designation: cells.required('designation'),
      category: cells.oneOf('category', ITEM_CATEGORIES) ?? 'unspecified-arms',
      class: cells.required('class'),
      register: cells.oneOf('register', REGISTER),
      origin: cells.matching('origin', ISO2, 'Write an ISO 3166-1 code of two capitals.'),
      rangeKm: cells.number('range_km'),
      calibreMm: cells.number('calibre_mm'),
    },
    names: { name: [cells.required('designation')], alias: cells.list('aliases'), guarded: cells.list('guarded') },
  }));
}

export function readTerms(files: LexiconFiles): Named<TermRecord>[] {
  return read(files, 'item-terms.csv', (cells) => ({
    record: {
      term: cells.required('term'),
      category: cells.oneOf('category', ITEM_CATEGORIES) ?? 'unspecified-arms',
      register: cells.oneOf('register', REGISTER),
      lethal: cells.yesNo('lethal'),
      smallArm: cells.yesNo('small_arm'),
      dualUse: cells.yesNo('dual_use') ?? false,
      service: cells.oneOf('service', SERVICES),
      civil: cells.yesNo('civil') ?? false,
      role: cells.oneOf('role', ROLES) ?? 'head',
      guard: cells.oneOf('guard', ['arms', 'goods']),
    },
    names: { name: [cells.required('term')], plural: cells.list('plural') },
  }));
}

export interface GuardRow {
  name: string;
  ambiguous: boolean;
  notAfter: string[];
  notBefore: string[];
  needs: NameNeeds;
}

export function readGuards(files: LexiconFiles): GuardRow[] {
  return read(files, 'guards.csv', (cells) => ({
    record: {
      name: cells.required('name'),
      ambiguous: cells.yesNo('ambiguous') ?? false,
      notAfter: cells.list('not_after'),
      notBefore: cells.list('not_before'),
      needs: cells.oneOf('needs', NEEDS) ?? 'none',
    },
    names: {},
  })).map((row) => row.record);
}

export function readBlockers(files: LexiconFiles): string[] {
  return readCsv('blockers.csv', files['blockers.csv']).map(({ row }) => row['phrase'] ?? '');
}

/** Names of States in other languages, with the code of the State. */
export function readForeignNames(files: LexiconFiles): Named<{ iso2: string }>[] {
  return read(files, 'foreign-names.csv', (cells) => ({
    record: { iso2: cells.required('iso2', ISO2) },
    names: { alias: cells.list('names'), demonym: cells.list('demonyms'), capital: cells.list('capitals') },
  }));
}
