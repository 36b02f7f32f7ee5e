import type { Question } from '../../api/catalogue-contract.js';
import { many, one } from '../../app/search.js';
import { isDay } from '../../design/time.js';

/** What stands in the form and in the address; a question once it is complete. */
export interface QuestionForm {
  from?: string | undefined;
  to?: string | undefined;
  items?: string[] | undefined;
  on?: string | undefined;
  via?: string | undefined;
  place?: string | undefined;
  endUser?: string | undefined;
  conduct?: string | undefined;
  stage?: string | undefined;
  knownAt?: string | undefined;
}

const TEXTS = ['from', 'to', 'on', 'via', 'place', 'endUser', 'conduct', 'stage', 'knownAt'] as const;

export function parseQuestion(search: Record<string, unknown>): QuestionForm {
  const form: QuestionForm = {};
  for (const name of TEXTS) {
    const value = one(search, name);
    if (value !== undefined) form[name] = value.trim();
  }
  const items = many(search, 'items');
  if (items.length > 0) form.items = items;
  return form;
}

/** A day, a month or a year that exists. */
export const isDate = (text: string): boolean => [text, `${text}-01`, `${text}-01-01`].some(isDay);

export interface QuestionGaps {
  party: boolean;
  items: boolean;
  date: boolean;
  knownAt: boolean;
}

export function gapsOf(form: QuestionForm): QuestionGaps {
  return {
    party: form.from === undefined && form.to === undefined,
    items: form.items === undefined || form.items.length === 0,
    date: form.on === undefined || !isDate(form.on),
    knownAt: form.knownAt !== undefined && !isDate(form.knownAt),
  };
}

/** The question that the API answers; null while something is missing. */
export function questionOf(form: QuestionForm): Question | null {
  const gaps = gapsOf(form);
  if (gaps.party || gaps.items || gaps.date || gaps.knownAt) return null;
  const { from = null, to = null, on = '', items = [], via, conduct = 'transfer', ...rest } = form;
  const given = Object.entries(rest).filter(([, value]) => value !== undefined && value !== '');
  return {
    supplier: from,
    recipient: to,
    items,
    date: on,
    conduct,
    ...(via === undefined || via === '' ? {} : { via: via.split(/\s*;\s*/) }),
    ...Object.fromEntries(given),
  };
}
