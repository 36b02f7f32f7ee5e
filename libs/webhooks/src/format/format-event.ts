import { eventBody } from '../build-event.js';
import type { WebhookEvent } from '../event-schema.js';
import { cloudEvent } from './cloud-event.js';
import { eventInWords } from './event-in-words.js';
import { mattermostMessage } from './mattermost-message.js';
import { slackMessage } from './slack-message.js';
import { teamsMessage } from './teams-message.js';

/** The forms in which an event can be sent. */
export const PAYLOAD_FORMATS = ['standard-webhooks', 'cloudevents', 'slack', 'teams', 'mattermost'] as const;
export type PayloadFormat = (typeof PAYLOAD_FORMATS)[number];

export interface FormattedEvent {
  contentType: string;
  /** The exact text that is signed and sent. */
  body: string;
}

/** `source` is the public address of this installation, `id` the message's own. */
export function formatEvent(event: WebhookEvent, format: PayloadFormat, id: string, source: string): FormattedEvent {
  switch (format) {
    case 'standard-webhooks':
      return { contentType: 'application/json', body: eventBody(event) };
    case 'cloudevents':
      return {
        contentType: 'application/cloudevents+json; charset=utf-8',
        body: JSON.stringify(cloudEvent(event, id, source)),
      };
    case 'slack':
      return json(slackMessage(eventInWords(event)));
    case 'teams':
      return json(teamsMessage(eventInWords(event)));
    case 'mattermost':
      return json(mattermostMessage(eventInWords(event)));
  }
}

function json(message: Record<string, unknown>): FormattedEvent {
  return { contentType: 'application/json', body: JSON.stringify(message) };
}
