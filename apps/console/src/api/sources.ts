import { queryOptions } from '@tanstack/react-query';
import { api } from './client.js';
import type { NewSource, Source } from './contract.js';

export const sourcesQuery = queryOptions({
  queryKey: ['sources'],
  queryFn: async ({ signal }) => (await api.get<{ items: Source[] }>('/sources', signal)).items,
  refetchInterval: 15_000,
});

const path = (id: string) => `/sources/${encodeURIComponent(id)}`;

export const addSource = (source: NewSource) => api.post<Source>('/sources', source);
export const changeSource = (change: { id: string } & Partial<NewSource> & { enabled?: boolean }) => {
  const { id, ...values } = change;
  return api.patch<Source>(path(id), values);
};
export const deleteSource = (id: string) => api.remove(path(id));
export const scanSource = (id: string) => api.post<unknown>(`${path(id)}/scan`);
