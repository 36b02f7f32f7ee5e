import { queryOptions } from '@tanstack/react-query';
import { api } from './client.js';
import type { DeliveryPage, NewWebhook, ShownSecret, Webhook, WebhookChange } from './webhook-contract.js';

export const webhooksQuery = queryOptions({
  queryKey: ['webhooks'],
  queryFn: async ({ signal }) => (await api.get<{ items: Webhook[] }>('/webhooks', signal)).items,
});

const path = (id: string) => `/webhooks/${encodeURIComponent(id)}`;

export const deliveriesQuery = (id: string) =>
  queryOptions({
    queryKey: ['webhooks', id, 'deliveries'],
    queryFn: async ({ signal }) => (await api.get<DeliveryPage>(`${path(id)}/deliveries`, signal)).items,
    refetchInterval: 10_000,
  });

export const addWebhook = (webhook: NewWebhook) => api.post<{ webhook: Webhook } & ShownSecret>('/webhooks', webhook);
export const changeWebhook = ({ id, ...change }: WebhookChange) => api.patch<Webhook>(path(id), change);
export const deleteWebhook = (id: string) => api.remove(path(id));
export const testWebhook = (id: string) => api.post<unknown>(`${path(id)}/test`);
