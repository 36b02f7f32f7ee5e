export { buildEvent, eventBody } from './build-event.js';
export {
  checkEvent,
  EVENT_TYPES,
  EVENT_VERSION,
  eventJsonSchema,
  eventMeaning,
  NOTICE,
  type AlertPayload,
  type EventData,
  type EventType,
  type NewEvent,
  type WebhookEvent,
} from './event-schema.js';
export {
  CHECK_MESSAGES,
  ReceiverCheck,
  type CheckedReceiver,
  type CheckMessage,
  type CheckResult,
} from './check/receiver-check.js';
export { AttemptLog } from './delivery/attempt-log.js';
export { Courier, COURIER_LIMITS, type CourierLimits } from './delivery/courier.js';
export { LaneRepository } from './delivery/lane.repository.js';
export { formOf } from './delivery/due-delivery.js';
export { Sender, type Clock } from './delivery/sender.js';
export { cloudEventJsonSchema } from './format/cloud-event-schema.js';
export { eventInWords, type EventInWords } from './format/event-in-words.js';
export {
  BUILT_IN_FORMATS,
  formatEvent,
  formatFor,
  PAYLOAD_FORMATS,
  type ChosenFormat,
  type FormattedEvent,
  type Formatting,
  type PayloadFormat,
} from './format/format-event.js';
export { MailRound } from './mail/mail-round.js';
export {
  MailSubscriptionRepository,
  type MailSubscriptionChange,
  type NewMailSubscription,
} from './mail/mail-subscription.repository.js';
export { MAIL_MODES, MailSubscriptionRow, type MailMode } from './mail/mail-subscription.row.js';
export { eventMail } from './mail/event-mail.js';
export { nearSunsets, SunsetWatch, type NearSunset } from './sunset/sunset-watch.js';
export { sampleEvents } from './sample-events.js';
export { interpretResponse, type DeliveryOutcome } from './interpret-response.js';
export { ATTEMPTS_MAX, waitBeforeNextAttempt } from './retry-schedule.js';
export { WebhookSecrets, webhookSealedColumns } from './webhook-secrets.js';
export { generateSecret, parseSecret, publicKeyOf, type SecretReading, type SigningSecret } from './secret.js';
export { sign, webhookHeaders, type WebhookMessage } from './signature.js';
export * from './storage/index.js';
export {
  TEMPLATE_CONTENT_TYPES,
  templateProblem,
  type CustomFormat,
  type TemplateContentType,
} from './template/custom-message.js';
export { TEMPLATE_LENGTH_MAX } from './template/parse-template.js';
export { WebhooksModule } from './webhooks.module.js';
