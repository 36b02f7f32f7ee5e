import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Courier, sampleEvents } from '#libs/webhooks';
import { Webhook } from 'standardwebhooks';
import { apiCaller, type ApiCaller } from '../support/api-caller.js';
import { startTestServer, startTestService, type TestServer, type TestService } from '../support/test-service.js';

const NOTICE_TEMPLATE = '{"text":"{{words.title}}","note":"{{notice}}"}';

describe('receivers of webhooks', () => {
  let service: TestService;
  let api: ApiCaller;
  let receiver: TestServer;
  let secret = '';
  /** How the receiver at each path answers. */
  const behaviours: Record<string, (request: { headers: Record<string, unknown>; body: string }) => number> = {
    '/careful': ({ headers, body }) => {
      try {
        new Webhook(secret).verify(body, headers as Record<string, string>);
        return 204;
      } catch {
        return 401;
      }
    },
    '/credulous': () => 204,
    '/broken': () => 500,
    '/gone': () => 410,
  };

  beforeAll(async () => {
    service = await startTestService();
    api = apiCaller(service, await service.signIn());
    receiver = await startTestServer((at) => {
      const request = receiver.requests.at(-1)!;
      return { status: behaviours[at]?.(request) ?? 204 };
    });
  });
  afterAll(async () => {
    await service.close();
    await receiver.close();
  });
  beforeEach(async () => {
    await service.database.query('delete from webhooks');
    receiver.requests.length = 0;
  });

  const add = async (change: object = {}) => {
    const wanted = { name: 'desk', url: `${receiver.url}/careful`, ...change };
    const { status, body } = await api('POST', 'webhooks', wanted);
    expect([status, body.errors]).toEqual([201, undefined]);
    secret = body.secret;
    return body.webhook.id as string;
  };
  const check = async (id: string) => {
    const { status, body } = await api('POST', `webhooks/${id}/check`);
    expect(status).toBe(200);
    return body.items.map((one: { message: string; answer: string; isAsExpected: boolean }) => [
      one.message,
      one.answer,
      one.isAsExpected,
    ]);
  };

  describe('are checked with one genuine and three forged messages', () => {
    it('and one that verifies takes the genuine one only', async () => {
      expect(await check(await add())).toEqual([
        ['genuine', 'accepted', true],
        ['changed-body', 'refused', true],
        ['old', 'refused', true],
        ['wrong-secret', 'refused', true],
      ]);
      expect(new Set(receiver.requests.map(({ headers }) => headers['webhook-id'])).size).toBe(4);
    });

    it('and the same while the secret is rotated, for a receiver that has the old one still', async () => {
      const id = await add();
      await api('POST', `webhooks/${id}/secrets`, {});
      expect((await check(id)).every(([, , isAsExpected]: unknown[]) => isAsExpected)).toBe(true);
    });

    it('and one that believes anything is found out', async () => {
      expect(await check(await add({ url: `${receiver.url}/credulous` }))).toEqual([
        ['genuine', 'accepted', true],
        ['changed-body', 'accepted', false],
        ['old', 'accepted', false],
        ['wrong-secret', 'accepted', false],
      ]);
    });

    it('and a fault of the receiver proves nothing', async () => {
      const answers = await check(await add({ url: `${receiver.url}/broken` }));
      expect(answers.map(([, answer, isAsExpected]: unknown[]) => [answer, isAsExpected])).toEqual(
        Array(4).fill(['none', false]),
      );
    });

    it('and one that nobody listens at is told so in words', async () => {
      const id = await add({ url: 'http://127.0.0.1:1/hook' });
      const { body } = await api('POST', `webhooks/${id}/check`);
      expect(body.items[0]).toMatchObject({
        answer: 'none',
        status: null,
        detail: expect.stringContaining('nothing listens there'),
      });
    });

    it('and an answer 410 to a forged message does not end the webhook', async () => {
      const id = await add({ url: `${receiver.url}/gone` });
      await check(id);
      expect((await api('GET', `webhooks/${id}`)).body).toMatchObject({ status: 'active', disabledReason: null });
    });

    it('also with a template that does not hold the words of the event', async () => {
      const id = await add({ format: 'template', template: '{"note":"{{notice}}"}' });
      expect((await check(id)).every(([, , isAsExpected]: unknown[]) => isAsExpected)).toBe(true);
    });

    it.each(['slack', 'teams', 'mattermost'])('but not %s, which looks at no signature', async (format) => {
      const { status, body } = await api('POST', `webhooks/${await add({ format })}/check`);
      expect([status, body.code]).toEqual([409, 'format-not-verified']);
      expect(receiver.requests).toEqual([]);
    });

    it('by those only who may change webhooks', async () => {
      const id = await add();
      const analyst = apiCaller(service, await service.signIn('analyst'));
      expect((await analyst('POST', `webhooks/${id}/check`)).status).toBe(403);
    });
  });

  it('find how to verify in five languages, as the documents have it', async () => {
    const { body } = await api('GET', 'receiver-samples');
    expect(body.items.map(({ language }: { language: string }) => language)).toEqual([
      'Node',
      'Python',
      'Go',
      'Java',
      'PHP',
    ]);
    for (const { file, code } of body.items) {
      expect(code).toBe(readFileSync(path.resolve(import.meta.dirname, '../../docs/receivers', file), 'utf8'));
    }
  });

  it('find each schema, also of CloudEvents, in the description of the API', async () => {
    const response = await fetch(`${service.url}/api/openapi.json`, { headers: await service.signIn() });
    const document = (await response.json()) as { openapi: string; webhooks: Record<string, any> };
    expect(document.openapi).toMatch(/^3\.1/);
    for (const { type } of sampleEvents) {
      const { content } = document.webhooks[type].post.requestBody;
      expect(content['application/json'].schema).toEqual((await api('GET', `event-types/${type}/schema`)).body);
      const inCloudEvents = await api('GET', `event-types/${type}/schema?format=cloudevents`);
      expect(content['application/cloudevents+json'].schema).toEqual(inCloudEvents.body);
    }
    expect((await api('GET', 'event-types/alert.raised/schema?format=xml')).status).toBe(422);
  });

  describe('with a template', () => {
    it.each([
      ['that does not parse', '{{#data.alert}}{{notice}}', /Line 1: .*never closed/],
      ['that is not closed in its third line', 'a\nb\n{{notice', /Line 3: .*never closed/],
      ['that is empty', ' ', /empty/],
      ['that calls', '{{> partial}} {{notice}}', /not part of this language/],
      ['that reaches for code', '{"c":"{{constructor.constructor}}","n":"{{notice}}"}', /No event has "constructor/],
      ['that gives no JSON', '{"a": {{words.title}}, "n": "{{notice}}"}', /not JSON/],
      ['that leaves out what an alert is', '{"text":"{{words.title}}"}', /{{notice}}/],
      ['with a name that no event has', '{"t":"{{data.alert.headlin}}","n":"{{notice}}"}', /"data.alert.headlin"/],
      [
        'that loops in loops',
        `{{notice}}${'{{#words.facts}}'.repeat(7)}{{name}}${'{{/words.facts}}'.repeat(7)}`,
        /gets longer/,
      ],
    ])(
      '%s are refused at the field, in words, when they are saved and when they are changed',
      async (_, template, words) => {
        const wanted = { name: 'desk', url: `${receiver.url}/t`, format: 'template', template };
        const added = await api('POST', 'webhooks', wanted);
        const refusal = [422, 'template-refused', [{ path: 'template', message: expect.stringMatching(words) }]];
        expect([added.status, added.body.code, added.body.errors]).toEqual(refusal);
        const id = await add();
        const changed = await api('PATCH', `webhooks/${id}`, { format: 'template', template });
        expect([changed.status, changed.body.code, changed.body.errors]).toEqual(refusal);
      },
    );

    it('of eleven thousand characters are refused', async () => {
      const wanted = { name: 'desk', url: `${receiver.url}/t`, format: 'template', template: 'x'.repeat(11_000) };
      expect((await api('POST', 'webhooks', wanted)).status).toBe(422);
    });

    it('see while they write it what would come and what would keep it from being saved', async () => {
      const preview = async (template: string) =>
        (await api('POST', 'webhooks/preview', { type: 'alert.raised', format: 'template', template })).body;
      expect(await preview(NOTICE_TEMPLATE)).toMatchObject({
        problem: null,
        body: expect.stringContaining('New alert #17'),
        words: { title: expect.stringContaining('New alert #17'), facts: expect.any(Array) },
      });
      expect(await preview('{"text":"{{words.title}}"}')).toMatchObject({
        problem: expect.stringMatching(/{{notice}}/),
      });
      expect(await preview('{{#a}}')).toMatchObject({ code: 'template-refused' });
    });
  });

  describe('with a secret or an address that will not do', () => {
    const bytes = (n: number) => `whsec_${Buffer.alloc(n, 1).toString('base64')}`;
    it.each([
      [bytes(23), /23 bytes; at least 24/],
      [bytes(65), /65 bytes; at most 64/],
      ['hunter2', /starts with whsec_/],
    ])('the secret %s is refused, when it is added and when it is rotated', async (short, words) => {
      const refusal = [422, [{ path: 'secret', message: expect.stringMatching(words) }]];
      const added = await api('POST', 'webhooks', { name: 'desk', url: `${receiver.url}/s`, secret: short });
      expect([added.status, added.body.errors]).toEqual(refusal);
      const rotated = await api('POST', `webhooks/${await add()}/secrets`, { secret: short });
      expect([rotated.status, rotated.body.errors]).toEqual(refusal);
    });

    it('a secret of 24 bytes is taken', async () => {
      expect(
        (await api('POST', 'webhooks', { name: 'desk', url: `${receiver.url}/s`, secret: bytes(24) })).status,
      ).toBe(201);
    });

    it.each(['http://hook.example/', 'http://93.184.215.14/', 'ftp://hook.example/', 'hook.example'])(
      '%s is not https and is refused, when it is added and when it is changed',
      async (url) => {
        const added = await api('POST', 'webhooks', { name: 'desk', url });
        const changed = await api('PATCH', `webhooks/${await add()}`, { url });
        for (const { status, body } of [added, changed]) {
          expect([status, body.errors[0]]).toEqual([
            422,
            { path: 'url', message: expect.stringMatching(/must start with https|starts with https/) },
          ]);
        }
      },
    );
  });

  describe('that missed something', () => {
    it('get what failed again, but no test that failed', async () => {
      const id = await add();
      await api('PATCH', `webhooks/${id}`, { status: 'paused' });
      await api('POST', `webhooks/${id}/test`);
      await api('POST', 'reports', { supplier: 'RU', recipient: 'KP', items: ['tanks'], date: '2018-01-01' });
      await api('PATCH', `webhooks/${id}`, { status: 'off' });
      await api('PATCH', `webhooks/${id}`, { status: 'active' });
      const { status, body } = await api('POST', `webhooks/${id}/replays`, {
        what: 'failed',
        from: '2020-01-01T00:00:00Z',
      });
      expect([status, body.total]).toEqual([202, 1]);
      await service.app.get(Courier).deliverDue();
      expect(receiver.requests.map((request) => JSON.parse(request.body).type)).toEqual(['alert.raised']);
      expect((await api('GET', `webhooks/${id}/replays`)).body.items[0]).toMatchObject({ total: 1, delivered: 1 });
    });

    it('are given up by somebody whose name the audit keeps', async () => {
      const id = await add();
      await api('PATCH', `webhooks/${id}`, { status: 'paused' });
      await api('POST', 'reports', { supplier: 'RU', recipient: 'KP', items: ['tanks'], date: '2018-06-01' });
      const [{ id: delivery }] = (await api('GET', `webhooks/${id}/deliveries`)).body.items;
      expect((await api('POST', `webhooks/${id}/deliveries/${delivery}/give-up`)).status).toBe(204);
      expect((await api('POST', `webhooks/${id}/deliveries/${delivery}/give-up`)).status).toBe(409);
      const { items } = (await api('GET', `audit?action=webhook.delivery-given-up`)).body;
      expect(items).toHaveLength(1);
      expect(JSON.stringify(items[0])).toContain(delivery);
    });
  });

  it('that were switched off by the service are counted where everybody begins', async () => {
    const id = await add();
    await service.database.query(`update webhooks set status = 'off', disabled_reason = 'It failed.' where id = $1`, [
      id,
    ]);
    expect((await api('GET', 'overview')).body.webhooks).toEqual({ active: 0, failing: 0, disabled: 1 });
  });
});
