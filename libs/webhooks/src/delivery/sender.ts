import { Outbound, type OutboundResult, type ReceivedHeaders } from '#libs/outbound';
import { formatFor } from '../format/format-event.js';
import { type DeliveryOutcome, interpretResponse } from '../interpret-response.js';
import { openSecrets } from '../open-secrets.js';
import type { WebhookSecrets } from '../webhook-secrets.js';
import { webhookHeaders } from '../signature.js';
import type { WebhookAddresses } from '../storage/webhook-addresses.js';
import type { Attempt } from './attempt.js';
import type { DueDelivery } from './due-delivery.js';

/** For the whole of it: name, connection, request and answer. */
export const DEADLINE_MS = 20_000;
const ANSWER_BYTES_KEPT = 4096;
const HEADERS_KEPT = 40;
const HEADER_LENGTH_KEPT = 300;

export type Clock = () => Date;

/** Makes one attempt. Whatever a receiver does comes back as a value. */
export class Sender {
  constructor(
    private readonly outbound: Outbound,
    private readonly secrets: WebhookSecrets,
    private readonly addresses: WebhookAddresses,
    /** The public address of this installation. */
    private readonly source: string,
    private readonly clock: Clock = () => new Date(),
    private readonly deadlineMs: number = DEADLINE_MS,
  ) {}

  async send(due: DueDelivery): Promise<Attempt> {
    const at = this.clock();
    try {
      return await this.attempt(due, at);
    } catch (error) {
      // Left unnoted it would be tried again at once, for ever.
      const words = `The service has a fault of its own: ${(error as Error).message}`;
      return attemptOf(due, at, 0, {}, null, unsent(words), null);
    }
  }

  private async attempt(due: DueDelivery, at: Date): Promise<Attempt> {
    const prepared = this.prepare(due, at);
    if ('message' in prepared) return attemptOf(due, at, 0, {}, null, unsent(prepared.message), null);
    const { body, headers } = prepared;
    const requestBody = body === due.eventBody ? null : body;
    const startedAt = performance.now();
    // The rule may be stricter today than on the day on which the address was saved.
    const check = this.addresses.check(due.url);
    const result = check.outcome === 'refused' ? check : await this.post(due.url, body, headers);
    const durationMs = Math.round(performance.now() - startedAt);
    return attemptOf(due, at, durationMs, headers, requestBody, interpretResponse(result), result);
  }

  private post(url: string, body: string, headers: Record<string, string>): Promise<OutboundResult> {
    return this.outbound.post(url, body, {
      headers,
      deadlineMs: this.deadlineMs,
      maxResponseBytes: ANSWER_BYTES_KEPT,
      redirects: 'error',
    });
  }

  private prepare(due: DueDelivery, at: Date): { body: string; headers: Record<string, string> } | { message: string } {
    const opened = openSecrets(this.secrets, due.sealedSecrets);
    if (opened.outcome === 'problem') return opened;
    const formatting =
      due.form.format === 'standard-webhooks'
        ? ({ outcome: 'formatted', contentType: 'application/json', body: due.eventBody } as const)
        : formatFor(due.event, due.form, due.eventId, this.source);
    if (formatting.outcome === 'problem') return formatting;
    const { body, contentType } = formatting;
    const message = { id: due.eventId, timestamp: Math.floor(at.getTime() / 1000), body };
    return { body, headers: { 'content-type': contentType, ...webhookHeaders(opened.secrets, message) } };
  }
}

function unsent(message: string): DeliveryOutcome {
  return { outcome: 'failed', status: null, message, retryAfterMs: null };
}

function attemptOf(
  { id: deliveryId, webhookId, url }: DueDelivery,
  at: Date,
  durationMs: number,
  requestHeaders: Record<string, string>,
  requestBody: string | null,
  outcome: DeliveryOutcome,
  result: OutboundResult | null,
): Attempt {
  return {
    deliveryId,
    webhookId,
    at,
    durationMs,
    url,
    requestHeaders,
    requestBody,
    outcome,
    responseHeaders: result && 'headers' in result ? kept(result.headers) : null,
    responseBody: result && 'body' in result ? printable(Buffer.from(result.body).toString('utf8')) : null,
    isTimeout: result?.outcome === 'timeout',
  };
}

/** A receiver may answer with anything; the log keeps what helps to find a fault. */
function kept(headers: ReceivedHeaders): ReceivedHeaders {
  const entries = Object.entries(headers).slice(0, HEADERS_KEPT);
  return Object.fromEntries(
    entries.map(([name, value]) => [name, printable(String(value)).slice(0, HEADER_LENGTH_KEPT)]),
  );
}

/** PostgreSQL keeps no NUL in text, and JSON no half of a surrogate pair. */
const printable = (text: string): string => text.replaceAll('\0', '').toWellFormed();
