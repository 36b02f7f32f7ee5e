import { queryOptions } from '@tanstack/react-query';
import { api } from './client.js';
import type { ArticleReading, NewArticle } from './contract.js';

export const articleQuery = (id: string) =>
  queryOptions({
    queryKey: ['article', id],
    queryFn: ({ signal }) => api.get<ArticleReading>(`/articles/${encodeURIComponent(id)}`, signal),
    staleTime: 60_000,
  });

export const pasteArticle = (article: NewArticle) => api.post<ArticleReading>('/articles', article);
