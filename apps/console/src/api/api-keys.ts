import { queryOptions } from '@tanstack/react-query';
import { api } from './client.js';
import type { ApiKey } from './contract.js';

export const apiKeysQuery = queryOptions({
  queryKey: ['api-keys'],
  queryFn: async ({ signal }) => (await api.get<{ items: ApiKey[] }>('/api-keys', signal)).items,
});

export const createApiKey = (name: string) => api.post<{ apiKey: ApiKey; key: string }>('/api-keys', { name });
export const revokeApiKey = (id: string) => api.remove(`/api-keys/${encodeURIComponent(id)}`);
