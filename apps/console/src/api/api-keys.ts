import { queryOptions } from '@tanstack/react-query';
import { api } from './client.js';
import type { ApiKey, NewApiKey, Scope } from './contract.js';

export const apiKeysQuery = queryOptions({
  queryKey: ['api-keys'],
  queryFn: async ({ signal }) => (await api.get<{ items: ApiKey[] }>('/api-keys', signal)).items,
});

export const scopesQuery = queryOptions({
  queryKey: ['scopes'],
  queryFn: async ({ signal }) => (await api.get<{ items: Scope[] }>('/api-keys/scopes', signal)).items,
  staleTime: Infinity,
});

export const createApiKey = (key: NewApiKey) => api.post<{ apiKey: ApiKey; key: string }>('/api-keys', key);
export const revokeApiKey = (id: string) => api.remove(`/api-keys/${encodeURIComponent(id)}`);
