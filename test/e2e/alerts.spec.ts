import { apiCaller, type ApiCaller } from '../support/api-caller.js';
import { startTestService, type TestService } from '../support/test-service.js';

interface Summary {
  id: string;
  number: number;
  regime: string;
  level: string;
  headline: string;
}
interface Page {
  items: Summary[];
  nextCursor: string | null;
  total: number;
  disclaimer: string;
}

describe('alerts', () => {
  let service: TestService;
  let api: ApiCaller;

  beforeAll(async () => {
    service = await startTestService();
    api = apiCaller(service, await service.signIn());
    const report = (change: object) =>
      api('POST', 'reports', { supplier: 'RU', recipient: 'KP', items: ['tanks'], date: '2024-06-20', ...change });
    await report({ stage: 'threatened', items: ['air defence missiles'] });
    await report({ supplier: 'CN', stage: 'delivered' });
    await report({ conduct: 'agreement', items: [], stage: 'contracted' });
    await report({ supplier: 'IR', recipient: 'Houthis', items: ['ballistic missiles'], stage: 'delivered' });
  });
  afterAll(() => service.close());

  const list = async (query: string) => (await api<Page>('GET', `alerts?${query}`)).body;
  const search = (words: string) => list(`q=${encodeURIComponent(words)}`);

  describe('narrowed by what cannot be', () => {
    it.each([
      ['level=loud', 'level'],
      ['level=violation&level=possible', 'level'],
      ['state=%27', 'state'],
      ['state=R', 'state'],
      [`regime=${'x'.repeat(41)}`, 'regime'],
      [`q=${'x'.repeat(201)}`, 'q'],
      ['q=a&q=b', 'q'],
      ['colour=red', 'colour'],
    ])('%s are refused by the name of the filter', async (query, path) => {
      const { status, body } = await api('GET', `alerts?${query}`);
      expect([status, body.errors?.map((error: { path: string }) => error.path)]).toEqual([422, [path]]);
    });

    it.each(['q=%00', 'regime=%00', 'status=%00', 'q=%ED%A0%80', 'regime=XX-1', 'status=new%27--'])(
      '%s are none, and that is no fault',
      async (query) => {
        const { status, body } = await api<Page>('GET', `alerts?${query}`);
        expect([status, body.items, body.total]).toEqual([200, [], 0]);
      },
    );
  });

  it.each(['violation', 'possible', 'review'])('of the level %s are those and no others', async (level) => {
    const { items, total } = await list(`level=${level}`);
    expect(total).toBe(items.length);
    expect(items.length).toBeGreaterThan(0);
    expect(new Set(items.map((item) => item.level))).toEqual(new Set([level]));
  });

  it('of a regime are those of that regime', async () => {
    expect((await list('regime=KP-1718')).items.map(({ regime }) => regime)).toEqual(['KP-1718', 'KP-1718', 'KP-1718']);
    expect((await list('regime=KP-1718&level=review')).total).toBe(1);
  });

  it('of a State are those of its code in capitals and in small letters', async () => {
    expect((await list('state=CN')).items.map(({ headline }) => headline)).toEqual([
      'China to North Korea: tanks (delivered)',
    ]);
    expect(await list('state=cn')).toEqual(await list('state=CN'));
    expect((await list('state=DE')).total).toBe(0);
  });

  it('of the State that an armed group belongs to are those of the group, too', async () => {
    const byState = (await list('state=YE')).items;
    expect(byState.length).toBeGreaterThan(0);
    expect(byState.every(({ headline }) => headline.includes('Houthis'))).toBe(true);
    expect((await list('state=houthis')).items).toEqual(byState);
  });

  it('are found by words of headline or summary, whatever their case and order', async () => {
    expect((await search('KOREA china')).total).toBe(1);
    expect((await search('"China to North Korea"')).total).toBe(1);
    expect((await search('"North Korea to China"')).total).toBe(0);
    expect((await search('korea -china')).total).toBe(2);
    expect((await search('china or houthis')).items.map(({ regime }) => regime)).toEqual(
      expect.arrayContaining(['KP-1718', 'YE-2140']),
    );
    expect((await search('atlantis')).total).toBe(0);
  });

  it.each([
    "'; drop table alerts; --",
    '" unclosed',
    'a & | ! <-> b:*',
    '\\',
    '%',
    '$1 $2',
    ':text',
    '((((',
    "' or '1'='1",
    '😀 \u202e',
    'null',
  ])('the search for %s is a search for words and nothing else', async (words) => {
    const { status, body } = await api<Page>('GET', `alerts?q=${encodeURIComponent(words)}`);
    expect([status, body.items]).toEqual([200, []]);
    expect((await list('')).total).toBeGreaterThan(3);
  });

  it('an empty search narrows nothing', async () => {
    expect((await search('')).total).toBe((await list('')).total);
  });

  it('that are not there answer 404, and an id that is none says what an id looks like', async () => {
    const missing = await api('GET', 'alerts/00000000-0000-4000-8000-000000000000');
    expect([missing.status, missing.body.code]).toEqual([404, 'not-found']);
    for (const id of ['1', 'abc', "1'--", '00000000-0000-4000-8000-00000000000g']) {
      const { status, body } = await api('GET', `alerts/${encodeURIComponent(id)}`);
      expect([status, body.code, body.detail]).toEqual([400, 'bad-request', expect.stringContaining('UUID')]);
    }
  });

  it('say in lists and alone that they are no finding of guilt', async () => {
    const { items, disclaimer } = await list('limit=1');
    const { body } = await api('GET', `alerts/${items[0]!.id}`);
    for (const words of [disclaimer, body.disclaimer])
      expect(words).toMatch(/possible violation.*not a finding of guilt/);
  });

  describe('in pages, while more are raised', () => {
    const MADE = 60;
    const raise = (count: number, at: string) =>
      service.database.query(
        `with incident as (
           insert into incidents (signature, first_day, last_day)
           select 'made', '2020-01-01', '2020-01-01' from generate_series(1, $1) returning id)
         insert into alerts (incident_id, regime, level, determination, headline, summary, suppliers, recipients,
                             party_codes, items, conduct, stage, first_day, last_day, raised_at)
         select id, 'SS-2428', 'review', 'prohibited', 'made', 'made', '[]', '[]', '{}', '{}', 'transfer', 'delivered',
                '2020-01-01', '2020-01-01', ${at} from incident`,
        [count],
      );

    beforeAll(() => raise(MADE, `'2020-01-01T00:00:00.123Z'`));

    it.each([1, 7, 50])('of %i each one of the beginning comes once and none is lost', async (limit) => {
      const before = new Set(
        (await service.database.query(`select id from alerts where regime = 'SS-2428'`)).map(({ id }: Summary) => id),
      );
      const seen: string[] = [];
      let next: string | null = null;
      do {
        const page: Page = await list(`regime=SS-2428&limit=${limit}${next ? `&cursor=${next}` : ''}`);
        seen.push(...page.items.map(({ id }) => id));
        next = page.nextCursor;
        if (seen.length < 4 * limit) await raise(3, 'now()');
      } while (next);
      expect(new Set(seen).size).toBe(seen.length);
      expect(new Set(seen)).toEqual(before);
    });
  });
});
