import { Button } from '@mantine/core';
import { Link, useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { useEffect } from 'react';
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

const RETRY_MS = 5000;

/** A console opened before its service is up comes up by itself as soon as the service does. */
function useRetryWhileUnreachable(error: unknown, again: () => void): void {
  const isUnreachable = error instanceof ApiProblem && error.kind === 'unreachable';
  useEffect(() => {
    const timer = isUnreachable ? setInterval(again, RETRY_MS) : undefined;
    return () => clearInterval(timer);
  });
}

/** Shown when a page throws while it is loaded or drawn. */
export function CrashPage({ error, reset }: ErrorComponentProps) {
  const { problems } = useWords();
  const router = useRouter();
  const again = () => {
    reset();
    void router.invalidate();
  };
  useRetryWhileUnreachable(error, again);
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
