import { ArticleReader } from '#libs/alerts';
import { SourceRepository, SourceRow, type SourceScanner } from '#libs/archive';
import { createOutbound, Outbound } from '#libs/outbound';
import { DataSource } from 'typeorm';
import { scannerOf } from '../support/source-scanner.js';
import { apiCaller, type ApiCaller } from '../support/api-caller.js';
import { startTestServer, startTestService, type TestServer, type TestService } from '../support/test-service.js';

interface Item {
  title: string;
  link: string;
  text: string;
}
type Answer = { status?: number; headers?: Record<string, string>; body?: string | Buffer };

function feed(items: Item[], encoding = 'UTF-8'): string {
  const entries = items.map(
    ({ title, link, text }) =>
      `<item><title>${title}</title><link>${link}</link><pubDate>Tue, 04 Jun 2024 08:00:00 GMT</pubDate>` +
      `<description><![CDATA[${text}]]></description></item>`,
  );
  return `<?xml version="1.0" encoding="${encoding}"?><rss version="2.0"><channel><title>Wire</title>${entries.join('')}</channel></rss>`;
}

const SHIPMENT = 'Russia delivered tanks to North Korea on 3 June 2024, officials in Seoul told reporters on Tuesday.';

describe('sources', () => {
  let service: TestService;
  let api: ApiCaller;
  let publisher: TestServer;
  let scanner: SourceScanner;
  let sources: SourceRepository;
  const answers = new Map<string, (attempt: number) => Answer>();

  beforeAll(async () => {
    // No worker: each test scans by itself, when it wants to.
    service = await startTestService();
    api = apiCaller(service, await service.signIn());
    publisher = await startTestServer((path, attempt) => answers.get(path)?.(attempt) ?? { status: 404 });
    sources = service.app.get(SourceRepository);
    scanner = scannerWith(service.app.get(Outbound));
  });
  afterAll(async () => {
    await service.close();
    await publisher.close();
  });

  // What a server asked for in one test is no matter of the next.
  beforeEach(() => service.database.query('update hosts set rests_until = null'));

  const scannerWith = (outbound: Outbound): SourceScanner => scannerOf(service, { outbound });
  const add = async (path: string, answer: (attempt: number) => Answer, change: object = {}): Promise<string> => {
    answers.set(path, answer);
    const { status, body } = await api('POST', 'sources', { name: path, url: publisher.url + path, ...change });
    expect(status).toBe(201);
    return body.id;
  };
  const read = async (id: string) => (await api('GET', `sources/${id}`)).body;
  const texts = (sourceId: string): Promise<{ title: string; text: string; revision: number; id: string }[]> =>
    service.database.query(
      `select r.id, r.title, r.text, r.revision from article_revisions r join articles a on a.id = r.article_id
        where a.source_id = $1 order by a.first_seen_at, r.revision`,
      [sourceId],
    );
  const minutesToNextScan = async (id: string): Promise<number> => {
    const [row] = await service.database.query(
      'select round(extract(epoch from next_scan_at - last_scan_at) / 60)::int as minutes from sources where id = $1',
      [id],
    );
    return row.minutes;
  };

  describe('that cannot be used', () => {
    const good = { name: 'Wire', url: 'https://wire.example/feed.xml' };
    it.each([
      ['a file', { url: 'file:///etc/passwd' }, 'url'],
      ['the bundled sample, which is no address', { url: 'samples/sample-feed.xml' }, 'url'],
      ['ftp', { url: 'ftp://wire.example/feed.xml' }, 'url'],
      ['a script', { url: 'javascript:alert(1)' }, 'url'],
      ['a user name and password', { url: 'https://me:secret@wire.example/feed.xml' }, 'url'],
      ['a private network', { url: 'http://10.1.2.3/feed.xml' }, 'url'],
      ['a private network written as one number', { url: 'http://167838211/feed.xml' }, 'url'],
      ['the metadata service of a cloud', { url: 'http://169.254.169.254/latest/meta-data/' }, 'url'],
      ['a port of another service', { url: 'http://1.1.1.1:22/' }, 'url'],
      ['no address', { url: undefined }, 'url'],
      ['an empty name', { name: '' }, 'name'],
      ['a blank name', { name: '  ' }, 'name'],
      ['a name of 201 characters', { name: 'x'.repeat(201) }, 'name'],
      ['an interval of nothing', { intervalMinutes: 0 }, 'intervalMinutes'],
      ['an interval of more than a week', { intervalMinutes: 10_081 }, 'intervalMinutes'],
      ['half a minute', { intervalMinutes: 0.5 }, 'intervalMinutes'],
      ['a switch that is a word', { enabled: 'yes' }, 'enabled'],
      ['a language in words', { language: 'English' }, 'language'],
      ['a kind of its own', { kind: 'file' }, 'kind'],
    ])('with %s are refused by the name of the field', async (_what, change, path) => {
      const { status, body } = await api('POST', 'sources', { ...good, ...change });
      expect([status, body.errors?.map((error: { path: string }) => error.path)]).toEqual([422, [path]]);
    });

    it.each([{ name: null }, { enabled: null }, { intervalMinutes: null }, { url: 'https://other.example/' }])(
      'a change to %j is refused',
      async (change) => {
        const id = await add('/unchanged', () => ({ status: 404 }), { enabled: false });
        expect((await api('PATCH', `sources/${id}`, change)).status).toBe(422);
        await api('DELETE', `sources/${id}`);
      },
    );

    it('leave nothing behind', async () => {
      expect((await api('GET', 'sources')).body.items).toEqual([]);
    });
  });

  it('are added, read, changed and removed', async () => {
    const { body: made } = await api('POST', 'sources', { name: 'Wire', url: 'https://WIRE.example/feed.xml' });
    expect(made).toMatchObject({
      name: 'Wire',
      url: 'https://wire.example/feed.xml',
      kind: 'feed',
      enabled: true,
      intervalMinutes: 30,
      lastError: null,
      failures: 0,
      itemsSeen: 0,
    });
    const change = { name: 'The Wire', enabled: false, intervalMinutes: 60, language: 'en' };
    expect((await api('PATCH', `sources/${made.id}`, change)).body).toMatchObject({ ...change, nextScanAt: null });
    expect(await read(made.id)).toMatchObject(change);
    expect((await api('DELETE', `sources/${made.id}`)).status).toBe(204);
    for (const [method, path] of [
      ['GET', ''],
      ['PATCH', ''],
      ['DELETE', ''],
      ['POST', '/scan'],
    ] as const) {
      expect((await api(method, `sources/${made.id}${path}`, method === 'PATCH' ? {} : undefined)).status).toBe(404);
    }
  });

  it('of one address are one: the second is refused and names the first, however the host is written', async () => {
    const { body: first } = await api('POST', 'sources', { name: 'First', url: 'https://twice.example/feed' });
    for (const url of ['https://twice.example/feed', 'https://TWICE.example:443/feed']) {
      const { status, body } = await api('POST', 'sources', { name: 'Second', url });
      expect([status, body.code]).toEqual([409, 'duplicate-source']);
      expect(body.detail).toContain('"First"');
    }
    await api('DELETE', `sources/${first.id}`);
  });

  describe('that are due', () => {
    const claim = () => service.database.transaction((manager) => sources.claimDue(manager, 7));

    beforeEach(() => service.database.query('delete from sources'));

    it('are claimed once, although six workers look at the same moment', async () => {
      for (let i = 0; i < 20; i++) await add(`/due-${i}`, () => ({ status: 404 }));
      const claimed = (await Promise.all(Array.from({ length: 6 }, claim))).flat();
      const rest = (await claim()).concat(await claim());
      expect(new Set([...claimed, ...rest]).size).toBe(20);
      expect([...claimed, ...rest]).toHaveLength(20);
    });

    it('are claimed again when the claim did not come to its end', async () => {
      const id = await add('/rolled-back', () => ({ status: 404 }));
      const died = service.database.transaction(async (manager) => {
        expect(await sources.claimDue(manager, 7)).toEqual([id]);
        throw new Error('the process died');
      });
      await expect(died).rejects.toThrow('the process died');
      expect(await claim()).toEqual([id]);
    });

    it('are not claimed while they are switched off, and at once when they are switched on', async () => {
      const id = await add('/off', () => ({ status: 404 }), { enabled: false });
      expect(await claim()).toEqual([]);
      await api('PATCH', `sources/${id}`, { enabled: true });
      expect(await claim()).toEqual([id]);
      await api('PATCH', `sources/${id}`, { name: 'renamed' });
      expect(await claim()).toEqual([]);
    });
  });

  it.each([
    [30, [30, 60, 120, 240, 360, 360, 360]],
    [1, [1, 2, 4, 8, 16, 32, 64, 128, 256, 256]],
    [1440, [1440, 1440, 1440]],
    [10_080, [10_080, 10_080]],
  ])('that fail, of an interval of %i minutes, are asked after %j minutes', async (intervalMinutes, waits) => {
    const path = `/failing-${intervalMinutes}`;
    const id = await add(path, () => ({ status: 500 }), { intervalMinutes });
    const seen: number[] = [];
    for (let i = 0; i < waits.length; i++) {
      expect((await scanner.scan(id)).outcome).toBe('failed');
      seen.push(await minutesToNextScan(id));
    }
    expect(seen).toEqual(waits);
    expect(await read(id)).toMatchObject({ failures: waits.length, lastError: expect.stringContaining('500') });
    answers.set(path, () => ({ body: feed([]) }));
    await scanner.scan(id);
    expect(await read(id)).toMatchObject({ failures: 0, lastError: null });
    expect(await minutesToNextScan(id)).toBe(intervalMinutes);
  });

  it('send back the tag that they were given, and an answer without news counts as a success', async () => {
    const item = { title: 'Tanks', link: 'https://wire.example/tag', text: SHIPMENT };
    const id = await add('/tagged', (attempt) =>
      attempt === 1
        ? { headers: { etag: '"v1"', 'last-modified': 'Tue, 04 Jun 2024 08:00:00 GMT' }, body: feed([item]) }
        : { status: 304 },
    );
    expect(await scanner.scan(id)).toMatchObject({ outcome: 'scanned', items: 1, newItems: 1 });
    expect(await scanner.scan(id)).toEqual({ outcome: 'not-modified' });
    expect(await scanner.scan(id)).toEqual({ outcome: 'not-modified' });
    const requests = publisher.requests.filter(({ path }) => path === '/tagged');
    expect(requests.map(({ headers }) => headers['if-none-match'])).toEqual([undefined, '"v1"', '"v1"']);
    expect(requests[1]!.headers['if-modified-since']).toBe('Tue, 04 Jun 2024 08:00:00 GMT');
    expect(await read(id)).toMatchObject({ failures: 0, lastError: null, itemsSeen: 1 });
    expect(await texts(id)).toHaveLength(1);
  });

  it('whose item changes get a second revision of one article, and an unchanged one none', async () => {
    const item = { title: 'Tanks', link: 'https://wire.example/changing', text: SHIPMENT };
    const other = { title: 'Weather', link: 'https://wire.example/still', text: 'It rained in Seoul on Tuesday.' };
    const id = await add('/changing', (attempt) => ({
      body: feed([attempt === 1 ? item : { ...item, text: `${SHIPMENT} Moscow denied it.` }, other]),
    }));
    expect(await scanner.scan(id)).toMatchObject({ newItems: 2 });
    expect(await scanner.scan(id)).toMatchObject({ newItems: 1 });
    expect(await scanner.scan(id)).toMatchObject({ newItems: 0 });
    const revisions = (await texts(id)).filter(({ title }) => title === 'Tanks');
    expect(revisions.map(({ revision }) => revision)).toEqual([1, 2]);
    expect(revisions[0]!.text).toBe(`Tanks\n\n${SHIPMENT}`);
    expect(revisions[1]!.text).toContain('Moscow denied it.');
  });

  it('with an item without any text keep the others', async () => {
    const id = await add('/textless', () => ({
      body: feed([
        { title: '', link: 'https://wire.example/nothing', text: '' },
        { title: 'Tanks for Pyongyang', link: 'https://wire.example/headline', text: '' },
        { title: 'Tanks', link: 'https://wire.example/text', text: SHIPMENT },
      ]),
    }));
    expect((await scanner.scan(id)).outcome).toBe('scanned');
    const stored = await texts(id);
    expect(stored.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['Tanks for Pyongyang', `Tanks\n\n${SHIPMENT}`]),
    );
    const reader = service.app.get(ArticleReader);
    const outcomes = [];
    for (const revision of stored) outcomes.push((await reader.read(revision.id)).outcome);
    expect(outcomes).toContain('read');
    expect((await api('GET', 'alerts?regime=KP-1718')).body.total).toBe(1);
  });

  it.each([
    ['says Latin-1 and sends UTF-8', 'ISO-8859-1', 'text/xml; charset=iso-8859-1', 'utf8' as const],
    ['says UTF-8 and sends Latin-1', 'UTF-8', 'text/xml; charset=utf-8', 'latin1' as const],
    ['says something that nobody knows', 'KLINGON-1', 'text/xml; charset=klingon', 'utf8' as const],
  ])('that %s are stored, and the names in them can be read', async (what, encoding, type, sent) => {
    const text = `Generalsekretär Müller sagte: ${SHIPMENT}`;
    const body = Buffer.from(
      feed([{ title: 'Büchse', link: `https://wire.example/${encodeURIComponent(what)}`, text }], encoding),
      sent,
    );
    const id = await add(`/${encodeURIComponent(what)}`, () => ({ headers: { 'content-type': type }, body }));
    expect((await scanner.scan(id)).outcome).toBe('scanned');
    const [stored] = await texts(id);
    expect(stored?.text).toContain(SHIPMENT);
    expect(stored?.text).toContain('Generalsekretär Müller');
  });

  it('that send NUL and half characters are stored all the same', async () => {
    const hostile = feed([{ title: 'Tanks', link: 'https://wire.example/nul', text: `&#xD800; ${SHIPMENT} \0` }]);
    const id = await add('/hostile', () => ({ body: hostile }));
    expect((await scanner.scan(id)).outcome).toBe('scanned');
    expect((await texts(id))[0]?.text).toContain(SHIPMENT);
  });

  it.each([
    ['a web page', { body: '<!doctype html><html><body>Gone fishing</body></html>' }, /web page/],
    ['nothing', { body: '' }, /empty|no feed|nothing/i],
    [
      'more than is allowed',
      { body: feed([{ title: 'x', link: 'https://x.example', text: 'x'.repeat(100_001) }]) },
      /larger|more than/,
    ],
    ['an error', { status: 503, headers: { 'retry-after': '60' } }, /503/],
    ['a way to another network', { status: 302, headers: { location: 'http://169.254.169.254/' } }, /metadata/],
    ['a circle', { status: 302, headers: { location: '/circle' } }, /redirect/i],
  ])('that answer with %s say so in words', async (what, answer, words) => {
    const path = what === 'a circle' ? '/circle' : `/says-${encodeURIComponent(what)}`;
    const id = await add(path, () => answer);
    expect((await scanner.scan(id)).outcome).toBe('failed');
    expect(await read(id)).toMatchObject({ failures: 1, lastError: expect.stringMatching(words) });
  });

  it('of a private network are not dialled when it was not opened, even if they stand in the database', async () => {
    const closed = createOutbound({});
    const before = publisher.requests.length;
    const row = { name: 'inside', url: `${publisher.url}/inside`, kind: 'feed' as const, language: null };
    const source = await sources.insert({ ...row, enabled: true, intervalMinutes: 30 });
    expect(await scannerWith(closed).scan(source!.id)).toMatchObject({ outcome: 'failed' });
    expect((await read(source!.id)).lastError).toMatch(/public internet/);
    expect(publisher.requests).toHaveLength(before);
    await closed.close();
  });

  it('that name a file of the machine are not read from it', async () => {
    const { database } = service;
    const row = { name: 'file', kind: 'file' as const, language: null, enabled: true, intervalMinutes: 30 };
    const { id } = await database.getRepository(SourceRow).save({ ...row, url: '/etc/passwd' });
    expect(await scanner.scan(id)).toMatchObject({ outcome: 'failed', message: expect.stringContaining('sample') });
  });

  it('that are removed leave their articles, and a scan that still waits finds nothing to do', async () => {
    const item = { title: 'Tanks', link: 'https://wire.example/left', text: 'Tanks stood in Minsk on Tuesday.' };
    const id = await add('/leaving', () => ({ body: feed([item]) }));
    await scanner.scan(id);
    await api('DELETE', `sources/${id}`);
    expect(await scanner.scan(id)).toEqual({ outcome: 'gone' });
    const [left] = await service.app
      .get(DataSource)
      .query('select source_id, source_name from articles where url = $1', [item.link]);
    expect(left).toEqual({ source_id: null, source_name: '/leaving' });
  });
});
