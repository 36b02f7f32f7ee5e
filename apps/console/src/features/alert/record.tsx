import { isLevel, type AlertDetail, type Article, type HistoryEntry, type Span } from '../../api/contract.js';
import { Exact } from '../../design/age.js';
import { useWords } from '../../words/words.js';
import style from './alert.module.css';
import { ReportCard } from './report-card.js';

interface WhatWasReadProps {
  detail: AlertDetail;
  onShow: (articleId: string, span: Span) => void;
}

export function WhatWasRead({ detail, onShow }: WhatWasReadProps) {
  const { alert } = useWords();
  return (
    <section aria-labelledby="read-heading">
      <h2 id="read-heading">{detail.reports.length > 1 ? alert.readings(detail.reports.length) : alert.reading}</h2>
      {detail.reports.map((report, place) => (
        <ReportCard
          key={report.id}
          report={report}
          number={place + 1}
          onShow={(span) => report.articleId !== null && onShow(report.articleId, span)}
        />
      ))}
    </section>
  );
}

interface ArticleListProps {
  articles: readonly Article[];
  shown: string | undefined;
  onChoose: (articleId: string) => void;
}

/** Every article that tells of the incident; choosing one shows it in the pane. */
export function ArticleList({ articles, shown, onChoose }: ArticleListProps) {
  const { alert } = useWords();
  return (
    <section aria-labelledby="articles-heading">
      <h2 id="articles-heading">{alert.articles(articles.length)}</h2>
      <ul className={style.articles}>
        {articles.map((article) => (
          <li key={article.id}>
            <button type="button" aria-pressed={article.id === shown} onClick={() => onChoose(article.id)} dir="auto">
              {article.title}
            </button>
            <p className={style.small}>
              {article.sourceName ?? alert.pasted}
              {article.publishedAt !== null && (
                <>
                  {' · '}
                  <Exact at={article.publishedAt} />
                </>
              )}
              {article.id === shown && ` · ${alert.shown}`}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What happened, in words; what the console has no words for is shown as it stands. */
function useEventWords() {
  const { alert, law } = useWords();
  const levelOf = (value: unknown) => (typeof value === 'string' && isLevel(value) ? law.level[value].name : '?');
  return ({ what, detail }: HistoryEntry): string => {
    if (what === 'raised') return alert.events.raised(levelOf(detail?.level));
    if (what === 'report-added') return alert.events.reportAdded(Number(detail?.reports ?? 1));
    if (what === 'level-changed') return alert.events.levelChanged(levelOf(detail?.from), levelOf(detail?.to));
    const number = Number(detail?.number ?? 0);
    const why = typeof detail?.why === 'string' ? detail.why : '';
    if (what === 'report-superseded') return alert.events.superseded(Number(detail?.reports ?? 1));
    if (what === 'merged') return alert.events.merged(number, why);
    if (what === 'merged-into') return alert.events.mergedInto(number, why);
    if (what === 'split') return alert.events.split(number, why);
    if (what === 'split-off') return alert.events.splitOff(number, why);
    if (what === 'decision-undone') return alert.events.undone(detail?.kind === 'split' ? 'split' : 'merge', why);
    return what;
  };
}

export function History({ detail }: { detail: AlertDetail }) {
  const { alert } = useWords();
  const wordsOf = useEventWords();
  const unique = (values: string[]) => [...new Set(values)].join(', ');
  return (
    <section aria-labelledby="history-heading">
      <h2 id="history-heading">{alert.history}</h2>
      <ol className={style.history}>
        {detail.history.map((entry) => (
          <li key={`${entry.at} ${entry.what}`}>
            <Exact at={entry.at} />
            <span>
              <b>{wordsOf(entry)}</b> · {entry.who}
            </span>
          </li>
        ))}
      </ol>
      <p className={style.small}>
        {alert.versions}: {alert.catalogueVersion} {unique(detail.findings.map((finding) => finding.catalogueVersion))}
        {' · '}
        {alert.extractorVersion} {unique(detail.reports.map((report) => report.extractorVersion))}
      </p>
      <p className={style.small}>{detail.disclaimer}</p>
    </section>
  );
}
