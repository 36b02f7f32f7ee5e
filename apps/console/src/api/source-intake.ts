import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, withParameters } from './client.js';
import type {
  EventCode,
  ImportProblemPage,
  SourceImport,
  SourceTrial,
  WantedImport,
  WantedTrial,
} from './source-intake-contract.js';

/** What is done before a source is saved, and with all of them at once. */
export const testSource = (wanted: WantedTrial) => api.post<SourceTrial>('/sources/test', wanted);

export const importSources = (wanted: WantedImport) => api.post<SourceImport>('/sources/imports', wanted);

const isUnderWay = (one: SourceImport | null | undefined): boolean => one?.finishedAt === null;

/** The latest import, whoever asked for it: looked at each second while it is under way. */
export const latestImportQuery = queryOptions({
  queryKey: ['source-imports', 'latest'],
  queryFn: async ({ signal }) =>
    (await api.get<{ items: SourceImport[] }>('/sources/imports?limit=1', signal)).items[0] ?? null,
  refetchInterval: ({ state }) => (isUnderWay(state.data) ? 1000 : false),
});

export const importProblemsQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['source-imports', id, 'problems'],
    queryFn: ({ pageParam, signal }) =>
      api.get<ImportProblemPage>(
        withParameters(`/sources/imports/${encodeURIComponent(id)}/problems`, { cursor: pageParam, limit: 100 }),
        signal,
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  });

/** Address of the list of all sources, for a link that downloads it. */
export const EXPORT_ADDRESS = '/api/v1/sources/opml';

export const eventCodesQuery = queryOptions({
  queryKey: ['event-codes'],
  queryFn: async ({ signal }) => (await api.get<{ items: EventCode[] }>('/sources/event-codes', signal)).items,
  staleTime: Infinity,
});
