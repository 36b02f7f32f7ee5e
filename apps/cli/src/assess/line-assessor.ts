import { assessAsJson, readQuestion } from '#libs/assessment';
import type { Catalogue } from '#libs/catalogue';
import type { Lexicon } from '#libs/lexicon';
import type { LineAnswerer } from '../terminal/answer-lines.js';

type Id = string | number | null;

/** Answers one line at a time and counts those that could not be read. */
export class LineAssessor implements LineAnswerer {
  /** Far above any honest question; a longer line is a file of something else. */
  readonly lineMax = 1_000_000;
  failed = 0;

  constructor(
    private readonly catalogue: Catalogue,
    private readonly lexicon: Lexicon,
  ) {}

  /** The answer to one line; null for a line with nothing on it. */
  answer(line: string): string | null {
    if (line.length > this.lineMax)
      return this.refuse(null, 'LINE_TOO_LONG', `The line has over ${this.lineMax} characters.`);
    if (line.trim() === '') return null;
    let question: unknown;
    try {
      question = JSON.parse(line);
    } catch {
      return this.refuse(null, 'INVALID_JSON', 'The line is not valid JSON. Write one object a line.');
    }
    return this.answerQuestion(question);
  }

  private answerQuestion(question: unknown): string {
    const id = idOf(question);
    const read = readQuestion(question, this.lexicon);
    if ('error' in read) return this.refuse(id, read.error.code, read.error.message);
    const { report, knownAt } = read;
    const answer = assessAsJson(report, this.catalogue, knownAt === null ? {} : { knownAt });
    return `{"id":${JSON.stringify(id)},${answer.slice(1)}`;
  }

  private refuse(id: Id, code: string, message: string): string {
    this.failed += 1;
    return JSON.stringify({ id, error: { code, message } });
  }
}

function idOf(question: unknown): Id {
  if (typeof question !== 'object' || question === null || !('id' in question)) return null;
  const { id } = question;
  return typeof id === 'string' || typeof id === 'number' ? id : null;
}
