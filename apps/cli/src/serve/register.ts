import { Argument, type Command } from 'commander';
import { describeProblems, readSettings, type Settings } from '#libs/config';
import { hasDatabase } from '../backup/with-database.js';
import { openDatabase } from './database.js';
import { resetPassword } from './first-run.js';
import { serveAll, servePart } from './serve.js';

const FAILED = 1;
const USAGE = 2;

export function registerServeCommands(program: Command): void {
  program
    .command('serve')
    .description('start the service: database, API, console and worker')
    .addArgument(
      new Argument('[part]', 'one part only, beside others on the same DATABASE_URL').choices(['api', 'worker']),
    )
    .addHelpText(
      'after',
      '\nSettings are environment variables; see docs/configuration.md.\nExamples:\n' +
        '  PORT=8080 embargo serve\n' +
        '  DATABASE_URL=postgres://user:password@host:5432/embargo embargo serve worker',
    )
    .action(async (part?: 'api' | 'worker') => {
      const settings = settingsOrExit();
      if (!settings) return;
      const served = part ? await servePart(settings, part) : await serveAll(settings);
      if (served.ok) process.exitCode = served.status;
      else fail(served.message);
    });
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

async function resetPasswordOf(email: string): Promise<void> {
  const settings = settingsOrExit();
  if (!settings) return;
  if (!hasDatabase(settings)) {
    return fail(
      `There is no database in ${settings.DATA_DIR}. Run this in the folder of the service, or set DATA_DIR.`,
    );
  }
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
