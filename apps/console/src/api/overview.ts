import { queryOptions } from '@tanstack/react-query';
import { api } from './client.js';
import type { Overview } from './contract.js';

export const overviewQuery = queryOptions({
  queryKey: ['overview'],
  queryFn: ({ signal }) => api.get<Overview>('/overview', signal),
  refetchInterval: 30_000,
  staleTime: 15_000,
});
