import { InvalidArgumentError } from 'commander';
import type { Command } from 'commander';
import { processSurroundings } from '../terminal/surroundings.js';
import type { Surroundings } from '../terminal/surroundings.js';
import { endWith2OnWrongUsage } from '../terminal/wrong-usage.js';
import { evaluate } from './evaluate.js';
import type { EvaluateOptions } from './evaluate.js';
import { extractStream } from './extract-stream.js';
import type { ExtractOptions } from './extract-stream.js';

/** `embargo extract`: the reading of news. */
export function registerExtractCommands(program: Command, around: Surroundings = processSurroundings()): void {
  registerExtract(program, around);
  registerEvaluate(program, around);
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
    .description('read many articles: one JSON object a line in, the transfers reported and the alerts due out, in order')
    .argument('[file]', 'file to read; - or nothing for standard input', '-')
    .option('--jsonl', 'lines of JSON (the only form, and the default)')
    .option('--catalogue-dir <dir>', 'your own additions and corrections (default: CATALOGUE_DIR)')
    .addHelpText('after', HELP_EXTRACT)
    .action((file: string, options: ExtractOptions) => extractStream(file, options, around));
}

const NO_GUILT = 'An alert names a possible violation for a person to judge. It is never a finding of guilt.';

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
