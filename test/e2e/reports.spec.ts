import { apiCaller, type ApiCaller } from '../support/api-caller.js';
import { startTestService, type TestService } from '../support/test-service.js';

const QUESTION = { supplier: 'RU', recipient: 'KP', items: ['air defence missiles'], date: '2024-06-20' };

describe('posting a report', () => {
  let service: TestService;
  let api: ApiCaller;
  let analyst: ApiCaller;

  beforeAll(async () => {
    service = await startTestService();
    api = apiCaller(service, await service.signIn());
    analyst = apiCaller(service, await service.signIn('analyst'));
  });
  afterAll(() => service.close());

  const post = (change: object = {}, headers: Record<string, string> = {}) =>
    api('POST', 'reports', { ...QUESTION, ...change }, headers);
  const rows = async (): Promise<{ reports: number; findings: number; alerts: number }> => {
    const [counts] = await service.database.query(
      `select (select count(*)::int from reports) as reports, (select count(*)::int from findings) as findings,
              (select count(*)::int from alerts) as alerts`,
    );
    return counts;
  };

  describe('that cannot be used', () => {
    it.each([
      ['a day that does not exist', { date: '2024-02-30' }, 'date', /must be a day such as 2024-06-20/],
      ['29 February of a common year', { date: '2023-02-29' }, 'date', /must be a day/],
      ['a thirteenth month', { date: '2024-13' }, 'date', /a month such as 2013-07/],
      ['a date in words', { date: 'last Thursday' }, 'date', /must be a day/],
      ['a date that is a number', { date: 2024 }, 'date', /must be a day/],
      ['an empty supplier', { supplier: '' }, 'supplier', /longer than or equal to 1/],
      ['a supplier that is a number', { supplier: 7 }, 'supplier', /code or a name, or null/],
      ['items that are no list', { items: 'tanks' }, 'items', /must be an array/],
      ['an item that is a number', { items: [1] }, 'items', /string/],
      ['a blank item', { items: ['  '] }, 'items', /list of texts/],
      ['more items than fifty', { items: Array.from({ length: 51 }, () => 'tanks') }, 'items', /no more than 50/],
      [
        'more places on the way than twenty',
        { via: Array.from({ length: 21 }, () => 'Dubai') },
        'via',
        /no more than 20/,
      ],
      ['a stage that nobody knows', { stage: 'pondered' }, 'stage', /one of delivered, in-transit/],
      ['a conduct that nobody knows', { conduct: 'gift' }, 'conduct', /one of transfer/],
      ['a conduct of null', { conduct: null }, 'conduct', /one of transfer/],
      ['circumstances that are an object', { circumstances: {} }, 'circumstances', /must be a string/],
      ['a typing error in the name of a field', { suplier: 'CN' }, 'suplier', /should not exist/],
    ])('with %s is refused, and the answer names the field', async (_what, change, path, words) => {
      const { status, body } = await post(change);
      expect([status, body.errors?.map((error: { path: string }) => error.path)]).toEqual([422, [path]]);
      expect(body.errors[0].message).toMatch(words);
    });

    it('with nothing in it names every field that is missing', async () => {
      const { status, body } = await api('POST', 'reports', {});
      expect(status).toBe(422);
      expect(body.errors.map(({ path }: { path: string }) => path)).toEqual(['supplier', 'recipient', 'items', 'date']);
      for (const { message } of body.errors) expect(message).toContain('is missing');
      expect(body.errors[0].message).toContain('null when it is not known');
    });

    it.each([
      ['cut short', '{"supplier":'],
      ['null', 'null'],
      ['a number', '5'],
      ['XML', '<report/>'],
    ])('whose body is %s gets 400 and is told that it is no JSON', async (_what, text) => {
      const { status, body } = await api('POST', 'reports', text);
      expect([status, body.code]).toEqual([400, 'bad-request']);
      expect(body.detail).toContain('not valid JSON');
    });

    it('whose body is a list is told which fields an object needs', async () => {
      expect((await api('POST', 'reports', '[]')).status).toBe(422);
    });

    it.each(['text/plain', 'application/xml', 'application/x-www-form-urlencoded'])(
      'sent as %s gets 415 and the header to send',
      async (type) => {
        const { status, body } = await api('POST', 'reports', JSON.stringify(QUESTION), { 'content-type': type });
        expect([status, body.code]).toEqual([415, 'media-type-not-supported']);
        expect(body.detail).toContain('application/json');
      },
    );

    it('larger than the service accepts gets 413 and the name of the setting', async () => {
      const { status, body } = await post({ circumstances: 'x'.repeat(service.settings.BODY_BYTES_MAX) });
      expect([status, body.code]).toEqual([413, 'too-large']);
      expect(body.detail).toContain('BODY_BYTES_MAX');
    });

    it('that nests a hundred thousand levels deep is refused, and the service lives on', async () => {
      const deep = '['.repeat(100_000) + ']'.repeat(100_000);
      const { status, body } = await api('POST', 'reports', `{"supplier":${deep}}`);
      expect([status, body.code]).toEqual([422, 'too-deep']);
    });

    it('leaves nothing behind', async () => {
      expect(await rows()).toEqual({ reports: 0, findings: 0, alerts: 0 });
    });

    it('sets no prototype by the name of a key', async () => {
      const hostile = JSON.stringify(QUESTION).replace('{', '{"__proto__":{"role":"administrator","stage":"denied"},');
      const { status, body } = await api('POST', 'reports', hostile);
      expect([status, body.code]).toEqual([422, 'invalid-request']);
      expect(({} as Record<string, unknown>).role).toBeUndefined();
    });

    it.each(['a NUL \0 in it', 'half a character \ud800 in it'])(
      'with %s is kept with a mark in its place',
      async (text) => {
        const { status, body } = await post({ supplier: text, recipient: 'UA', circumstances: text });
        expect(status).toBe(201);
        expect(body.report.suppliers[0].name).toContain('\ufffd in it');
      },
    );
  });

  describe('about a country that nobody knows', () => {
    it.each(['Freedonia', 'XQ'])(
      '%s is kept as it was written, never guessed at, and the answer says so',
      async (name) => {
        const { status, body } = await post({ recipient: name });
        expect(status).toBe(201);
        expect(body.report.recipients).toEqual([{ code: `?${name.toLowerCase()}`, name, kind: 'unknown' }]);
        expect(body.assessment.notes.join(' ')).toContain(`"${name}" is no State, group or company that we know`);
        expect(body.assessment.notes.join(' ')).toContain('ISO-2');
        expect(body.alerts).toEqual([]);
      },
    );
  });

  describe('with an Idempotency-Key', () => {
    const key = (value: string) => ({ 'idempotency-key': value });

    it('stores one report when it is sent twice, and answers the second time with the alerts of the first', async () => {
      const change = { supplier: 'IR', recipient: 'YE', endUser: 'Houthis', items: ['ballistic missiles'] };
      const first = await post({ ...change, recipient: 'Houthis' }, key('twice'));
      const before = await rows();
      const second = await post({ ...change, recipient: 'Houthis' }, key('twice'));
      expect([first.body.isRepeated, second.body.isRepeated]).toEqual([false, true]);
      expect(second.body.report.id).toBe(first.body.report.id);
      const ids = ({ body }: typeof first) => body.alerts.map(({ id }: { id: string }) => id).toSorted();
      expect(ids(first).length).toBeGreaterThan(0);
      expect(ids(second)).toEqual(ids(first));
      expect(await rows()).toEqual(before);
    });

    it('stores one report when it is sent ten times at once', async () => {
      const before = await rows();
      const answers = await Promise.all(Array.from({ length: 10 }, () => post({ date: '2021-05-01' }, key('at once'))));
      expect(new Set(answers.map(({ body }) => body.report.id)).size).toBe(1);
      expect(answers.filter(({ body }) => !body.isRepeated)).toHaveLength(1);
      expect((await rows()).reports).toBe(before.reports + 1);
    });

    it('of another person is another key', async () => {
      const mine = await post({ date: '2021-07-01' }, key('shared'));
      const theirs = await analyst('POST', 'reports', { ...QUESTION, date: '2021-07-01' }, key('shared'));
      expect(theirs.body.isRepeated).toBe(false);
      expect(theirs.body.report.id).not.toBe(mine.body.report.id);
    });

    it('that came with another report is refused, and nothing is stored', async () => {
      await post({ date: '2021-09-01' }, key('reused'));
      const before = await rows();
      const { status, body } = await post({ date: '2021-09-02' }, key('reused'));
      expect([status, body.code]).toEqual([409, 'idempotency-key-reused']);
      expect(await rows()).toEqual(before);
    });

    it('of 200 characters is taken, of 201 refused', async () => {
      expect((await post({ date: '2021-10-01' }, key('k'.repeat(200)))).status).toBe(201);
      expect((await post({ date: '2021-10-01' }, key('k'.repeat(201)))).body.code).toBe('invalid-idempotency-key');
    });

    it('that is left out makes each report one of its own', async () => {
      const before = await rows();
      await post({ supplier: 'CU', date: '2013-07-10' });
      await post({ supplier: 'CU', date: '2013-07-10' });
      const after = await rows();
      expect([after.reports - before.reports, after.alerts - before.alerts]).toEqual([2, 1]);
    });
  });

  it('of a prohibited transfer raises one alert with findings, paragraphs and votes', async () => {
    const { status, body } = await post({ supplier: 'Russia', date: '2019-06-20', stage: 'threatened' });
    expect(status).toBe(201);
    expect(body.alerts).toHaveLength(1);
    const [alert] = body.alerts;
    expect(alert).toMatchObject({ regime: 'KP-1718', level: 'possible', stage: 'threatened', status: 'new' });
    expect(alert.headline).toBe('Russia to North Korea: air defence missiles (threatened)');
    const detail = (await api('GET', `alerts/${alert.id}`)).body;
    expect(detail.disclaimer).toMatch(/not a finding of guilt/);
    expect(detail.reports).toHaveLength(1);
    expect(detail.articles).toEqual([]);
    const [finding] = detail.findings;
    expect(finding).toMatchObject({ determination: 'prohibited', reportId: body.report.id });
    expect(finding.citations.map(({ text }: { text: string }) => text)).toContain('S/RES/2270 (2016) ¶6');
    for (const { url } of finding.citations) expect(url).toMatch(/^https:\/\//);
    const symbols = finding.votes.filter(({ supplier }: { supplier: string }) => supplier === 'for');
    expect(symbols.map(({ symbol }: { symbol: string }) => symbol)).toContain('S/RES/1718 (2006)');
    expect(finding.trace.length).toBeGreaterThan(0);
    expect(detail.history).toEqual([
      expect.objectContaining({ what: 'raised', who: expect.stringMatching(/^administrator-1@/) }),
    ]);
  });

  it('of a lawful transfer raises nothing and says why', async () => {
    const before = await rows();
    const { status, body } = await post({ supplier: 'KR', recipient: 'UA', stage: 'planned' });
    expect([status, body.alerts]).toEqual([201, []]);
    expect(body.assessment).toMatchObject({ determination: 'not-covered', level: null });
    expect(body.assessment.notes.join(' ')).toContain('No UN arms measure covers Ukraine.');
    const after = await rows();
    expect([after.reports - before.reports, after.alerts - before.alerts]).toEqual([1, 0]);
  });
});
