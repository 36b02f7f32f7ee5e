import { HostRepository, PauseRule, Politeness, SourceRepository } from '#libs/archive';
import { apiCaller, type ApiCaller } from '../support/api-caller.js';
import { scannerOf } from '../support/source-scanner.js';
import { startTestServer, startTestService, type TestServer, type TestService } from '../support/test-service.js';

type Answer = { status?: number; headers?: Record<string, string>; body?: string };

const FEED = (n = 1) =>
  `<rss version="2.0"><channel><title>Wire</title>${Array.from(
    { length: n },
    (_, at) => `<item><title>Story ${at}</title><link>https://wire.example/${at}</link></item>`,
  ).join('')}</channel></rss>`;

describe('the schedule of sources', () => {
  let service: TestService;
  let api: ApiCaller;
  let publisher: TestServer;
  let sources: SourceRepository;
  const answers = new Map<string, (attempt: number) => Answer>();

  beforeAll(async () => {
    service = await startTestService();
    api = apiCaller(service, await service.signIn());
    publisher = await startTestServer((path, attempt) => answers.get(path)?.(attempt) ?? { status: 404 });
    sources = service.app.get(SourceRepository);
  });
  afterAll(async () => {
    await service.close();
    await publisher.close();
  });
  beforeEach(async () => {
    answers.clear();
    publisher.requests.length = 0;
    await service.database.query('delete from hosts');
    await service.database.query('delete from sources');
  });

  const add = async (path: string, answer: Answer = { body: FEED() }, change: object = {}): Promise<string> => {
    answers.set(path, () => answer);
    const { status, body } = await api('POST', 'sources', { name: path, url: publisher.url + path, ...change });
    expect([status, body]).toEqual([201, expect.anything()]);
    return body.id;
  };
  const read = async (id: string) => (await api('GET', `sources/${id}`)).body;
  const asked = (path: string) => publisher.requests.filter((request) => request.path === path).length;
  const minutesFromNow = (time: string) => Math.round((new Date(time).getTime() - Date.now()) / 60_000);

  describe('is refused', () => {
    it.each([
      ['a cron expression that never comes', { cron: '0 0 30 2 *' }, 'cron', /never comes/],
      ['a cron expression of seconds', { cron: '* * * * * *' }, 'cron', /five fields/],
      ['a cron expression that is a number', { cron: 5 }, 'cron', /cron/],
      ['pages that are a switch', { pages: true }, 'pages', /pages/],
      ['a pace that is a word', { adaptive: 'yes' }, 'adaptive', /adaptive/],
      ['no answer about robots.txt', { obeysRobots: null }, 'obeysRobots', /obeysRobots/],
    ])('with %s', async (_what, change, path, words) => {
      const url = 'https://wire.example/feed.xml';
      const { status, body } = await api('POST', 'sources', { name: 'Wire', url, ...change });
      expect([status, body.errors?.[0]?.path]).toEqual([422, path]);
      expect(body.errors[0].message).toMatch(words);
    });
  });

  it('follows a cron expression from the moment it is set, and the interval when it is taken back', async () => {
    const id = await add('/cron', undefined, { intervalMinutes: 10 });
    const { body } = await api('PATCH', `sources/${id}`, { cron: '0 0 1 1 *' });
    expect([body.cron, body.nextScanAt]).toEqual([
      '0 0 1 1 *',
      `${new Date().getUTCFullYear() + 1}-01-01T00:00:00.000Z`,
    ]);
    expect((await scannerOf(service).scan(id)).outcome).toBe('scanned');
    expect(await read(id)).toMatchObject({ nextReason: expect.stringContaining('0 0 1 1 *') });
    const back = (await api('PATCH', `sources/${id}`, { cron: null })).body;
    expect([back.cron, minutesFromNow(back.nextScanAt)]).toEqual([null, 10]);
  });

  it('catches up what was missed while the service was down, once, and tells the lag', async () => {
    const id = await add('/missed');
    await service.database.query(`update sources set next_scan_at = now() - interval '9 hours' where id = $1`, [id]);
    expect((await read(id)).lagSeconds).toBeGreaterThanOrEqual(9 * 3600);
    const claim = () => service.database.transaction((manager) => sources.claimDue(manager, 10));
    expect([await claim(), await claim()]).toEqual([[id], []]);
    expect((await read(id)).lagSeconds).toBeGreaterThanOrEqual(9 * 3600);
    await scannerOf(service).scan(id);
    expect((await read(id)).lagSeconds).toBe(0);
    const { items } = (await api('GET', `sources/${id}/scans`)).body;
    expect(items).toEqual([expect.objectContaining({ outcome: 'scanned', items: 1 })]);
    expect(items[0].lagSeconds).toBeGreaterThanOrEqual(9 * 3600);
  });

  it('keeps the history of a source in pages, with what went wrong', async () => {
    const id = await add('/history');
    const scanner = scannerOf(service);
    await scanner.scan(id);
    answers.set('/history', () => ({ status: 500 }));
    await scanner.scan(id);
    answers.set('/history', () => ({ body: FEED(3) }));
    await scanner.scan(id);
    const first = (await api('GET', `sources/${id}/scans?limit=2`)).body;
    const second = (await api('GET', `sources/${id}/scans?limit=2&cursor=${first.nextCursor}`)).body;
    expect([...first.items, ...second.items]).toMatchObject([
      { outcome: 'scanned', items: 3, newItems: 2, message: null },
      { outcome: 'failed', message: expect.stringContaining('500') },
      { outcome: 'scanned', items: 1 },
    ]);
    expect(second.nextCursor).toBeNull();
    expect((await api('GET', `sources/${id}/scans?cursor=x`)).status).toBe(422);
  });

  it('waits as long as Cache-Control says, and as Retry-After says', async () => {
    const fresh = await add('/fresh', { headers: { 'cache-control': 'max-age=7200' }, body: FEED() });
    await scannerOf(service).scan(fresh);
    expect(minutesFromNow((await read(fresh)).nextScanAt)).toBe(120);
    const busy = await add('/busy', { status: 503, headers: { 'retry-after': '14400' } });
    await scannerOf(service).scan(busy);
    const seen = await read(busy);
    expect([minutesFromNow(seen.nextScanAt), seen.nextReason]).toEqual([240, expect.stringContaining('Retry-After')]);
  });

  describe('of one host', () => {
    it('leaves it alone as a whole when it answers "too many requests"', async () => {
      const loud = await add('/loud', { status: 429, headers: { 'retry-after': '3600' } });
      const other = await add('/other');
      const scanner = scannerOf(service);
      await scanner.scan(loud);
      expect(await scanner.scan(other)).toMatchObject({ outcome: 'postponed' });
      expect(asked('/other')).toBe(0);
      const seen = await read(other);
      expect([minutesFromNow(seen.nextScanAt), seen.failures]).toEqual([60, 0]);
      expect(seen.nextReason).toContain('429');
    });

    it('gives each request a turn of its own, and takes up the turn that was given', async () => {
      const ids = [await add('/first'), await add('/second'), await add('/third')];
      const scanner = scannerOf(service, { politeness: new Politeness(5, 60_000) });
      const scans = [];
      for (const id of ids) scans.push(await scanner.scan(id));
      expect(scans.map(({ outcome }) => outcome)).toEqual(['scanned', 'waits', 'waits']);
      const slots = scans.flatMap((scan) => (scan.outcome === 'waits' ? [scan.slot] : []));
      expect(Date.parse(slots[1]!) - Date.parse(slots[0]!)).toBe(60_000);
      expect(await scanner.scan(ids[1]!, slots[0])).toMatchObject({ outcome: 'scanned' });
    });

    it('is not asked by more than are let in at once, and places of processes that died come free', async () => {
      const id = await add('/crowded');
      const { host } = new URL(publisher.url);
      const hosts = service.app.get(HostRepository);
      await hosts.takeSlot(host, 0);
      const lease = await hosts.lease(host, 1, 60_000);
      const scanner = scannerOf(service, { politeness: new Politeness(1, 0) });
      expect((await scanner.scan(id)).outcome).toBe('waits');
      expect(asked('/crowded')).toBe(0);
      if (lease.outcome === 'held') await hosts.release(host, lease.until);
      expect((await scanner.scan(id)).outcome).toBe('scanned');
      // What a killed process leaves behind: a place that was to be free by now.
      await service.database.query(`update hosts set leases = array[now() - interval '1 second']`);
      expect((await scanner.scan(id)).outcome).toBe('scanned');
      expect(await service.database.query('select leases from hosts')).toEqual([{ leases: [] }]);
    });
  });

  describe('by robots.txt', () => {
    const robots = (answer: Answer) => answers.set('/robots.txt', () => answer);

    it('does not read what it forbids, says so, and reads it when its owner knows better', async () => {
      robots({ body: 'User-agent: *\nDisallow: /private\n' });
      const id = await add('/private/feed');
      expect(await scannerOf(service).scan(id)).toMatchObject({ outcome: 'failed' });
      expect((await read(id)).lastError).toMatch(/robots\.txt.*Ask the publisher/);
      expect(asked('/private/feed')).toBe(0);
      await api('PATCH', `sources/${id}`, { obeysRobots: false });
      expect((await scannerOf(service).scan(id)).outcome).toBe('scanned');
    });

    it('goes by the rules for our own name before those for everybody', async () => {
      robots({ body: 'User-agent: *\nDisallow: /\n\nUser-agent: embargo-watch\nDisallow: /no\n' });
      expect((await scannerOf(service).scan(await add('/yes'))).outcome).toBe('scanned');
      expect((await scannerOf(service).scan(await add('/no'))).outcome).toBe('failed');
    });

    it('asks for the rules once for all processes and sources of the host', async () => {
      robots({ body: 'User-agent: *\nDisallow: /private\n' });
      await scannerOf(service).scan(await add('/one'));
      await scannerOf(service).scan(await add('/two'));
      expect(asked('/robots.txt')).toBe(1);
    });

    it('keeps to the crawl-delay when it is longer than ours', async () => {
      robots({ body: 'User-agent: *\nCrawl-delay: 45\n' });
      const [one, two] = [await add('/slow-1'), await add('/slow-2')];
      const scanner = scannerOf(service);
      await scanner.scan(one);
      const scan = await scanner.scan(two);
      expect(scan.outcome === 'waits' && Math.round((scan.until.getTime() - Date.now()) / 1000)).toBeGreaterThan(40);
    });

    it.each([
      ['is not there', { status: 404 }],
      ['is the front page', { body: '<!doctype html><p>Disallow: /</p>' }],
      ['leads in a circle', { status: 302, headers: { location: '/robots.txt' } }],
      ['is larger than anybody reads', { body: `Disallow: /\n${'#'.repeat(600_000)}` }],
    ])('that %s reads everything', async (_what, answer) => {
      robots(answer);
      expect((await scannerOf(service).scan(await add('/open'))).outcome).toBe('scanned');
    });

    it('that cannot be had reads nothing, unless it was had before', async () => {
      robots({ status: 503 });
      const id = await add('/unsure');
      expect((await scannerOf(service).scan(id)).outcome).toBe('failed');
      expect([asked('/unsure'), (await read(id)).lastError]).toEqual([0, expect.stringContaining('503')]);
      await service.database.query(
        `update hosts set robots_text = 'User-agent: *', robots_problem = null, robots_at = now() - interval '3 days'`,
      );
      expect((await scannerOf(service).scan(id)).outcome).toBe('scanned');
    });
  });

  describe('of a source that fails for long', () => {
    const failing = async (days: number, failures: number): Promise<string> => {
      const id = await add('/failing', { status: 500 });
      await service.database.query(
        `update sources set failures = $2, failing_since = now() - make_interval(days => $3), last_error = 'x' where id = $1`,
        [id, failures, days],
      );
      return id;
    };
    const sound = async () => {
      const id = await add('/sound');
      await scannerOf(service).scan(id);
    };
    const events = (): Promise<{ type: string; body: string }[]> =>
      service.database.query(`select type, body from webhook_events where type = 'source.paused'`);
    const rule = { pauseRule: new PauseRule(7, 5) };

    it.each([
      ['for less than a week', 6, 50],
      ['a few times only', 30, 3],
    ])('pauses none that failed %s', async (_what, days, failures) => {
      await sound();
      const id = await failing(days, failures);
      expect(await scannerOf(service, rule).scan(id)).toMatchObject({ outcome: 'failed', paused: false });
      expect((await read(id)).pausedAt).toBeNull();
    });

    it('pauses none when no other source answers either: then it is our own network', async () => {
      await add('/silent', { status: 500 });
      const id = await failing(8, 20);
      expect(await scannerOf(service, rule).scan(id)).toMatchObject({ paused: false });
    });

    it('pauses it with a notice, once, and starts it afresh when it is switched on again', async () => {
      await sound();
      const { body: webhook } = await api('POST', 'webhooks', {
        name: 'desk',
        url: `${publisher.url}/hook`,
        events: ['source.paused'],
      });
      const id = await failing(8, 20);
      const scanner = scannerOf(service, rule);
      expect(await scanner.scan(id)).toMatchObject({ outcome: 'failed', paused: true });
      const paused = await read(id);
      expect(paused).toMatchObject({ enabled: true, nextScanAt: null, nextReason: null, failures: 21 });
      expect(paused.pausedReason).toMatch(/^Paused: every scan failed for 8 days \(21 in a row\).*500.*Switch it on/);
      expect((await api('GET', 'overview')).body.sources).toMatchObject({ paused: 1 });
      expect(await scanner.scan(id)).toMatchObject({ paused: false });
      const told = await events();
      expect(told).toHaveLength(1);
      expect(JSON.parse(told[0]!.body).data).toMatchObject({ source: { id }, reason: paused.pausedReason });
      await service.database.query('update sources set next_scan_at = now()');
      expect(await service.database.transaction((manager) => sources.claimDue(manager, 10))).not.toContain(id);

      const { body } = await api('PATCH', `sources/${id}`, { enabled: true });
      expect(body).toMatchObject({ pausedAt: null, pausedReason: null, failures: 0, failingSince: null });
      expect(await service.database.transaction((manager) => sources.claimDue(manager, 10))).toEqual([id]);
      await api('DELETE', `webhooks/${webhook.id}`);
    });

    it('goes on by itself when a scan that somebody asked for succeeds', async () => {
      await sound();
      const id = await failing(8, 20);
      await scannerOf(service, rule).scan(id);
      expect((await read(id)).pausedAt).not.toBeNull();
      answers.set('/failing', () => ({ body: FEED() }));
      await scannerOf(service, rule).scan(id);
      expect(await read(id)).toMatchObject({ pausedAt: null, failures: 0, nextScanAt: expect.any(String) });
    });
  });
});
