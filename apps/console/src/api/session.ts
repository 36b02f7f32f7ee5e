import { queryOptions } from '@tanstack/react-query';
import { api } from './client.js';
import type { User } from './contract.js';
import { ApiProblem } from './problem.js';

/** Who is signed in; null when nobody is. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ signal }): Promise<User | null> => {
    try {
      return (await api.get<{ user: User }>('/session', signal)).user;
    } catch (problem) {
      if (problem instanceof ApiProblem && problem.kind === 'session-ended') return null;
      throw problem;
    }
  },
  staleTime: 5 * 60_000,
});

export const signIn = (credentials: { email: string; password: string }) =>
  api.post<{ user: User } | undefined>('/session', credentials);

export const signOut = () => api.remove('/session');

export const changePassword = (passwords: { current: string; next: string }) =>
  api.post<{ user: User } | undefined>('/session/password', passwords);
