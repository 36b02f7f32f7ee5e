import type { Command } from 'commander';
import { ATTRIBUTIONS, LEGAL_CONDUCTS, REPORT_CONDUCTS, STAGES } from '#libs/lexicon';
import { ask } from './ask.js';
import type { AskOptions } from './ask.js';
import { assessStream } from './assess-stream.js';
import type { AssessOptions } from './assess-stream.js';
import { processSurroundings } from '../terminal/surroundings.js';
import type { Surroundings } from '../terminal/surroundings.js';
import { endWith2OnWrongUsage } from '../terminal/wrong-usage.js';

const CONDUCTS = [...new Set([...REPORT_CONDUCTS, ...LEGAL_CONDUCTS])];

const NO_GUILT = 'An answer names a possible violation for a person to judge. It is never a finding of guilt.';

/** `embargo ask` and `embargo assess`: one question in words, and many in lines of JSON. */
export function registerAssessCommands(program: Command, around: Surroundings = processSurroundings()): void {
  registerAsk(program, around);
  registerAssess(program, around);
}

function registerAsk(program: Command, around: Surroundings): void {
  endWith2OnWrongUsage(program.command('ask'), around)
    .description('ask what UN arms measures say of one deal on one day')
    .option('--from <party>', 'the supplier: ISO code or name')
    .option('--to <party>', 'the recipient: ISO code or name')
    .option('--item <words>', 'what it is: category, designation or plain words; may be repeated', collect, [])
    .option('--on <date>', 'the day, month (2013-07) or year (2013); today when left out')
    .option('--conduct <word>', `what they do: ${CONDUCTS.join(', ')}`, 'transfer')
    .option('--end-user <words>', 'who is to have it in the end')
    .option('--place <words>', 'where it is delivered or used')
    .option('--via <words>', 'a place or party it passes; may be repeated', collect, [])
    .option('--stage <word>', `how far it has come: ${STAGES.join(', ')}`)
    .option('--said-by <word>', `who vouches for it: ${ATTRIBUTIONS.join(', ')}`)
    .option('--circumstances <words>', 'a purpose, a notice, an approval: "the Committee was notified"')
    .option('--known-at <day>', 'answer as the catalogue knew the law on this day')
    .option('--json', 'print the whole answer for programs')
    .option('--catalogue-dir <dir>', 'your own additions and corrections (default: CATALOGUE_DIR)')
    .addHelpText('after', HELP_ASK)
    .action((options: AskOptions) => ask(options, around));
}

function registerAssess(program: Command, around: Surroundings): void {
  endWith2OnWrongUsage(program.command('assess'), around)
    .description('answer many questions: one JSON object a line in, one a line out, in order')
    .argument('[file]', 'file to read; - or nothing for standard input', '-')
    .option('--jsonl', 'lines of JSON (the only form, and the default)')
    .option('--catalogue-dir <dir>', 'your own additions and corrections (default: CATALOGUE_DIR)')
    .addHelpText('after', HELP_ASSESS)
    .action((file: string, options: AssessOptions) => assessStream(file, options, around));
}

function collect(value: string, before: string[]): string[] {
  return [...before, value];
}

const HELP_ASK = `
Examples:
  embargo ask --from RU --to KP --item "air defence missiles" --on 2024-06-20
  embargo ask --from AE --to "Rapid Support Forces" --item howitzers --place Khartoum --on 2025-03-20
  embargo ask --from RU --to CF --item BRDM-2 --end-user "CAR security forces" --on 2020
  embargo ask --from RU --to KP --conduct agreement --on 2024-06-19 --json

Exit status: 0 no measure reaches the deal, or it is exempt; 1 a measure reaches it, or may; 2 wrong usage.
${NO_GUILT}`;

const HELP_ASSESS = `
A line in:
  {"id":"1","date":"2016-03-02","supplier":"CN","recipient":"KP","items":["assault rifles"],"conduct":"supply"}
  also: "via", "place", "endUser", "stage", "attribution", "circumstances", "knownAt"; null for a party not known
A line out:
  {"id":"1","determination":"prohibited","level":"violation","findings":[{"regime":"KP-1718", ...}]}
  {"id":"2","error":{"code":"INVALID_DATE","message":"..."}} for a line that cannot be read; the rest goes on

Examples:
  embargo assess --jsonl < questions.jsonl > answers.jsonl
  embargo assess --jsonl questions.jsonl | jq -c 'select(.level == "violation")'

Exit status: 0 every line was answered; 1 some line was not, or the catalogue does not load; 2 wrong usage.
${NO_GUILT}`;
