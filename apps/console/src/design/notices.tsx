import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { ApiProblem } from '../api/problem.js';
import { useWords, type Words } from '../words/words.js';
import style from './notice.module.css';

/** What went wrong, in words: the API's own where it gave some. Its titles name the status and are not for readers. */
export function wordsOf(problem: unknown, words: Words): { title: string; detail: string } {
  if (!(problem instanceof ApiProblem)) return words.problems.fault;
  const fallback = {
    unreachable: words.problems.unreachable,
    fault: words.problems.fault,
    refused: words.problems.refused,
    'not-found': words.problems.notFound,
    'session-ended': words.problems.sessionEnded,
  }[problem.kind];
  // Which ones, and why, stands at the fields or in the list below.
  if (problem.fields.length > 0) return words.problems.fields;
  return { title: fallback.title, detail: problem.detail || fallback.detail };
}

interface ProblemNoticeProps {
  problem: unknown;
  onRetry?: () => void;
  /** Fields of the form that show what is said about them themselves. */
  atFields?: readonly string[];
}

export function ProblemNotice({ problem, onRetry, atFields = [] }: ProblemNoticeProps) {
  const words = useWords();
  const { title, detail } = wordsOf(problem, words);
  const fields = problem instanceof ApiProblem ? problem.fields.filter(({ path }) => !atFields.includes(path)) : [];
  return (
    <div className={`${style.notice} ${style.error}`} role="alert">
      <h2>{title}</h2>
      {detail !== '' && <p>{detail}</p>}
      {fields.length > 0 && (
        <ul className={style.fields}>
          {fields.map((field) => (
            <li key={`${field.path} ${field.message}`}>
              <b>{field.path}</b>: {field.message}
            </li>
          ))}
        </ul>
      )}
      {onRetry !== undefined && (
        <p className={style.action}>
          <Button size="xs" variant="default" onClick={onRetry}>
            {words.common.retry}
          </Button>
        </p>
      )}
    </div>
  );
}

interface NoticeProps {
  title: string;
  children?: ReactNode;
  /** Whether the news is good or bad; neither, when it is left out. */
  tone?: 'good' | 'bad' | undefined;
}

export function Notice({ title, children, tone }: NoticeProps) {
  const edge = tone === undefined ? '' : { good: style.good, bad: style.error }[tone];
  return (
    <div className={`${style.notice} ${edge}`} role="status">
      <h2>{title}</h2>
      {children}
    </div>
  );
}

/** An empty list says what to do next. */
export function EmptyState({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={style.empty}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

export function Loading() {
  const { common } = useWords();
  return (
    <p className={style.loading} role="status">
      {common.loading}
    </p>
  );
}
