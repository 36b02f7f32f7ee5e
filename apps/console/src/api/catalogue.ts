import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, withParameters } from './client.js';
import type { OfficialParagraph, Question, Regime, RegimeList } from './catalogue-contract.js';
import type { Assessment } from './contract.js';

/** The law changes with a new release or an override folder, not while somebody reads. */
const LAW_STALE_MS = 10 * 60_000;

export const regimesQuery = queryOptions({
  queryKey: ['regimes'],
  queryFn: ({ signal }) => api.get<RegimeList>('/catalogue/regimes', signal),
  staleTime: LAW_STALE_MS,
});

export const regimeQuery = (id: string, on: string) =>
  queryOptions({
    queryKey: ['regime', id, on],
    queryFn: ({ signal }) =>
      api.get<Regime>(withParameters(`/catalogue/regimes/${encodeURIComponent(id)}`, { on }), signal),
    staleTime: LAW_STALE_MS,
    placeholderData: keepPreviousData,
  });

/** Empty while the operator has imported no official texts. */
export const paragraphsQuery = (regime: string) =>
  queryOptions({
    queryKey: ['regime', regime, 'paragraphs'],
    queryFn: ({ signal }) =>
      api.get<{ items: OfficialParagraph[] }>(`/catalogue/regimes/${encodeURIComponent(regime)}/paragraphs`, signal),
    staleTime: LAW_STALE_MS,
  });

/** A question changes nothing, so that its answer can be kept and linked to like any page. */
export const assessmentQuery = (question: Question | null) =>
  queryOptions({
    queryKey: ['assessment', question],
    queryFn: () => api.post<Assessment>('/assessments', question),
    enabled: question !== null,
    staleTime: LAW_STALE_MS,
  });
