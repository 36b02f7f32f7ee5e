import { Button } from '@mantine/core';
import type { Article, Report, RoleSpan, Span } from '../../api/contract.js';
import { Exact } from '../../design/age.js';
import { isWebAddress, OutsideLink } from '../../design/outside-link.js';
import { useWords } from '../../words/words.js';
import style from './alert.module.css';
import { ArticleText } from './article-text.js';

export interface ArticlePaneProps {
  article: Article;
  /** The reports read in this article. */
  reports: readonly Report[];
  /** The one report whose marks are shown; null for all. */
  marked: string | null;
  onMark: (reportId: string | null) => void;
  lit: Span | null;
  onReturn: () => void;
}

/** The spans of the reports shown; quotes are marked however the API gives them. */
export function spansOf(reports: readonly Report[]): RoleSpan[] {
  return reports.flatMap((report) => [
    ...report.quotes.map((quote) => ({ ...quote, role: 'quote' as const })),
    ...report.spans,
  ]);
}

function Origin({ article }: { article: Article }) {
  const { alert } = useWords();
  return (
    <p>
      <span>{article.sourceName ?? alert.pasted}</span>
      {article.publishedAt !== null && (
        <span>
          {alert.published} <Exact at={article.publishedAt} />
        </span>
      )}
      <span>
        {alert.fetched} <Exact at={article.fetchedAt} />
      </span>
      {article.url !== null && isWebAddress(article.url) && (
        <OutsideLink href={article.url}>{alert.openOriginal}</OutsideLink>
      )}
    </p>
  );
}

function MarkChoice({ reports, marked, onMark }: Pick<ArticlePaneProps, 'reports' | 'marked' | 'onMark'>) {
  const { alert } = useWords();
  if (reports.length < 2) return null;
  const choices = [
    { id: null, name: alert.allMarks },
    ...reports.map((report, place) => ({ id: report.id, name: alert.report(place + 1) })),
  ];
  return (
    <div className={style.choices} role="group" aria-label={alert.marks}>
      {alert.marks}
      {choices.map((choice) => (
        <button
          key={choice.id ?? ''}
          type="button"
          className={style.choice}
          aria-pressed={marked === choice.id}
          onClick={() => onMark(choice.id)}
        >
          {choice.name}
        </button>
      ))}
    </div>
  );
}

export function ArticlePane(props: ArticlePaneProps) {
  const { article, reports, marked, lit, onReturn } = props;
  const { alert } = useWords();
  const shown = marked === null ? reports : reports.filter((report) => report.id === marked);
  return (
    <section className={style.pane} aria-label={article.title}>
      <header className={style.paneHead}>
        <Origin article={article} />
        <MarkChoice {...props} />
      </header>
      <ArticleText
        key={article.id}
        article={article}
        spans={spansOf(shown)}
        lit={lit}
        label={alert.articleLabel}
        onReturn={onReturn}
      />
      {lit !== null && (
        <Button size="compact-sm" className={style.returning} onClick={onReturn}>
          {alert.backToReason}
        </Button>
      )}
    </section>
  );
}
