import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { AlertDetail, Article, HistoryEntry, Span } from '../../api/contract.js';
import { Exact } from '../../design/age.js';
import { useWords } from '../../words/words.js';
import { reasonIn, useEventWords } from '../triage/event-words.js';
import type { Triage } from '../triage/use-triage.js';
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

/** The last thing that was done can be taken back as long as nothing followed it; what was said stays said. */
function undoableBatch({ history, version, mergedInto }: AlertDetail): string | null {
  const last = history.at(-1);
  const batch = last?.detail?.['batch'];
  if (mergedInto || last === undefined || last.what === 'commented' || last.version !== version) return null;
  return typeof batch === 'string' ? batch : null;
}

function Line({ entry, undo }: { entry: HistoryEntry; undo: ReactNode }) {
  const wordsOf = useEventWords();
  const reason = reasonIn(entry);
  return (
    <li>
      <Exact at={entry.at} />
      <div>
        <b>{wordsOf(entry)}</b> · <bdi>{entry.who}</bdi>
        {reason !== '' && <q dir="auto">{reason}</q>}
        {undo}
      </div>
    </li>
  );
}

export function History({ detail, triage, mayUndo }: { detail: AlertDetail; triage: Triage; mayUndo: boolean }) {
  const { alert, triage: words } = useWords();
  const batch = mayUndo ? undoableBatch(detail) : null;
  const unique = (values: string[]) => [...new Set(values)].join(', ');
  return (
    <section aria-labelledby="history-heading">
      <h2 id="history-heading">{alert.history}</h2>
      <ol className={style.history}>
        {detail.history.map((entry, place) => (
          <Line
            // oxlint-disable-next-line react/no-array-index-key -- the history only grows at its end
            key={place}
            entry={entry}
            undo={
              batch !== null &&
              place === detail.history.length - 1 && (
                <Button
                  size="compact-sm"
                  variant="default"
                  loading={triage.undo.isPending}
                  onClick={() => triage.undo.mutate(batch)}
                >
                  {words.undoLast}
                </Button>
              )
            }
          />
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
