import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, withParameters } from './client.js';
import type { NewSource, Source } from './contract.js';
import type { ScanLine, SourceFilter, SourceInFull, SourcePage, UnreadFilePage } from './source-contract.js';

/** Of all that is asked about sources: what changes one of them has it asked anew. */
export const sourcesKey = ['sources'] as const;

const PAGE_SIZE = 50;
export const sourcesQuery = (filter: SourceFilter) =>
  infiniteQueryOptions({
    queryKey: [...sourcesKey, 'list', filter],
    queryFn: ({ pageParam, signal }) =>
      api.get<SourcePage>(withParameters('/sources', { ...filter, cursor: pageParam, limit: PAGE_SIZE }), signal),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
    refetchInterval: 15_000,
  });

/** One source with its health. */
export const sourceQuery = (id: string) =>
  queryOptions({
    queryKey: [...sourcesKey, id],
    queryFn: ({ signal }) => api.get<SourceInFull>(path(id), signal),
    refetchInterval: 15_000,
  });

const SCANS_SHOWN = 50;
export const scansQuery = (id: string) =>
  queryOptions({
    queryKey: [...sourcesKey, id, 'scans'],
    queryFn: async ({ signal }) =>
      (await api.get<{ items: ScanLine[] }>(`${path(id)}/scans?limit=${SCANS_SHOWN}`, signal)).items,
    refetchInterval: 15_000,
  });

/** Of a watched folder: the files that could not be read. */
export const unreadFilesQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: [...sourcesKey, id, 'unread-files'],
    queryFn: ({ pageParam, signal }) =>
      api.get<UnreadFilePage>(withParameters(`${path(id)}/unread-files`, { cursor: pageParam, limit: 50 }), signal),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
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
