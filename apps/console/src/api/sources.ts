import { queryOptions } from '@tanstack/react-query';
import { api } from './client.js';
import type { NewSource, Source } from './contract.js';
import type { ScanLine, SourceInFull } from './source-contract.js';

export const sourcesQuery = queryOptions({
  queryKey: ['sources'],
  queryFn: async ({ signal }) => (await api.get<{ items: Source[] }>('/sources', signal)).items,
  refetchInterval: 15_000,
});

/** One source with its health; part of the list's key, so that what changes the list asks for it anew. */
export const sourceQuery = (id: string) =>
  queryOptions({
    queryKey: ['sources', id],
    queryFn: ({ signal }) => api.get<SourceInFull>(path(id), signal),
    refetchInterval: 15_000,
  });

const SCANS_SHOWN = 50;
export const scansQuery = (id: string) =>
  queryOptions({
    queryKey: ['sources', id, 'scans'],
    queryFn: async ({ signal }) =>
      (await api.get<{ items: ScanLine[] }>(`${path(id)}/scans?limit=${SCANS_SHOWN}`, signal)).items,
    refetchInterval: 15_000,
  });

const path = (id: string) => `/sources/${encodeURIComponent(id)}`;

export const addSource = (source: NewSource) => api.post<Source>('/sources', source);
type Schedule = Pick<SourceInFull, 'cron' | 'adaptive' | 'pages' | 'obeysRobots'>;
export const changeSource = (
  change: { id: string } & Partial<NewSource> & Partial<Schedule> & { enabled?: boolean },
) => {
  const { id, ...values } = change;
  return api.patch<Source>(path(id), values);
};
export const deleteSource = (id: string) => api.remove(path(id));
export const scanSource = (id: string) => api.post<unknown>(`${path(id)}/scan`);
