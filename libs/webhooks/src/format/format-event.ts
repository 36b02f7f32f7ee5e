import { eventBody } from '../build-event.js';
import type { WebhookEvent } from '../event-schema.js';
import { customMessage, type TemplateContentType } from '../template/custom-message.js';
import { cloudEvent } from './cloud-event.js';
import { eventInWords } from './event-in-words.js';
import { mattermostMessage } from './mattermost-message.js';
import { slackMessage } from './slack-message.js';
import { teamsMessage } from './teams-message.js';

/** The forms in which an event can be sent, beside a template of the user's own. */
export const BUILT_IN_FORMATS = ['standard-webhooks', 'cloudevents', 'slack', 'teams', 'mattermost'] as const;
export type BuiltInFormat = (typeof BUILT_IN_FORMATS)[number];
export const PAYLOAD_FORMATS = [...BUILT_IN_FORMATS, 'template'] as const;
export type PayloadFormat = (typeof PAYLOAD_FORMATS)[number];

export interface FormattedEvent {
  contentType: string;
  /** The exact text that is signed and sent. */
  body: string;
}

/** The form that one webhook is to get. */
export type ChosenFormat =
  { format: BuiltInFormat } | { format: 'template'; template: string; contentType: TemplateContentType };

export type Formatting = ({ outcome: 'formatted' } & FormattedEvent) | { outcome: 'problem'; message: string };

/** `source` is the public address of this installation, `id` the message's own. */
export function formatFor(event: WebhookEvent, chosen: ChosenFormat, id: string, source: string): Formatting {
  if (chosen.format !== 'template') return { outcome: 'formatted', ...formatEvent(event, chosen.format, id, source) };
  const rendering = customMessage(chosen, event);
  if (rendering.outcome === 'problem') return rendering;
  return { outcome: 'formatted', contentType: chosen.contentType, body: rendering.text };
}

/** `source` is the public address of this installation, `id` the message's own. */
export function formatEvent(event: WebhookEvent, format: BuiltInFormat, id: string, source: string): FormattedEvent {
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
