import { describeProblem, isDay, type Catalogue, type Problem } from '#libs/catalogue';
import { readCatalogue, type CatalogueOptions, type CatalogueRead } from '#libs/knowledge';

export const FINE = 0;
export const FINDINGS = 1;
export const USAGE = 2;

/** What a command says: words for a person, data for a program, and how it ends. */
export interface Answer {
  text: string;
  data: unknown;
  exitCode: number;
}

export interface CommonOptions {
  json?: boolean;
  catalogueDir?: string;
}

/** A mistake in how the command was called. */
export class UsageError extends Error {}

/** What commands get from outside. */
export interface Surroundings {
  environment: Record<string, string | undefined>;
  open: (options: CatalogueOptions) => CatalogueRead;
  today: string;
  width: number;
  print: (text: string) => void;
  complain: (text: string) => void;
  /** Sets the exit status; the process ends when its work is done. */
  finish: (exitCode: number) => void;
  /** Ends the process at once, for wrong usage that the parser found. */
  exit: (exitCode: number) => void;
}

const WIDTH_DEFAULT = 110;

export function processSurroundings(): Surroundings {
  return {
    environment: process.env,
    open: readCatalogue,
    today: new Date().toISOString().slice(0, 10),
    width: process.stdout.columns ?? WIDTH_DEFAULT,
    print: (text) => process.stdout.write(`${text}\n`),
    complain: (text) => process.stderr.write(`${text}\n`),
    finish: (exitCode) => {
      process.exitCode = exitCode;
    },
    exit: (exitCode) => process.exit(exitCode),
  };
}

/** Opens the catalogue, runs the command and prints its answer. */
export function answer(options: CommonOptions, around: Surroundings, command: (catalogue: Catalogue) => Answer): void {
  const overrideDir = options.catalogueDir ?? (around.environment['CATALOGUE_DIR'] || null);
  const read = around.open({ overrideDir });
  if (read.ok) speak(options, around, () => command(read.catalogue));
  else refuse(read.problems, options, around);
}

/** Runs a command that needs no catalogue and prints its answer. */
export function speak(options: CommonOptions, around: Surroundings, command: () => Answer): void {
  try {
    const { text, data, exitCode } = command();
    around.print(options.json ? JSON.stringify(data, null, 2) : text);
    around.finish(exitCode);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    around.complain(`error: ${error.message}`);
    around.finish(USAGE);
  }
}

function refuse(problems: readonly Problem[], options: CommonOptions, around: Surroundings): void {
  const lines = problems.map((problem) => `  ${describeProblem(problem)}`);
  if (options.json) around.print(JSON.stringify({ problems }, null, 2));
  else around.complain(`The catalogue does not load:\n${lines.join('\n')}`);
  around.finish(FINDINGS);
}

export function dayOr(option: string | undefined, otherwise: string): string {
  if (option === undefined) return otherwise;
  if (!isDay(option)) throw new UsageError(`"${option}" is no day of the calendar. Write it as 2024-06-20`);
  return option;
}
