import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ApiProblem } from '../api/problem.js';
import { QueryView } from '../design/query-view.js';
import { NotFoundPage } from './fallback-pages.js';

/** A page about one thing: says in words when there is no such thing. */
export function NotFoundOr<T>({ query, children }: { query: UseQueryResult<T>; children: (data: T) => ReactNode }) {
  if (query.data === undefined && query.error instanceof ApiProblem && query.error.kind === 'not-found') {
    return <NotFoundPage />;
  }
  return <QueryView query={query}>{children}</QueryView>;
}
