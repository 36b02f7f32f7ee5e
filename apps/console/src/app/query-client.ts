import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiProblem } from '../api/problem.js';
import { sessionQuery } from '../api/session.js';
import { sessionEnd } from './session-end.js';

const RETRIES = 2;

function isPassing(problem: unknown): boolean {
  return problem instanceof ApiProblem && (problem.kind === 'unreachable' || problem.kind === 'fault');
}

/** `meta: { signsIn: true }` on a mutation: its 401 means a wrong password, not an ended session. */
export function createQueryClient(): QueryClient {
  const onSessionEnded = (problem: unknown) => {
    const wasSignedIn = client.getQueryData(sessionQuery.queryKey) !== null;
    if (problem instanceof ApiProblem && problem.kind === 'session-ended' && wasSignedIn) sessionEnd.set(true);
  };
  const client = new QueryClient({
    queryCache: new QueryCache({ onError: onSessionEnded }),
    mutationCache: new MutationCache({
      onError: (problem, _variables, _result, mutation) => {
        if (mutation.meta?.signsIn !== true) onSessionEnded(problem);
      },
    }),
    defaultOptions: {
      // The service may run on this very machine: whether the browser thinks it is online does not matter.
      queries: {
        networkMode: 'always',
        staleTime: 10_000,
        retry: (failures, problem) => isPassing(problem) && failures < RETRIES,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
  return client;
}
