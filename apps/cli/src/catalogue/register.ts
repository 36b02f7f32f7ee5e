import type { Command } from 'commander';
import {
  answer,
  dayOr,
  FINE,
  processSurroundings,
  speak,
  USAGE,
  type CommonOptions,
  type Surroundings,
} from './context.js';
import { diffCatalogue } from './diff.js';
import { lint } from './lint.js';
import { listNegatives, listRegimes } from './list.js';
import { showRegime } from './show.js';
import { importOfficialTexts, textStore } from './texts.js';
import { stale, verify } from './verify.js';

const EXIT_CODES = '\nExit status: 0 fine, 1 findings or a catalogue that does not load, 2 wrong usage.';

interface OnOption extends CommonOptions {
  on?: string;
}
interface TextsOption extends CommonOptions {
  texts?: string;
}

export function registerCatalogueCommands(program: Command, around: Surroundings = processSurroundings()): void {
  const catalogue = program
    .command('catalogue')
    .description('the law: UN arms measures, paragraph by paragraph and day by day')
    .exitOverride((error) => {
      around.exit(error.exitCode === 0 ? FINE : USAGE);
      throw error;
    })
    .addHelpText('after', EXIT_CODES);
  registerReading(catalogue, around);
  registerChecking(catalogue, around);
  registerTexts(catalogue, around);
}

/** Options that every command has, and its help. */
function prepare(command: Command, examples: readonly string[]): Command {
  return command
    .option('--json', 'print data for programs')
    .option('--catalogue-dir <dir>', 'your own additions and corrections (default: CATALOGUE_DIR)')
    .addHelpText(
      'after',
      `\nExamples:\n${examples.map((example) => `  embargo catalogue ${example}`).join('\n')}\n${EXIT_CODES}`,
    );
}

function registerReading(catalogue: Command, around: Surroundings): void {
  prepare(catalogue.command('list'), ['list', 'list --on 2016-03-01', 'list --negatives'])
    .description('all regimes, and how many of their records are in force')
    .option('--on <day>', 'the day to count for (default: today)')
    .option('--negatives', 'instead, the States that are under none, though often thought to be')
    .action((options: OnOption & { negatives?: boolean }) => {
      answer(options, around, (opened) =>
        options.negatives
          ? listNegatives(opened, around.width)
          : listRegimes(opened, dayOr(options.on, around.today), around.width),
      );
    });
  prepare(catalogue.command('show'), [
    'show KP-1718',
    'show KP-1718 --on 2016-03-01',
    'show IR-1737 --on 2025-09-28 --json',
    'show UA',
  ])
    .description('one regime: its resolutions with votes and its records, or the records of one day in full')
    .argument('<regime>', 'such as KP-1718; or the code or name of a State under none')
    .option('--on <day>', 'only what was law on this day, in full')
    .action((regime: string, options: OnOption) => {
      answer(options, around, (opened) =>
        showRegime(opened, regime, options.on === undefined ? null : dayOr(options.on, around.today), around.width),
      );
    });
  prepare(catalogue.command('diff'), ['diff 2016-03-01 2016-03-02', 'diff 2025-09-27 2025-09-28 --json'])
    .description('what changed in the law between two days; exit status 1 when something did')
    .argument('<day1>', 'the earlier day')
    .argument('<day2>', 'the later day')
    .action((before: string, after: string, options: CommonOptions) => {
      answer(options, around, (opened) =>
        diffCatalogue(opened, dayOr(before, around.today), dayOr(after, around.today), around.width),
      );
    });
}

function registerChecking(catalogue: Command, around: Surroundings): void {
  prepare(catalogue.command('lint'), ['lint', 'lint --on 2026-09-01', 'lint --catalogue-dir ./our-law'])
    .description('load everything strictly; warn of terms that end within 30 days or have passed, and of holes')
    .option('--on <day>', 'the day to look ahead from (default: today)')
    .action((options: OnOption) => {
      answer(options, around, (opened) => lint(opened, dayOr(options.on, around.today), around.width));
    });
  prepare(catalogue.command('verify'), ['verify', 'verify --texts ./texts', 'verify --stale'])
    .description('hold every pinpoint against the imported official texts')
    .option('--texts <dir>', 'folder of imported texts (default: official-texts in DATA_DIR)')
    .option('--stale', 'instead, the records not held against their text for a year')
    .option('--on <day>', 'the day to count the year from (default: today)')
    .action((options: TextsOption & OnOption & { stale?: boolean }) => {
      answer(options, around, (opened) =>
        options.stale
          ? stale(opened, dayOr(options.on, around.today), around.width)
          : verify(opened, textStore(options.texts, around), around.width),
      );
    });
}

function registerTexts(catalogue: Command, around: Surroundings): void {
  const texts = catalogue.command('texts').description('the official texts, kept in your data folder');
  prepare(texts.command('import'), [
    'texts import ./SCresolutions',
    'texts import ./SCresolutions/2026 --texts ./texts',
  ])
    .description(
      "read a copy of the UN's Akoma Ntoso XML (public UNxml/SCresolutions layout), or plain texts, into the data folder",
    )
    .argument('<dir>', 'folder with the files')
    .option('--texts <dir>', 'folder to import into (default: official-texts in DATA_DIR)')
    .action((folder: string, options: TextsOption) => {
      speak(options, around, () => importOfficialTexts(folder, textStore(options.texts, around)));
    });
}
