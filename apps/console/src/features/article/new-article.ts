import type { NewArticle } from '../../api/contract.js';

export interface PasteForm {
  text: string;
  title: string;
  url: string;
  published: string;
}

/** What the API takes: fields left empty are left out. Null when there is no text to read. */
export function newArticleOf(form: PasteForm): NewArticle | null {
  if (form.text.trim() === '') return null;
  const article: NewArticle = { text: form.text };
  if (form.title.trim() !== '') article.title = form.title.trim();
  if (form.url.trim() !== '') article.url = form.url.trim();
  if (form.published.trim() !== '') article.published = form.published.trim();
  return article;
}
