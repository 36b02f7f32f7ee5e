import { storable } from '#libs/database';
import type { Outbound } from '#libs/outbound';
import type { OpmlEntry } from '#libs/sources';
import { readCron } from '../schedule/cron-schedule.js';
import type { NewSource } from '../storage/source.repository.js';
import { defineSource } from './define-source.js';

/** What became of one entry that was not added. */
export interface ImportProblem {
  row: number;
  line: number;
  name: string;
  url: string;
  outcome: 'duplicate' | 'invalid';
  message: string;
}

/** For the entries that do not say it themselves. */
export interface ImportDefaults {
  enabled: boolean;
  intervalMinutes: number;
  /** Whose they are; null for everybody's. */
  teamId: string | null;
}

/** The source that an entry of a list describes, or what is wrong with the entry. */
export function sourceOfEntry(
  entry: OpmlEntry,
  { enabled, intervalMinutes, teamId }: ImportDefaults,
  outbound: Outbound,
): NewSource | string {
  if (entry.url === '' && entry.kind === 'feed') return 'The entry has no address (xmlUrl).';
  const settings = parsedSettings(entry.settings);
  if (settings === undefined) return 'The settings of the entry are not JSON.';
  const defined = defineSource({ kind: entry.kind, url: entry.url, settings }, outbound);
  if (defined.outcome === 'invalid') return defined.problems.map(({ message }) => message).join(' ');
  const cron = entry.cron === null ? null : readCron(entry.cron);
  if (cron?.outcome === 'problem') return cron.message;
  const { kind, url, settings: own } = defined.definition;
  return {
    name: storable((entry.name || nameFrom(url)).slice(0, 200)),
    url,
    kind,
    teamId,
    settings: own,
    language: /^[a-z]{2}/i.exec(entry.language ?? '')?.[0].toLowerCase() ?? null,
    enabled: entry.enabled ?? enabled,
    intervalMinutes: Math.min(entry.intervalMinutes ?? intervalMinutes, 10_080),
    cron: entry.cron,
  };
}

export function problemOf(
  { row, line, name, url }: OpmlEntry,
  outcome: ImportProblem['outcome'],
  message: string,
): ImportProblem {
  return {
    row,
    line,
    name: storable(name.slice(0, 200)),
    url: storable(url.slice(0, 500)),
    outcome,
    message: storable(message),
  };
}

function parsedSettings(text: string): unknown {
  if (text === '') return {};
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function nameFrom(url: string): string {
  return url.startsWith('folder:') ? url : new URL(url).host;
}
