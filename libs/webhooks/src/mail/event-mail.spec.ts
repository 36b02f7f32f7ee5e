import { buildEvent } from '../build-event.js';
import { NOTICE, type WebhookEvent } from '../event-schema.js';
import { sampleEvents } from '../sample-events.js';
import { digestMail, eventMail } from './event-mail.js';
import { mailDueAt, waitAfterMailFailure } from './mail-times.js';

describe('a mail', () => {
  it.each(sampleEvents)('of $type says that an alert is for a person to judge', (event) => {
    expect(eventMail(event).text).toContain(NOTICE);
    expect(eventMail(event).subject).not.toBe('');
  });

  it('tells who, what, under which paragraphs and where to read on', () => {
    const { subject, text } = eventMail(sampleEvents[0]!);
    expect(subject).toBe('New alert #17: Russia threatens to deliver precision weapons to North Korea');
    for (const words of [
      'From: Russia',
      'To: North Korea',
      'S/RES/2270 (2016) ¶6',
      'https://watch.example.org/alerts/17',
    ]) {
      expect(text).toContain(words);
    }
  });

  it('has a subject of one line, whatever the headline holds', () => {
    const { alert } = (sampleEvents[0] as Extract<WebhookEvent, { type: 'alert.raised' }>).data;
    const headline = 'Arms\r\nBcc: everybody@example.org\u0000\n\n' + 'x'.repeat(500);
    const event = buildEvent('alert.raised', { sequence: 1, alert: { ...alert, headline } }, new Date(0));
    const { subject } = eventMail(event);
    expect(subject).not.toMatch(/\p{Cc}/u);
    expect(subject.length).toBeLessThanOrEqual(150);
  });
});

describe('a digest', () => {
  it('counts and lists what it tells, and says what is left for the next', () => {
    const { subject, text } = digestMail(sampleEvents.slice(0, 3), 40);
    expect(subject).toBe('Embargo Watch: 43 events');
    expect(text).toContain('3. Alert closed #17');
    expect(text).toContain('40 more follow in the next mail.');
    expect(text.split(NOTICE)).toHaveLength(2);
  });
});

describe('a mail goes', () => {
  it.each([
    ['immediate', '2026-01-31T10:20:00Z', '2026-01-31T10:20:00Z'],
    ['hourly', '2026-01-31T10:20:00Z', '2026-01-31T11:00:00Z'],
    ['hourly', '2026-01-31T11:00:00Z', '2026-01-31T12:00:00Z'],
    ['hourly', '2026-01-31T23:59:59Z', '2026-02-01T00:00:00Z'],
    ['daily', '2026-01-31T05:59:59Z', '2026-01-31T06:00:00Z'],
    ['daily', '2026-01-31T06:00:00Z', '2026-02-01T06:00:00Z'],
    ['daily', '2026-01-31T23:00:00Z', '2026-02-01T06:00:00Z'],
  ] as const)('%s: what happens at %s at %s', (mode, at, due) => {
    expect(mailDueAt(mode, new Date(at))).toEqual(new Date(due));
  });

  it('again after a failure in a minute at first, in six hours at most', () => {
    expect([1, 2, 3, 30].map(waitAfterMailFailure)).toEqual([60_000, 120_000, 240_000, 21_600_000]);
  });
});
