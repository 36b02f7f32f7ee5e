import {
  ArticleRepository,
  HostGate,
  HostRepository,
  PageDesk,
  PageFetcher,
  PageFetchRepository,
  PageLimits,
  Politeness,
  RawPageRepository,
  Retention,
  RetentionRepository,
  ScanRepository,
  type PageFetch,
} from '#libs/archive';
import { ArticleReader } from '#libs/alerts';
import { JobQueue } from '#libs/jobs';
import { createOutbound, Outbound } from '#libs/outbound';
import { PageReader } from '#libs/sources';
import { apiCaller, type ApiCaller } from '../support/api-caller.js';
import { scannerOf } from '../support/source-scanner.js';
import { startTestServer, startTestService, type TestServer, type TestService } from '../support/test-service.js';

type Answer = { status?: number; headers?: Record<string, string>; body?: string | Buffer };

const TEASER = 'Russia delivered tanks to North Korea on 3 June 2024, officials in Seoul told reporters on Tuesday.';
const MORE =
  'The tanks were seen at the border station of Tumangang, the officials in Seoul said, and went south by rail.';
const html = (paragraphs: string[], head = '') =>
  `<html lang="en"><head><title>Tanks for Pyongyang | Wire</title>${head}</head><body><nav>Home News</nav><article><h1>Tanks for Pyongyang</h1>` +
  `${paragraphs.map((text) => `<p>${text}</p>`).join('')}</article></body></html>`;
const ARTICLE = html([TEASER, ...Array.from({ length: 6 }, (_, n) => `${MORE} That was reported for time ${n}.`)]);

describe('the page of an article', () => {
  let service: TestService;
  let api: ApiCaller;
  let publisher: TestServer;
  let reader: PageReader;
  const answers = new Map<string, Answer>();

  beforeAll(async () => {
    service = await startTestService();
    api = apiCaller(service, await service.signIn());
    publisher = await startTestServer((path) => answers.get(path) ?? { status: 404 });
    reader = new PageReader({ workerFile: new URL('../../dist/libs/sources/src/page-worker.js', import.meta.url) });
  });
  afterAll(async () => {
    await reader.close();
    await service.close();
    await publisher.close();
  });
  beforeEach(async () => {
    answers.clear();
    await service.database.query('delete from hosts');
    await service.database.query('delete from pgboss.job');
  });

  function fetcher(outbound: Outbound = service.app.get(Outbound)): PageFetcher {
    const { app, database } = service;
    const [articles, fetches, raw] = [
      app.get(ArticleRepository),
      app.get(PageFetchRepository),
      app.get(RawPageRepository),
    ];
    const gate = new HostGate(outbound, app.get(HostRepository), new Politeness(10, 0));
    const desk = new PageDesk(database, articles, fetches, raw, app.get(JobQueue));
    return new PageFetcher(fetches, gate, outbound, reader, desk, new PageLimits(500_000, 3000));
  }

  let number = 0;
  /** A source with one item that links to a page of its own, scanned; gives what waits for the page. */
  async function arrive(page: Answer, { text = TEASER, ...change }: { text?: string; pages?: string } = {}) {
    number += 1;
    const path = `/article/${number}`;
    answers.set(path, page);
    answers.set(`/feed/${number}`, {
      body: `<rss><channel><item><title>Tanks for Pyongyang</title><link>${publisher.url}${path}</link><pubDate>Tue, 04 Jun 2024 08:00:00 GMT</pubDate><description>${text}</description></item></channel></rss>`,
    });
    const { body } = await api('POST', 'sources', { name: path, url: `${publisher.url}/feed/${number}`, ...change });
    await scannerOf(service).scan(body.id);
    const [wish] = await service.database.query('select id, revision_id, article_id from page_fetches where url = $1', [
      publisher.url + path,
    ]);
    return { path, sourceId: body.id as string, wish: wish as { id: string; revision_id: string; article_id: string } };
  }
  const revisions = (articleId: string): Promise<Record<string, any>[]> =>
    service.database.query('select * from article_revisions where article_id = $1 order by revision', [articleId]);
  const toBeRead = async (): Promise<string[]> =>
    (
      await service.database.query(
        `select data ->> 'revisionId' as id from pgboss.job where name = 'read-revision' and state = 'created'`,
      )
    ).map(({ id }: { id: string }) => id);
  const howGot = (id: string) => service.app.get(PageFetchRepository).ofRevision(id);

  describe('is not asked for', () => {
    it.each([
      ['when its source wants no pages', { pages: 'never' }],
      ['when the feed brings the whole article', { text: `${TEASER} ${MORE.repeat(20)}` }],
    ])('%s: the feed’s text is read at once', async (_what, change) => {
      const { wish } = await arrive({ body: ARTICLE }, change);
      expect(wish).toBeUndefined();
      expect(await toBeRead()).toHaveLength(1);
    });
  });

  describe('that cannot be had leaves the feed’s own text, which says so', () => {
    it.each([
      ['not there', { status: 404 }, /404/],
      ['forbidden', { status: 403 }, /403/],
      ['a PDF', { headers: { 'content-type': 'text/html' }, body: '%PDF-1.7 x' }, /PDF/],
      ['larger than is read', { body: `<p>${'x'.repeat(600_000)}</p>` }, /larger/],
      ['a picture', { headers: { 'content-type': 'text/html' }, body: Buffer.alloc(5000, 0xff) }, /./],
      ['a circle', { status: 302, headers: { location: '/circle' } }, /./],
      ['a way into a private network', { status: 302, headers: { location: 'http://10.0.0.1/' } }, /redirects/],
      ['a teaser before a paywall', { body: html([TEASER.slice(0, 60)]) }, /teaser|no text|could not be told/],
      [
        'a wall of consent',
        {
          body: html(Array(9).fill('We and our partners store information on a device.')).replaceAll(
            /Tanks for Pyongyang( \| Wire)?/g,
            'Before you continue',
          ),
        },
        /titled/,
      ],
    ])('because it is %s', async (_what, page, words) => {
      const { wish } = await arrive(page);
      expect(await toBeRead()).toEqual([]);
      const fetched = await fetcher().fetch(wish.id);
      expect(fetched).toMatchObject({ outcome: 'settled', state: 'feed-text-kept', revisionId: wish.revision_id });
      expect(await toBeRead()).toEqual([wish.revision_id]);
      const got = await howGot(wish.revision_id);
      expect([got?.state, got?.rawHash]).toEqual(['feed-text-kept', null]);
      expect(got?.reason).toMatch(words);
      expect(await revisions(wish.article_id)).toMatchObject([
        { origin: 'feed', text: `Tanks for Pyongyang\n\n${TEASER}` },
      ]);
    });

    it('because robots.txt forbids it, and it is not asked for', async () => {
      answers.set('/robots.txt', { body: 'User-agent: *\nDisallow: /article\n' });
      const { wish, path } = await arrive({ body: ARTICLE });
      expect(await fetcher().fetch(wish.id)).toMatchObject({
        state: 'feed-text-kept',
        reason: expect.stringContaining('robots.txt'),
      });
      expect(publisher.requests.filter((request) => request.path === path)).toEqual([]);
    });

    it('because it lies in a network that is not open', async () => {
      const { wish } = await arrive({ body: ARTICLE });
      const closed = createOutbound({});
      expect(await fetcher(closed).fetch(wish.id)).toMatchObject({ state: 'feed-text-kept' });
      await closed.close();
    });
  });

  it('is tried again when its server has a fault, three times at most, and no slower than the text can wait', async () => {
    const { wish } = await arrive({ status: 502 });
    const outcomes: PageFetch[] = [];
    for (let i = 0; i < 3; i++) outcomes.push(await fetcher().fetch(wish.id));
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['waits', 'waits', 'settled']);
    const slow = await arrive({ status: 503, headers: { 'retry-after': '7200' } });
    expect(await fetcher().fetch(slow.wish.id)).toMatchObject({
      state: 'feed-text-kept',
      reason: expect.stringContaining('503'),
    });
  });

  it('gives the text that is read, once, with what the page says of itself; the page is kept as it came', async () => {
    const head =
      '<meta name="author" content="A. Writer"><meta property="og:title" content="Tanks for Pyongyang | Wire">';
    const page = ARTICLE.replace('</head>', `${head}</head>`);
    const { wish, path } = await arrive({ headers: { 'content-type': 'text/html' }, body: page });
    const fetched = await fetcher().fetch(wish.id);
    expect(fetched).toMatchObject({ outcome: 'settled', state: 'read', reason: null });
    const [own, text] = await revisions(wish.article_id);
    expect(own).toMatchObject({ revision: 1, origin: 'feed' });
    expect(text).toMatchObject({
      revision: 2,
      origin: 'page',
      title: 'Tanks for Pyongyang',
      author: 'A. Writer',
      language: 'en',
      published_at: new Date('2024-06-04T08:00:00Z'),
      published_doubt: null,
    });
    expect(text!['text']).toContain('Tumangang');
    expect(text!['text']).not.toContain('Home News');
    expect(await toBeRead()).toEqual([text!['id']]);
    const got = await howGot(text!['id']);
    expect(got).toMatchObject({ state: 'read', via: 'main-content', revisionId: own!['id'], contentType: 'text/html' });
    const kept = await service.app.get(RawPageRepository).open(got!.pageHash!);
    expect(kept?.toString()).toBe(page);
    const { article } = (await api('GET', `articles/${wish.article_id}`)).body;
    const url = `${publisher.url}${path}`;
    expect(article).toMatchObject({
      origin: 'page',
      author: 'A. Writer',
      page: { state: 'read', isKept: true, finalUrl: url },
    });
    const download = await fetch(`${service.url}/api/v1/articles/${wish.article_id}/page`, {
      headers: await service.signIn('viewer'),
    });
    expect(download.headers.get('content-disposition')).toBe(`attachment; filename="${got!.pageHash}.html"`);
    expect(await download.text()).toBe(page);

    expect(await fetcher().fetch(wish.id)).toEqual({ outcome: 'settled-before' });
    expect(await revisions(wish.article_id)).toHaveLength(2);
    expect((await service.app.get(ArticleReader).read(text!['id'])).outcome).toBe('read');
  });

  it('in windows-1252 under a false label is read rightly', async () => {
    const body = Buffer.from(
      ARTICLE.replaceAll('The tanks were seen', 'Señor Müller’s tanks were seen').replaceAll('’', "'"),
      'latin1',
    );
    const { wish } = await arrive({ headers: { 'content-type': 'text/html; charset=utf-8' }, body });
    await fetcher().fetch(wish.id);
    expect((await revisions(wish.article_id))[1]!['text']).toContain("Señor Müller's tanks");
  });

  it('whose text came under another address already is read there alone', async () => {
    const canonical = `<link rel="canonical" href="${publisher.url}/canonical/story">`;
    const page = { body: ARTICLE.replace('</head>', `${canonical}</head>`) };
    const [one, other] = [await arrive(page), await arrive(page)];
    const first = await fetcher().fetch(one.wish.id);
    expect(await fetcher().fetch(other.wish.id)).toMatchObject({
      state: 'read',
      revisionId: null,
      reason: expect.stringContaining('another address'),
    });
    expect(await toBeRead()).toEqual([(first as { revisionId: string }).revisionId]);
  });

  it('of which only the address is known is read; when it cannot be had, the headline is', async () => {
    const { articleId, ids } = await wishWithoutText({ body: ARTICLE }, 'Tanks for Pyongyang');
    expect(await fetcher().fetch(ids[0]!)).toMatchObject({ state: 'read' });
    expect(await revisions(articleId)).toMatchObject([{ origin: 'page', revision: 1 }]);
    const lost = await wishWithoutText({ status: 404 }, 'Tanks for Pyongyang, again');
    expect(await fetcher().fetch(lost.ids[0]!)).toMatchObject({
      state: 'feed-text-kept',
      reason: expect.stringContaining('headline'),
    });
    expect(await revisions(lost.articleId)).toMatchObject([{ origin: 'feed', text: 'Tanks for Pyongyang, again' }]);
    const nothing = await wishWithoutText({ status: 404 }, '');
    expect(await fetcher().fetch(nothing.ids[0]!)).toMatchObject({ state: 'failed', revisionId: null });
  });

  async function wishWithoutText(page: Answer, title: string) {
    number += 1;
    const url = `${publisher.url}/address/${number}`;
    answers.set(`/address/${number}`, page);
    const [articles, fetches] = [service.app.get(ArticleRepository), service.app.get(PageFetchRepository)];
    return service.database.transaction(async (manager) => {
      const articleId = await articles.ensure(manager, {
        identity: `url:${url}`,
        url,
        sourceId: null,
        sourceName: 'Map',
        teamId: null,
      });
      const wish = {
        articleId,
        revisionId: null,
        url,
        title,
        language: null,
        publishedAt: null,
        publishedDoubt: 'missing',
      };
      return { articleId, ids: [await fetches.want(manager, { ...wish, obeysRobots: true })] };
    });
  }

  describe('that takes long', () => {
    it('does not hold its text up for ever: after the time it is read as it is', async () => {
      const { wish } = await arrive({ body: ARTICLE });
      const articles = service.app.get(ArticleRepository);
      await service.database.query(
        `update unread_revisions set since = now() - interval '5 minutes' where revision_id = $1`,
        [wish.revision_id],
      );
      expect(await articles.unread(100)).not.toContain(wish.revision_id);
      await service.database.query('update unread_revisions set held_until = now() where revision_id = $1', [
        wish.revision_id,
      ]);
      expect(await articles.unread(100)).toContain(wish.revision_id);
    });

    it('is asked for again when its job was lost', async () => {
      const { wish } = await arrive({ body: ARTICLE });
      await service.database.query(
        `update page_fetches set requested_at = now() - interval '3 minutes' where id = $1`,
        [wish.id],
      );
      expect(await service.app.get(PageFetchRepository).overdue(1000)).toContain(wish.id);
    });
  });

  describe('and retention', () => {
    const keeper = () => {
      const { database } = service;
      return new Retention(new RetentionRepository(database), new ScanRepository(database));
    };
    const rule = { textDays: 0, pageDays: 0, pagesMbMax: 0, scanDays: 0, includesClosedAlerts: false };
    const pageOf = async (id: string) => (await howGot(id))?.rawHash ?? null;

    it('keeps page and text of an alert, lets the others go, and knows them when they come again', async () => {
      const harmless = ARTICLE.replaceAll('delivered tanks to North Korea', 'sang songs in North Korea')
        .replaceAll('Tanks', 'Songs')
        .replaceAll('tanks', 'songs');
      const evidence = await arrive({ body: ARTICLE.replace('time 0', 'this alert') });
      const other = await arrive(
        { body: harmless },
        { text: 'Officials in Seoul spoke of songs that went south by rail to the border station on Tuesday.' },
      );
      const ids: string[] = [];
      for (const { wish } of [evidence, other]) {
        await fetcher().fetch(wish.id);
        const text = (await revisions(wish.article_id)).at(-1)!;
        await service.app.get(ArticleReader).read(text['id']);
        ids.push(text['id']);
      }
      const [alertText, otherText] = ids as [string, string];
      await service.database.query(`update raw_pages set stored_at = now() - interval '400 days'`);
      await service.database.query(`alter table article_revisions disable trigger user`);
      await service.database.query(`update article_revisions set fetched_at = now() - interval '400 days'`);
      await service.database.query(`alter table article_revisions enable trigger user`);

      const everything = { ...rule, textDays: 365, pageDays: 365 };
      const preview = await keeper().preview(everything);
      expect(preview.texts.count).toBeGreaterThan(0);
      expect([await pageOf(alertText), await pageOf(otherText)]).toEqual([expect.any(String), expect.any(String)]);

      await keeper().apply(everything);
      expect([await pageOf(alertText), await pageOf(otherText)]).toEqual([expect.any(String), null]);
      const text = async (id: string) =>
        (await service.database.query('select text from article_revisions where id = $1', [id]))[0].text;
      expect([await text(alertText), await text(otherText)]).toEqual([expect.stringContaining('Tumangang'), '']);
      expect((await howGot(otherText))?.pageHash).toMatch(/^[0-9a-f]{64}$/);
      expect(await keeper().preview(everything)).toMatchObject({ texts: { count: 0 }, pages: { count: 0 } });
      expect(await scannerOf(service).scan(other.sourceId)).toMatchObject({ newItems: 0 });

      // Of a closed alert the page goes only when that was asked for; its text never does.
      await service.database.query(`update alerts set status = 'closed', state = '{"kind":"closed"}'`);
      await keeper().apply(everything);
      expect(await pageOf(alertText)).not.toBeNull();
      await keeper().apply({ ...everything, includesClosedAlerts: true });
      expect([await pageOf(alertText), await text(alertText)]).toEqual([null, expect.stringContaining('Tumangang')]);
    });

    it('keeps the newest pages when all of them take too much room', async () => {
      await service.database.query('delete from raw_pages');
      await service.database.query(
        `insert into raw_pages (hash, content, size, stored_at)
         select 'page ' || n, convert_to(repeat('x', 100000), 'utf8'), 1, now() - make_interval(days => n) from generate_series(1, 30) n`,
      );
      expect((await keeper().preview({ ...rule, pagesMbMax: 1 })).pagesOverLimit.bytes).toBe(2_000_000);
      expect((await keeper().apply({ ...rule, pagesMbMax: 1 })).pagesOverLimit).toEqual({
        count: 20,
        bytes: 2_000_000,
      });
      const left = await service.database.query('select hash from raw_pages order by stored_at desc');
      expect(left.map(({ hash }: { hash: string }) => hash)).toEqual(
        Array.from({ length: 10 }, (_, n) => `page ${n + 1}`),
      );
    });

    it('lets nothing go when every setting says for ever', async () => {
      expect(await keeper().apply(rule)).toEqual({
        texts: { count: 0, bytes: 0 },
        pages: { count: 0, bytes: 0 },
        pagesOverLimit: { count: 0, bytes: 0 },
        scans: { count: 0, bytes: 0 },
      });
    });
  });
});
