import type { LineAnswerer } from '../terminal/answer-lines.js';
import { readArticleLine } from './article-line.js';
import type { ArticleLine, LineId } from './article-line.js';
import { languageOf, primaryLanguage } from './language.js';
import { predictionOf } from './prediction.js';
import type { Reader } from './reader.js';

/** Reads one article a line and counts the lines that could not be answered. */
export class LineExtractor implements LineAnswerer {
  /** Three times the longest article that is worth reading; a longer line is a file of something else. */
  readonly lineMax = 32_000_000;
  failed = 0;

  constructor(private readonly reader: Pick<Reader, 'read'>) {}

  answer(line: string): string | null | Promise<string> {
    if (line.length > this.lineMax)
      return this.refuse(null, 'LINE_TOO_LONG', `The line has over ${this.lineMax} characters. Split the article.`);
    if (line.trim() === '') return null;
    const read = readArticleLine(line);
    if (!read.ok) return this.refuse(read.id, read.error.code, read.error.message);
    const { article } = read;
    if (article.language !== null) return this.extract(article, primaryLanguage(article.language));
    return languageOf(article.title, article.text).then((language) => this.extract(article, language));
  }

  /** A fault that one article brings to light must not cost the answers to the others. */
  private extract(article: ArticleLine, language: string): string {
    try {
      return this.answerOf(article, language);
    } catch (error) {
      return this.refuse(article.id, 'READING_FAILED', `A fault of this program; please report it: ${String(error)}`);
    }
  }

  private answerOf({ id, title, text, published }: ArticleLine, language: string): string {
    const { reports, drafts } = this.reader.read({ title, text, published, language });
    const { events, alerts } = predictionOf(
      reports.map(({ extracted }) => extracted),
      drafts,
    );
    return JSON.stringify({ id, events, alerts });
  }

  private refuse(id: LineId, code: string, message: string): string {
    this.failed += 1;
    return JSON.stringify({ id, error: { code, message } });
  }
}
