import type { Command } from 'commander';
import type { Surroundings } from './surroundings.js';

const USAGE = 2;

/** The parser ends a process with 1, which our commands keep for findings: wrong usage is 2. */
export function endWith2OnWrongUsage(command: Command, { exit }: Pick<Surroundings, 'exit'>): Command {
  return command.exitOverride((error) => {
    exit(error.exitCode === 0 ? 0 : USAGE);
    throw error;
  });
}
