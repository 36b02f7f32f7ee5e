import { z } from 'zod';
import { CHECKS, RESOLUTION_EFFECTS } from '../resolution.js';
import { day, isoCodes, record, symbol, text } from './strict.js';

export const voteSchema = record('a vote', {
  for: z.int().min(0).max(15).nullable(),
  against: isoCodes,
  abstaining: isoCodes,
  not_voting: isoCodes,
  in_favour: isoCodes.optional(),
});

export const resolutionSchema = record('a resolution', {
  symbol,
  adopted: day,
  chapter_vii: z.boolean(),
  vote: voteSchema,
  effect: z.enum(RESOLUTION_EFFECTS),
  did: text.optional(),
  note: text.optional(),
  checked: z.enum(CHECKS),
});

export type RawVote = z.infer<typeof voteSchema>;
export type RawResolution = z.infer<typeof resolutionSchema>;
