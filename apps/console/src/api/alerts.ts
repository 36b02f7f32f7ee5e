import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, withParameters } from './client.js';
import type { AlertDetail, AlertPage, AlertSummary } from './contract.js';

export interface AlertFilters {
  level?: string | undefined;
  regime?: string | undefined;
  state?: string | undefined;
  status?: string | undefined;
  q?: string | undefined;
  /** `me`, `nobody`, `watched`, or the id of a person. */
  assignee?: string | undefined;
  /** `overdue`, `today` or `week`: days count from the one on which the list is read. */
  due?: string | undefined;
}

const PAGE_SIZE = 50;
const DAY_MS = 86_400_000;
const DUE_WITHIN_DAYS: Record<string, number> = { overdue: -1, today: 0, week: 7 };

/** Filters as the API takes them. */
export function parametersOf({ due, assignee, ...filters }: AlertFilters, now = Date.now()) {
  const days = due === undefined ? undefined : DUE_WITHIN_DAYS[due];
  return {
    ...filters,
    ...(assignee === 'watched' ? { watcher: 'me' } : { assignee }),
    dueBy: days === undefined ? undefined : new Date(now + days * DAY_MS).toISOString().slice(0, 10),
  };
}

const BULK_MAX = 1000;
const GATHER_SIZE = 200;

/** The newest alerts of a filter, as many as one action takes. */
export async function gatherAlerts(filters: AlertFilters): Promise<{ alerts: AlertSummary[]; isAll: boolean }> {
  const alerts: AlertSummary[] = [];
  let cursor: string | null = '';
  while (cursor !== null && alerts.length < BULK_MAX) {
    const page: AlertPage = await api.get(
      withParameters('/alerts', { ...parametersOf(filters), cursor, limit: GATHER_SIZE }),
    );
    alerts.push(...page.items);
    cursor = page.nextCursor;
  }
  return { alerts: alerts.slice(0, BULK_MAX), isAll: cursor === null };
}

export const alertsQuery = (filters: AlertFilters) =>
  infiniteQueryOptions({
    queryKey: ['alerts', filters],
    queryFn: ({ pageParam, signal }) =>
      api.get<AlertPage>(
        withParameters('/alerts', { ...parametersOf(filters), cursor: pageParam, limit: PAGE_SIZE }),
        signal,
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  });

export const alertQuery = (id: string) =>
  queryOptions({
    queryKey: ['alert', id],
    queryFn: ({ signal }) => api.get<AlertDetail>(`/alerts/${encodeURIComponent(id)}`, signal),
  });
