import { EVENT_VERSION, NOTICE, type EventData, type EventType, type WebhookEvent } from './event-schema.js';

/** Long texts are cut: receivers are told to expect some 20 kB, and the alert's address leads to the rest. */
const TEXT_MAX = 1000;
const LIST_MAX = 25;

type WithoutNotice<Data> = Omit<Data, 'notice'>;

/** The event as receivers get it, with the notice that stands in each. */
export function buildEvent<Type extends EventType>(
  type: Type,
  data: WithoutNotice<EventData<Type>>,
  occurredAt: Date,
): WebhookEvent {
  const event = {
    type,
    timestamp: occurredAt.toISOString(),
    version: EVENT_VERSION,
    data: { notice: NOTICE, ...shortened(data) },
  };
  // The compiler cannot tell that one type goes with one data; `checkEvent` holds it in the tests.
  return event as unknown as WebhookEvent;
}

/** The exact text that is signed and sent. */
export function eventBody(event: WebhookEvent): string {
  return JSON.stringify(event);
}

function shortened<Value>(value: Value): Value {
  return shorten(value) as Value;
}

function shorten(value: unknown): unknown {
  if (typeof value === 'string') return value.length <= TEXT_MAX ? value : `${value.slice(0, TEXT_MAX - 1).trimEnd()}…`;
  if (Array.isArray(value)) return value.slice(0, LIST_MAX).map(shorten);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, key === 'url' ? inner : shorten(inner)]));
}
