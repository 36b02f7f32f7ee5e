import { defineSource, type Trial, type WantedSource } from '#libs/archive';
import type { Settings } from '#libs/config';
import { USAGE } from '../extract/exit-codes.js';
import { fail } from '../backup/with-database.js';
import { withTrial } from './open-desk.js';

export interface KindOptions {
  kind?: string;
  select?: string;
  contains?: string;
  codes?: string;
}

/** The settings of a kind from the options of the command line. */
export function wantedFrom(url: string, { kind, select, contains, codes }: KindOptions): WantedSource {
  const settings = {
    ...(select === undefined ? {} : { linkSelector: select }),
    ...(contains === undefined ? {} : { mustContain: contains }),
    ...(codes === undefined ? {} : { codes: codes.split(',').map((code) => code.trim()) }),
  };
  return { kind: kind ?? (select === undefined ? 'feed' : 'page'), url, settings };
}

/** Reads a source once; null when it is not one, which has been told. */
export function tryWanted(url: string, options: KindOptions, settings: Settings): Promise<Trial | null> {
  return withTrial(settings, async ({ outbound, trial }) => {
    const defined = defineSource(wantedFrom(url, options), outbound);
    if (defined.outcome === 'invalid') {
      fail(defined.problems.map(({ path, message }) => `${path}: ${message}`).join('\n'), USAGE);
      return null;
    }
    const isOpen = options.kind === undefined && options.select === undefined;
    return isOpen ? trial.discover(defined.definition.url) : trial.read(defined.definition);
  });
}
