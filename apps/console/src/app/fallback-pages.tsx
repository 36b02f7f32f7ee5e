import { Button } from '@mantine/core';
import { Link, useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { ApiProblem } from '../api/problem.js';
import { EmptyState, ProblemNotice } from '../design/notices.js';
import { PageHeading } from '../design/page-heading.js';
import { useWords } from '../words/words.js';
import style from './shell.module.css';

export function NotFoundPage() {
  const { problems } = useWords();
  return (
    <div className={style.fallback}>
      <PageHeading title={problems.notFound.title} />
      <EmptyState title={problems.notFound.detail}>
        <Link to="/alerts">{problems.notFound.toQueue}</Link>
      </EmptyState>
    </div>
  );
}

/** Shown when a page throws while it is loaded or drawn. */
export function CrashPage({ error, reset }: ErrorComponentProps) {
  const { problems } = useWords();
  const router = useRouter();
  const again = () => {
    reset();
    void router.invalidate();
  };
  if (error instanceof ApiProblem) {
    return (
      <main className={style.fallback}>
        <ProblemNotice problem={error} onRetry={again} />
      </main>
    );
  }
  return (
    <main className={style.fallback}>
      <PageHeading title={problems.crash.title} />
      <EmptyState title={problems.crash.detail}>
        <Button onClick={() => window.location.reload()}>{problems.crash.reload}</Button>
      </EmptyState>
    </main>
  );
}
