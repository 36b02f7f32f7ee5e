import { WebhookDeliveryRow } from './webhook-delivery.row.js';
import { WebhookEventRow } from './webhook-event.row.js';
import { WebhookRow } from './webhook.row.js';

export { WebhookAddresses } from './webhook-addresses.js';
export { WebhookDispatcher } from './webhook-dispatcher.js';
export { DELIVER_WEBHOOK, WebhookOutbox } from './webhook-outbox.js';
export { WebhookRepository } from './webhook.repository.js';
export type { DeliveryListing, NewWebhook, WebhookChange, WebhookWithHealth } from './webhook.repository.js';
export { WebhooksModule } from './webhooks.module.js';
export { WebhookDeliveryRow, WebhookEventRow, WebhookRow };

export const webhooksRows = [WebhookRow, WebhookEventRow, WebhookDeliveryRow];
