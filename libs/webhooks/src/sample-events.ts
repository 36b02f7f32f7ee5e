import { buildEvent } from './build-event.js';
import type { AlertPayload, WebhookEvent } from './event-schema.js';

const alert: AlertPayload = {
  id: '3f0d5a34-7c0a-4d5c-9a53-0d3a0b3c2f10',
  number: 17,
  url: 'https://watch.example.org/alerts/17',
  level: 'possible',
  determination: 'prohibited',
  regime: 'KP-1718',
  regimeTitle: 'North Korea (DPRK)',
  headline: 'Russia threatens to deliver precision weapons to North Korea',
  summary: 'A delivery of precision weapons to North Korea, here threatened only, is prohibited.',
  suppliers: [{ name: 'Russia', code: 'RU' }],
  recipients: [{ name: 'North Korea', code: 'KP' }],
  partyCodes: ['RU', 'KP'],
  team: null,
  items: ['precision weapons'],
  stage: 'threatened',
  firstDay: '2024-06-20',
  lastDay: '2024-06-20',
  citations: ['S/RES/1718 (2006) ¶8(a)', 'S/RES/1874 (2009) ¶10', 'S/RES/2270 (2016) ¶6'],
};
const at = new Date('2024-06-21T08:00:00.000Z');
const source = {
  id: '0b0f8f0e-54f5-4f29-8a0b-8a70b5f0c7de',
  name: 'Harbour Dispatch',
  url: 'https://harbour-dispatch.example/rss',
};

/** One event of each type: the examples of the API description, and what the tests go through. */
export const sampleEvents: readonly WebhookEvent[] = [
  buildEvent('alert.raised', { sequence: 1, alert }, at),
  buildEvent(
    'alert.level_changed',
    { sequence: 2, alert: { ...alert, level: 'violation' }, previousLevel: 'possible' },
    at,
  ),
  buildEvent('alert.closed', { sequence: 3, alert, resolution: 'Not an arms transfer', closedBy: 'A. Analyst' }, at),
  buildEvent('alert.reopened', { sequence: 4, alert, reason: 'A second outlet reports the delivery.' }, at),
  buildEvent(
    'source.paused',
    { source, reason: 'It has not answered for seven days.', failingSince: '2024-06-14T08:00:00.000Z' },
    at,
  ),
  buildEvent(
    'catalogue.sunset_near',
    {
      regime: 'SS-2428',
      regimeTitle: 'South Sudan',
      measure: 'supply',
      lastDay: '2024-07-20',
      daysLeft: 29,
      citations: ['S/RES/2731 (2024) ¶1'],
    },
    at,
  ),
  buildEvent(
    'audit.checkpoint',
    {
      entries: 1204,
      hash: 'a'.repeat(64),
      checkpoint: {
        kind: 'checkpoint',
        number: 17,
        size: 1204,
        at: at.toISOString(),
        root: 'a'.repeat(64),
        head: 'b'.repeat(64),
        key: 'c'.repeat(64),
        signature: 'd'.repeat(86) + '==',
      },
    },
    at,
  ),
  buildEvent(
    'webhook.disabled',
    {
      webhook: { id: '6f0c4a1e-3f5e-4b39-9d5c-b8d1a7c2e901', name: 'Compliance desk' },
      reason: 'It has failed for five days: the receiver answers with status 503.',
      failingSince: '2024-06-16T08:00:00.000Z',
    },
    at,
  ),
  buildEvent('webhook.test', { message: 'This is a test. Nothing has happened.' }, at),
];
