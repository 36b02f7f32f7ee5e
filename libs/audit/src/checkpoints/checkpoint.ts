import { z } from 'zod';

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const signed = { key: hash, signature: z.string().max(200) };

/** Says, signed, what the first `size` records of the chain were. Kept outside the database. */
export const checkpointSchema = z.strictObject({
  kind: z.literal('checkpoint'),
  number: z.int().min(1),
  size: z.int().min(1),
  at: z.iso.datetime(),
  /** Tree hash of RFC 6962 over the hashes of the records. */
  root: hash,
  /** Hash of record number `size`. */
  head: hash,
  ...signed,
});
export type Checkpoint = z.infer<typeof checkpointSchema>;

export const recordSchema = z.strictObject({
  kind: z.literal('record'),
  sequence: z.int().min(1),
  at: z.iso.datetime(),
  content: z.record(z.string(), z.json()),
  previous: hash,
  hash,
});

/** The first line of an export. */
export const headerSchema = z.strictObject({
  kind: z.literal('export'),
  format: z.literal(1),
  product: z.string(),
  exportedAt: z.iso.datetime(),
});

/** The last line of an export: an export without it was cut off, and nobody else can sign another. */
export const endSchema = z.strictObject({
  kind: z.literal('end'),
  records: z.int().min(0),
  checkpoints: z.int().min(0),
  head: hash,
  root: hash,
  exportedAt: z.iso.datetime(),
  ...signed,
});

export const lineSchema = z.discriminatedUnion('kind', [headerSchema, recordSchema, checkpointSchema, endSchema]);
export type ExportLine = z.infer<typeof lineSchema>;
