import type { BoundaryCase, DocumentedCase } from '../cases.js';
import type { RawBoundaryCase, RawDocumentedCase } from '../schema/index.js';

export function boundaryCaseRecord(raw: RawBoundaryCase): BoundaryCase {
  const { end_user: endUser, place, asks, ...rest } = raw;
  return { ...rest, place: place ?? null, endUser: endUser ?? null, asks: asks === 'all' ? ['all'] : (asks ?? null) };
}

export function documentedCaseRecord(raw: RawDocumentedCase): DocumentedCase {
  return { ...raw };
}
