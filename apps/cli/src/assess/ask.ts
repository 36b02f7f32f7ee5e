import { assess, readQuestion } from '#libs/assessment';
import type { Assessment, Question } from '#libs/assessment';
import { CLEAR, FINDINGS, USAGE } from './exit-codes.js';
import { paint } from '../terminal/paint.js';
import { pageOf } from './page.js';
import { openCatalogue } from '../terminal/surroundings.js';
import type { Surroundings } from '../terminal/surroundings.js';

export interface AskOptions {
  from?: string;
  to?: string;
  item: string[];
  on?: string;
  conduct: string;
  endUser?: string;
  place?: string;
  via: string[];
  stage?: string;
  saidBy?: string;
  circumstances?: string;
  knownAt?: string;
  json?: boolean;
  catalogueDir?: string;
}

/** Puts one question and prints the answer. */
export function ask(options: AskOptions, around: Surroundings): void {
  const catalogue = openCatalogue(options.catalogueDir, around);
  if (catalogue === null) return around.finish(FINDINGS);
  const question = questionOf(options, around.today);
  const read = readQuestion(question, around.readLexicon());
  if ('error' in read) {
    around.complain(`error: ${inOptions(read.error.message)}`);
    return around.finish(USAGE);
  }
  const assessment = assess(read.report, catalogue, read.knownAt === null ? {} : { knownAt: read.knownAt });
  const printed = options.json
    ? JSON.stringify({ question, ...assessment }, null, 2)
    : pageOf(read.report, assessment, { width: around.width, paint: paint(around) });
  around.output.write(`${printed}\n`);
  around.finish(isClear(assessment) ? CLEAR : FINDINGS);
}

function questionOf(options: AskOptions, today: string): Question {
  return {
    date: options.on ?? today,
    supplier: options.from ?? null,
    recipient: options.to ?? null,
    items: options.item,
    conduct: options.conduct,
    via: options.via,
    place: options.place ?? null,
    endUser: options.endUser ?? null,
    stage: options.stage ?? null,
    attribution: options.saidBy ?? null,
    circumstances: options.circumstances ?? null,
    knownAt: options.knownAt ?? null,
  };
}

/** The fields of a question by the names of the options. */
const OPTIONS: Readonly<Record<string, string>> = {
  date: '--on',
  items: '--item',
  endUser: '--end-user',
  attribution: '--said-by',
  knownAt: '--known-at',
};

function inOptions(message: string): string {
  return message.replace(/^"(\w+)"/, (_, field: string) => OPTIONS[field] ?? `--${field}`);
}

function isClear({ determination }: Assessment): boolean {
  return determination === 'exempt' || determination === 'not-covered';
}
