import { z } from 'zod';
import { buildEvent, eventBody } from './build-event.js';
import {
  checkEvent,
  EVENT_TYPES,
  EVENT_VERSION,
  eventJsonSchema,
  NOTICE,
  type AlertPayload,
  type WebhookEvent,
} from './event-schema.js';
import { cloudEventJsonSchema } from './format/cloud-event-schema.js';
import { formatEvent, BUILT_IN_FORMATS } from './format/format-event.js';
import { sampleEvents } from './sample-events.js';

const raised = sampleEvents[0]!;
const alert = (raised as Extract<WebhookEvent, { type: 'alert.raised' }>).data.alert;

function raisedWith(change: Partial<AlertPayload>): WebhookEvent {
  return buildEvent('alert.raised', { sequence: 1, alert: { ...alert, ...change } }, new Date('2024-06-21T08:00:00Z'));
}

const sent = (event: WebhookEvent, format: (typeof BUILT_IN_FORMATS)[number]): string =>
  formatEvent(event, format, 'msg_1', 'https://watch.example.org').body;

describe('events', () => {
  it('have a sample each, and each sample is as its schema says', () => {
    expect(sampleEvents.map(({ type }) => type).toSorted()).toEqual([...EVENT_TYPES].toSorted());
    for (const event of sampleEvents) expect(checkEvent(event)).toEqual({ outcome: 'valid' });
  });

  it.each(EVENT_TYPES)('%s has a JSON Schema that names its type and needs its notice', (type) => {
    const schema = eventJsonSchema(type);
    expect(schema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      title: type,
      properties: { type: { const: type }, data: { properties: { notice: { const: NOTICE } } } },
    });
    expect(JSON.stringify(schema)).toContain('"required":["type","timestamp","version","data"]');
  });

  it('without their notice are not valid', () => {
    const bare = { ...raised, data: { ...raised.data, notice: '' } } as unknown as WebhookEvent;
    expect(checkEvent(bare)).toMatchObject({ outcome: 'problem', message: expect.stringContaining('data.notice') });
  });

  it('stay small however long the news is', () => {
    const long = raisedWith({
      summary: 'x'.repeat(100_000),
      items: Array.from({ length: 500 }, (_, at) => `item ${at} ${'y'.repeat(300)}`),
      citations: Array.from({ length: 500 }, (_, at) => `S/RES/1718 (2006) ¶${at}`),
    });
    expect(eventBody(long).length).toBeLessThan(20_000);
    expect(checkEvent(long)).toEqual({ outcome: 'valid' });
  });
});

describe.each(BUILT_IN_FORMATS)('in the form of %s', (format) => {
  it.each(sampleEvents)('$type says that an alert is for a person to judge', (event) => {
    const body = sent(event, format);
    expect(body).toContain('possible violation of a UN arms measure, for a person to judge');
    expect(() => JSON.parse(body)).not.toThrow();
  });

  it('an alert tells who, what, how far, under which paragraphs and where to read on', () => {
    const body = sent(raised, format);
    for (const words of [
      'Russia',
      'North Korea',
      'precision weapons',
      'threatened',
      'S/RES/2270 (2016) ¶6',
      'KP-1718',
      'https://watch.example.org/alerts/17',
    ]) {
      expect(body).toContain(words);
    }
  });
});

describe('a CloudEvents message', () => {
  it('has the required attributes of version 1.0 in structured mode', () => {
    const { contentType, body } = formatEvent(raised, 'cloudevents', 'msg_1', 'https://watch.example.org');
    expect(contentType).toMatch(/^application\/cloudevents\+json/);
    expect(JSON.parse(body)).toMatchObject({
      specversion: '1.0',
      id: 'msg_1',
      source: 'https://watch.example.org',
      type: 'embargo-watch.alert.raised',
      time: '2024-06-21T08:00:00.000Z',
      datacontenttype: 'application/json',
      subject: `alerts/${alert.id}`,
      eventversion: EVENT_VERSION,
    });
  });

  it.each(sampleEvents)('of $type is as its published JSON Schema says, and without its data it is not', (event) => {
    const message = JSON.parse(formatEvent(event, 'cloudevents', 'msg_1', 'https://watch.example.org').body);
    const schema = z.fromJSONSchema(cloudEventJsonSchema(event.type) as Parameters<typeof z.fromJSONSchema>[0]);
    expect(schema.safeParse(message)).toMatchObject({ success: true });
    const { data: _, ...bare } = message;
    expect(schema.safeParse(bare).success).toBe(false);
    expect(schema.safeParse({ ...message, type: 'embargo-watch.alert.sung' }).success).toBe(false);
  });
});

describe('the published JSON Schema', () => {
  it.each(sampleEvents)('of $type takes what is sent, and refuses it without its notice', (event) => {
    const schema = z.fromJSONSchema(eventJsonSchema(event.type) as Parameters<typeof z.fromJSONSchema>[0]);
    expect(schema.safeParse(event)).toMatchObject({ success: true });
    expect(schema.safeParse({ ...event, data: { ...event.data, notice: 'Guilty.' } }).success).toBe(false);
  });
});

describe('a chat message about hostile news', () => {
  const hostile = raisedWith({
    headline: '<!channel> @channel @everyone <https://evil.example|click> *bold* [x](http://evil.example)',
  });

  it('cannot call a Slack channel or show a link of its own', () => {
    const { text, blocks } = JSON.parse(sent(hostile, 'slack'));
    expect(text).not.toMatch(/<[!h]/);
    expect(blocks[0].text.type).toBe('plain_text');
  });

  it('cannot call a Mattermost channel or show a link of its own', () => {
    const { text } = JSON.parse(sent(hostile, 'mattermost'));
    expect(text).not.toMatch(/@(channel|everyone)/);
    expect(text).not.toMatch(/(?<!\\)\[x(?<!\\)\]/);
  });

  it('cannot mention people or show a link of its own in Teams', () => {
    const card = JSON.parse(sent(hostile, 'teams')).attachments[0].content;
    expect(card.body[0].text).not.toMatch(/[<>]|(?<!\\)\[/);
  });

  it('keeps to the lengths that Slack takes', () => {
    const { blocks } = JSON.parse(sent(raisedWith({ headline: 'h'.repeat(900), summary: 's'.repeat(5000) }), 'slack'));
    expect(blocks[0].text.text.length).toBeLessThanOrEqual(150);
    const texts = blocks.flatMap((block: { text?: { text: string } }) => block.text?.text.length ?? 0);
    const fields = blocks.flatMap((block: { fields?: unknown[] }) => block.fields?.length ?? 0);
    expect(Math.max(...texts)).toBeLessThanOrEqual(3000);
    expect(Math.max(...fields)).toBeLessThanOrEqual(10);
  });

  it('stays within the 28 kB that Teams takes', () => {
    const long = raisedWith({ summary: 's'.repeat(50_000), items: Array.from({ length: 300 }, () => 'i'.repeat(900)) });
    expect(Buffer.byteLength(sent(long, 'teams'))).toBeLessThan(28_000);
  });
});
