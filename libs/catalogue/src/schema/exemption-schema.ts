import { z } from 'zod';
import { PROCEDURES } from '../exemption.js';
import { ITEM_SCOPES } from '../item-scope.js';
import { ACTS, PURPOSES } from '../meaning/index.js';
import { day, goods, isoCodes, pinpoint, record, slug, some, text, texts } from './strict.js';

export const itemsSchema = record('an item scope', {
  scope: z.enum(ITEM_SCOPES),
  detail: text,
  excludes: texts.optional(),
  covers: goods.optional(),
  leaves_out: goods.optional(),
});

export const uncertainSchema = record('a span of uncertainty', { from: day, to: day, why: text });

export const exemptionSchema = record('an exemption', {
  id: slug,
  basis: some(pinpoint),
  when: text,
  procedure: z.enum(PROCEDURES),
  recipients: texts.optional(),
  items: itemsSchema.optional(),
  from: day.optional(),
  until: day.optional(),
  notice_days: z.int().positive().optional(),
  no_objection_working_days: z.int().positive().optional(),
  notified_to: text.optional(),
  requested_by: text.optional(),
  disputed: z.boolean().optional(),
  uncertain: uncertainSchema.optional(),
  note: text.optional(),
  who: texts.optional(),
  not_who: texts.optional(),
  may_serve: texts.optional(),
  suppliers: isoCodes.optional(),
  by: texts.optional(),
  covers: goods.optional(),
  leaves_out: goods.optional(),
  reaches: some(z.enum(ACTS)).optional(),
  purpose: z.enum(PURPOSES).optional(),
  not_for: z.array(z.enum(PURPOSES)).optional(),
  entry_point: z.enum(['listed']).optional(),
  general_power: z.boolean().optional(),
  unless: z.array(slug).optional(),
});

export type RawItems = z.infer<typeof itemsSchema>;
export type RawExemption = z.infer<typeof exemptionSchema>;
