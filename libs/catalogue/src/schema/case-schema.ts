import { z } from 'zod';
import { LEGAL_CONDUCTS } from '#libs/lexicon';
import { CASE_FINDINGS } from '../cases.js';
import { EXPECTATIONS } from '../determination.js';
import { dayMonthOrYear, daySpan, measureId, record, regimeId, some, text, texts } from './strict.js';

export const boundaryCaseSchema = record('a boundary case', {
  name: text,
  date: dayMonthOrYear,
  supplier: text.nullable(),
  recipient: text.nullable(),
  place: text.optional(),
  item: text,
  conduct: z.enum(LEGAL_CONDUCTS),
  end_user: text.optional(),
  expect: z.enum(EXPECTATIONS),
  because: text,
  asks: z.union([some(regimeId), z.literal('all')]).optional(),
});

export const askedAsSchema = record('what is asked', {
  date: dayMonthOrYear.optional(),
  end_user: text.optional(),
  place: text.optional(),
  item: text.optional(),
  conduct: z.enum(LEGAL_CONDUCTS).optional(),
  circumstances: text.optional(),
});

export const documentedCaseSchema = record('a documented case', {
  what: text,
  when: daySpan,
  suppliers: texts,
  recipient: text,
  items: text,
  finding: z.enum(CASE_FINDINGS),
  measure: measureId.nullable(),
  asked: askedAsSchema.optional(),
  source: text,
  checked: z.enum(['source', 'memory']),
});

export type RawBoundaryCase = z.infer<typeof boundaryCaseSchema>;
export type RawDocumentedCase = z.infer<typeof documentedCaseSchema>;
