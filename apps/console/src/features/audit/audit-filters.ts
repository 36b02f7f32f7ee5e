import type { AuditFilters } from '../../api/audit.js';
import { one } from '../../app/search.js';
import { isDay } from '../../design/time.js';

const NAMES = ['who', 'action', 'kind', 'subject', 'from', 'to'] as const;
const DAYS: ReadonlySet<string> = new Set(['from', 'to']);

/** The filters as they stand in the address; a day that does not exist is none. */
export function parseAuditFilters(search: Record<string, unknown>): AuditFilters {
  const filters: AuditFilters = {};
  for (const name of NAMES) {
    const value = one(search, name);
    if (value !== undefined && (!DAYS.has(name) || isDay(value))) filters[name] = value;
  }
  return filters;
}

export const isNarrowed = (filters: AuditFilters): boolean => NAMES.some((name) => filters[name] !== undefined);
