/** The shapes of webhooks, their deliveries and mailed alerts, as `/api/v1` answers with them. */

export const WEBHOOK_FORMATS = [
  'standard-webhooks',
  'cloudevents',
  'slack',
  'teams',
  'mattermost',
  'template',
] as const;
export type WebhookFormat = (typeof WEBHOOK_FORMATS)[number];
export type WebhookStatus = 'active' | 'paused' | 'off';

/** What somebody wants to be told of. An empty filter lets everything through. */
export interface Subscription {
  events: string[];
  regimes: string[];
  levels: string[];
  parties: string[];
  teams: string[];
}

export interface WebhookHealth {
  pending: number;
  failed: number;
  failingSince: string | null;
  lastAttemptAt: string | null;
  lastState: string | null;
  lastError: string | null;
}

export interface WebhookSecret {
  signature: 'v1' | 'v1a';
  /** Of ed25519 only: what the receiver verifies with. */
  publicKey: string | null;
  createdAt: string;
  /** Set on one that was replaced: it signs until then. */
  expiresAt: string | null;
}

export interface WebhookSettings extends Subscription {
  name: string;
  url: string;
  status: WebhookStatus;
  format: WebhookFormat;
  template: string | null;
  templateContentType: string | null;
}

export interface Webhook extends WebhookSettings {
  id: string;
  /** Why the service switched it off by itself. */
  disabledReason: string | null;
  createdAt: string;
  health: WebhookHealth;
  /** With one webhook, not in the list. */
  secrets?: WebhookSecret[];
}

export type NewWebhook = Partial<Omit<WebhookSettings, 'template' | 'templateContentType'>> & {
  name: string;
  url: string;
  template?: string;
  templateContentType?: string;
  signature?: 'v1' | 'v1a';
  secret?: string;
};

export type WebhookChange = Partial<Omit<NewWebhook, 'signature' | 'secret'>> & { id: string };

export interface EventTypeInfo {
  type: string;
  version: string;
  meaning: string;
}

export interface WantedPreview {
  type: string;
  format: WebhookFormat;
  template?: string;
  templateContentType?: string;
}

/** A sample message as it would be sent, and the same as people read it. */
export interface Preview {
  contentType: string;
  body: string;
  words: {
    title: string;
    text: string;
    facts: { name: string; value: string }[];
    link: string | null;
    notice: string;
  };
  /** What would keep the template from being saved. */
  problem: string | null;
}

export interface ReceiverSample {
  language: string;
  file: string;
  code: string;
}

export interface ReceiverAnswer {
  message: string;
  expected: 'accepted' | 'refused';
  answer: 'accepted' | 'refused' | 'none';
  isAsExpected: boolean;
  status: number | null;
  detail: string | null;
}

export interface WantedSecret {
  signature?: 'v1' | 'v1a';
  secret?: string;
  overlapHours?: number;
}

/** A secret as it is shown, once. */
export interface ShownSecret {
  secret: string | null;
  publicKey: string | null;
}

export interface Delivery {
  id: string;
  eventId: string;
  type: string;
  alertId: string | null;
  sequence: number | null;
  state: string;
  origin: 'event' | 'test' | 'replay';
  attempts: number;
  createdAt: string;
  lastAttemptAt: string | null;
  nextAttemptAt: string | null;
  responseStatus: number | null;
  durationMs: number | null;
  error: string | null;
}

export interface DeliveryFilters {
  state?: string | undefined;
  type?: string | undefined;
}

export interface DeliveryPage {
  items: Delivery[];
  nextCursor: string | null;
}

export interface DeliveryTry {
  at: string;
  durationMs: number;
  url: string;
  requestHeaders: Record<string, string>;
  requestBody: string;
  status: number | null;
  responseHeaders: Record<string, string | string[]> | null;
  responseBody: string | null;
  error: string | null;
}

export interface DeliveryDetail extends Delivery {
  event: unknown;
  tries: DeliveryTry[];
}

export interface Replay {
  id: string;
  what: 'failed' | 'range';
  from: string;
  to: string | null;
  requestedBy: string;
  createdAt: string;
  total: number;
  delivered: number;
  failed: number;
  pending: number;
}

export type ReplayOrder = { what: 'failed'; from: string } | { what: 'range'; from: string; to?: string };

export const MAIL_MODES = ['immediate', 'hourly', 'daily'] as const;
export type MailMode = (typeof MAIL_MODES)[number];

export interface MailSubscription extends Subscription {
  id: string;
  name: string;
  address: string;
  mode: MailMode;
  status: 'active' | 'off';
  lastError: string | null;
  lastSentAt: string | null;
  createdAt: string;
}

export interface MailList {
  /** False while no mail server is set. */
  isConfigured: boolean;
  items: MailSubscription[];
}

export type NewMailSubscription = Partial<Subscription> & { name: string; address: string; mode: MailMode };
export type MailChange = Partial<NewMailSubscription> & { id: string; status?: 'active' | 'off' };
