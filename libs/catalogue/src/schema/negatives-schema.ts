import { z } from 'zod';
import { CONFIDENCES } from '../regime.js';
import { CHECKS } from '../resolution.js';
import { boundaryCaseSchema, documentedCaseSchema } from './case-schema.js';
import { day, dayMonthOrYear, isoCode, record, regimeId, slug, some, text, texts } from './strict.js';

export const negativeEntrySchema = record('a negative', {
  iso2: isoCode,
  name: text,
  aliases: texts.optional(),
  confused_because: text,
  fact: text,
  formerly: text.optional(),
  caution: text.optional(),
  other_embargoes: z
    .array(
      record('an embargo of others', {
        by: text,
        since: dayMonthOrYear.nullable(),
        until: dayMonthOrYear.nullable(),
        note: text.optional(),
      }),
    )
    .optional(),
  still_covered: z.array(record('what is still covered', { regime: regimeId, note: text })).optional(),
  confidence: z.enum(CONFIDENCES),
  checked: z.enum(CHECKS),
  sources: texts.optional(),
});

export const negativesSchema = record('a file of negatives', {
  negatives: slug,
  title: text,
  notes: text,
  recorded: day,
  last_verified: day,
  entries: some(negativeEntrySchema),
  documented_cases: z.array(documentedCaseSchema).optional(),
  boundary_cases: z.array(boundaryCaseSchema).optional(),
});

export type RawNegativeEntry = z.infer<typeof negativeEntrySchema>;
export type RawNegatives = z.infer<typeof negativesSchema>;
