// Measures how fast and how well news is read, ours beside a peer. Build first:
// `npm run build && node test/bench/extract.mjs`. Each measurement runs in a process of its own, one after the other.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const built = (file) => import(new URL(`../../dist/${file}`, import.meta.url).href);
const ROUNDS = 5;

async function knowledge() {
  const { KnowledgeHolder } = await built('libs/knowledge/src/index.js');
  return KnowledgeHolder.open().current();
}

async function reader(who, { lexicon, extractor }) {
  return who === 'ours' ? extractor : (await import('./peer.mjs')).createPeer(lexicon);
}

/** Processor seconds of this process, so that what else the machine does counts less; the best of some rounds. */
function fastest(work, rounds = ROUNDS) {
  const times = Array.from({ length: rounds }, () => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1e6;
  });
  return Math.min(...times);
}

const measurements = {
  async 'start-up'() {
    const { extractor } = await knowledge();
    extractor.extract({ title: null, text: 'Iran sent missiles to Yemen.', published: '2024-06-20', language: 'en' });
    const { userCPUTime, systemCPUTime } = process.resourceUsage();
    return { wallMs: Math.round(performance.now()), cpuMs: Math.round((userCPUTime + systemCPUTime) / 1000) };
  },

  async speed(who, kind) {
    const news = await import('./news.mjs');
    const amount = who === 'ours' ? 2000 : 200;
    const articles = kind === 'ordinary' ? news.ordinaryNews(amount) : news.armsNews(amount / 4);
    const { extract } = wrapped(await reader(who, await knowledge()));
    let reports = 0;
    const seconds = fastest(() => {
      reports = 0;
      for (const article of articles) reports += extract(article).reports.length;
    });
    return { articlesPerSecond: Math.round(articles.length / seconds), reports, articles: articles.length };
  },

  async names(who) {
    const { names } = await import('./news.mjs');
    const { extract } = wrapped(await reader(who, await knowledge()));
    const seconds = (article) => Number(fastest(() => extract(article), 1).toFixed(2));
    return { halfSeconds: seconds(names(2_500_000)), seconds: seconds(names(5_000_000)) };
  },

  async accuracy(who) {
    const [{ Agreement, PartyNames, regimeNames, Scorer, readGoldLine }, { eventOf, predictionOf }, judging] =
      await Promise.all([
        built('apps/cli/src/extract/evaluation/index.js'),
        built('apps/cli/src/extract/prediction.js'),
        built('libs/assessment/src/index.js'),
      ]);
    const known = await knowledge();
    const { extract } = wrapped(await reader(who, known));
    const scorer = new Scorer(new Agreement(new PartyNames(known.lexicon), regimeNames(known.catalogue)));
    const file = new URL('../evaluation/corpus.jsonl', import.meta.url);
    for (const line of readFileSync(file, 'utf8').trim().split('\n')) {
      const { article } = readGoldLine(line);
      if (article.language !== 'en') continue;
      const { reports } = extract(article);
      const judged = reports.map((report) => judging.judgeReport(report, article.published, known.catalogue));
      const { alerts } = predictionOf([], judging.draftAlerts(judged));
      const events = reports.map((report) => ({ ...eventOf(report), confidence: report.confidence }));
      scorer.add(article, { events, alerts }, 'en');
    }
    const { alerts, events, categories } = scorer.result();
    return {
      alerts: figures(alerts.regimeAndRecipient),
      strict: figures(alerts.strict),
      events: figures(events.withoutStage),
      eventsWithStage: figures(events.withStage),
      silentOnLawful: `${categories.lawful.silent}/${categories.lawful.articles}`,
    };
  },
};

const wrapped = (made) => ({ extract: (article) => made.extract(article) });
const figures = ({ precision, recall, f1 }) =>
  `P ${(precision ?? 0).toFixed(3)} R ${(recall ?? 0).toFixed(3)} F1 ${(f1 ?? 0).toFixed(3)}`;

const [only, ...words] = process.argv.slice(2);
if (only) {
  const result = await measurements[only](...words);
  console.log(JSON.stringify({ ...result, maxMemoryMb: Math.round(process.resourceUsage().maxRSS / 1024) }));
} else {
  for (const run of [
    ['start-up'],
    ...['ours', 'peer'].flatMap((who) => [
      ['speed', who, 'ordinary'],
      ['speed', who, 'arms'],
      ['accuracy', who],
    ]),
    ['names', 'ours'],
  ]) {
    const result = JSON.parse(execFileSync(process.execPath, [import.meta.filename, ...run], { encoding: 'utf8' }));
    const told = Object.entries(result).map(([name, value]) => `${name} ${value}`);
    console.log(`${run.join(' ').padEnd(22)} ${told.join(', ')}`);
  }
}
