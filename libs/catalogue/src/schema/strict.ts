import { z } from 'zod';
import type { ZodRawShape } from 'zod';
import { isDay, isDayMonthOrYear, isDaySpan } from '../day.js';
import { readGoodsClause } from '../meaning/index.js';
import { readPinpoint } from '../pinpoint.js';

/** A mapping that takes no other keys than these; the message lists them. */
export function record<Shape extends ZodRawShape>(name: string, shape: Shape) {
  const known = Object.keys(shape).join(', ');
  return z.strictObject(shape, {
    error: (issue) => (issue.code === 'unrecognized_keys' ? `is no key of ${name}. Its keys are: ${known}` : undefined),
  });
}

export const text = z.string().min(1, { error: 'is empty' });
export const texts = z.array(text);
export const day = z.string().refine(isDay, { error: 'is no day of the calendar' });
export const dayMonthOrYear = z.string().refine(isDayMonthOrYear, { error: 'is no day, month or year' });
export const daySpan = z
  .string()
  .refine(isDaySpan, { error: 'is no day, month, year, or two of them with a slash between' });
export const pinpoint = z.string().refine((value) => readPinpoint(value) !== null, { error: 'names no paragraph' });
export const pinpoints = z.array(pinpoint);
export const goods = z.array(
  z.string().refine((value) => readGoodsClause(value) !== null, { error: 'is no class of goods' }),
);
export const isoCode = z.string().regex(/^[A-Z]{2}$/, { error: 'is no ISO code of two capitals' });
export const isoCodes = z.array(isoCode);
export const slug = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]*$/, { error: 'is no name in small letters, digits and hyphens' });
export const regimeId = z.string().regex(/^[A-Z][A-Z-]*-\d+$/, { error: 'is no id of a regime' });
export const measureId = z.string().regex(/^[A-Z][A-Z-]*-\d+\/[a-z0-9-]+$/, { error: 'is no id of a record' });
export const symbol = z
  .string()
  .regex(/^S\/RES\/\d+ \(\d{4}\)$/, { error: 'is no symbol of a resolution with its year' });
/** One or more; an empty list is refused. */
export const some = <Item extends z.ZodType>(item: Item) => z.array(item).min(1, { error: 'is empty' });
