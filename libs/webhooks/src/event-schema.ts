import { z } from 'zod';

/** Stands in every message: whoever reads one must know what an alert is and what it is not. */
export const NOTICE =
  'An alert is a possible violation of a UN arms measure, for a person to judge. It is not a finding that anyone broke the law.';

const level = z.enum(['violation', 'possible', 'review']);
const day = z.iso.date();
const moment = z.iso.datetime();
const notice = z.literal(NOTICE);

const party = z.object({
  name: z.string().describe('As the product names the party.'),
  code: z
    .string()
    .nullable()
    .describe('ISO 3166-1 code of a State, slug of another actor, null when the name is not known.'),
});

const alert = z.object({
  id: z.uuid(),
  number: z.int().describe('The short number that people say to one another.'),
  url: z.url().describe('The alert in the console.'),
  level: level.describe(
    'violation: prohibited and reported as done or under way; possible: prohibited, but not reported as done or turning on facts not reported; review: an agreement or an open question of law.',
  ),
  determination: z.enum(['prohibited', 'conditional', 'disputed', 'unconfirmed', 'exempt', 'not-covered']),
  regime: z.string().describe('Identifier of the UN arms-measure regime, such as KP-1718.'),
  regimeTitle: z.string(),
  headline: z.string(),
  summary: z.string(),
  suppliers: z.array(party),
  recipients: z.array(party),
  partyCodes: z
    .array(z.string())
    .describe('Codes of all parties, and of the States that actors belong to: what a subscription by party goes by.'),
  team: z
    .object({ id: z.string(), name: z.string() })
    .nullable()
    .describe('The team that the alert belongs to, null when it belongs to none.'),
  items: z.array(z.string()),
  stage: z.string().describe('How far the reported deal has come: delivered, threatened, ...'),
  firstDay: day,
  lastDay: day,
  citations: z.array(z.string()).describe('The paragraphs that the alert rests on, such as "S/RES/1718 (2006) ¶8(a)".'),
});

const alertData = z.object({
  notice,
  sequence: z
    .int()
    .min(1)
    .describe('Counts the events of one alert: a later one has a higher number. A subscription may leave some out.'),
  alert,
});

const source = z.object({ id: z.uuid(), name: z.string(), url: z.string() });

/** The data of each type of event. The types below and the published JSON Schemas come from here and nowhere else. */
const DATA = {
  'alert.raised': alertData,
  'alert.level_changed': alertData.extend({ previousLevel: level }),
  'alert.reopened': alertData.extend({ reason: z.string() }),
  'alert.closed': alertData.extend({ resolution: z.string(), closedBy: z.string().nullable() }),
  'source.paused': z.object({
    notice,
    source,
    reason: z.string(),
    failingSince: moment.nullable(),
  }),
  'catalogue.sunset_near': z.object({
    notice,
    regime: z.string(),
    regimeTitle: z.string(),
    measure: z.string(),
    lastDay: day.describe('The last day of the term on record.'),
    daysLeft: z.int(),
    citations: z.array(z.string()),
  }),
  'audit.checkpoint': z.object({
    notice,
    entries: z.int().min(0).describe('Entries of the audit chain up to this point.'),
    hash: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .describe('What the chain has come to at this point: the root that later exports are checked against.'),
    checkpoint: z
      .object({
        kind: z.literal('checkpoint'),
        number: z.int(),
        size: z.int(),
        at: moment,
        root: z.string(),
        head: z.string(),
        key: z.string(),
        signature: z.string(),
      })
      .describe('The signed statement itself, for "embargo audit verify --checkpoints"; see docs/audit.md.'),
  }),
  'webhook.disabled': z.object({
    notice,
    webhook: z.object({ id: z.uuid(), name: z.string() }),
    reason: z.string(),
    failingSince: moment.nullable(),
  }),
  'webhook.test': z.object({ notice, message: z.string() }),
} as const;

export type EventType = keyof typeof DATA;
export type EventData<Type extends EventType> = z.infer<(typeof DATA)[Type]>;
export type AlertPayload = z.infer<typeof alert>;

/** Everything a webhook can be told of. */
export const EVENT_TYPES = Object.keys(DATA).filter((type): type is EventType => type in DATA);

/**
 * Something that happened, as whoever brings it about tells it. The outbox adds the notice and, for an alert, the
 * sequence. `occurredAt` is now when it is left out. An alert's team stands in it; what else belongs to a team says so.
 */
export type NewEvent = {
  [Type in EventType]: {
    type: Type;
    data: Omit<EventData<Type>, 'notice' | 'sequence'>;
    occurredAt?: Date;
    teamId?: string | null;
  };
}[EventType];

/** The body of a Standard Webhooks message. */
export type WebhookEvent = {
  [Type in EventType]: { type: Type; timestamp: string; version: typeof EVENT_VERSION; data: EventData<Type> };
}[EventType];

/** Raised when a field is removed or changes its meaning; new fields may come at any time. */
export const EVENT_VERSION = '1';

const envelope = <Type extends EventType>(type: Type) =>
  z.object({
    type: z.literal(type),
    timestamp: moment.describe('When it happened; the time of the attempt is in the header.'),
    version: z.literal(EVENT_VERSION),
    data: DATA[type],
  });

const MEANINGS: Record<EventType, string> = {
  'alert.raised': 'A report calls for an alert that was not there before.',
  'alert.level_changed': 'A further report makes an alert more or less severe.',
  'alert.reopened': 'A closed alert is to be looked at again.',
  'alert.closed': 'Somebody has decided on an alert.',
  'source.paused': 'A source has failed for so long that it is read no more until somebody looks at it.',
  'catalogue.sunset_near': 'The recorded term of a measure ends soon or has ended, with no renewal on record.',
  'audit.checkpoint': 'The audit trail has come so far; keep it, to check later exports against.',
  'webhook.disabled': 'A webhook was switched off because its receiver failed for days or asked for it.',
  'webhook.test': 'Somebody tries out a webhook. Nothing has happened.',
};

/** When an event of this type comes. */
export function eventMeaning(type: EventType): string {
  return MEANINGS[type];
}

/** JSON Schema (2020-12) of one type's body, as published in the API description. */
export function eventJsonSchema(type: EventType): Record<string, unknown> {
  return { ...z.toJSONSchema(envelope(type), { io: 'input' }), title: type };
}

export type EventCheck = { outcome: 'valid' } | { outcome: 'problem'; message: string };

/** Whether an event is as its schema says; a test event before it is sent, ours in the tests. */
export function checkEvent(event: WebhookEvent): EventCheck {
  const parsed = envelope(event.type).safeParse(event);
  if (parsed.success) return { outcome: 'valid' };
  return {
    outcome: 'problem',
    message: parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '),
  };
}
