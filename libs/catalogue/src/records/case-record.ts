import type { BoundaryCase, DocumentedCase } from '../cases.js';
import type { RawBoundaryCase, RawDocumentedCase } from '../schema/index.js';

export function boundaryCaseRecord(raw: RawBoundaryCase): BoundaryCase {
  const { end_user: endUser, place, asks, ...rest } = raw;
  return { ...rest, place: place ?? null, endUser: endUser ?? null, asks: asks === 'all' ? ['all'] : (asks ?? null) };
}

export function documentedCaseRecord(raw: RawDocumentedCase): DocumentedCase {
  const { asked, ...rest } = raw;
  if (!asked) return { ...rest, asked: null };
  const { date, end_user: endUser, place, item, conduct, circumstances } = asked;
  return {
    ...rest,
    asked: {
      date: date ?? null,
      endUser: endUser ?? null,
      place: place ?? null,
      item: item ?? null,
      conduct: conduct ?? null,
      circumstances: circumstances ?? null,
    },
  };
}
