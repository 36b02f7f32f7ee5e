import { apiCaller, type ApiCaller } from '../support/api-caller.js';
import { startTestService, type TestService } from '../support/test-service.js';

interface Alert {
  id: string;
  number: number;
  level: string;
  version: number;
  sourceCount: number;
  articleCount: number;
  stories: { origin: string; prints: { articleId: string; isSuperseded: boolean }[] }[];
  reports: { id: string; articleId: string | null; superseded: { revision: number } | null }[];
  findings: { reportId: string; catalogueVersion: string }[];
  history: { what: string; who: string; detail: Record<string, unknown> }[];
  decisions: { id: string; kind: string; why: string; undoneBy: string | null }[];
  mergedInto: { id: string; number: number } | null;
  supersededReports: number;
  supportedLevel: string | null;
}

const delivered = (supplier: string, goods: string, day: string) =>
  `${supplier} delivered ${goods} to North Korea on ${day} June 2024, the ministry said.`;
/** Words that no other topic shares: texts of two topics are two stories. */
const background = (topic: string) => {
  const word = topic.replaceAll(' ', '');
  return Array.from({ length: 12 }, (_, at) => `The ${word}${at} and ${word}x${at} of ${word}y${at} grow.`).join(' ');
};

describe('incidents', () => {
  let service: TestService;
  let api: ApiCaller;

  beforeAll(async () => {
    service = await startTestService();
    api = apiCaller(service, await service.signIn('analyst'));
  });
  afterAll(() => service.close());

  // Each test has parties of its own, so that none meets the incidents of another.
  async function article(host: string, text: string, path = '/story'): Promise<{ id: string; alerts: string[] }> {
    const { status, body } = await api('POST', 'articles', {
      text,
      url: `https://${host}${path}`,
      published: '2024-06-12',
      language: 'en',
    });
    expect(status).toBe(201);
    return { id: body.article.id, alerts: body.alerts.map(({ id }: Alert) => id) };
  }
  async function alertOf(host: string, text: string, path?: string): Promise<{ article: string; alert: string }> {
    const { id, alerts } = await article(host, text, path);
    expect(alerts).toHaveLength(1);
    return { article: id, alert: alerts[0]! };
  }
  const open = async (id: string): Promise<Alert> => (await api<Alert>('GET', `alerts/${id}`)).body;
  const version = async (id: string) => (await open(id)).version;
  /** What an alert says and rests on, without what counts changes. */
  const substance = async (id: string) => {
    const { version: _, history: __, decisions: ___, ...rest } = await open(id);
    return rest;
  };

  it('a story in three papers and one of another outlet are two independent sources, four articles', async () => {
    const wire = `SEOUL (Reuters) - ${delivered('China', 'battle tanks', '10')} ${background('rice')}`;
    const { alert } = await alertOf('one.example', wire);
    await alertOf('two.example', `${wire} Our own staff added this line at the end.`);
    await alertOf('three.example', wire);
    await alertOf('four.example', `${delivered('China', 'tanks', '11')} ${background('maize')}`);
    await alertOf('four.example', `${delivered('China', 'tanks', '12')} ${background('barley')}`, '/second');
    const { sourceCount, articleCount, stories } = await open(alert);
    expect({
      sourceCount,
      articleCount,
      stories: stories.map(({ origin, prints }) => [origin, prints.length]),
    }).toEqual({
      sourceCount: 2,
      articleCount: 5,
      stories: [
        ['reuters.com', 3],
        ['four.example', 1],
        ['four.example', 1],
      ],
    });
    const { body } = await api('GET', 'alerts?state=CN');
    expect(body.items[0]).toMatchObject({ id: alert, sourceCount: 2, articleCount: 5 });
  });

  describe('an article whose text changes', () => {
    it('to say it no more, leaves its report on the alert, marked, and the level as it was', async () => {
      const first = `${delivered('Belarus', 'rifles', '10')} ${background('flax')}`;
      const { alert, article: id } = await alertOf('paper.example', first, '/changed');
      const before = await open(alert);
      await article(
        'paper.example',
        `Correction: an earlier text was wrong, and nothing of it happened. ${background('flax')}`,
        '/changed',
      );
      const after = await open(alert);
      expect(after.level).toBe(before.level);
      expect(after.reports.map(({ superseded }) => superseded?.revision)).toEqual([2]);
      expect(after).toMatchObject({ supersededReports: 1, supportedLevel: null, sourceCount: 0, articleCount: 0 });
      expect(after.history.at(-1)).toMatchObject({
        what: 'report-superseded',
        detail: { articleId: id, revision: 2, reports: 1 },
      });
      expect(after.stories[0]?.prints[0]?.isSuperseded).toBe(true);
      expect(after.findings).toEqual(before.findings);
    });

    it('to say something milder, is marked so and supports the milder level', async () => {
      const { alert } = await alertOf(
        'paper.example',
        `${delivered('Cuba', 'rifles', '10')} ${background('sugar')}`,
        '/milder',
      );
      await article(
        'paper.example',
        `Cuba plans to deliver rifles to North Korea, the ministry said. ${background('sugar')}`,
        '/milder',
      );
      const after = await open(alert);
      expect(after).toMatchObject({
        level: 'violation',
        supportedLevel: 'possible',
        supersededReports: 1,
        articleCount: 1,
      });
    });

    it('in its day stays with the incident, and nothing is superseded', async () => {
      const { alert } = await alertOf(
        'paper.example',
        `${delivered('Laos', 'rifles', '10')} ${background('coffee')}`,
        '/day',
      );
      const { alerts } = await article(
        'paper.example',
        `${delivered('Laos', 'rifles', '1')} ${background('coffee')}`,
        '/day',
      );
      expect(alerts).toEqual([alert]);
      expect(await open(alert)).toMatchObject({ supersededReports: 0, articleCount: 1, sourceCount: 1 });
    });

    it('to a teaser of itself takes nothing back', async () => {
      const { alert } = await alertOf(
        'paper.example',
        `${background('wine')} ${delivered('Serbia', 'rifles', '10')}`,
        '/teaser',
      );
      await article('paper.example', background('wine').slice(0, 200), '/teaser');
      expect(await open(alert)).toMatchObject({ supersededReports: 0, articleCount: 1 });
    });
  });

  describe('two alerts that tell of one event', () => {
    async function twoAlerts(supplier: string) {
      const one = await alertOf(
        'one.example',
        `${delivered(supplier, 'tanks', '3')} ${background(`${supplier} tea`)}`,
        `/${supplier}-1`,
      );
      const two = await alertOf(
        'two.example',
        `${delivered(supplier, 'ballistic missiles', '3')} ${background(`${supplier} salt`)}`,
        `/${supplier}-2`,
      );
      expect(one.alert).not.toBe(two.alert);
      return [one, two] as const;
    }

    it('are merged, and are as they were once that is undone', async () => {
      const [one, two] = await twoAlerts('Iran');
      const before = [await substance(one.alert), await substance(two.alert)];
      const { number } = await open(two.alert);
      const merged = await api('POST', `alerts/${one.alert}/merge`, {
        other: String(number),
        version: await version(one.alert),
        why: 'one train, two papers',
      });
      expect(merged.status).toBe(200);
      expect(await open(one.alert)).toMatchObject({ articleCount: 2, sourceCount: 2, mergedInto: null });
      expect((await open(two.alert)).mergedInto?.id).toBe(one.alert);
      expect((await open(one.alert)).history.at(-1)).toMatchObject({
        what: 'merged',
        detail: { number, why: 'one train, two papers' },
      });
      const listed = await api('GET', 'alerts?state=IR');
      expect(listed.body.items.map(({ id }: Alert) => id)).toEqual([one.alert]);
      // It keeps collecting what either of them told of.
      const third = await alertOf(
        'three.example',
        `${delivered('Iran', 'ballistic missiles', '4')} ${background('pears')}`,
      );
      expect(third.alert).toBe(one.alert);

      const undone = await api('POST', `alerts/${one.alert}/decisions/${merged.body.decisionId}/undo`, {
        version: await version(one.alert),
        why: 'two trains after all',
      });
      expect(undone.status).toBe(200);
      expect(await substance(two.alert)).toEqual(before[1]);
      const { reports, articleCount } = await open(one.alert);
      expect(articleCount).toBe(2);
      expect(reports.map(({ articleId }) => articleId)).toEqual(expect.arrayContaining([one.article, third.article]));
      expect((await open(one.alert)).decisions.map(({ kind, undoneBy }) => [kind, undoneBy !== null])).toEqual([
        ['undo', false],
        ['merge', true],
      ]);
      expect(before[0]?.stories).toHaveLength(1);
    });

    it('are not merged by who has not seen what changed, and the answer says what that is', async () => {
      const [one, two] = await twoAlerts('Syria');
      const seen = await version(one.alert);
      await alertOf('four.example', `${delivered('Syria', 'tanks', '4')} ${background('olives')}`, '/syria');
      const { status, body } = await api('POST', `alerts/${one.alert}/merge`, {
        other: two.alert,
        version: seen,
        why: 'one',
      });
      expect([status, body.code, body.version]).toEqual([409, 'alert-changed', seen + 1]);
      expect(body.changes).toEqual([expect.objectContaining({ what: 'report-added', who: 'Embargo Watch' })]);
      expect((await open(two.alert)).mergedInto).toBeNull();
    });

    it('are merged once by ten analysts at once', async () => {
      const [one, two] = await twoAlerts('Kenya');
      const seen = await version(one.alert);
      const answers = await Promise.all(
        Array.from({ length: 10 }, () =>
          api('POST', `alerts/${one.alert}/merge`, { other: two.alert, version: seen, why: 'one' }),
        ),
      );
      expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, ...Array(9).fill(409)]);
    });

    it('cannot be merged with themselves, with none, or twice', async () => {
      const [one, two] = await twoAlerts('Nigeria');
      const merge = async (other: string) => {
        const { status, body } = await api('POST', `alerts/${one.alert}/merge`, {
          other,
          version: await version(one.alert),
          why: 'x',
        });
        return [status, body.code];
      };
      expect(await merge(one.alert)).toEqual([409, 'one-incident']);
      expect(await merge('999999')).toEqual([404, 'not-found']);
      expect(await merge('the other')).toEqual([422, 'invalid-request']);
      expect(await merge(two.alert)).toEqual([200, undefined]);
      expect(await merge(two.alert)).toEqual([409, 'alert-merged']);
    });
  });

  describe('an article that tells of another event', () => {
    async function twoArticles(supplier: string) {
      const one = await alertOf(
        'one.example',
        `${delivered(supplier, 'tanks', '3')} ${background(`${supplier} tea`)}`,
        `/${supplier}-3`,
      );
      const two = await alertOf(
        'two.example',
        `${delivered(supplier, 'tanks', '4')} ${background(`${supplier} salt`)}`,
        `/${supplier}-4`,
      );
      expect(two.alert).toBe(one.alert);
      return [one, two] as const;
    }
    const split = async (alert: string, articleIds: string[]) =>
      api('POST', `alerts/${alert}/split`, { articleIds, version: await version(alert), why: 'another ship' });

    it('is split off into an alert of its own, stays there when it is read again, and comes back when that is undone', async () => {
      const [one, two] = await twoArticles('Eritrea');
      const before = await substance(one.alert);
      const { status, body } = await split(one.alert, [two.article]);
      expect(status).toBe(200);
      const other = body.otherAlertId as string;
      expect(await open(other)).toMatchObject({ articleCount: 1, reports: [{ articleId: two.article }] });
      expect(await open(one.alert)).toMatchObject({ articleCount: 1, reports: [{ articleId: one.article }] });
      const again = await article(
        'two.example',
        `${delivered('Eritrea', 'tanks', '3')} ${background('Eritrea salt')}`,
        '/Eritrea-4',
      );
      expect(again.alerts).toEqual([other]);

      const undone = await api('POST', `alerts/${other}/decisions/${body.decisionId}/undo`, {
        version: await version(other),
        why: 'the same ship',
      });
      // The new text was told to the other alert after the split, and is its own.
      expect(undone.status).toBe(200);
      expect((await open(one.alert)).reports.length).toBe(before.reports.length);
      expect((await open(other)).mergedInto).toBeNull();
    });

    it('leaves nothing behind once its split is undone', async () => {
      const [one, two] = await twoArticles('Gabon');
      const before = await substance(one.alert);
      const { body } = await split(one.alert, [two.article]);
      await api('POST', `alerts/${one.alert}/decisions/${body.decisionId}/undo`, {
        version: await version(one.alert),
        why: 'same',
      });
      expect(await substance(one.alert)).toEqual(before);
      expect((await open(body.otherAlertId)).mergedInto?.id).toBe(one.alert);
      const again = await api('POST', `alerts/${one.alert}/decisions/${body.decisionId}/undo`, {
        version: await version(one.alert),
        why: 'same',
      });
      expect([again.status, again.body.code]).toEqual([409, 'undone-before']);
    });

    it('cannot be all that there is, or of another alert', async () => {
      const [one, two] = await twoArticles('Ghana');
      const all = await split(one.alert, [one.article, two.article]);
      expect([all.status, all.body.code]).toEqual([409, 'nothing-left']);
      const none = await split(one.alert, ['00000000-0000-4000-8000-000000000000']);
      expect([none.status, none.body.code]).toEqual([409, 'not-of-this-alert']);
      const empty = await split(one.alert, []);
      expect([empty.status, empty.body.code]).toEqual([422, 'invalid-request']);
    });
  });

  it('are decided about by analysts, and not by viewers', async () => {
    const viewer = apiCaller(service, await service.signIn('viewer'));
    const id = '00000000-0000-4000-8000-000000000000';
    expect((await viewer('POST', `alerts/${id}/merge`, { other: '1', version: 1, why: 'x' })).status).toBe(403);
    expect((await api('POST', `alerts/${id}/merge`, { other: '1', version: 1, why: ' ' })).status).toBe(422);
  });

  it('that may be the same are offered, nearest first', async () => {
    const one = await alertOf('one.example', `${delivered('Mali', 'tanks', '3')} ${background('millet')}`, '/Mali-1');
    const two = await alertOf(
      'two.example',
      `${delivered('Mali', 'ballistic missiles', '3')} ${background('sorghum')}`,
      '/Mali-2',
    );
    const { body } = await api('GET', `alerts/${one.alert}/similar`);
    expect(body.items[0].id).toBe(two.alert);
    expect(body.items.map(({ id }: Alert) => id)).not.toContain(one.alert);
  });
});
