import { NOTICE, type WebhookEvent } from '../event-schema.js';
import { eventInWords } from '../format/event-in-words.js';
import { sampleEvents } from '../sample-events.js';
import { parseTemplate, type Template } from './parse-template.js';
import { asJsonString, asPlainText, type Lookups, renderTemplate, type Rendering } from './render-template.js';

export const TEMPLATE_CONTENT_TYPES = ['application/json', 'text/plain; charset=utf-8'] as const;
export type TemplateContentType = (typeof TEMPLATE_CONTENT_TYPES)[number];

export interface CustomFormat {
  template: string;
  contentType: TemplateContentType;
}

/** A message in the user's own form. A template that was saved can still grow too long over a long event. */
export function customMessage({ template, contentType }: CustomFormat, event: WebhookEvent): Rendering {
  const reading = parseTemplate(template);
  if (reading.outcome === 'problem') return reading;
  return render(reading.template, contentType, event);
}

/**
 * What keeps a template from being used, in words, or null: it is tried with a sample of each type of event. `types`
 * are those that the webhook is told of.
 */
export function templateProblem({ template, contentType }: CustomFormat, types: readonly string[]): string | null {
  const reading = parseTemplate(template);
  if (reading.outcome === 'problem') return reading.message;
  const lookups: Lookups = { asked: new Set(), found: new Set() };
  for (const event of sampleEvents) {
    const rendering = render(reading.template, contentType, event, lookups);
    if (rendering.outcome === 'problem') return rendering.message;
    const wrong = types.includes(event.type) ? messageProblem(rendering.text, contentType) : null;
    if (wrong) return `With an event ${event.type}: ${wrong}`;
  }
  const unknown = [...lookups.asked].find((name) => !lookups.found.has(name));
  return unknown ? `No event has "${unknown}"; see the preview for what there is.` : null;
}

function render(
  template: Template,
  contentType: TemplateContentType,
  event: WebhookEvent,
  lookups?: Lookups,
): Rendering {
  const words = eventInWords(event);
  const context = {
    ...event,
    notice: NOTICE,
    words: { ...words, facts: words.facts.map(([name, value]) => ({ name, value })) },
  };
  return renderTemplate(template, context, contentType === 'application/json' ? asJsonString : asPlainText, lookups);
}

function messageProblem(text: string, contentType: TemplateContentType): string | null {
  if (contentType !== 'application/json') return withoutNotice(text.includes(NOTICE));
  try {
    return withoutNotice(JSON.stringify(JSON.parse(text)).includes(asJsonString(NOTICE)));
  } catch (error) {
    return `the message is not JSON (${(error as Error).message}); write texts as "{{name}}" and lists as {{json name}}.`;
  }
}

function withoutNotice(isThere: boolean): string | null {
  return isThere
    ? null
    : 'the message does not say what an alert is and what it is not; put {{notice}} where its readers see it.';
}
