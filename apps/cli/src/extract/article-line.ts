import { dayOf } from './published-day.js';

export type LineId = string | number | null;

/** One article as `embargo extract` is given it. */
export interface ArticleLine {
  id: LineId;
  title: string | null;
  text: string;
  /** `YYYY-MM-DD` */
  published: string;
  /** ISO 639-1; null when the line does not say. */
  language: string | null;
}

export type ArticleRead =
  { ok: true; article: ArticleLine } | { ok: false; id: LineId; error: { code: string; message: string } };

/** Reads one line of input, or says what is wrong with it and what to write instead. */
export function readArticleLine(line: string): ArticleRead {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return refused(null, 'INVALID_JSON', 'The line is not valid JSON. Write one object a line.');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return refused(null, 'NO_OBJECT', 'The line is no JSON object. Write {"id","published","title","text"}.');
  return readFields(value as Record<string, unknown>);
}

function readFields(fields: Record<string, unknown>): ArticleRead {
  const { title, text, published, lang } = fields;
  const id = typeof fields['id'] === 'string' || typeof fields['id'] === 'number' ? fields['id'] : null;
  if (id === null) return refused(id, 'INVALID_ID', '"id" must be a string or a number; the answer carries it.');
  if (typeof text !== 'string')
    return refused(id, 'INVALID_TEXT', '"text" must be a string: the words of the article.');
  if (!isTextOrAbsent(title)) return refused(id, 'INVALID_TITLE', '"title" must be a string, null or left out.');
  if (!isTextOrAbsent(lang))
    return refused(id, 'INVALID_LANG', '"lang" must be an ISO 639-1 code such as "en", null or left out.');
  const day = typeof published === 'string' ? dayOf(published) : null;
  if (day === null)
    return refused(
      id,
      'INVALID_PUBLISHED',
      `"published" must be a day of the calendar, YYYY-MM-DD, or a time in RFC 3339${said(published)}. The law is told by the day.`,
    );
  return { ok: true, article: { id, title: title ?? null, text, published: day, language: lang || null } };
}

function isTextOrAbsent(value: unknown): value is string | null | undefined {
  return value === undefined || value === null || typeof value === 'string';
}

function said(value: unknown): string {
  return value === undefined ? ', and the line has none' : `, not ${JSON.stringify(value)?.slice(0, 60)}`;
}

function refused(id: LineId, code: string, message: string): ArticleRead {
  return { ok: false, id, error: { code, message } };
}
