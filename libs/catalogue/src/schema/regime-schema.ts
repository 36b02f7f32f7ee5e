import { z } from 'zod';
import { EXPECTATIONS } from '../determination.js';
import { CONFIDENCES, REGIME_STATUSES } from '../regime.js';
import { CHECKS } from '../resolution.js';
import { boundaryCaseSchema, documentedCaseSchema } from './case-schema.js';
import { exemptionSchema } from './exemption-schema.js';
import { actorSchema, changeSchema, disputeSchema, measureSchema } from './measure-schema.js';
import { resolutionSchema, voteSchema } from './resolution-schema.js';
import { day, isoCodes, pinpoint, pinpoints, record, regimeId, slug, some, text, texts } from './strict.js';

export const eventSchema = record('an event', {
  date: day,
  what: text,
  vote: voteSchema.optional(),
  veto: isoCodes.optional(),
  draft: text.optional(),
  note: text.optional(),
});

export const renewalSchema = record('a renewal', {
  what: text,
  until: day.nullable(),
  by: pinpoints,
  ended: day.optional(),
  note: text.optional(),
});

export const gapSchema = record('an intended gap', {
  chain: slug,
  from: day,
  to: day,
  why: text,
  filled_by: text.optional(),
});

export const dutySchema = record('a general duty', {
  id: slug,
  paraphrase: text,
  basis: some(pinpoint),
  restated_by: pinpoints.optional(),
  from: day,
  to: day.nullable(),
  binding: z.boolean(),
  note: text.optional(),
  basis_checked: z.enum(CHECKS),
});

export const agreementSchema = record('an agreement', {
  name: text,
  parties: isoCodes,
  signed: day,
  in_force: day.nullable(),
  text_seen: text,
  reading_rule: text,
  contents: z.array(record('a content', { content: text, expect: z.enum(EXPECTATIONS), because: text })),
});

export const entryPointsSchema = record('points of entry', { listed: texts, unlisted: texts, note: text });

/** What a regime file and an amendment file have in common. */
const body = {
  actors: z.array(actorSchema).optional(),
  disputes: z.array(disputeSchema).optional(),
  shared_exemptions: z.array(exemptionSchema).optional(),
  changes: z.array(changeSchema).optional(),
  renewals: z.array(renewalSchema).optional(),
  other_events: z.array(eventSchema).optional(),
  intended_gaps: z.array(gapSchema).optional(),
  general_duties: z.array(dutySchema).optional(),
  agreements: z.array(agreementSchema).optional(),
  documented_cases: z.array(documentedCaseSchema).optional(),
};

export const regimeSchema = record('a regime', {
  regime: regimeId,
  title: text,
  status: z.enum(REGIME_STATUSES),
  status_confidence: z.enum(CONFIDENCES),
  committee: text,
  predecessor: regimeId.optional(),
  successor: regimeId.optional(),
  related_regimes: z.array(regimeId).optional(),
  aliases: z.record(text, texts),
  notes: text,
  sources: texts,
  entry_points: entryPointsSchema.optional(),
  resolutions: some(resolutionSchema),
  measures: some(measureSchema),
  boundary_cases: some(boundaryCaseSchema),
  ...body,
});

/** Additions and corrections to a regime that stands in a file of its own. */
export const amendmentSchema = record('an amendment', {
  amends: regimeId,
  notes: text.optional(),
  resolutions: z.array(resolutionSchema).optional(),
  measures: z.array(measureSchema).optional(),
  boundary_cases: z.array(boundaryCaseSchema).optional(),
  ...body,
});

export type RawRegime = z.infer<typeof regimeSchema>;
export type RawAmendment = z.infer<typeof amendmentSchema>;
export type RawEvent = z.infer<typeof eventSchema>;
export type RawRenewal = z.infer<typeof renewalSchema>;
export type RawGap = z.infer<typeof gapSchema>;
export type RawDuty = z.infer<typeof dutySchema>;
export type RawAgreement = z.infer<typeof agreementSchema>;
