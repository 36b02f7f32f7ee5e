import { queryOptions } from '@tanstack/react-query';
import { api } from './client.js';
import type { NewPerson, PasswordLink, Person } from './contract.js';

export const usersQuery = queryOptions({
  queryKey: ['users'],
  queryFn: async ({ signal }) => (await api.get<{ items: Person[] }>('/users', signal)).items,
});

const address = (id: string) => `/users/${encodeURIComponent(id)}`;

export const createUser = (person: NewPerson) => api.post<PasswordLink & { user: Person }>('/users', person);
export const changeUser = ({ id, ...change }: { id: string; role?: string; isDisabled?: boolean }) =>
  api.patch<Person>(address(id), change);
export const resetPassword = (id: string) => api.post<PasswordLink>(`${address(id)}/reset-password`);
export const signOutUser = (id: string) => api.post<void>(`${address(id)}/sign-out`);
export const unlockUser = (id: string) => api.post<void>(`${address(id)}/unlock`);
export const resetSecondFactor = (id: string) => api.post<void>(`${address(id)}/reset-second-factor`);
