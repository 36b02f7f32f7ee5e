import { randomUUID } from 'node:crypto';
import type { Outbound, OutboundResult } from '#libs/outbound';
import { buildEvent } from '../build-event.js';
import { formatFor, type ChosenFormat } from '../format/format-event.js';
import { interpretResponse } from '../interpret-response.js';
import { openSecrets } from '../open-secrets.js';
import { generateSecret, parseSecret, type SigningSecret } from '../secret.js';
import { webhookHeaders } from '../signature.js';
import type { WebhookAddresses } from '../storage/webhook-addresses.js';
import type { WebhookSecrets } from '../webhook-secrets.js';

/** What is sent to find out whether a receiver verifies: one message as it should be, three that somebody forged. */
export const CHECK_MESSAGES = ['genuine', 'changed-body', 'old', 'wrong-secret'] as const;
export type CheckMessage = (typeof CHECK_MESSAGES)[number];

export interface CheckedReceiver {
  url: string;
  form: ChosenFormat;
  /** The newest first. */
  sealedSecrets: readonly string[];
}

export interface CheckResult {
  message: CheckMessage;
  /** What a receiver that verifies does with it. */
  expected: 'accepted' | 'refused';
  answer: 'accepted' | 'refused' | 'none';
  isAsExpected: boolean;
  status: number | null;
  /** What was answered, in words, unless it was taken. */
  detail: string | null;
}

const DEADLINE_MS = 10_000;
const ANSWER_BYTES_READ = 1024;
/** Far beyond the five minutes that receivers are told to allow. */
const OLD_SECONDS = 3600;

/** Tries a receiver with genuine and forged messages, at once and outside the delivery log. */
export class ReceiverCheck {
  constructor(
    private readonly outbound: Outbound,
    private readonly secrets: WebhookSecrets,
    private readonly addresses: WebhookAddresses,
    private readonly source: string,
    private readonly clock: () => Date = () => new Date(),
  ) {}

  /** One after the other, so that a log of the receiver shows them in this order. */
  async run(receiver: CheckedReceiver): Promise<CheckResult[]> {
    const results: CheckResult[] = [];
    for (const message of CHECK_MESSAGES) results.push(await this.try(receiver, message));
    return results;
  }

  private async try(receiver: CheckedReceiver, message: CheckMessage): Promise<CheckResult> {
    const expected = message === 'genuine' ? 'accepted' : 'refused';
    const prepared = this.prepare(receiver, message);
    if (prepared.outcome === 'problem') return unanswered(message, expected, prepared.message);
    const outcome = interpretResponse(await this.post(receiver.url, prepared));
    if (outcome.outcome === 'delivered') {
      return result(message, expected, 'accepted', outcome.status, null);
    }
    if (outcome.status === null) return unanswered(message, expected, outcome.message);
    // Any error would do; a fault of the receiver is no proof that it has looked.
    const answer = outcome.status < 500 ? 'refused' : 'none';
    return result(message, expected, answer, outcome.status, outcome.message);
  }

  private async post(
    url: string,
    { body, headers }: { body: string; headers: Record<string, string> },
  ): Promise<OutboundResult> {
    const check = this.addresses.check(url);
    if (check.outcome === 'refused') return check;
    return this.outbound.post(url, body, {
      headers,
      deadlineMs: DEADLINE_MS,
      maxResponseBytes: ANSWER_BYTES_READ,
      redirects: 'error',
    });
  }

  private prepare({ form, sealedSecrets }: CheckedReceiver, message: CheckMessage): Prepared {
    const opened = openSecrets(this.secrets, sealedSecrets);
    if (opened.outcome === 'problem') return opened;
    const id = `msg_${randomUUID().replaceAll('-', '')}`;
    const now = this.clock();
    const signed = formatFor(testEvent(TEXTS[message], now), form, id, this.source);
    const sent = formatFor(testEvent(SENT[message] ?? TEXTS[message], now), form, id, this.source);
    if (signed.outcome === 'problem') return signed;
    if (sent.outcome === 'problem') return sent;
    const secrets = message === 'wrong-secret' ? opened.secrets.map(strangerTo) : opened.secrets;
    const timestamp = Math.floor(now.getTime() / 1000) - (message === 'old' ? OLD_SECONDS : 0);
    const headers = webhookHeaders(secrets, { id, timestamp, body: signed.body });
    // A template need not hold the words of the event, so that a space makes sure that the body is another one.
    const body = message === 'changed-body' && sent.body === signed.body ? `${sent.body} ` : sent.body;
    return { outcome: 'prepared', body, headers: { 'content-type': sent.contentType, ...headers } };
  }
}

type Prepared =
  { outcome: 'prepared'; body: string; headers: Record<string, string> } | { outcome: 'problem'; message: string };

const TEXTS: Record<CheckMessage, string> = {
  genuine: 'A check of the receiver: this message is genuine and is to be taken.',
  'changed-body': 'A check of the receiver: this message is signed as it should be.',
  old: 'A check of the receiver: this message is an hour old and is to be refused.',
  'wrong-secret': 'A check of the receiver: this message is signed with another secret and is to be refused.',
};
const SENT: Partial<Record<CheckMessage, string>> = {
  'changed-body': 'A check of the receiver: this message was changed after it was signed and is to be refused.',
};

function testEvent(message: string, at: Date) {
  return buildEvent('webhook.test', { message }, at);
}

/** A secret of the same kind that the receiver has never had. */
function strangerTo({ kind }: SigningSecret): SigningSecret {
  const reading = parseSecret(generateSecret(kind));
  if (reading.outcome === 'problem') throw new Error(reading.message);
  return reading.secret;
}

function unanswered(message: CheckMessage, expected: CheckResult['expected'], detail: string): CheckResult {
  return result(message, expected, 'none', null, detail);
}

function result(
  message: CheckMessage,
  expected: CheckResult['expected'],
  answer: CheckResult['answer'],
  status: number | null,
  detail: string | null,
): CheckResult {
  return { message, expected, answer, isAsExpected: answer === expected, status, detail };
}
