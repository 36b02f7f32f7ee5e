import { queryOptions } from '@tanstack/react-query';
import { api } from './client.js';
import type { AlertPage } from './contract.js';

interface Grounds {
  alertId: string;
  version: number;
  why: string;
}

const path = (alertId: string, action: string) => `/alerts/${encodeURIComponent(alertId)}/${action}`;

export interface Decided {
  decisionId: string;
  otherAlertId: string;
}

export const mergeAlerts = ({ alertId, other, ...grounds }: Grounds & { other: string }) =>
  api.post<Decided>(path(alertId, 'merge'), { other, ...grounds });

export const splitAlert = ({ alertId, articleIds, ...grounds }: Grounds & { articleIds: string[] }) =>
  api.post<Decided>(path(alertId, 'split'), { articleIds, ...grounds });

export const undoDecision = ({ alertId, decisionId, ...grounds }: Grounds & { decisionId: string }) =>
  api.post<Decided>(path(alertId, `decisions/${encodeURIComponent(decisionId)}/undo`), grounds);

export const similarQuery = (alertId: string) =>
  queryOptions({
    queryKey: ['alert', alertId, 'similar'],
    queryFn: ({ signal }) => api.get<Pick<AlertPage, 'items'>>(path(alertId, 'similar'), signal),
  });
