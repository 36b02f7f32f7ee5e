import type { ReceivedHeaders } from '#libs/outbound';
import type { DeliveryOutcome } from '../interpret-response.js';

/** What was sent in one attempt, and what came of it. */
export interface Attempt {
  deliveryId: string;
  webhookId: string;
  at: Date;
  durationMs: number;
  url: string;
  requestHeaders: Readonly<Record<string, string>>;
  /** Null when the event was sent as it is stored. */
  requestBody: string | null;
  outcome: DeliveryOutcome;
  responseHeaders: ReceivedHeaders | null;
  responseBody: string | null;
  /** No answer within the time: such a receiver costs more than one that fails at once. */
  isTimeout: boolean;
}
