import { queryOptions } from '@tanstack/react-query';
import { api } from './client.js';
import type { MailChange, MailList, MailSubscription, NewMailSubscription } from './webhook-contract.js';

const path = (id: string) => `/mail-subscriptions/${encodeURIComponent(id)}`;

export const mailsQuery = queryOptions({
  queryKey: ['mail-subscriptions'],
  queryFn: ({ signal }) => api.get<MailList>('/mail-subscriptions', signal),
});

export const addMail = (mail: NewMailSubscription) => api.post<MailSubscription>('/mail-subscriptions', mail);
export const changeMail = ({ id, ...change }: MailChange) => api.patch<MailSubscription>(path(id), change);
export const deleteMail = (id: string) => api.remove(path(id));
export const testMail = (id: string) => api.post<void>(`${path(id)}/test`);
