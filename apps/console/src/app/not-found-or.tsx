import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ApiProblem } from '../api/problem.js';
import { QueryView } from '../design/query-view.js';
import { NotFoundPage } from './fallback-pages.js';

/** The API answers 404 when there is no such thing, 400 when the address can name none. */
const NOTHING_THERE = [400, 404];

/** A page about one thing: says in words when there is no such thing. */
export function NotFoundOr<T>({ query, children }: { query: UseQueryResult<T>; children: (data: T) => ReactNode }) {
  if (query.data === undefined && query.error instanceof ApiProblem && NOTHING_THERE.includes(query.error.status)) {
    return <NotFoundPage />;
  }
  return <QueryView query={query}>{children}</QueryView>;
}
