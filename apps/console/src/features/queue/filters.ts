import type { AlertFilters } from '../../api/alerts.js';
import { one } from '../../app/search.js';

const NAMES = ['level', 'regime', 'state', 'status', 'assignee', 'due', 'q'] as const;

/** The filters of the list as they stand in the address. */
export function parseAlertFilters(search: Record<string, unknown>): AlertFilters {
  const filters: AlertFilters = {};
  for (const name of NAMES) {
    const value = one(search, name);
    if (value !== undefined) filters[name] = value;
  }
  return filters;
}

export const isFiltered = (filters: AlertFilters): boolean => NAMES.some((name) => filters[name] !== undefined);
