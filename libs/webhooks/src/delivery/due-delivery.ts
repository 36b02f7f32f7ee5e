import type { WebhookEvent } from '../event-schema.js';
import type { ChosenFormat, PayloadFormat } from '../format/format-event.js';
import type { TemplateContentType } from '../template/custom-message.js';

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

/** The form of a stored webhook. */
export function formOf(format: PayloadFormat, template: string | null, contentType: string | null): ChosenFormat {
  if (format !== 'template') return { format };
  if (template === null || contentType === null) throw new Error('the database keeps a template with its content type');
  return { format, template, contentType: contentType as TemplateContentType };
}
