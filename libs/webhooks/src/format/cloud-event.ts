import type { EventType, WebhookEvent } from '../event-schema.js';

export const cloudEventType = (type: EventType): string => `embargo-watch.${type}`;

/** The event in the structured JSON mode of CloudEvents 1.0. `source` is the address of this installation. */
export function cloudEvent(event: WebhookEvent, id: string, source: string): Record<string, unknown> {
  return {
    specversion: '1.0',
    id,
    source,
    type: cloudEventType(event.type),
    time: event.timestamp,
    datacontenttype: 'application/json',
    // An extension attribute: the specification gives it lower-case letters only, and no version of its own.
    eventversion: event.version,
    subject: subjectOf(event),
    data: event.data,
  };
}

function subjectOf(event: WebhookEvent): string {
  switch (event.type) {
    case 'alert.raised':
    case 'alert.level_changed':
    case 'alert.reopened':
    case 'alert.closed':
      return `alerts/${event.data.alert.id}`;
    case 'source.paused':
      return `sources/${event.data.source.id}`;
    case 'catalogue.sunset_near':
      return `regimes/${event.data.regime}`;
    case 'audit.checkpoint':
      return 'audit';
    case 'webhook.disabled':
      return `webhooks/${event.data.webhook.id}`;
    case 'webhook.test':
      return 'webhooks';
  }
}
