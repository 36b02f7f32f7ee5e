import { request } from 'node:http';
import { join } from 'node:path';
import { openTextStore, TEXTS_FOLDER } from '#libs/knowledge';
import { apiCaller, type ApiCaller } from '../support/api-caller.js';
import { startTestService, type TestService } from '../support/test-service.js';

interface RegimeView {
  inForce: boolean;
  measures: { id: string; from: string; to: string | null; inForce: boolean }[];
}

describe('browsing the catalogue', () => {
  let service: TestService;
  let headers: Record<string, string>;
  let api: ApiCaller;

  beforeAll(async () => {
    service = await startTestService();
    headers = await service.signIn('viewer');
    api = apiCaller(service, headers);
  });
  afterAll(() => service.close());

  /** Without what `fetch` adds to a conditional request of its own accord. */
  function conditional(path: string, etag: string): Promise<{ status: number; body: string }> {
    return new Promise((resolve, reject) => {
      const sent = { ...headers, 'if-none-match': etag };
      request(`${service.url}/api/v1/${path}`, { headers: sent }, (response) => {
        let body = '';
        response.setEncoding('utf8').on('data', (part: string) => (body += part));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
      })
        .on('error', reject)
        .end();
    });
  }

  it.each(['kp-1718', 'KP-9999', '__proto__', 'constructor', '%00', "'; drop table alerts; --"])(
    'the regime %s is not there, and the answer tells where the ids are',
    async (id) => {
      const { status, body } = await api(
        'GET',
        `catalogue/regimes/${id.startsWith('%') ? id : encodeURIComponent(id)}`,
      );
      expect([status, body.code]).toEqual([404, 'not-found']);
      expect(body.detail).toContain('/api/v1/catalogue/regimes');
    },
  );

  it.each(['2016-02-30', '2016-13-01', '2016-03', 'today', ''])('the day "%s" is refused by name', async (day) => {
    for (const path of ['catalogue/regimes', 'catalogue/regimes/KP-1718']) {
      const { status, body } = await api('GET', `${path}?on=${day}`);
      expect([status, body.errors?.[0].path]).toEqual([422, 'on']);
      expect(body.errors[0].message).toContain('a day that exists');
    }
  });

  it('a question mark too many is refused, not passed over', async () => {
    expect((await api('GET', 'catalogue/regimes?day=2016-03-02')).status).toBe(422);
  });

  it.each([
    ['LY-1970', '2011-02-25', false],
    ['LY-1970', '2011-02-26', true],
    ['CI-1572', '2016-04-27', true],
    ['CI-1572', '2016-04-28', false],
  ])('%s on %s: in force is %s', async (id, day, inForce) => {
    const { body } = await api<RegimeView>('GET', `catalogue/regimes/${id}?on=${day}`);
    expect(body.inForce).toBe(inForce);
  });

  it('each record of a regime is in force on its first day, not on the day before, and no more on the day of its end', async () => {
    const { body } = await api<RegimeView>('GET', 'catalogue/regimes/KP-1718?on=2016-03-02');
    const days = new Set(
      body.measures.flatMap(({ from, to }) => [from, dayBefore(from), ...(to ? [to, dayBefore(to)] : [])]),
    );
    const wrong: unknown[] = [];
    for (const day of days) {
      const { measures } = (await api<RegimeView>('GET', `catalogue/regimes/KP-1718?on=${day}`)).body;
      for (const { id, from, to, inForce } of measures) {
        // A suspended record may rest within its term; none runs outside it, and each runs on its first day.
        const mayRun = from <= day && (to === null || day < to);
        if ((inForce && !mayRun) || (day === from && !inForce)) wrong.push([id, day, inForce]);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('the list shows what is in force first, and the States wrongly thought to be under a measure', async () => {
    const { body } = await api('GET', 'catalogue/regimes?on=2024-06-20');
    const states: boolean[] = body.items.map(({ inForce }: { inForce: boolean }) => inForce);
    expect(states).toEqual(states.toSorted((a, b) => Number(b) - Number(a)));
    expect(new Set(states)).toEqual(new Set([true, false]));
    expect(body.items.map(({ id }: { id: string }) => id)).toEqual(
      expect.arrayContaining(['KP-1718', 'YE-2140', 'SS-2428']),
    );
    expect(JSON.stringify(body.negatives)).toContain('Ukraine');
    expect(body.on).toBe('2024-06-20');
  });

  it('the official words stand beside our own once the operator has imported them, and not before', async () => {
    const path = 'catalogue/regimes/KP-1718/paragraphs';
    const before = await api('GET', path);
    expect(before.body).toEqual({ regime: 'KP-1718', items: [] });
    const store = openTextStore(join(service.settings.DATA_DIR, TEXTS_FOLDER));
    const lines = ['1.', '2.', '3.', '4.', '5.', '6.'].map((label) => ({
      kind: 'numbered' as const,
      label,
      text: `Made up ${label}`,
    }));
    store.write({ symbol: 'S/RES/2270 (2016)', adopted: null, source: 'made-up', lines });
    const after = await api('GET', path);
    expect(after.body.items).toContainEqual({ citation: 'S/RES/2270 (2016) ¶6', text: 'Made up 6.' });
    expect(after.headers.get('etag')).not.toBe(before.headers.get('etag'));
    expect((await api('GET', 'catalogue/regimes/KP-9999/paragraphs')).status).toBe(404);
  });

  it('without a day the answer is for today, and says for which day it is', async () => {
    expect((await api('GET', 'catalogue/regimes')).body.on).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  it('a record carries paragraphs with their address, exemptions and who disputes it, and none of the wording of the Council', async () => {
    const { body } = await api('GET', 'catalogue/regimes/KP-1718?on=2024-06-20');
    const all = body.measures.find(({ id }: { id: string }) => id === 'KP-1718/supply-all-arms');
    expect(all.citations.map(({ text }: { text: string }) => text)).toContain('S/RES/2270 (2016) ¶6');
    for (const { url } of all.citations) expect(url).toMatch(/^https:\/\/undocs\.org\//);
    expect(body.measures.some(({ exemptions }: { exemptions: unknown[] }) => exemptions.length > 0)).toBe(true);
    expect(all.target).toBe('North Korea');
  });

  it('an answer that has not changed is not sent again; of another day, or of another path, it is', async () => {
    for (const path of [
      'catalogue/regimes?on=2016-03-02',
      'catalogue/regimes/KP-1718?on=2016-03-02',
      'catalogue/resolutions',
    ]) {
      const { headers: sent, body } = await api('GET', path);
      const etag = sent.get('etag') ?? '';
      // RFC 9110, 8.8.3: no white space within a tag.
      expect(etag).toMatch(/^"[\x21\x23-\x7e]+"$/);
      expect(sent.get('cache-control')).toContain('private');
      expect(etag).toContain(body.version ?? body.catalogueVersion);
      expect(await conditional(path, etag)).toEqual({ status: 304, body: '' });
      expect(await conditional(path, `"other", W/${etag}`)).toEqual({ status: 304, body: '' });
      expect((await conditional(path, '"other"')).status).toBe(200);
      expect((await conditional('catalogue/regimes/KP-1718?on=2016-03-03', etag)).status).toBe(200);
    }
  });

  it('resolutions come with their votes and the regimes that they changed', async () => {
    const { body } = await api('GET', 'catalogue/resolutions');
    const of = (symbol: string) => body.items.find((item: { symbol: string }) => item.symbol === symbol);
    expect(of('S/RES/1718 (2006)')).toMatchObject({
      adopted: '2006-10-14',
      vote: { for: 15, against: [], abstaining: [] },
    });
    expect(of('S/RES/1718 (2006)').regimes).toContain('KP-1718');
    expect(of('S/RES/2216 (2015)').vote.abstaining).toContain('RU');
    const symbols = body.items.map(({ symbol }: { symbol: string }) => symbol);
    expect(new Set(symbols).size).toBe(symbols.length);
  });
});

function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}
