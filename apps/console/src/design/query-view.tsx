import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Loading, ProblemNotice } from './notices.js';

/** Waiting, failure and answer of one query. A failure while an older answer is at hand leaves that answer standing. */
export function QueryView<T>({ query, children }: { query: UseQueryResult<T>; children: (data: T) => ReactNode }) {
  if (query.data !== undefined) return children(query.data);
  if (query.isError) return <ProblemNotice problem={query.error} onRetry={() => void query.refetch()} />;
  return <Loading />;
}
