import { Argument, type Command } from 'commander';
import { describeProblems, readSettings, type Settings } from '#libs/config';
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
}

function settingsOrExit(): Settings | null {
  const read = readSettings(process.env);
  if (read.ok) return read.settings;
  console.error(describeProblems(read.problems));
  process.exitCode = USAGE;
  return null;
}

function fail(message: string): void {
  console.error(`embargo: ${message}`);
  process.exitCode = FAILED;
}
