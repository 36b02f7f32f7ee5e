import type { Command } from 'commander';
import { describeProblems, readSettings, type Settings } from '#libs/config';
import { migrate } from '#libs/database';
import { migrations } from '#migrations';
import { openDatabase } from './database.js';
import { prepareFirstRun, resetPassword } from './first-run.js';
import { readyBanner, Supervisor } from './supervisor.js';

const FAILED = 1;
const USAGE = 2;

export function registerServeCommands(program: Command): void {
  program
    .command('serve')
    .description('start the service: database, API, console and worker')
    .addHelpText(
      'after',
      '\nSettings are environment variables; see docs/configuration.md.\nExample:\n  PORT=8080 embargo serve',
    )
    .action(serve);
  const users = program.command('users').description('help people who cannot sign in');
  users
    .command('reset-password')
    .argument('<email>', 'whose password')
    .description('print a new one-time password and end the sessions of this person')
    .addHelpText('after', '\nExample:\n  embargo users reset-password admin@localhost.localdomain')
    .action(resetPasswordOf);
}

function settingsOrExit(): Settings | null {
  const read = readSettings(process.env);
  if (read.ok) return read.settings;
  console.error(describeProblems(read.problems));
  process.exitCode = USAGE;
  return null;
}

async function serve(): Promise<void> {
  const settings = settingsOrExit();
  if (!settings) return;
  const opening = await openDatabase(settings, 'exclusive');
  if (!opening.ok) return fail(opening.message);
  const { database } = opening;
  const migrated = await migrate(database.url, migrations);
  if (!migrated.ok) {
    await database.close();
    return fail(migrated.message);
  }
  const { administrator } = await prepareFirstRun(settings, database.url);
  const supervisor = new Supervisor(settings, database, (line) => console.error(line));
  const stop = () => void supervisor.stop(0);
  process.on('SIGINT', stop).on('SIGTERM', stop);
  const start = await supervisor.start();
  if (!start.ok) return fail(start.message);
  console.log(readyBanner(settings, start.running.port, administrator));
  process.exitCode = await start.running.ended;
}

async function resetPasswordOf(email: string): Promise<void> {
  const settings = settingsOrExit();
  if (!settings) return;
  const opening = await openDatabase(settings, 'shared');
  if (!opening.ok) return fail(opening.message);
  try {
    const reset = await resetPassword(opening.database.url, email);
    if (!reset) return fail(`Nobody has the e-mail address ${email}.`);
    console.log(`One-time password for ${reset.email}: ${reset.password}\nIt must be changed at the next sign-in.`);
  } finally {
    await opening.database.close();
  }
}

function fail(message: string): void {
  console.error(`embargo: ${message}`);
  process.exitCode = FAILED;
}
