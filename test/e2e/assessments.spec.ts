import { apiCaller, type ApiCaller } from '../support/api-caller.js';
import { startTestService, type TestService } from '../support/test-service.js';

const JUNE_2024 = { supplier: 'Russia', recipient: 'North Korea', items: ['precision weapons'], date: '2024-06-20' };
const SMALL_ARMS = { supplier: 'CN', recipient: 'KP', items: ['rifles'], date: '2016-03-02' };

describe('asking the catalogue', () => {
  let service: TestService;
  let api: ApiCaller;

  beforeAll(async () => {
    service = await startTestService();
    api = apiCaller(service, await service.signIn('viewer'));
  });
  afterAll(() => service.close());

  const ask = (question: object) => api('POST', 'assessments', question);
  const askMany = (questions: unknown) => api('POST', 'assessments/batch', { questions });

  it.each([
    ['an impossible day', { ...JUNE_2024, date: '2024-02-30' }, 'date'],
    ['no date', { ...JUNE_2024, date: undefined }, 'date'],
    ['no supplier, not even null', { ...JUNE_2024, supplier: undefined }, 'supplier'],
    ['an impossible day of knowledge', { ...JUNE_2024, knownAt: '2024-02-30' }, 'knownAt'],
    ['a month as day of knowledge', { ...JUNE_2024, knownAt: '2024-06' }, 'knownAt'],
    ['a field of no meaning', { ...JUNE_2024, colour: 'red' }, 'colour'],
  ])('with %s names the field', async (_what, question, path) => {
    const { status, body } = await ask(question);
    expect([status, body.errors.map((error: { path: string }) => error.path)]).toEqual([422, [path]]);
  });

  it.each([
    ['one bad form among good ones', [JUNE_2024, { ...JUNE_2024, date: 'soon' }], 'questions[1].date'],
    [
      'one impossible day among good ones',
      [JUNE_2024, SMALL_ARMS, { ...SMALL_ARMS, date: '2016-02-30' }],
      'questions[2].date',
    ],
    ['null among good ones', [JUNE_2024, null], 'questions[1]'],
    ['no question at all', [], 'questions'],
    ['a text instead of a list', 'RU to KP', 'questions'],
    ['a question too many', Array.from({ length: 1001 }, () => JUNE_2024), 'questions'],
  ])('in a batch with %s tells which question is meant', async (_what, questions, path) => {
    const { status, body } = await askMany(questions);
    expect([status, body.errors.map((error: { path: string }) => error.path)]).toEqual([422, [path]]);
  });

  it('on the day before 2 March 2016 small arms to the DPRK were lawful with a notice; from that day on they are not', async () => {
    const before = (await ask({ ...SMALL_ARMS, date: '2016-03-01' })).body;
    expect(before).toMatchObject({ determination: 'conditional', level: 'review' });
    expect(before.findings[0].citations[0].text).toBe('S/RES/1874 (2009) ¶10');
    const after = (await ask(SMALL_ARMS)).body;
    expect(after).toMatchObject({ determination: 'prohibited', level: 'violation' });
    expect(after.findings[0].citations[0].text).toBe('S/RES/2270 (2016) ¶6');
  });

  it('a month that straddles the change gives both readings', async () => {
    const { body } = await ask({ ...SMALL_ARMS, date: '2016-03' });
    const readings = body.findings.flatMap((finding: { readings: { determination: string }[] }) => finding.readings);
    const given = new Set(readings.map(({ determination }: { determination: string }) => determination));
    expect([...given]).toEqual(expect.arrayContaining(['conditional', 'prohibited']));
  });

  it('the question of June 2024 is answered with the paragraphs and with Russia’s own votes', async () => {
    const { status, body } = await ask({ ...JUNE_2024, stage: 'threatened' });
    expect(status).toBe(200);
    expect(body).toMatchObject({ determination: 'prohibited', level: 'possible' });
    const [finding] = body.findings;
    expect(finding.citations.map(({ text }: { text: string }) => text)).toEqual(
      expect.arrayContaining(['S/RES/2270 (2016) ¶6', 'S/RES/1874 (2009) ¶10']),
    );
    const votes = new Map(finding.votes.map(({ symbol, supplier }: Record<string, string>) => [symbol, supplier]));
    for (const symbol of ['S/RES/1718 (2006)', 'S/RES/1874 (2009)', 'S/RES/2270 (2016)']) {
      expect([symbol, votes.get(symbol)]).toEqual([symbol, 'for']);
    }
  });

  it('arms to Ukraine are covered by no measure, and the answer says so', async () => {
    const { body } = await ask({ ...JUNE_2024, supplier: 'DE', recipient: 'UA' });
    expect(body).toMatchObject({ determination: 'not-covered', level: null, findings: [] });
    expect(body.notes).toContain('No UN arms measure covers Ukraine.');
  });

  it('a name that nobody knows is told, so that no one takes the answer for a clearance', async () => {
    const { body } = await ask({ ...JUNE_2024, recipient: 'Freedonia' });
    expect(body.notes.join(' ')).toContain('"Freedonia" is no State');
  });

  it('before the catalogue knew anything it knew nothing, and says so', async () => {
    const { body } = await ask({ ...JUNE_2024, knownAt: '2020-01-01' });
    expect(body.determination).toBe('not-covered');
    expect(body.notes.join(' ')).toContain('held no record on 2020-01-01');
  });

  it('a day of knowledge that is null asks for what is known now', async () => {
    expect((await ask({ ...JUNE_2024, knownAt: null })).body.determination).toBe('prohibited');
  });

  it('many at once are answered in their order, each as if asked alone', async () => {
    const questions = Array.from({ length: 40 }, (_, i) => ({
      ...(i % 3 === 0 ? JUNE_2024 : SMALL_ARMS),
      ...(i % 3 === 2 ? { date: '2016-03-01' } : {}),
    }));
    const { status, body } = await askMany(questions);
    expect([status, body.answers.length]).toEqual([200, 40]);
    const alone = new Map<string, unknown>();
    for (const question of questions.slice(0, 3)) alone.set(JSON.stringify(question), (await ask(question)).body);
    expect(body.answers).toEqual(questions.map((question) => alone.get(JSON.stringify(question))));
  });

  it('stores nothing', async () => {
    const [counts] = await service.database.query(
      `select (select count(*)::int from reports) + (select count(*)::int from findings) + (select count(*)::int from alerts) as n`,
    );
    expect(counts.n).toBe(0);
  });
});
