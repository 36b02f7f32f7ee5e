import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, withParameters } from './client.js';
import type { AlertDetail, AlertPage } from './contract.js';

export interface AlertFilters {
  level?: string | undefined;
  regime?: string | undefined;
  state?: string | undefined;
  status?: string | undefined;
  q?: string | undefined;
}

const PAGE_SIZE = 50;

export const alertsQuery = (filters: AlertFilters) =>
  infiniteQueryOptions({
    queryKey: ['alerts', filters],
    queryFn: ({ pageParam, signal }) =>
      api.get<AlertPage>(withParameters('/alerts', { ...filters, cursor: pageParam, limit: PAGE_SIZE }), signal),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  });

export const alertQuery = (id: string) =>
  queryOptions({
    queryKey: ['alert', id],
    queryFn: ({ signal }) => api.get<AlertDetail>(`/alerts/${encodeURIComponent(id)}`, signal),
  });
