import { ArticleReader } from '#libs/alerts';
import { type ApiCaller, apiCaller } from '../support/api-caller.js';
import { scannerOf } from '../support/source-scanner.js';
import { startTestServer, startTestService, type TestServer, type TestService } from '../support/test-service.js';

const TEXT = `Russia delivered anti-tank missiles to North Korea on 12 June 2024, officials said.

The missiles were unloaded in Rason, the officials said.`;
const feed = (link: string) =>
  `<rss version="2.0"><channel><title>Wire</title><item><title>Russia delivers missiles to North Korea</title>
     <link>${link}</link><pubDate>Thu, 20 Jun 2024 08:00:00 GMT</pubDate><description><![CDATA[${TEXT} ${'The rest of the article says nothing of it. '.repeat(40)}]]></description></item></channel></rss>`;

describe('what a team reads', () => {
  let service: TestService;
  let publisher: TestServer;
  let administrator: ApiCaller;
  /** Two analysts, one in each team. */
  let member: ApiCaller;
  let stranger: ApiCaller;
  let team: string;
  let otherTeam: string;

  beforeAll(async () => {
    service = await startTestService();
    publisher = await startTestServer((path) => ({ body: feed(`https://wire.example${path}`) }));
    administrator = apiCaller(service, await service.signIn());
    [team, otherTeam] = [await addTeam('Korea desk'), await addTeam('Iran desk')];
    [member, stranger] = [await analystIn(team), await analystIn(otherTeam)];
  });
  afterAll(async () => {
    await publisher.close();
    await service.close();
  });

  const addTeam = async (name: string) => (await administrator('POST', 'teams', { name })).body.id as string;
  async function analystIn(teamId: string): Promise<ApiCaller> {
    const headers = await service.signIn('analyst');
    const caller = apiCaller(service, headers);
    const { user } = (await caller('GET', 'session')).body;
    await administrator('PUT', `teams/${teamId}/people/${user.id}`);
    return caller;
  }
  const statusOf = async (caller: ApiCaller, path: string) => (await caller('GET', path)).status;
  const scan = async (id: string) => {
    await scannerOf(service).scan(id);
    const unread: { id: string }[] = await service.database.query('select revision_id as id from unread_revisions');
    for (const { id: revisionId } of unread) await service.app.get(ArticleReader).read(revisionId);
  };

  it('from a pasted article on is seen by the team, and by nobody else but those who see every team', async () => {
    const posted = await member('POST', 'articles', { text: TEXT, published: '2024-06-20', language: 'en', team });
    expect(posted.status).toBe(201);
    const [alert] = posted.body.alerts as { id: string; number: number; team: object }[];
    expect(alert!.team).toEqual({ id: team, name: 'Korea desk' });
    for (const path of [`articles/${posted.body.article.id}`, `alerts/${alert!.id}`]) {
      expect([path, await statusOf(member, path)]).toEqual([path, 200]);
      expect([path, await statusOf(administrator, path)]).toEqual([path, 200]);
      expect([path, await statusOf(stranger, path)]).toEqual([path, 404]);
    }
    expect((await stranger('GET', 'alerts?q=missiles')).body).toMatchObject({ items: [], total: 0 });
    expect((await member('GET', 'alerts?q=missiles')).body.total).toBe(1);
  });

  it('stays apart from what everybody reads of the same event: each has an alert, and they are not merged', async () => {
    const open = await stranger('POST', 'articles', { text: TEXT, published: '2024-06-20', language: 'en' });
    expect(open.body.isKnown).toBe(false);
    const [everybodys] = open.body.alerts as { id: string; version: number; team: null }[];
    expect(everybodys!.team).toBeNull();
    const [own] = (await member('GET', 'alerts?limit=10')).body.items.filter((one: any) => one.team?.id === team);
    expect(own.id).not.toBe(everybodys!.id);
    const similar = await member('GET', `alerts/${own.id}/similar`);
    expect(similar.body.items).toMatchObject([{ id: everybodys!.id }]);
    expect((await stranger('GET', `alerts/${everybodys!.id}/similar`)).body.items).toEqual([]);
    const merged = await member('POST', `alerts/${own.id}/merge`, {
      other: everybodys!.id,
      version: own.version,
      why: 'One event.',
    });
    expect([merged.status, merged.body.code]).toEqual([409, 'other-team']);
  });

  it.each(['articles', 'reports'])('is given by POST %s to a team of the own only', async (path) => {
    const body =
      path === 'articles'
        ? { text: TEXT, published: '2024-06-20' }
        : {
            supplier: 'RU',
            recipient: 'KP',
            items: ['rifles'],
            conduct: 'transfer',
            stage: 'delivered',
            date: '2024-06-12',
          };
    for (const wrong of [otherTeam, '00000000-0000-4000-8000-000000000000']) {
      const { status, body: problem } = await member('POST', path, { ...body, team: wrong });
      expect([status, problem.code, problem.errors[0].path]).toEqual([422, 'team-refused', 'team']);
    }
    expect((await member('POST', path, { ...body, team: 'Korea desk' })).status).toBe(422);
    expect((await member('POST', path, { ...body, team })).status).toBe(201);
  });

  it('is told to webhooks that name the team, and to no other', async () => {
    const add = async (name: string, teams: string[]) =>
      (await administrator('POST', 'webhooks', { name, url: `${publisher.url}/hook`, teams })).body.webhook
        .id as string;
    const [named, unnamed, others] = [await add('a', [team]), await add('b', []), await add('c', [otherTeam])];
    const text = TEXT.replaceAll('missiles', 'rifles').replaceAll('12 June', '2 June');
    const posted = await member('POST', 'articles', { text, published: '2024-06-20', language: 'en', team });
    expect(posted.body.alerts.length).toBeGreaterThan(0);
    const told: { webhook: string }[] = await service.database.query(
      'select webhook_id as webhook from webhook_deliveries',
    );
    expect(new Set(told.map(({ webhook }) => webhook))).toEqual(new Set([named]));
    expect(await statusOf(member, `webhooks/${named}/deliveries`)).toBe(200);
    expect(await statusOf(stranger, `webhooks/${named}/deliveries`)).toBe(404);
    for (const id of [unnamed, others]) await administrator('DELETE', `webhooks/${id}`);
  });

  it('from a source stays with whom it was read for, when the source is given to others', async () => {
    const { body: source } = await administrator('POST', 'sources', {
      name: 'Paid',
      url: `${publisher.url}/paid`,
      kind: 'feed',
      pages: 'never',
      team,
    });
    expect(source.team).toEqual({ id: team, name: 'Korea desk' });
    await scan(source.id);
    const before = (await member('GET', 'articles?limit=100')).body.items.filter(
      (one: any) => one.sourceName === 'Paid',
    );
    expect(before).toHaveLength(1);
    expect(await statusOf(stranger, `sources/${source.id}`)).toBe(404);
    await administrator('PATCH', `sources/${source.id}`, { team: otherTeam });
    expect(await statusOf(stranger, `sources/${source.id}`)).toBe(200);
    expect(await statusOf(member, `sources/${source.id}`)).toBe(404);
    expect(await statusOf(member, `articles/${before[0].id}`)).toBe(200);
    expect(await statusOf(stranger, `articles/${before[0].id}`)).toBe(404);
    await scan(source.id);
    const now = (await stranger('GET', 'articles?limit=100')).body.items.filter(
      (one: any) => one.sourceName === 'Paid',
    );
    expect(now).toHaveLength(1);
    expect(now[0].id).not.toBe(before[0].id);
  });

  it('is no news to a team when everybody has it word for word', async () => {
    const body = { url: `${publisher.url}/open`, kind: 'feed', pages: 'never' };
    const { body: open } = await administrator('POST', 'sources', { ...body, name: 'Open' });
    await scan(open.id);
    await administrator('DELETE', `sources/${open.id}`);
    const { body: own } = await administrator('POST', 'sources', { ...body, name: 'Again', team });
    await scan(own.id);
    const items = (await member('GET', 'articles?limit=100')).body.items as { sourceName: string }[];
    expect(items.map(({ sourceName }) => sourceName)).toContain('Open');
    expect(items.map(({ sourceName }) => sourceName)).not.toContain('Again');
  });

  it('is seen from the next request on by who comes into the team, and no more by who leaves it', async () => {
    const caller = apiCaller(service, await service.signIn('viewer'));
    const { user } = (await caller('GET', 'session')).body;
    const [alert] = (await member('GET', 'alerts')).body.items.filter((one: any) => one.team?.id === team);
    const path = `alerts/${alert.id}`;
    expect(await statusOf(caller, path)).toBe(404);
    await administrator('PUT', `teams/${team}/people/${user.id}`);
    expect(await statusOf(caller, path)).toBe(200);
    await administrator('DELETE', `teams/${team}/people/${user.id}`);
    expect(await statusOf(caller, path)).toBe(404);
  });

  it('keeps its team: one that something belongs to is not removed', async () => {
    const { status, body } = await administrator('DELETE', `teams/${team}`);
    expect([status, body.code]).toEqual([409, 'team-in-use']);
    const wrong = await administrator('POST', 'sources', {
      name: 'x',
      url: `${publisher.url}/x`,
      kind: 'feed',
      team: NOBODY,
    });
    expect([wrong.status, wrong.body.code]).toEqual([422, 'team-refused']);
  });
});

const NOBODY = '00000000-0000-4000-8000-000000000000';
