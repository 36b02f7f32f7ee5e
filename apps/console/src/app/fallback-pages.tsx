import { Button } from '@mantine/core';
import { Link, useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { ApiProblem } from '../api/problem.js';
import { EmptyState, ProblemNotice } from '../design/notices.js';
import { PageHeading } from '../design/page-heading.js';
import { useWords } from '../words/words.js';
import { Entrance } from './entrance.js';

export function NotFoundPage() {
  const { problems } = useWords();
  return (
    <>
      <PageHeading title={problems.notFound.title} lead={problems.notFound.detail} />
      <Link to="/alerts">{problems.notFound.toQueue}</Link>
    </>
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
  if (error instanceof ApiProblem) return <ProblemNotice problem={error} onRetry={again} />;
  return (
    <EmptyState title={problems.crash.title}>
      <p>{problems.crash.detail}</p>
      <Button onClick={() => window.location.reload()}>{problems.crash.reload}</Button>
    </EmptyState>
  );
}

/** The same where there is no console around them. */
export function FramedNotFoundPage() {
  return (
    <Entrance>
      <NotFoundPage />
    </Entrance>
  );
}

export function FramedCrashPage(props: ErrorComponentProps) {
  return (
    <Entrance>
      <CrashPage {...props} />
    </Entrance>
  );
}
