import { queryOptions } from '@tanstack/react-query';
import { api } from './client.js';
import type { EventCode, ImportReport, SourceTrial, WantedImport, WantedTrial } from './source-intake-contract.js';

/** What is done before a source is saved, and with all of them at once. */
export const testSource = (wanted: WantedTrial) => api.post<SourceTrial>('/sources/test', wanted);

export const importSources = (wanted: WantedImport) => api.post<ImportReport>('/sources/opml', wanted);

/** Address of the list of all sources, for a link that downloads it. */
export const EXPORT_ADDRESS = '/api/v1/sources/opml';

export const eventCodesQuery = queryOptions({
  queryKey: ['event-codes'],
  queryFn: async ({ signal }) => (await api.get<{ items: EventCode[] }>('/sources/event-codes', signal)).items,
  staleTime: Infinity,
});
