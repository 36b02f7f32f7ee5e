import type { ChosenFormat } from '../format/format-event.js';
import type { WebhookEvent } from '../event-schema.js';

/** One message that is to be tried now, with all that is needed for it. */
export interface DueDelivery {
  id: string;
  webhookId: string;
  url: string;
  /** False for a test of a webhook that is paused or off. */
  isActive: boolean;
  eventId: string;
  alertId: string | null;
  /** Place of the event among all events. */
  position: string;
  event: WebhookEvent;
  /** The event as it is stored: what is signed and sent in the standard form. */
  eventBody: string;
  form: ChosenFormat;
  /** Failed attempts so far. */
  attempts: number;
  /** Failures of the receiver in a row, whatever the message. */
  failuresInARow: number;
  /** Sealed secrets that are to sign, the newest first. */
  sealedSecrets: readonly string[];
}
