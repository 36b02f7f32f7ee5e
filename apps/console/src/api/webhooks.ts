import { queryOptions } from '@tanstack/react-query';
import { api } from './client.js';
import type { Delivery, NewWebhook, Webhook } from './contract.js';

export const webhooksQuery = queryOptions({
  queryKey: ['webhooks'],
  queryFn: async ({ signal }) => (await api.get<{ items: Webhook[] }>('/webhooks', signal)).items,
});

const path = (id: string) => `/webhooks/${encodeURIComponent(id)}`;

export const deliveriesQuery = (id: string) =>
  queryOptions({
    queryKey: ['webhooks', id, 'deliveries'],
    queryFn: async ({ signal }) => (await api.get<{ items: Delivery[] }>(`${path(id)}/deliveries`, signal)).items,
    refetchInterval: 10_000,
  });

export const addWebhook = (webhook: NewWebhook) => api.post<{ webhook: Webhook; secret: string }>('/webhooks', webhook);
export const changeWebhook = (change: { id: string; enabled: boolean }) =>
  api.patch<Webhook>(path(change.id), { enabled: change.enabled });
export const deleteWebhook = (id: string) => api.remove(path(id));
export const testWebhook = (id: string) => api.post<unknown>(`${path(id)}/test`);
