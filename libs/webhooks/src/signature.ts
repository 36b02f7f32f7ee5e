import { createHmac, sign as signWith } from 'node:crypto';
import type { SigningSecret } from './secret.js';

/** One signature of Standard Webhooks 1.0.0 over `id.timestamp.body`: `v1,...` (HMAC-SHA256) or `v1a,...` (ed25519). */
export function sign(secret: SigningSecret, id: string, timestamp: number, body: string): string {
  // A full stop in the identifier would let parts of the signed text change places.
  if (!/^[\w-]+$/.test(id)) throw new Error(`webhook id "${id}" may hold letters, digits, _ and - only`);
  const content = Buffer.from(`${id}.${timestamp}.${body}`);
  if (secret.kind === 'hmac') return `v1,${createHmac('sha256', secret.key).update(content).digest('base64')}`;
  return `v1a,${signWith(null, content, secret.privateKey).toString('base64')}`;
}

export interface WebhookMessage {
  id: string;
  /** When this attempt is made, in seconds: it is new for each attempt, unlike the time of the event in the body. */
  timestamp: number;
  body: string;
}

/** The headers of one attempt. Several secrets are given while one is being replaced; any of them verifies. */
export function webhookHeaders(secrets: readonly SigningSecret[], message: WebhookMessage): Record<string, string> {
  const { id, timestamp, body } = message;
  return {
    'webhook-id': id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': secrets.map((secret) => sign(secret, id, timestamp, body)).join(' '),
  };
}
