import { ATTRIBUTIONS, LEGAL_CONDUCTS, REPORT_CONDUCTS, STAGES } from '#libs/lexicon';
import type { Attribution, Lexicon, Stage } from '#libs/lexicon';
import type { Report } from '../report.js';
import { readDate } from './read-date.js';
import { readItems } from './read-items.js';
import { readParty, readPlace, readVia } from './read-names.js';

/** A question in words, as `embargo assess --jsonl` and the API take it. */
export interface Question {
  /** A day, a month `2013-07` or a year `2013`. */
  date: string;
  /** ISO code or name; null when not known. */
  supplier: string | null;
  recipient: string | null;
  /** Categories, designations or plain words. */
  items: readonly string[];
  /** A word of reports or of the law. */
  conduct: string;
  via?: string | readonly string[] | null;
  place?: string | null;
  endUser?: string | null;
  stage?: string | null;
  attribution?: string | null;
  /** Words that show a purpose, a notice or an approval. */
  circumstances?: string | null;
  /** As the catalogue knew the law on this day. */
  knownAt?: string | null;
}

export interface QuestionError {
  code: 'INVALID_FIELD' | 'MISSING_FIELD' | 'INVALID_DATE';
  /** What is wrong, in which field, and what to write. */
  message: string;
}

export type QuestionRead = { report: Report; knownAt: string | null } | { error: QuestionError };

type Fields = Record<string, unknown>;
type Conduct = Report['conduct'];

/** Turns words into a report that can be judged, or says which field cannot be read. */
export function readQuestion(question: unknown, lexicon: Lexicon): QuestionRead {
  if (typeof question !== 'object' || question === null || Array.isArray(question)) {
    return refuse('INVALID_FIELD', 'The question is no JSON object. Write {"date":"2024-06-20","supplier":"RU",...}.');
  }
  const fields = question as Fields;
  const error = firstMissing(fields) ?? invalid(fields);
  return error ? { error } : reportOf(fields as unknown as Question, lexicon);
}

const REQUIRED = ['date', 'supplier', 'recipient', 'items', 'conduct'] as const;
const TEXTS = [
  'supplier',
  'recipient',
  'place',
  'endUser',
  'stage',
  'attribution',
  'circumstances',
  'knownAt',
] as const;

function firstMissing(fields: Fields): QuestionError | null {
  const name = REQUIRED.find((required) => fields[required] === undefined);
  if (name === undefined) return null;
  const remedy = name === 'supplier' || name === 'recipient' ? ' Write null when it is not known.' : '';
  return { code: 'MISSING_FIELD', message: `The field "${name}" is missing.${remedy}` };
}

function invalid(fields: Fields): QuestionError | null {
  for (const name of TEXTS) {
    const value = fields[name];
    if (value === undefined || value === null || typeof value === 'string') continue;
    return { code: 'INVALID_FIELD', message: `"${name}" must be a text or null, not ${JSON.stringify(value)}.` };
  }
  return invalidKnownAt(fields) ?? invalidItems(fields) ?? invalidVia(fields) ?? invalidWords(fields);
}

function invalidKnownAt({ knownAt }: Fields): QuestionError | null {
  if (typeof knownAt !== 'string' || isWholeDay(knownAt)) return null;
  return {
    code: 'INVALID_DATE',
    message: `"knownAt" must be a day such as 2024-06-20, not ${JSON.stringify(knownAt)}.`,
  };
}

function isWholeDay(text: string): boolean {
  const span = readDate(text);
  return span !== null && span.first === span.last;
}

function invalidItems({ items }: Fields): QuestionError | null {
  if (Array.isArray(items) && items.every((item) => typeof item === 'string' && item.trim() !== '')) return null;
  const message = '"items" must be a list of texts, such as ["air defence missiles"] or ["salw"].';
  return { code: 'INVALID_FIELD', message };
}

function invalidVia({ via }: Fields): QuestionError | null {
  if (via === undefined || via === null || typeof via === 'string') return null;
  if (Array.isArray(via) && via.every((place) => typeof place === 'string')) return null;
  return { code: 'INVALID_FIELD', message: '"via" must be a text or a list of texts, such as ["Goma"].' };
}

const CONDUCTS: readonly string[] = [...REPORT_CONDUCTS, ...LEGAL_CONDUCTS];

function invalidWords({ conduct, stage, attribution }: Fields): QuestionError | null {
  return (
    notOneOf('conduct', conduct, CONDUCTS) ??
    (stage === undefined || stage === null ? null : notOneOf('stage', stage, STAGES)) ??
    (attribution === undefined || attribution === null ? null : notOneOf('attribution', attribution, ATTRIBUTIONS))
  );
}

function notOneOf(name: string, value: unknown, known: readonly string[]): QuestionError | null {
  if (typeof value === 'string' && known.includes(value)) return null;
  const words = [...new Set(known)].join(', ');
  return { code: 'INVALID_FIELD', message: `"${name}" must be one of ${words}, not ${JSON.stringify(value)}.` };
}

const DATES = '"date" must be a day such as 2024-06-20, a month such as 2013-07 or a year such as 2013';

function reportOf(question: Question, lexicon: Lexicon): QuestionRead {
  const date = typeof question.date === 'string' ? readDate(question.date) : null;
  if (date === null) return refuse('INVALID_DATE', `${DATES}, not ${JSON.stringify(question.date)}.`);
  const day = date.last;
  const conduct = question.conduct as Conduct;
  const report: Report = {
    supplier: readParty(question.supplier, lexicon, day),
    recipient: readParty(question.recipient, lexicon, day),
    via: readVia(question.via ?? null, lexicon, day),
    place: readPlace(question.place ?? null, lexicon),
    endUser: readParty(question.endUser ?? null, lexicon, day),
    items: readItems(question.items, lexicon),
    conduct,
    stage: (question.stage ?? (conduct === 'agreement' ? 'contracted' : 'delivered')) as Stage,
    attribution: (question.attribution ?? 'fact') as Attribution,
    date,
    circumstances: question.circumstances ?? null,
  };
  return { report, knownAt: question.knownAt ?? null };
}

function refuse(code: QuestionError['code'], message: string): QuestionRead {
  return { error: { code, message } };
}
