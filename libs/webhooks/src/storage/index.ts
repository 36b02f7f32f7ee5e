import { MailSubscriptionRow } from '../mail/mail-subscription.row.js';
import { WebhookDeliveryRow } from './webhook-delivery.row.js';
import { WebhookEventRow } from './webhook-event.row.js';
import { WebhookSecretRow } from './webhook-secret.row.js';
import { WebhookRow } from './webhook.row.js';

export { DeliveryRepository } from './delivery.repository.js';
export type { AttemptListing, DeliveryDetail, DeliveryFilter, DeliveryListing } from './delivery.repository.js';
export { REPLAYED_MAX, ReplayRepository } from './replay.repository.js';
export type { Replay, ReplayOrder, ReplayStart } from './replay.repository.js';
export { isToldOf } from './subscription.js';
export type { Subscription } from './subscription.js';
export { WebhookAddresses } from './webhook-addresses.js';
export { WebhookOutbox } from './webhook-outbox.js';
export { WebhookRepository } from './webhook.repository.js';
export type {
  NewWebhook,
  SealedSecret,
  WebhookChange,
  WebhookHealth,
  WebhookWithHealth,
} from './webhook.repository.js';
export type { WebhookStatus } from './webhook.row.js';
export type { DeliveryState } from './webhook-delivery.row.js';
export { WebhookDeliveryRow, WebhookEventRow, WebhookRow, WebhookSecretRow };

export const webhooksRows = [WebhookRow, WebhookSecretRow, WebhookEventRow, WebhookDeliveryRow, MailSubscriptionRow];
