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

/** A person, or a ticket with which a code of the second factor has to come. */
export type SignInAnswer = { user: User } | { secondFactor: { ticket: string } };

export const signIn = (credentials: { email: string; password: string }) =>
  api.post<SignInAnswer>('/session', credentials);

export const signInWithCode = (step: { ticket: string; code: string }) =>
  api.post<{ user: User; recoveryCodesLeft: number | null }>('/session/code', step);

/** Whose one-time link this is. */
export const openLink = (token: string) => api.post<{ email: string; name: string }>('/session/link', { token });
export const choosePassword = (choice: { token: string; password: string }) =>
  api.post<SignInAnswer>('/session/link/password', choice);

/** How people may sign in here. */
export interface Ways {
  /** The company's provider of identities, when one is set up. */
  provider: { name: string } | null;
  mailsLinks: boolean;
}

export const waysQuery = queryOptions({
  queryKey: ['session', 'ways'],
  queryFn: ({ signal }) => api.get<Ways>('/session/ways', signal),
  staleTime: Infinity,
});

/** `next` is where the session at the provider is ended. */
export const signOut = () => api.remove<{ next: string } | undefined>('/session');

export const changePassword = (passwords: { current: string; next: string }) =>
  api.post<{ user: User } | undefined>('/session/password', passwords);

export const beginSecondFactor = (password: string) =>
  api.post<{ uri: string; secret: string }>('/session/second-factor', { password });
export const confirmSecondFactor = (code: string) =>
  api.post<{ recoveryCodes: string[] }>('/session/second-factor/confirm', { code });
export const removeSecondFactor = (password: string) => api.post<void>('/session/second-factor/remove', { password });

export const secondFactorQuery = queryOptions({
  queryKey: ['second-factor'],
  queryFn: ({ signal }) =>
    api.get<{ isInUse: boolean; recoveryCodesLeft: number; isRequired: boolean }>('/session/second-factor', signal),
});

export const askForLink = (email: string) => api.post<void>('/session/forgotten', { email });
