import { readFileSync } from 'node:fs';
import { apiCaller, type ApiCaller } from '../support/api-caller.js';
import { startTestService, type TestService } from '../support/test-service.js';

const STORY = readFileSync(new URL('../support/texts/june-2024.txt', import.meta.url), 'utf8');
const SHIPMENT =
  'Russia delivered air defence missiles to North Korea on 3 June 2024, officials in Seoul told reporters on Tuesday.';

interface Quote {
  start: number;
  end: number;
  text: string;
}
interface Opened {
  article: { id: string; title: string; text: string; url: string | null; language: string | null; revision: number };
  outcome: string;
  isKnown: boolean;
  reports: { quotes: Quote[]; spans: Quote[]; stage: string }[];
  alerts: { id: string; level: string; stage: string }[];
}
interface Page {
  items: { id: string; outcome: string | null }[];
  nextCursor: string | null;
  total: number;
}

describe('articles', () => {
  let service: TestService;
  let api: ApiCaller;

  beforeAll(async () => {
    service = await startTestService();
    api = apiCaller(service, await service.signIn('analyst'));
  });
  afterAll(() => service.close());

  const post = (body: object) => api<Opened>('POST', 'articles', body);
  const open = async (id: string) => (await api<Opened>('GET', `articles/${id}`)).body;
  const count = async (table: string): Promise<number> => {
    const [row] = await service.database.query(`select count(*)::int as n from ${table}`);
    return row.n;
  };
  const expectTrueQuotes = ({ article, reports }: Opened) => {
    for (const { start, end, text } of reports.flatMap(({ quotes, spans }) => [...quotes, ...spans])) {
      expect(article.text.slice(start, end)).toBe(text);
    }
  };

  describe('that cannot be taken', () => {
    it.each([
      ['no text', {}, 'text'],
      ['an empty text', { text: '' }, 'text'],
      ['a blank text', { text: ' \n\t\u00a0 ' }, 'text'],
      ['a text that is a number', { text: 5 }, 'text'],
      ['a headline of a thousand and one characters', { text: SHIPMENT, title: 'x'.repeat(1001) }, 'title'],
      ['an address of a file', { text: SHIPMENT, url: 'file:///etc/passwd' }, 'url'],
      ['a script as address', { text: SHIPMENT, url: 'javascript:alert(1)' }, 'url'],
      ['a day that does not exist', { text: SHIPMENT, published: '2024-02-30' }, 'published'],
      ['a week as day', { text: SHIPMENT, published: '2024-W25-4' }, 'published'],
      ['the day of a year as day', { text: SHIPMENT, published: '2024-172' }, 'published'],
      ['a moment without a zone', { text: SHIPMENT, published: '2024-06-20T08:00:00' }, 'published'],
      ['a language in words', { text: SHIPMENT, language: 'English' }, 'language'],
      ['an unknown field', { text: SHIPMENT, body: 'x' }, 'body'],
    ])('with %s are refused by the name of the field', async (_what, body, path) => {
      const answer = await api('POST', 'articles', body);
      expect([answer.status, answer.body.errors?.[0].path]).toEqual([422, path]);
    });

    it('leave nothing behind', async () => {
      expect(await count('articles')).toBe(0);
    });
  });

  describe('of strange characters', () => {
    it('with NUL, half characters and right-to-left marks are kept, and every quote stands where it is said to', async () => {
      const text =
        'Russia \0 delivered \ud83d tanks to North\u200f Korea\u202e \udc00 on Monday \u{1f680}, 3 June 2024.';
      const { status, body } = await post({ title: 'Tanks\0 \ud800 for Pyongyang', text });
      expect(status).toBe(201);
      expect(body.article.text).toBe(
        'Tanks\ufffd \ufffd for Pyongyang\n\nRussia \ufffd delivered \ufffd tanks to North\u200f Korea\u202e \ufffd on Monday \u{1f680}, 3 June 2024.',
      );
      expectTrueQuotes(body);
      const stored = await open(body.article.id);
      expect(stored.article.text).toBe(body.article.text);
      expectTrueQuotes(stored);
    });

    it('with markup stay the text that they are, in an answer that no browser takes for a page', async () => {
      const hostile = `<script>alert(1)</script> <img src=x onerror=alert(2)> ${SHIPMENT}`;
      const { body, headers } = await post({ title: '<b onclick=alert(3)>Missiles</b>', text: hostile });
      expect(body.article.text).toBe(`<b onclick=alert(3)>Missiles</b>\n\n${hostile}`);
      expect(body.article.title).toBe('<b onclick=alert(3)>Missiles</b>');
      expectTrueQuotes(body);
      expect(headers.get('content-type')).toContain('application/json');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    });

    it('that are only invisible marks are stored and raise nothing', async () => {
      const { status, body } = await post({ text: '\u200f\u200b\u202e' });
      expect([status, body.reports, body.alerts]).toEqual([201, [], []]);
    });
  });

  it('in a language that cannot be read are stored, marked, and raise nothing', async () => {
    const text =
      'Rusia entregó misiles antiaéreos a Corea del Norte el 3 de junio de 2024, dijeron funcionarios en Seúl.';
    const { status, body } = await post({ text, language: 'es' });
    expect([status, body.outcome, body.reports, body.alerts]).toEqual([201, 'language-not-supported', [], []]);
    expect(body.article).toMatchObject({ text, language: 'es' });
    const { body: page } = await api<Page>('GET', 'articles?limit=200');
    expect(page.items.find(({ id }) => id === body.article.id)?.outcome).toBe('language-not-supported');
  });

  it('without an address are known by what they say: the second time changes nothing', async () => {
    const first = await post({ text: STORY, published: '2024-06-21' });
    expect(first.body.isKnown).toBe(false);
    expect(first.body.alerts.map(({ level }) => level).toSorted()).toEqual(['possible', 'review']);
    expectTrueQuotes(first.body);
    const before = [await count('articles'), await count('reports'), await count('alerts')];
    const second = await post({ text: `\n${STORY.replaceAll(' ', '  ')}`, published: '2024-06-21' });
    expect([second.body.isKnown, second.body.article.id]).toEqual([true, first.body.article.id]);
    expect(second.body.alerts.map(({ id }) => id)).toEqual(first.body.alerts.map(({ id }) => id));
    expect([await count('articles'), await count('reports'), await count('alerts')]).toEqual(before);
  });

  it('posted ten times at once are stored and read once', async () => {
    const text = 'Iran delivered rifles to the Houthis in Yemen on 5 May 2021, a United Nations panel found.';
    const before = [await count('articles'), await count('readings')];
    const answers = await Promise.all(Array.from({ length: 10 }, () => post({ text, published: '2021-05-06' })));
    expect(new Set(answers.map(({ body }) => body.article.id)).size).toBe(1);
    expect(answers.filter(({ body }) => !body.isKnown)).toHaveLength(1);
    expect([await count('articles'), await count('readings')]).toEqual([before[0]! + 1, before[1]! + 1]);
  });

  it('of one address whose text changes get a second revision; it is read, and the first one stays as it was', async () => {
    const url = 'https://Wire.example/story?utm_source=mail#top';
    const denied = 'Russia denied on 3 June 2020 that it delivered tanks to South Sudan, its foreign ministry said.';
    const confirmed = 'Russia delivered tanks to South Sudan on 3 June 2020, its foreign ministry said on Thursday.';
    const first = await post({ text: denied, url, published: '2020-06-04' });
    const second = await post({ text: confirmed, url: 'https://wire.example/story', published: '2020-06-05' });
    expect(second.body.article).toMatchObject({ id: first.body.article.id, revision: 2, text: confirmed });
    expect(second.body.alerts.map(({ level }) => level)).toContain('violation');
    const kept = await service.database.query(
      `select r.revision, r.text, (select count(*)::int from readings d where d.revision_id = r.id) as readings
         from article_revisions r where r.article_id = $1 order by revision`,
      [first.body.article.id],
    );
    expect(kept).toEqual([
      { revision: 1, text: denied, readings: 1 },
      { revision: 2, text: confirmed, readings: 1 },
    ]);
    const again = await post({ text: denied, url, published: '2020-06-04' });
    expect(again.body).toMatchObject({ isKnown: true, article: { revision: 1, text: denied } });
    expect((await open(first.body.article.id)).article).toMatchObject({ revision: 2, text: confirmed });
  });

  it('of one text at two addresses are two articles and one incident', async () => {
    const text = 'China delivered rifles to Darfur in Sudan on 9 March 2019, a United Nations panel found on Friday.';
    const before = await count('alerts');
    const one = await post({ text, url: 'https://one.example/a', published: '2019-03-10' });
    const raised = (await count('alerts')) - before;
    const two = await post({ text, url: 'https://two.example/b', published: '2019-03-10' });
    expect(two.body.article.id).not.toBe(one.body.article.id);
    expect((await count('alerts')) - before).toBe(raised);
  });

  it('that are not there answer 404, and an id that is none says what an id looks like', async () => {
    expect((await api('GET', 'articles/00000000-0000-4000-8000-000000000000')).status).toBe(404);
    const { status, body } = await api('GET', 'articles/1%20or%201=1');
    expect([status, body.detail]).toEqual([400, expect.stringContaining('UUID')]);
  });

  describe('in pages', () => {
    beforeAll(() =>
      service.database.query(
        `with made as (
           insert into articles (identity, source_name, first_seen_at)
           select 'hash:' || n, 'made', '2020-01-01T00:00:00Z' from generate_series(1, 120) n returning id, identity)
         insert into article_revisions (article_id, revision, title, text, origin, content_hash)
         select id, 1, identity, identity, 'posted', identity from made`,
      ),
    );

    it.each([
      ['of no meaning', 'abc'],
      ['empty', ''],
      ['with a time before Christ', cursor('-200000-01-01T00:00:00.000Z 00000000-0000-4000-8000-000000000000')],
      ['with a time that is none', cursor('2024-13-01T00:00:00.000Z 00000000-0000-4000-8000-000000000000')],
      ['with an id that is none', cursor("2024-01-01T00:00:00.000Z ' or 1=1")],
      ['with a NUL', cursor('2024-01-01T00:00:00.000Z \0')],
    ])('a cursor %s is refused and told where to take one', async (_what, text) => {
      const { status, body } = await api('GET', `articles?cursor=${encodeURIComponent(text)}`);
      expect([status, body.code]).toEqual([422, 'invalid-cursor']);
      expect(body.detail).toContain('nextCursor');
    });

    it.each(['0', '-1', '201', '1.5', 'ten', ''])('a limit of "%s" is refused by name', async (limit) => {
      const { status, body } = await api('GET', `articles?limit=${limit}`);
      expect([status, body.errors?.[0].path]).toEqual([422, 'limit']);
    });

    it.each([1, 7, 50, 200])('of %i each article comes once, although 120 came at the same moment', async (limit) => {
      const total = await count('articles');
      const seen: string[] = [];
      let next: string | null = null;
      do {
        const from: string = next ? `&cursor=${next}` : '';
        const { body }: { body: Page } = await api<Page>('GET', `articles?limit=${limit}${from}`);
        expect([body.items.length <= limit, body.total]).toEqual([true, total]);
        seen.push(...body.items.map(({ id }) => id));
        next = body.nextCursor;
      } while (next);
      expect([seen.length, new Set(seen).size]).toEqual([total, total]);
    });
  });
});

function cursor(text: string): string {
  return Buffer.from(text).toString('base64url');
}
