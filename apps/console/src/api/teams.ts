import { queryOptions } from '@tanstack/react-query';
import { api } from './client.js';

export interface Team {
  id: string;
  name: string;
}

/** Administrators and auditors may list them; others are refused, and need no list. */
export const teamsQuery = queryOptions({
  queryKey: ['teams'],
  queryFn: async ({ signal }) => (await api.get<{ items: Team[] }>('/teams', signal)).items,
  staleTime: 60_000,
});
