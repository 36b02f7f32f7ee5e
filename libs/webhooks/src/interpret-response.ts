import type { OutboundResult } from '#libs/outbound';

/** What the answer of a receiver means for a delivery. */
export type DeliveryOutcome =
  | { outcome: 'delivered'; status: number }
  /** The receiver does not want this address to be called again (410): the webhook is to be switched off. */
  | { outcome: 'gone'; status: number; message: string }
  | { outcome: 'failed'; status: number | null; message: string; retryAfterMs: number | null };

/** Any 2xx is a success and nothing else is; redirects are failures (Standard Webhooks 1.0.0, deliverability). */
export function interpretResponse(result: OutboundResult): DeliveryOutcome {
  switch (result.outcome) {
    case 'ok':
      return { outcome: 'delivered', status: result.status };
    case 'http-error':
      return httpError(result);
    case 'not-modified':
      return {
        outcome: 'failed',
        status: result.status,
        message: 'The receiver answers 304, which no post asks for.',
        retryAfterMs: null,
      };
    case 'refused':
    case 'timeout':
    case 'too-large':
    case 'network-error':
      return { outcome: 'failed', status: null, message: result.message, retryAfterMs: null };
  }
}

function httpError({
  status,
  message,
  retryAfterMs,
  headers,
}: Extract<OutboundResult, { outcome: 'http-error' }>): DeliveryOutcome {
  if (status === 410) {
    return { outcome: 'gone', status, message: 'The receiver answers 410: this address is not to be called any more.' };
  }
  if (status >= 300 && status < 400) {
    const location = headers['location'];
    const target = typeof location === 'string' ? ` to ${location.slice(0, 300)}` : '';
    const words = `The receiver redirects (status ${status})${target}. Enter the final address; redirects are not followed.`;
    return { outcome: 'failed', status, message: words, retryAfterMs: null };
  }
  return { outcome: 'failed', status, message, retryAfterMs };
}
