import { InvalidArgumentError } from 'commander';
import type { Command } from 'commander';
import { processSurroundings } from '../terminal/surroundings.js';
import type { Surroundings } from '../terminal/surroundings.js';
import { endWith2OnWrongUsage } from '../terminal/wrong-usage.js';
import { check } from './check.js';
import type { CheckOptions } from './check.js';
import { evaluate } from './evaluate.js';
import type { EvaluateOptions } from './evaluate.js';
import { extractStream } from './extract-stream.js';
import type { ExtractOptions } from './extract-stream.js';

/** `embargo check`, `extract` and `evaluate`: the reading of one article, of many, and how well it is done. */
export function registerExtractCommands(program: Command, around: Surroundings = processSurroundings()): void {
  registerCheck(program, around);
  registerExtract(program, around);
  registerEvaluate(program, around);
}

function registerCheck(program: Command, around: Surroundings): void {
  endWith2OnWrongUsage(program.command('check'), around)
    .description('read one article: what it reports, what the law says of it, and the alerts it calls for')
    .argument('<file>', 'the article as plain text, the headline on the first line; - for standard input')
    .option('--published <day>', 'the day it was published (default: today)')
    .option('--language <code>', 'its language, such as en (default: told by its words)')
    .option('--json', 'print everything as data: spans, traces, findings and all')
    .option('--fail-on-alert', 'end with status 3 when the article calls for an alert')
    .option('--catalogue-dir <dir>', 'your own additions and corrections (default: CATALOGUE_DIR)')
    .addHelpText('after', HELP_CHECK)
    .action((file: string, options: CheckOptions) => check(file, options, around));
}

function registerEvaluate(program: Command, around: Surroundings): void {
  endWith2OnWrongUsage(program.command('evaluate'), around)
    .description('score the reading on labelled articles: precision, recall and F1, errors, and how true confidence is')
    .argument('<gold>', 'corpus, one labelled article a line; - for standard input')
    .option('--errors <n>', 'how many errors of each kind to list', atLeastZero, 20)
    .option('--json', 'print everything as data, all errors included')
    .option('--catalogue-dir <dir>', 'your own additions and corrections (default: CATALOGUE_DIR)')
    .addHelpText('after', HELP_EVALUATE)
    .action((file: string, options: EvaluateOptions) => evaluate(file, options, around));
}

function atLeastZero(value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError('Write a whole number, 0 for none.');
  return Number(value);
}

function registerExtract(program: Command, around: Surroundings): void {
  endWith2OnWrongUsage(program.command('extract'), around)
    .description(
      'read many articles: one JSON object a line in, the transfers reported and the alerts due out, in order',
    )
    .argument('[file]', 'file to read; - or nothing for standard input', '-')
    .option('--jsonl', 'lines of JSON (the only form, and the default)')
    .option('--catalogue-dir <dir>', 'your own additions and corrections (default: CATALOGUE_DIR)')
    .addHelpText('after', HELP_EXTRACT)
    .action((file: string, options: ExtractOptions) => extractStream(file, options, around));
}

const NO_GUILT = 'An alert names a possible violation for a person to judge. It is never a finding of guilt.';

const HELP_CHECK = `
Examples:
  embargo check article.txt --published 2024-06-20
  pbpaste | embargo check -
  embargo check article.txt --json | jq '.alerts[] | {regime, level}'
  embargo check article.txt --fail-on-alert > /dev/null || echo "look at it"

Exit status: 0 the article was read, whatever it calls for; 1 it could not be read as news (empty, over 8 MB, no text,
a language without a reader), or the catalogue does not load; 2 wrong usage, or no such file; 3 it calls for an alert
and --fail-on-alert was given.
${NO_GUILT}`;

const HELP_EXTRACT = `
A line in:
  {"id":"1","published":"2024-06-20","title":"...","text":"...","lang":"en"}
  "lang" may be left out: plain English is seen at once, other texts are looked at by a detector. A text too short to
  tell is read as English when its letters are Latin. An article in a language without a reader has empty lists.
A line out:
  {"id":"1","events":[{"supplier":["RU"],"recipient":["KP"],"via":[],"kind":"transfer","items":["missiles"],
   "stage":"threatened","evidence":"..."}],"alerts":[{"supplier":["RU"],"recipient":["KP"],"regime":"KP-1718",
   "level":"possible"}]}
  {"id":"2","error":{"code":"INVALID_PUBLISHED","message":"..."}} for a line that cannot be read; the rest goes on

Examples:
  embargo extract --jsonl articles.jsonl > read.jsonl
  embargo extract --jsonl < articles.jsonl | jq -c 'select(.alerts != [])'

Exit status: 0 every line was answered; 1 some line was not, or the catalogue does not load; 2 wrong usage.
${NO_GUILT}`;

const HELP_EVALUATE = `
A line of the corpus: {"id","published","title","text","lang","category","events":[...],"expected":[...]}; the format
and the rules of labelling stand in test/evaluation/README.md. A label that leaves a party empty accepts any answer; a
group agrees with the State it stands in, two groups of one State do not.

Examples:
  embargo evaluate test/evaluation/corpus.jsonl
  embargo evaluate test/evaluation/corpus.jsonl --errors 100 | less
  embargo evaluate corpus.jsonl --json | jq .alerts.strict

Exit status: 0 scored; 1 the catalogue does not load; 2 wrong usage, or a line that cannot be read.`;
