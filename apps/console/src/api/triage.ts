import { queryOptions } from '@tanstack/react-query';
import { api } from './client.js';
import { ApiProblem } from './problem.js';
import type { Acted, ActedOnMany, AlertAction, Change, Colleague } from './triage-contract.js';

const of = (alertId: string) => `/alerts/${encodeURIComponent(alertId)}`;

export const act = ({ alertId, ...order }: { alertId: string; version: number; action: AlertAction; why: string }) =>
  api.post<Acted>(`${of(alertId)}/actions`, order);

export const actOnMany = (order: { alerts: { id: string; version: number }[]; action: AlertAction; why: string }) =>
  api.post<ActedOnMany>('/alerts/actions', order);

/** Takes a request back: for all its alerts, or only for those that are named. */
export const undoActions = ({ batchId, ...order }: { batchId: string; alertIds?: string[] }) =>
  api.post<ActedOnMany>(`/alerts/actions/${encodeURIComponent(batchId)}/undo`, order);

export const setWatch = ({ alertId, isWatched }: { alertId: string; isWatched: boolean }): Promise<void> =>
  isWatched ? api.put(`${of(alertId)}/watch`) : api.remove(`${of(alertId)}/watch`);

export const assigneesQuery = queryOptions({
  queryKey: ['assignees'],
  queryFn: async ({ signal }) => (await api.get<{ items: Colleague[] }>('/assignees', signal)).items,
  staleTime: 60_000,
});

export interface Conflict {
  version: number;
  changes: Change[];
}

/** What a refusal says about changes by somebody else; null when it is about something else. */
export function conflictOf(problem: unknown): Conflict | null {
  if (!(problem instanceof ApiProblem) || problem.code !== 'alert-changed') return null;
  const { version, changes } = problem.members;
  return typeof version === 'number' && Array.isArray(changes) ? { version, changes: changes as Change[] } : null;
}
