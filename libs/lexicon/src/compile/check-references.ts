import { DataFileError } from '../files/csv.js';
import type { ActorRecord, LeaderRecord, PlaceRecord, StateRecord } from './compiled.js';
import type { Named } from './read-files.js';

/** Refuses codes and ids that no other row explains, and ids given twice. */
export function checkReferences(
  states: readonly Named<StateRecord>[],
  actors: readonly Named<ActorRecord>[],
  leaders: readonly Named<LeaderRecord>[],
  places: readonly Named<PlaceRecord>[],
): void {
  const codes = uniqueKeys(states, (state) => state.iso2);
  const ids = uniqueKeys(actors, (actor) => actor.id);
  for (const { record, file, line } of actors) {
    for (const iso2 of [record.home, ...record.operatesIn]) mustExist(codes, iso2, file, line);
  }
  for (const { record, file, line } of places) mustExist(codes, record.iso2, file, line);
  for (const { record, file, line } of leaders) {
    if (!codes.has(record.of) && !ids.has(record.of)) {
      throw new DataFileError(
        file,
        line,
        `"${record.of}" is no State and no actor`,
        'Use a code of states.csv or an id of actors.csv.',
      );
    }
  }
}

function uniqueKeys<T>(rows: readonly Named<T>[], keyOf: (record: T) => string): Set<string> {
  const keys = new Set<string>();
  for (const { record, file, line } of rows) {
    const key = keyOf(record);
    if (keys.has(key)) throw new DataFileError(file, line, `"${key}" is there twice`, 'Join the two rows.');
    keys.add(key);
  }
  return keys;
}

function mustExist(codes: ReadonlySet<string>, iso2: string | null, file: string, line: number): void {
  if (iso2 !== null && !codes.has(iso2)) throw unknownState(iso2, file, line);
}

export function unknownState(iso2: string, file: string, line: number): DataFileError {
  return new DataFileError(file, line, `"${iso2}" is no State of states.csv`, 'Correct the code or add the State.');
}
