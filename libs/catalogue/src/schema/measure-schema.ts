import { z } from 'zod';
import { LEGAL_CONDUCTS } from '#libs/lexicon';
import { ACTS, REACHES } from '../meaning/index.js';
import { DIRECTIONS, EFFECT_KINDS, FACT_TESTS } from '../measure.js';
import { CHECKS } from '../resolution.js';
import { TARGET_KINDS } from '../target.js';
import { exemptionSchema, itemsSchema, uncertainSchema } from './exemption-schema.js';
import {
  day,
  goods,
  isoCode,
  isoCodes,
  measureId,
  pinpoint,
  pinpoints,
  record,
  slug,
  some,
  text,
  texts,
} from './strict.js';

export const sunsetSchema = record('a sunset', {
  date: day,
  by: some(pinpoint),
  later_renewal_confirmed: z.boolean(),
  note: text.optional(),
});

export const targetSchema = record('a target', {
  kind: z.enum(TARGET_KINDS),
  iso2: isoCodes,
  actors: z.array(slug).optional(),
  subdivisions: z
    .record(z.string().regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/, { error: 'is no ISO 3166-2 code' }), text)
    .optional(),
  reach: z.enum(REACHES).optional(),
  except: texts.optional(),
  suppliers: isoCodes.optional(),
});

export const arguedSchema = record('an argued reach', {
  reaches: z.array(z.enum(ACTS)).optional(),
  goods: goods.optional(),
  why: text,
});

export const actorSchema = record('an actor', {
  id: slug,
  name: text,
  aliases: texts.optional(),
  ref: text.optional(),
  listed_from: day.optional(),
  listed_to: day.optional(),
  basis: some(pinpoint).optional(),
  note: text.optional(),
  parties: z.array(slug).optional(),
  stands_for: z.enum(['everyone', 'government', 'armed-groups', 'non-governmental']).optional(),
  acts_in: texts.optional(),
  part_of_government: z.boolean().optional(),
  chiefs_listed_from: day.optional(),
  argued: text.optional(),
  runs: some(record('a rule over a State', { state: isoCode, from: day, to: day.nullable() })).optional(),
});

export const disputeSchema = record('a dispute', {
  id: slug,
  by: isoCodes,
  claim: text,
  accepted_by: texts,
  council_test: text,
});

export const measureSchema = record('a record', {
  id: measureId,
  chain: slug,
  paraphrase: text,
  basis: some(pinpoint),
  amended_by: pinpoints.optional(),
  conduct: z.enum(LEGAL_CONDUCTS),
  reaches: some(z.enum(ACTS)).optional(),
  argued: arguedSchema.optional(),
  direction: z.enum(DIRECTIONS),
  target: targetSchema,
  items: itemsSchema,
  from: day,
  to: day.nullable(),
  end_mode: text.optional(),
  sunset: sunsetSchema.optional(),
  exception_sunset: sunsetSchema.optional(),
  binding: z.boolean(),
  binding_part: text.optional(),
  effect_kind: z.enum(EFFECT_KINDS).optional(),
  test: z.enum(FACT_TESTS).optional(),
  dispute: slug.optional(),
  uncertain: uncertainSchema.optional(),
  exempt_recipients: texts.optional(),
  entry_point: z.enum(['unlisted']).optional(),
  serves: z.array(slug).optional(),
  exemptions_follow: z.array(measureId).optional(),
  shared_exemptions: z.array(slug).optional(),
  exemptions: z.array(exemptionSchema).optional(),
  note: text.optional(),
  basis_checked: z.enum(CHECKS),
  pinpoint_confidence: text.optional(),
  recorded: day,
  superseded: day.optional(),
  last_verified: day.nullable(),
});

/** What became of a record after it was entered: a renewal, an end, or its withdrawal as a mistake. */
export const changeSchema = record('a change', {
  measure: measureId,
  recorded: day,
  why: text,
  to: day.optional(),
  end_mode: text.optional(),
  sunset: sunsetSchema.optional(),
  exception_sunset: sunsetSchema.optional(),
  amended_by: some(pinpoint).optional(),
  withdrawn: z.boolean().optional(),
  last_verified: day.optional(),
});

export type RawSunset = z.infer<typeof sunsetSchema>;
export type RawTarget = z.infer<typeof targetSchema>;
export type RawActor = z.infer<typeof actorSchema>;
export type RawDispute = z.infer<typeof disputeSchema>;
export type RawMeasure = z.infer<typeof measureSchema>;
export type RawChange = z.infer<typeof changeSchema>;
