import { useQuery } from '@tanstack/react-query';
import { sessionQuery } from '../../api/session.js';
import { teamsQuery, type Team } from '../../api/teams.js';

const MAY_LIST = ['administrator', 'auditor'];

/** The teams that there are; none for those who may not list them. */
export function useTeams(): readonly Team[] {
  const { data: user } = useQuery(sessionQuery);
  const { data } = useQuery({ ...teamsQuery, enabled: user != null && MAY_LIST.includes(user.role) });
  return data ?? [];
}
