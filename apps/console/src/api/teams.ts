import { queryOptions } from '@tanstack/react-query';
import { api, withParameters } from './client.js';
import type { SourcePage } from './source-contract.js';
import type { Team, TeamInFull } from './team-contract.js';

export type { Team } from './team-contract.js';

/** Of all that is asked about teams: what changes one of them has it asked anew. */
export const teamsKey = ['teams'] as const;

/** Administrators and auditors may list them; others are refused, and need no list. */
export const teamsQuery = queryOptions({
  queryKey: [...teamsKey, 'list'],
  queryFn: async ({ signal }) => (await api.get<{ items: Team[] }>('/teams', signal)).items,
  staleTime: 60_000,
});

export const teamQuery = (id: string) =>
  queryOptions({
    queryKey: [...teamsKey, id],
    queryFn: ({ signal }) => api.get<TeamInFull>(address(id), signal),
  });

const SOURCES_SHOWN = 200;
export const sourcesOfTeamQuery = (team: string) =>
  queryOptions({
    queryKey: [...teamsKey, team, 'sources'],
    queryFn: ({ signal }) => api.get<SourcePage>(withParameters('/sources', { team, limit: SOURCES_SHOWN }), signal),
  });

const address = (id: string) => `/teams/${encodeURIComponent(id)}`;
const place = ({ team, person }: Membership) => `${address(team)}/people/${encodeURIComponent(person)}`;

export interface Membership {
  team: string;
  person: string;
}

export const createTeam = (name: string) => api.post<Team>('/teams', { name });
export const renameTeam = ({ id, name }: { id: string; name: string }) => api.patch<Team>(address(id), { name });
export const removeTeam = (id: string) => api.remove(address(id));
export const putIntoTeam = (membership: Membership) => api.put(place(membership));
export const takeOutOfTeam = (membership: Membership) => api.remove(place(membership));
