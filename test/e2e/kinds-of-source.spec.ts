import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { HostRepository, SourceImports, type SourceScanner } from '#libs/archive';
import { zipSync } from 'fflate';
import { apiCaller, type ApiCaller } from '../support/api-caller.js';
import { scannerOf } from '../support/source-scanner.js';
import { startTestServer, startTestService, type TestServer, type TestService } from '../support/test-service.js';

type Problem = { row: number; line: number; outcome: string; message: string };
type Reply = { status?: number; headers?: Record<string, string>; body?: string | Buffer };

const FEED = `<rss version="2.0"><channel><title>Wire &amp; World</title><language>en-GB</language><item><title>Tanks</title><link>https://wire.example/tanks</link><pubDate>Tue, 04 Jun 2024 08:00:00 GMT</pubDate><description>Tanks went to Minsk.</description></item></channel></rss>`;
const today = new Date().toISOString();

describe('sources of every kind', () => {
  let service: TestService;
  let api: ApiCaller;
  let publisher: TestServer;
  let scanner: SourceScanner;
  let imports: SourceImports;
  const inbox = mkdtempSync(join(tmpdir(), 'embargo-inbox-'));
  const replies = new Map<string, Reply>();

  beforeAll(async () => {
    service = await startTestService();
    imports = service.app.get(SourceImports);
    api = apiCaller(service, await service.signIn());
    publisher = await startTestServer((path) => replies.get(path) ?? { status: 404 });
    scanner = scannerOf(service, { watchedFolder: inbox });
  });
  afterAll(async () => {
    await service.close();
    await publisher.close();
    rmSync(inbox, { recursive: true });
  });

  const add = async (source: object): Promise<string> => {
    const { status, body } = await api('POST', 'sources', { name: 'One', ...source });
    expect([status, body.detail]).toEqual([201, undefined]);
    return body.id;
  };
  /** What was learned of hosts, in the database and in the gate of tests. */
  const forgetHosts = async (): Promise<void> => {
    await service.database.query('delete from hosts');
    scanner = scannerOf(service, { watchedFolder: inbox });
  };
  const wishes = (sourceId: string): Promise<{ url: string }[]> =>
    service.database.query(
      'select p.url from page_fetches p join articles a on a.id = p.article_id where a.source_id = $1 order by 1',
      [sourceId],
    );

  describe('that are tested before they are saved', () => {
    const test = async (body: object) => (await api('POST', 'sources/test', body)).body;

    it('are described in a sentence, with their first articles', async () => {
      replies.set('/feed', { body: FEED });
      expect(await test({ url: `${publisher.url}/feed`, kind: 'feed' })).toMatchObject({
        outcome: 'readable',
        message: 'An RSS feed with 1 article at present.',
        title: 'Wire & World',
        language: 'en',
        itemCount: 1,
        items: [
          {
            title: 'Tanks',
            url: 'https://wire.example/tanks',
            text: 'Tanks went to Minsk.',
            publishedAt: '2024-06-04T08:00:00.000Z',
          },
        ],
        duplicateOf: null,
      });
    });

    it('are found from the home page that announces them', async () => {
      replies.set('/', {
        body: '<html><head><link rel="alternate" type="application/rss+xml" title="All" href="/feed"></head><body>Hello</body></html>',
      });
      expect(await test({ url: publisher.url })).toMatchObject({
        outcome: 'readable',
        kind: 'feed',
        url: `${publisher.url}/feed`,
        message: expect.stringMatching(/leads to it.*RSS feed/),
        candidates: [{ kind: 'feed', url: `${publisher.url}/feed`, title: 'All' }],
      });
    });

    it('are found from the robots.txt of a site without feeds, its news first', async () => {
      replies.set('/plain', { body: '<html><body>No feed here</body></html>' });
      replies.set('/robots.txt', {
        body: `User-agent: *\nSitemap: ${publisher.url}/all.xml\nsitemap: ${publisher.url}/news.xml\nSitemap: http://169.254.169.254/x\n`,
      });
      replies.set('/news.xml', {
        body: gzipSync(`<urlset><url><loc>https://wire.example/1</loc><lastmod>${today}</lastmod></url></urlset>`),
      });
      expect(await test({ url: `${publisher.url}/plain` })).toMatchObject({
        outcome: 'readable',
        kind: 'sitemap',
        url: `${publisher.url}/news.xml`,
        candidates: [{ url: `${publisher.url}/news.xml` }, { url: `${publisher.url}/all.xml` }],
      });
    });

    it('are told to be nothing of the kind in words', async () => {
      replies.set('/robots.txt', { status: 404 });
      expect(await test({ url: `${publisher.url}/plain` })).toMatchObject({
        outcome: 'unreadable',
        message: expect.stringContaining('web page'),
        candidates: [],
      });
      expect(await test({ url: `${publisher.url}/nowhere` })).toMatchObject({
        outcome: 'unreadable',
        message: expect.stringContaining('404'),
      });
    });

    it('are named when they are there already', async () => {
      const id = await add({ name: 'Mine', url: `${publisher.url}/feed` });
      expect(await test({ url: `${publisher.url}/feed`, kind: 'feed' })).toMatchObject({
        duplicateOf: { id, name: 'Mine' },
      });
      await api('DELETE', `sources/${id}`);
    });

    it('are not asked for what their robots.txt forbids, and the answer says so', async () => {
      const other = await startTestServer(() => ({ body: 'User-agent: *\nDisallow: /closed' }));
      expect(await test({ url: `${other.url}/closed/feed`, kind: 'feed' })).toMatchObject({
        outcome: 'unreadable',
        message: expect.stringContaining('robots.txt'),
      });
      expect(other.requests.map(({ path }) => path)).toEqual(['/robots.txt']);
      await other.close();
    });

    it('are left alone as long as their host asked for it', async () => {
      const { host } = new URL(publisher.url);
      await service.app.get(HostRepository).takeSlot(host, 0);
      await service.app.get(HostRepository).rest(host, 3_600_000, 'too many requests');
      const asked = publisher.requests.length;
      expect(await test({ url: `${publisher.url}/feed`, kind: 'feed' })).toMatchObject({
        outcome: 'unreadable',
        message: expect.stringMatching(/left alone for another \d+ seconds: too many requests/),
      });
      expect(publisher.requests.length).toBe(asked);
      await forgetHosts();
    });

    it('store nothing', async () => {
      expect((await api('GET', 'sources')).body.items).toEqual([]);
      expect((await api('GET', 'articles')).body.items).toEqual([]);
    });
  });

  it.each([
    ['a page without a selector', { kind: 'page', url: 'https://wire.example/' }, 'settings.linkSelector'],
    [
      'a selector that is none',
      { kind: 'page', url: 'https://wire.example/', settings: { linkSelector: 'a[' } },
      'settings.linkSelector',
    ],
    [
      'a setting of another kind',
      { kind: 'feed', url: 'https://wire.example/', settings: { codes: ['072'] } },
      'settings',
    ],
    [
      'a code that has nothing to do with arms',
      { kind: 'gdelt', url: '', settings: { codes: ['193'] } },
      'settings.codes.0',
    ],
    ['a folder outside', { kind: 'folder', url: '../../etc' }, 'url'],
    ['a hidden folder', { kind: 'folder', url: '.ssh' }, 'url'],
    ['an address for a folder that is one of the web', { kind: 'sitemap', url: 'folder:in' }, 'url'],
    ['a kind that nobody reads', { kind: 'twitter', url: 'https://x.example/' }, 'kind'],
    ['settings that are a list', { kind: 'feed', url: 'https://x.example/', settings: [] }, 'settings'],
  ])('with %s are refused by the name of the field', async (_what, source, path) => {
    const { status, body } = await api('POST', 'sources', { name: 'One', ...source });
    expect([status, body.errors?.map((error: { path: string }) => error.path)]).toEqual([422, [path]]);
  });

  it('such as a sitemap index lead to the pages of the sitemaps that changed, each once', async () => {
    replies.set('/index.xml', {
      body: `<sitemapindex><sitemap><loc>/a.xml</loc><lastmod>${today}</lastmod></sitemap><sitemap><loc>/gone.xml</loc><lastmod>${today}</lastmod></sitemap></sitemapindex>`,
    });
    replies.set('/a.xml', {
      body: `<urlset><url><loc>https://wire.example/s1</loc><lastmod>${today}</lastmod></url></urlset>`,
    });
    const id = await add({ kind: 'sitemap', url: `${publisher.url}/index.xml` });
    const scan = await scanner.scan(id);
    expect(scan).toMatchObject({
      outcome: 'scanned',
      items: 1,
      newItems: 1,
      remarks: [expect.stringContaining('gone.xml could not be read')],
    });
    expect(await wishes(id)).toEqual([{ url: 'https://wire.example/s1' }]);
    expect(await scanner.scan(id)).toMatchObject({ newItems: 0 });
  });

  it('such as a sitemap index are not read on where robots.txt forbids it, which is told', async () => {
    await forgetHosts();
    replies.set('/robots.txt', { body: 'User-agent: *\nDisallow: /shut/' });
    const sheets = ['open', 'shut'].map(
      (name) => `<sitemap><loc>${publisher.url}/${name}/map.xml</loc><lastmod>${today}</lastmod></sitemap>`,
    );
    replies.set('/two.xml', { body: `<sitemapindex>${sheets.join('')}</sitemapindex>` });
    replies.set('/open/map.xml', {
      body: `<urlset><url><loc>${publisher.url}/open/1</loc><lastmod>${today}</lastmod></url></urlset>`,
    });
    const id = await add({ kind: 'sitemap', url: `${publisher.url}/two.xml` });
    expect(await scanner.scan(id)).toMatchObject({
      outcome: 'scanned',
      items: 1,
      remarks: [expect.stringMatching(/shut\/map\.xml could not be read: .*robots\.txt/)],
    });
    expect(publisher.requests.some(({ path }) => path === '/shut/map.xml')).toBe(false);
    replies.delete('/robots.txt');
    await forgetHosts();
  });

  it('such as a page of links lead to the pages that its selector finds', async () => {
    replies.set('/world', {
      body: '<html><body><nav><a href="/about">x</a></nav><article><a href="/p1">Tanks</a></article></body></html>',
    });
    const id = await add({ kind: 'page', url: `${publisher.url}/world`, settings: { linkSelector: 'article a' } });
    expect(await scanner.scan(id)).toMatchObject({ outcome: 'scanned', items: 1 });
    expect(await wishes(id)).toEqual([{ url: `${publisher.url}/p1` }]);
  });

  it('such as GDELT lead to the articles of arms events, and go on where they stopped', async () => {
    const event = (url: string): string =>
      Object.assign(
        Array.from({ length: 61 }, () => ''),
        { 26: '072', 31: '2', 59: '20240620121500', 60: url },
      ).join('\t');
    const publish = (stamp: string, url: string): void => {
      replies.set(`/gdelt/${stamp}.export.CSV.zip`, {
        body: Buffer.from(zipSync({ 'x.CSV': Buffer.from(event(url)) })),
      });
      replies.set('/gdelt/lastupdate.txt', { body: `1 2 ${publisher.url}/gdelt/${stamp}.export.CSV.zip\n` });
    };
    publish('20240620120000', 'https://wire.example/g1');
    const id = await add({ kind: 'gdelt', url: `${publisher.url}/gdelt/lastupdate.txt` });
    expect(await scanner.scan(id)).toMatchObject({ items: 1, newItems: 1 });
    publish('20240620121500', 'https://wire.example/g2');
    publish('20240620123000', 'https://wire.example/g3');
    expect(await scanner.scan(id)).toMatchObject({ items: 2, newItems: 2 });
    expect(await wishes(id)).toHaveLength(3);
    expect((await api('GET', `sources/${id}`)).body.settings.codes).toContain('0332');
  });

  it('such as a folder read each file once, and again when it was changed', async () => {
    const put = (name: string, text: string, ageSeconds: number): void => {
      mkdirSync(join(inbox, 'in', 'deep'), { recursive: true });
      writeFileSync(join(inbox, 'in', name), text);
      const then = Date.now() / 1000 - ageSeconds;
      utimesSync(join(inbox, 'in', name), then, then);
    };
    put('one.txt', 'Tanks for Minsk\n\nTanks went to Minsk on Tuesday.', 60);
    put('deep/two.txt', 'Rifles\n\nRifles went to Minsk on Tuesday.', 60);
    put('bad.pdf', 'this is no pdf', 60);
    put('picture.jpg', 'x', 60);
    put('.hidden.txt', 'x', 60);
    symlinkSync('/etc/hostname', join(inbox, 'in', 'link.txt'));
    const id = await add({ kind: 'folder', url: 'in' });
    expect(await scanner.scan(id)).toMatchObject({
      outcome: 'scanned',
      items: 2,
      newItems: 2,
      remarks: [expect.stringContaining('bad.pdf could not be read'), expect.stringContaining('1 file of other kinds')],
    });
    expect(await scanner.scan(id)).toMatchObject({ items: 0, newItems: 0 });
    const unread = async (query = ''): Promise<{ items: { path: string }[]; nextCursor: string | null }> =>
      (await api('GET', `sources/${id}/unread-files${query}`)).body;
    expect(await unread()).toEqual({
      items: [{ path: 'bad.pdf', problem: expect.stringContaining('PDF'), readAt: expect.any(String) }],
      nextCursor: null,
    });
    put('worse.pdf', 'nor is this', 60);
    put('bad.pdf', 'still none', 30);
    await scanner.scan(id);
    const first = await unread('?limit=1');
    const second = await unread(`?limit=1&cursor=${first.nextCursor}`);
    expect([first, second].flatMap(({ items }) => items.map(({ path }) => path))).toEqual(['bad.pdf', 'worse.pdf']);
    rmSync(join(inbox, 'in', 'worse.pdf'));
    put('bad.pdf', 'plain after all', 20);
    renameSync(join(inbox, 'in', 'bad.pdf'), join(inbox, 'in', 'good.txt'));
    expect(await scanner.scan(id)).toMatchObject({ items: 1 });
    expect((await unread()).items).toEqual([]);
    expect((await api('GET', 'sources/00000000-0000-4000-8000-000000000000/unread-files')).status).toBe(404);
    put('one.txt', 'Tanks for Minsk\n\nTanks went to Minsk on Wednesday.', 30);
    put('unfinished.txt', 'T', 0);
    expect(await scanner.scan(id)).toMatchObject({
      items: 1,
      newItems: 1,
      remarks: expect.arrayContaining([expect.stringContaining('still be being written')]),
    });
    const revisions = await service.database.query(
      `select r.revision, r.origin from article_revisions r join articles a on a.id = r.article_id where a.source_id = $1 order by r.revision desc limit 1`,
      [id],
    );
    expect(revisions).toEqual([{ revision: 2, origin: 'file' }]);
  });

  it('such as a folder that is not there say so', async () => {
    const id = await add({ kind: 'folder', url: 'nowhere' });
    expect(await scanner.scan(id)).toMatchObject({
      outcome: 'failed',
      message: expect.stringContaining('There is no folder'),
    });
  });

  describe('in a list', () => {
    const forEver = new AbortController().signal;
    const listOf = (...urls: string[]): string =>
      `<opml><body>${urls.map((url) => `<outline text="One" xmlUrl="${url}"/>`).join('')}</body></opml>`;
    const ask = async (opml: string): Promise<string> => (await api('POST', 'sources/imports', { opml })).body.id;
    /** All pages of two. */
    const problemsOf = async (
      id: string,
    ): Promise<{ row: number; line: number; outcome: string; message: string }[]> => {
      const all = [];
      let cursor: string | null = '';
      while (cursor !== null) {
        const { body }: { body: { items: Problem[]; nextCursor: string | null } } = await api(
          'GET',
          `sources/imports/${id}/problems?limit=2${cursor === '' ? '' : `&cursor=${cursor}`}`,
        );
        all.push(...body.items);
        cursor = body.nextCursor;
      }
      return all;
    };

    it('that is broken off goes on where it stopped, and calls nothing a duplicate that it added itself', async () => {
      const urls = Array.from({ length: 600 }, (_, n) => `https://f${n % 590}.example/feed`);
      const id = await ask(listOf(...urls));
      let steps = 0;
      const throwIfAborted = (): void => {
        if ((steps += 1) > 1) throw new Error('the process ended');
      };
      await expect(imports.run(id, { throwIfAborted } as AbortSignal)).rejects.toThrow('the process ended');
      expect((await api('GET', `sources/imports/${id}`)).body).toMatchObject({
        state: 'running',
        done: 250,
        added: 250,
      });
      expect(await imports.run(id, forEver)).toMatchObject({ state: 'done', added: 590, duplicates: 10, invalid: 0 });
      expect(await imports.run(id, forEver)).toMatchObject({ state: 'done', added: 590 });
      await service.database.query('delete from sources');
    });

    it('that two processes import at once is imported once', async () => {
      const id = await ask(listOf(...Array.from({ length: 600 }, (_, n) => `https://f${n}.example/feed`)));
      await Promise.all([1, 2, 3].map(() => imports.run(id, forEver)));
      expect((await api('GET', `sources/imports/${id}`)).body).toMatchObject({ done: 600, added: 600, duplicates: 0 });
      const told = await service.database.query(
        `select sum(jsonb_array_length(content::jsonb #> '{new,added}'))::int as n from audit_records
          where action = 'source.added' and subject_id = 'list'`,
      );
      expect(told).toEqual([{ n: 590 + 600 }]);
      await service.database.query('delete from sources');
    });

    it('that cannot be gone on with says how far it came, and what to do', async () => {
      const id = await ask(listOf('https://one.example/feed'));
      await imports.giveUp(id);
      const { body } = await api('GET', `sources/imports/${id}`);
      expect(body).toMatchObject({ state: 'failed', message: expect.stringContaining('import the list again') });
      expect(await imports.run(id, forEver)).toMatchObject({ state: 'failed', added: 0 });
    });

    it('are listed newest first, in pages', async () => {
      const ids = [await ask(listOf('https://1.example/')), await ask(listOf('https://2.example/'))];
      const first = (await api('GET', 'sources/imports?limit=1')).body;
      const second = (await api('GET', `sources/imports?limit=1&cursor=${first.nextCursor}`)).body;
      expect([first.items[0].id, second.items[0].id]).toEqual(ids.toReversed());
    });

    it.each([
      ['sources/imports/00000000-0000-4000-8000-000000000000', 404, 'not-found'],
      ['sources/imports/00000000-0000-4000-8000-000000000000/problems', 404, 'not-found'],
      ['sources/imports?cursor=x', 422, 'invalid-cursor'],
    ])('at %s answers %i', async (path, status, code) => {
      expect(await api('GET', path)).toMatchObject({ status, body: { code } });
    });

    it('are not handed in by viewers', async () => {
      const viewer = apiCaller(service, await service.signIn('viewer'));
      expect(await viewer('POST', 'sources/imports', { opml: listOf('https://x.example/') })).toMatchObject({
        status: 403,
      });
    });

    it('of ten thousand entries with errors are added as far as they are valid, and the others are named', async () => {
      await add({ name: 'Known', url: 'https://known.example/feed' });
      const outlines = Array.from({ length: 10_000 }, (_, n) => {
        if (n === 10) return '<outline type="rss" text="no address"/>';
        if (n === 20) return '<outline type="rss" text="bad" xmlUrl="not an address"/>';
        if (n === 30) return '<outline type="rss" text="inside" xmlUrl="http://10.0.0.1/feed"/>';
        if (n === 40) return '<outline type="rss" text="again" xmlUrl="https://f39.example/feed"/>';
        if (n === 50) return '<outline type="rss" text="known" xmlUrl="https://KNOWN.example:443/feed"/>';
        if (n === 60) return '<outline text="cron" xmlUrl="https://cron.example/feed" embargo:cron="0 0 31 2 *"/>';
        return `<outline type="rss" text="Feed &amp; ${n}" xmlUrl="https://f${n}.example/feed"/>`;
      });
      const opml = `<?xml version="1.0"?><opml version="2.0"><body><outline text="A heading">\n${outlines.join('\n')}\n</outline></body></opml>`;
      const { status, body } = await api('POST', 'sources/imports', { opml, enabled: false });
      expect([status, body]).toMatchObject([202, { state: 'waiting', entries: 10_000, done: 0, finishedAt: null }]);
      await imports.run(body.id, forEver);
      expect((await api('GET', `sources/imports/${body.id}`)).body).toMatchObject({
        state: 'done',
        entries: 10_000,
        done: 10_000,
        added: 9_994,
        duplicates: 2,
        invalid: 4,
        remarks: [],
        finishedAt: expect.any(String),
      });
      const problems = await problemsOf(body.id);
      expect(problems.map(({ row, line, outcome }) => [row, line, outcome])).toEqual([
        [11, 12, 'invalid'],
        [21, 22, 'invalid'],
        [31, 32, 'invalid'],
        [61, 62, 'invalid'],
        [41, 42, 'duplicate'],
        [51, 52, 'duplicate'],
      ]);
      expect(problems.map(({ message }) => message).join('\n')).toMatch(
        /no address[^]*is not an address[^]*private network[^]*never comes[^]*row 40[^]*"Known"/,
      );
      await service.database.query('delete from sources');
    });

    it('of many sources are looked through in pages, each once, and by what they are', async () => {
      const id = await ask(
        `<opml><body>${Array.from({ length: 120 }, (_, n) => `<outline text="${n % 2 ? 'Even' : 'odd'} 100% ${n % 7}" xmlUrl="https://f${n}.example/a_b" embargo:enabled="${n % 3 === 0}"/>`).join('')}</body></opml>`,
      );
      await imports.run(id, forEver);
      const all: { id: string; name: string; enabled: boolean }[] = [];
      let cursor = '';
      do {
        const { body } = await api('GET', `sources?limit=50&cursor=${cursor}`);
        expect(body.total).toBe(120);
        all.push(...body.items);
        cursor = body.nextCursor;
      } while (cursor);
      expect(new Set(all.map((source) => source.id)).size).toBe(120);
      const order = all.map(({ enabled, name }) => `${enabled ? 0 : 1} ${name.toLowerCase()}`);
      expect(order).toEqual(order.toSorted((one, other) => (one < other ? -1 : 1)));
      const total = async (query: string): Promise<number> => (await api('GET', `sources?${query}`)).body.total;
      expect(await total('q=even')).toBe(60);
      expect(await total('q=0%25 3')).toBe(17);
      expect(await total('q=a_b')).toBe(120);
      expect(await total('q=%25_')).toBe(0);
      expect(await total('state=off')).toBe(80);
      expect(await total('state=waiting&q=odd')).toBe(20);
      expect(await total('state=works')).toBe(0);
      await service.database.query('delete from sources');
    });

    it.each(['limit=0', 'limit=201', 'state=tired', 'cursor=x', `cursor=${btoa('1')}`, 'colour=red'])(
      'of many sources are not looked through with %s',
      async (query) => {
        expect(await api('GET', `sources?${query}`)).toMatchObject({ status: 422 });
      },
    );

    it('come back as they were exported, whatever their kind', async () => {
      const sources = [
        {
          name: 'A "quoted" <feed> & more',
          url: 'https://a.example/feed?x=1&y=2',
          language: 'en',
          intervalMinutes: 60,
          enabled: false,
        },
        {
          name: 'Page',
          kind: 'page',
          url: 'https://b.example/',
          settings: { linkSelector: 'a[href*="/x/"] > b', mustContain: null },
        },
        { name: 'Folder', kind: 'folder', url: 'folder:in' },
        { name: 'By the clock', url: 'https://c.example/feed', cron: '0 6 * * 1-5' },
      ];
      for (const source of sources) await add(source);
      const kept = async () =>
        (await api('GET', 'sources')).body.items.map((source: Record<string, unknown>) =>
          Object.fromEntries(
            ['name', 'kind', 'url', 'settings', 'language', 'enabled', 'intervalMinutes', 'cron'].map((key) => [
              key,
              source[key],
            ]),
          ),
        );
      const before = await kept();
      const response = await fetch(`${service.url}/api/v1/sources/opml`, { headers: await service.signIn() });
      const opml = await response.text();
      expect(response.headers.get('content-disposition')).toContain('embargo-sources.opml');
      await service.database.query('delete from sources');
      const { id } = (await api('POST', 'sources/imports', { opml })).body;
      expect(await imports.run(id, forEver)).toMatchObject({ state: 'done', added: 4, duplicates: 0, invalid: 0 });
      expect(await kept()).toEqual(before);
    });

    it.each([
      ['nothing', ''],
      ['a feed', FEED],
      ['a list without sources', '<opml><body><outline text="x"/></body></opml>'],
    ])('that is %s is refused in words', async (_what, opml) => {
      expect(await api('POST', 'sources/imports', { opml })).toMatchObject({ status: 422, body: { code: 'not-opml' } });
    });
  });
});
