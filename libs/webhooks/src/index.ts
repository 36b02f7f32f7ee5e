export { buildEvent, eventBody } from './build-event.js';
export {
  checkEvent,
  EVENT_TYPES,
  eventJsonSchema,
  NOTICE,
  type AlertEventType,
  type AlertPayload,
  type EventData,
  type EventType,
  type NewEvent,
  type WebhookEvent,
} from './event-schema.js';
export { formatEvent, PAYLOAD_FORMATS, type FormattedEvent, type PayloadFormat } from './format/format-event.js';
export { sampleEvents } from './sample-events.js';
export { interpretResponse, type DeliveryOutcome } from './interpret-response.js';
export { ATTEMPTS_MAX, waitBeforeNextAttempt } from './retry-schedule.js';
export { WebhookSecrets, webhookSealedColumns } from './webhook-secrets.js';
export { generateSecret, parseSecret, publicKeyOf, type SecretReading, type SigningSecret } from './secret.js';
export { sign, webhookHeaders, type WebhookMessage } from './signature.js';
export * from './storage/index.js';
