import { readFile, writeFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import type { TeamRepository } from '#libs/access';
import { SCAN_SOURCE, type SourceRepository, type SourceRow } from '#libs/archive';
import { Audit } from '#libs/audit';
import { readSettings, describeProblems, type Settings } from '#libs/config';
import { migrate } from '#libs/database';
import { openJobQueue } from '#libs/jobs';
import { writeOpml } from '#libs/sources';
import { migrations } from '#migrations';
import { table } from '../catalogue/table.js';
import { fail, hasDatabase, withDatabase } from '../backup/with-database.js';
import { USAGE } from '../extract/exit-codes.js';
import { withSources, type SourcesDesk } from './open-desk.js';
import { trialPage } from './trial-page.js';
import { tryWanted, type KindOptions } from './try-source.js';

const NO_DATABASE = 'There is no database yet: start the service once with "embargo serve", or set DATABASE_URL.';

export async function testSource(url: string, options: KindOptions & { json: boolean }): Promise<void> {
  const settings = settingsOrFail();
  const trial = settings && (await tryWanted(url, options, settings));
  if (!trial) return;
  console.log(options.json ? JSON.stringify(trial, null, 2) : trialPage(trial));
  if (trial.outcome === 'unreadable') process.exitCode = 1;
}

export interface AddOptions extends KindOptions {
  name?: string;
  every: string;
  language?: string;
  team?: string;
  off: boolean;
  untested: boolean;
}

export function addSource(url: string, options: AddOptions): Promise<void> {
  return onSources(async ({ sources, teams }, settings) => {
    const team = await wantedTeam(teams, options.team);
    if (!team) return;
    const intervalMinutes = Number(options.every);
    if (!Number.isInteger(intervalMinutes) || intervalMinutes < 1 || intervalMinutes > 10_080)
      return fail('--every: give whole minutes from 1 to 10080.', USAGE);
    const trial = await tryWanted(url, options, settings);
    if (!trial) return;
    if (trial.outcome === 'unreadable' && !options.untested)
      return fail(`${trial.message}\nNothing was added; --untested adds it all the same.`);
    const { definition } = trial;
    const title = trial.outcome === 'readable' ? trial.title : null;
    const name = options.name ?? title ?? definition.url;
    const added = await sources.insert({
      ...definition,
      name: name.slice(0, 200),
      teamId: team.id,
      language: options.language ?? null,
      enabled: !options.off,
      intervalMinutes,
    });
    if (!added) {
      const other = await sources.findByUrl(definition.url);
      return fail(`This address is already a source: "${other?.name}".`);
    }
    console.log(`Added "${added.name}" (${added.kind}): ${added.url}\n${trial.message}`);
  });
}

const UNREAD_MAX = 10_000;

export function listSources({ json }: { json: boolean }): Promise<void> {
  return onSources(async ({ sources }) => {
    const all = await sources.list();
    if (json) return console.log(JSON.stringify(all, null, 2));
    if (all.length === 0) return console.log('No source yet. Add one with "embargo sources add ADDRESS".');
    const rows = all.map((source) => [
      source.name.slice(0, 40),
      source.kind,
      stateOf(source),
      source.teamName ?? 'everybody',
      String(source.itemsSeen),
      source.lastError === null ? source.url : `${source.url}\n${source.lastError}`,
    ]);
    console.log(table(['name', 'kind', 'state', 'whose', 'articles', 'address'], rows, process.stdout.columns ?? 120));
  });
}

function stateOf({ enabled, pausedAt, failures, lastSuccessAt }: SourceRow): string {
  if (!enabled) return 'off';
  if (pausedAt !== null) return 'paused';
  if (failures > 0) return `fails (${failures})`;
  return lastSuccessAt === null ? 'waiting' : 'works';
}

/** The files of a watched folder that could not be read. */
export function listUnread(which: string, { json }: { json: boolean }): Promise<void> {
  return onSources(async ({ sources, files }) => {
    const source = await findOne(sources, which);
    if (!source) return;
    const unread = await files.unread(source.id, UNREAD_MAX, null);
    if (json) return console.log(JSON.stringify(unread, null, 2));
    if (unread.length === 0) return console.log(`Every file that "${source.name}" was looked at for could be read.`);
    for (const { path, problem } of unread) console.log(`${path}: ${problem}`);
    console.log('A file is tried again when it changes.');
  });
}

export function switchSource(which: string, enabled: boolean): Promise<void> {
  return onSources(async ({ sources }) => {
    const source = await findOne(sources, which);
    if (!source) return;
    await sources.change(source.id, { enabled });
    console.log(enabled ? `"${source.name}" is read again, from now on.` : `"${source.name}" is not read any more.`);
  });
}

/** Whose the source is from now on; what was read before stays with whom it was read for. */
export function giveSource(which: string, options: { team?: string; everybody: boolean }): Promise<void> {
  return onSources(async ({ database, sources, teams }) => {
    if ((options.team === undefined) !== options.everybody)
      return fail('Say to whom: either --team NAME or --everybody.', USAGE);
    const source = await findOne(sources, which);
    const team = source && (await wantedTeam(teams, options.team));
    if (!source || !team) return;
    await database.transaction(async (manager) => {
      await sources.change(source.id, { teamId: team.id }, manager);
      if (source.teamId === team.id) return;
      await new Audit().record(manager, {
        who: { kind: 'command-line', name: userInfo().username },
        what: 'source.changed',
        subject: { id: source.id, name: source.name },
        old: { teamId: source.teamId },
        new: { teamId: team.id },
      });
    });
    console.log(`What is read from "${source.name}" from now on is seen by ${team.seenBy}.`);
  });
}

/** By name or id; without one, everybody. Null when there is no such team, which is told. */
async function wantedTeam(
  teams: TeamRepository,
  which: string | undefined,
): Promise<{ id: string | null; seenBy: string } | null> {
  if (which === undefined) return { id: null, seenBy: 'everybody' };
  const team = (await teams.list()).find(({ id, name }) => id === which || name.toLowerCase() === which.toLowerCase());
  if (team) return { id: team.id, seenBy: `the team "${team.name}"` };
  fail(`There is no team "${which}". "embargo teams list" names them all.`, USAGE);
  return null;
}

export function scanSource(which: string): Promise<void> {
  return withStored(async (url, settings) => {
    await withSources(url, settings, async ({ sources }) => {
      const source = await findOne(sources, which);
      if (!source) return;
      const queue = await openJobQueue({ url, queues: [SCAN_SOURCE], onError: (error) => fail(error.message) });
      await queue.enqueue(SCAN_SOURCE, { sourceId: source.id }, { singletonKey: source.id });
      await queue.stop(2000);
      console.log(`"${source.name}" is scanned by the next free worker; "embargo sources list" tells what came of it.`);
    });
  });
}

export function importSources(file: string, options: { off: boolean; every: string; team?: string }): Promise<void> {
  return onSources(async ({ imports, teams }) => {
    const team = await wantedTeam(teams, options.team);
    if (!team) return;
    let bytes: Buffer;
    try {
      bytes = await readFile(file === '-' ? '/dev/stdin' : file);
    } catch {
      return fail(`${file} cannot be read; check the path.`, USAGE);
    }
    const isShown = process.stderr.isTTY;
    const defaults = { enabled: !options.off, intervalMinutes: Number(options.every) || 30, teamId: team.id };
    const outcome = await imports.run(bytes, defaults, (done, of) => {
      if (isShown) process.stderr.write(`\r${done} of ${of} entries`);
    });
    if (isShown) process.stderr.write('\n');
    if (outcome.outcome === 'problem') return fail(outcome.message, USAGE);
    const { entries, added, duplicates, invalid, problems, remarks } = outcome.report;
    for (const { line, name, url, message } of problems) console.log(`${file}:${line}: ${name || url}: ${message}`);
    for (const remark of remarks) console.log(`Note: ${remark}`);
    console.log(`${added} of ${entries} entries added; ${duplicates} were there already, ${invalid} cannot be used.`);
    if (invalid > 0) process.exitCode = 1;
  });
}

export function exportSources(file: string | undefined): Promise<void> {
  return onSources(async ({ sources }) => {
    const all = (await sources.list()).filter(({ kind }) => kind !== 'file');
    const opml = writeOpml(all, new Date());
    if (file === undefined || file === '-') return void process.stdout.write(opml);
    await writeFile(file, opml);
    console.log(`${all.length} ${all.length === 1 ? 'source' : 'sources'} written to ${file}.`);
  });
}

/** By id, address or name; several of one name are told apart by their address. */
async function findOne(sources: SourceRepository, which: string): Promise<SourceRow | null> {
  const all = await sources.list();
  const exact = all.filter(({ id, url }) => id === which || url === which);
  const found = exact.length > 0 ? exact : all.filter(({ name }) => name.toLowerCase() === which.toLowerCase());
  if (found.length === 1) return found[0]!;
  if (found.length === 0) fail(`There is no source "${which}"; "embargo sources list" names them all.`, USAGE);
  else
    fail(
      `"${which}" is the name of ${found.length} sources; give the address:\n${found.map(({ url }) => `  ${url}`).join('\n')}`,
      USAGE,
    );
  return null;
}

function settingsOrFail(): Settings | null {
  const read = readSettings(process.env);
  if (read.ok) return read.settings;
  fail(describeProblems(read.problems), USAGE);
  return null;
}

function onSources(use: (desk: SourcesDesk, settings: Settings) => Promise<void>): Promise<void> {
  return withStored((url, settings) => withSources(url, settings, (desk) => use(desk, settings)));
}

async function withStored(use: (url: string, settings: Settings) => Promise<void>): Promise<void> {
  const settings = settingsOrFail();
  if (!settings) return;
  if (!hasDatabase(settings)) return fail(NO_DATABASE, USAGE);
  await withDatabase(async (url, opened) => {
    const migrated = await migrate(url, migrations);
    if (!migrated.ok) return fail(migrated.message);
    await use(url, opened);
  });
}
