import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, withParameters } from './client.js';
import type {
  Delivery,
  DeliveryDetail,
  DeliveryFilters,
  DeliveryPage,
  EventTypeInfo,
  NewWebhook,
  Preview,
  ReceiverAnswer,
  ReceiverSample,
  Replay,
  ReplayOrder,
  ShownSecret,
  WantedPreview,
  WantedSecret,
  Webhook,
  WebhookChange,
} from './webhook-contract.js';

/** Deliveries come about by themselves: what is on the page is looked at again. */
const LOOK_AGAIN_MS = 10_000;
const LOOK_AT_PROGRESS_MS = 2_000;
const DELIVERIES_AT_ONCE = 50;

/** Sooner while something is about to be sent, such as a test that somebody waits for. */
function lookAgainIn(deliveries: readonly Delivery[]): number {
  const soon = Date.now() + LOOK_AT_PROGRESS_MS;
  const isUnderWay = deliveries.some(({ nextAttemptAt }) => nextAttemptAt !== null && Date.parse(nextAttemptAt) < soon);
  return isUnderWay ? LOOK_AT_PROGRESS_MS : LOOK_AGAIN_MS;
}

export const webhooksQuery = queryOptions({
  queryKey: ['webhooks'],
  queryFn: async ({ signal }) => (await api.get<{ items: Webhook[] }>('/webhooks', signal)).items,
  refetchInterval: LOOK_AGAIN_MS,
});

const path = (id: string) => `/webhooks/${encodeURIComponent(id)}`;

export const webhookQuery = (id: string) =>
  queryOptions({
    queryKey: ['webhooks', id],
    queryFn: ({ signal }) => api.get<Webhook>(path(id), signal),
    refetchInterval: ({ state }) => (state.data?.health.pending ? LOOK_AT_PROGRESS_MS : LOOK_AGAIN_MS),
  });

export const deliveriesQuery = (id: string, filters: DeliveryFilters) =>
  infiniteQueryOptions({
    queryKey: ['webhooks', id, 'deliveries', filters],
    queryFn: ({ pageParam, signal }) =>
      api.get<DeliveryPage>(
        withParameters(`${path(id)}/deliveries`, { ...filters, cursor: pageParam, limit: DELIVERIES_AT_ONCE }),
        signal,
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    refetchInterval: ({ state }) => lookAgainIn(state.data?.pages.flatMap(({ items }) => items) ?? []),
  });

export const deliveryQuery = (id: string, deliveryId: string) =>
  queryOptions({
    queryKey: ['webhooks', id, 'delivery', deliveryId],
    queryFn: ({ signal }) =>
      api.get<DeliveryDetail>(`${path(id)}/deliveries/${encodeURIComponent(deliveryId)}`, signal),
    refetchInterval: ({ state }) => lookAgainIn(state.data === undefined ? [] : [state.data]),
  });

export const replaysQuery = (id: string) =>
  queryOptions({
    queryKey: ['webhooks', id, 'replays'],
    queryFn: async ({ signal }) => (await api.get<{ items: Replay[] }>(`${path(id)}/replays`, signal)).items,
    refetchInterval: ({ state }) =>
      state.data?.some(({ pending }) => pending > 0) === true ? LOOK_AT_PROGRESS_MS : LOOK_AGAIN_MS,
  });

export const eventTypesQuery = queryOptions({
  queryKey: ['event-types'],
  queryFn: async ({ signal }) => (await api.get<{ items: EventTypeInfo[] }>('/event-types', signal)).items,
  staleTime: Infinity,
});

export const samplesQuery = queryOptions({
  queryKey: ['receiver-samples'],
  queryFn: async ({ signal }) => (await api.get<{ items: ReceiverSample[] }>('/receiver-samples', signal)).items,
  staleTime: Infinity,
});

/** A preview changes nothing, so that it is kept like any answer; a template that cannot be read is one as well. */
export const previewQuery = (wanted: WantedPreview) =>
  queryOptions({
    queryKey: ['webhook-preview', wanted],
    queryFn: () => api.post<Preview>('/webhooks/preview', wanted),
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    retry: false,
  });

export const addWebhook = (webhook: NewWebhook) => api.post<{ webhook: Webhook } & ShownSecret>('/webhooks', webhook);
export const changeWebhook = ({ id, ...change }: WebhookChange) => api.patch<Webhook>(path(id), change);
export const deleteWebhook = (id: string) => api.remove(path(id));
export const testWebhook = (id: string) => api.post<unknown>(`${path(id)}/test`);
export const checkReceiver = async (id: string) =>
  (await api.post<{ items: ReceiverAnswer[] }>(`${path(id)}/check`)).items;
export const rotateSecret = ({ id, ...wanted }: WantedSecret & { id: string }) =>
  api.post<ShownSecret & { overlapEndsAt: string }>(`${path(id)}/secrets`, wanted);
export const replay = ({ id, ...order }: ReplayOrder & { id: string }) =>
  api.post<Replay>(`${path(id)}/replays`, order);

interface OneDelivery {
  webhookId: string;
  deliveryId: string;
}
const deliveryPath = ({ webhookId, deliveryId }: OneDelivery) =>
  `${path(webhookId)}/deliveries/${encodeURIComponent(deliveryId)}`;
export const resendDelivery = (one: OneDelivery) => api.post<void>(`${deliveryPath(one)}/resend`);
export const giveUpDelivery = (one: OneDelivery) => api.post<void>(`${deliveryPath(one)}/give-up`);
