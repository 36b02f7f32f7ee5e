import { readFileSync } from 'node:fs';
import { Webhook } from 'standardwebhooks';
import {
  eventually,
  startTestServer,
  startTestService,
  type TestServer,
  type TestService,
} from '../support/test-service.js';

const STORY = readFileSync(new URL('../support/texts/june-2024.txt', import.meta.url), 'utf8');

function feed(items: { title: string; link: string; text: string; published?: string }[]): string {
  const entries = items.map(
    ({ title, link, text, published = 'Fri, 21 Jun 2024 08:00:00 GMT' }) =>
      `<item><title><![CDATA[${title}]]></title><link>${link}</link><pubDate>${published}</pubDate>` +
      `<description><![CDATA[${text
        .split('\n\n')
        .map((part) => `<p>${part}</p>`)
        .join('')}]]></description></item>`,
  );
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Wire</title>${entries.join('')}</channel></rss>`;
}

const [TITLE = '', ...PARAGRAPHS] = STORY.trim().split('\n\n');
const story = { title: TITLE, link: 'https://wire.example/2024/story', text: PARAGRAPHS.join('\n\n') };

interface Alert {
  id: string;
  regime: string;
  level: string;
  stage: string;
  suppliers: { code: string }[];
  recipients: { code: string }[];
}

describe('from a feed to an alert to a webhook, without anyone doing anything', () => {
  let service: TestService;
  let headers: Record<string, string>;
  let publisher: TestServer;
  let receiver: TestServer;
  let secret: string;
  let isDown = false;

  const api = async <T>(method: string, path: string, body?: object): Promise<T> => {
    const response = await fetch(`${service.url}/api/v1/${path}`, {
      method,
      headers,
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    return response.status === 204 ? (undefined as T) : ((await response.json()) as T);
  };
  const alerts = () => api<{ items: Alert[]; total: number }>('GET', 'alerts');

  beforeAll(async () => {
    service = await startTestService({ worker: true });
    headers = await service.signIn();
    receiver = await startTestServer((_path, attempt) => (isDown && attempt === 1 ? { status: 503 } : { status: 204 }));
    publisher = await startTestServer((path) => {
      if (path === '/feed.xml') return { headers: { 'content-type': 'application/rss+xml' }, body: feed([story]) };
      if (path === '/broken.xml') return { body: '<html><body>Gone fishing</body></html>' };
      if (path === '/huge.xml') return { body: `<rss><channel>${' '.repeat(6_000_000)}</channel></rss>` };
      if (path === '/empty-text.xml')
        return { body: feed([{ title: '', link: 'https://wire.example/empty', text: '' }]) };
      return { status: 404 };
    });
    const created = await api<{ secret: string }>('POST', 'webhooks', { name: 'desk', url: `${receiver.url}/hook` });
    secret = created.secret;
  });
  afterAll(async () => {
    await service.close();
    await publisher.close();
    await receiver.close();
  });

  it('the June 2024 story in a feed raises the threat and the treaty, and nothing for Ukraine', async () => {
    await api('POST', 'sources', { name: 'Wire', url: `${publisher.url}/feed.xml` });
    const { items } = await eventually(alerts, ({ total }) => total >= 2);
    expect(items.map(({ regime, level, stage }) => `${regime} ${level} ${stage}`).toSorted()).toEqual([
      'KP-1718 possible threatened',
      'KP-1718 review contracted',
    ]);
    const threat = items.find(({ level }) => level === 'possible')!;
    expect([threat.suppliers[0]?.code, threat.recipients[0]?.code]).toEqual(['RU', 'KP']);
  });

  it('the alert shows paragraphs, votes, and quotes that stand in the stored text', async () => {
    const { items } = await alerts();
    const threat = items.find(({ level }) => level === 'possible')!;
    const detail = await api<any>('GET', `alerts/${threat.id}`);
    const cited = detail.findings.flatMap((finding: any) => finding.citations.map(({ text }: any) => text)).join(' ');
    expect(cited).toMatch(/S\/RES\/1718 \(2006\) ¶8\(a\)/);
    expect(cited).toMatch(/S\/RES\/1874 \(2009\) ¶10/);
    expect(cited).toMatch(/S\/RES\/2270 \(2016\) ¶6/);
    const votes = new Map(detail.findings[0].votes.map((vote: any) => [vote.symbol, vote.supplier]));
    for (const symbol of ['S/RES/1718 (2006)', 'S/RES/1874 (2009)', 'S/RES/2270 (2016)']) {
      expect([symbol, votes.get(symbol)]).toEqual([symbol, 'for']);
    }
    expect(detail.disclaimer).toMatch(/not a finding of guilt/);
    for (const report of detail.reports) {
      const article = detail.articles.find(({ id }: any) => id === report.articleId);
      expect(report.quotes.length).toBeGreaterThan(0);
      for (const { start, end, text } of [...report.quotes, ...report.spans]) {
        expect(article.text.slice(start, end)).toBe(text);
      }
    }
    expect(detail.findings.every((finding: any) => finding.catalogueVersion)).toBe(true);
    expect(detail.reports.every((report: any) => report.extractorVersion)).toBe(true);
  });

  it('each alert told the webhook once, with a signature that the published library accepts', async () => {
    const messages = await eventually(
      async () => receiver.requests,
      (seen) => seen.length >= 2,
    );
    const verifier = new Webhook(secret);
    const types = messages.map(({ body, headers: sent }) => {
      const event = verifier.verify(body, sent as Record<string, string>) as { type: string; data: { notice: string } };
      expect(event.data.notice).toMatch(/possible violation/);
      return event.type;
    });
    expect(types).toEqual(['alert.raised', 'alert.raised']);
    expect(new Set(messages.map(({ headers: sent }) => sent['webhook-id'])).size).toBe(2);
  });

  it('a second scan finds nothing new', async () => {
    const [source] = (await api<{ items: { id: string; lastSuccessAt: string }[] }>('GET', 'sources')).items;
    await api('POST', `sources/${source!.id}/scan`);
    await eventually(
      async () => (await api<{ lastSuccessAt: string }>('GET', `sources/${source!.id}`)).lastSuccessAt,
      (at) => at > source!.lastSuccessAt,
    );
    expect((await alerts()).total).toBe(2);
    expect((await api<{ total: number }>('GET', 'articles')).total).toBe(1);
  });

  it('the same story pasted by a person joins the incidents instead of doubling the alerts', async () => {
    const pasted = await api<any>('POST', 'articles', { text: STORY, published: '2024-06-21' });
    expect(pasted.alerts.map(({ level }: Alert) => level).toSorted()).toEqual(['possible', 'review']);
    expect((await alerts()).total).toBe(2);
    const again = await api<any>('POST', 'articles', { text: STORY, published: '2024-06-21' });
    expect([again.isKnown, again.article.id]).toEqual([true, pasted.article.id]);
    const toUkraine = pasted.reports.filter(({ recipients }: any) => recipients.some(({ code }: any) => code === 'UA'));
    for (const { assessments } of toUkraine) {
      const notes = assessments.flatMap((assessment: any) => assessment.notes).join(' ');
      expect(notes).toMatch(/No UN arms measure covers Ukraine/);
    }
  });

  it.each([
    ['/broken.xml', /web page/],
    ['/huge.xml', /larger|more than/],
    ['/nowhere.xml', /404/],
  ])('a source that answers with %s says in words what is wrong, and the others go on', async (path, words) => {
    const { id } = await api<{ id: string }>('POST', 'sources', { name: path, url: publisher.url + path });
    const source = await eventually(
      () => api<{ lastError: string | null }>('GET', `sources/${id}`),
      ({ lastError }) => lastError !== null,
    );
    expect(source.lastError).toMatch(words);
    expect((await alerts()).total).toBe(2);
  });

  it('a receiver that is down gets the same message again, with a fresh signature', async () => {
    isDown = true;
    const { webhook, secret: other } = await api<any>('POST', 'webhooks', {
      name: 'flaky',
      url: `${receiver.url}/flaky`,
    });
    await api('POST', `webhooks/${webhook.id}/test`);
    const log = await eventually(
      () => api<{ items: any[] }>('GET', `webhooks/${webhook.id}/deliveries`),
      ({ items }) => items[0]?.attempts === 1,
    );
    expect(log.items[0]).toMatchObject({ state: 'pending', responseStatus: 503 });
    expect(Date.parse(log.items[0].nextAttemptAt)).toBeGreaterThan(Date.now() - 1000);
    const first = receiver.requests.find(({ path }) => path === '/flaky')!;
    expect(() => new Webhook(other).verify(first.body, first.headers as Record<string, string>)).not.toThrow();
    expect(() => new Webhook(secret).verify(first.body, first.headers as Record<string, string>)).toThrow(
      'No matching signature found',
    );
  });
});
