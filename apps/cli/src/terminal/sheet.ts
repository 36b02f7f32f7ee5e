import { wrap } from '../catalogue/table.js';
import type { Paint, Tone } from './paint.js';

export interface SheetForm {
  width: number;
  paint: Paint;
}

const WIDTH_MAX = 110;
const WIDTH_MIN = 40;
const LABEL = 14;

/** Lines for a terminal: labelled fields, items and rules, wrapped to its width. */
export class Sheet {
  readonly lines: string[] = [];
  private readonly width: number;
  private readonly paint: Paint;

  constructor(form: SheetForm) {
    this.width = Math.min(Math.max(form.width, WIDTH_MIN), WIDTH_MAX);
    this.paint = form.paint;
  }

  line(text: string): void {
    this.lines.push(text);
  }

  rule(): void {
    this.lines.push('', this.paint('quiet', '─'.repeat(this.width)));
  }

  field(label: string, texts: readonly string[], tone?: Tone): void {
    texts
      .filter((text) => text !== '')
      .forEach((text, index) => this.wrapped((index === 0 ? label : '').padEnd(LABEL), text, tone));
  }

  item(text: string): void {
    this.wrapped('· ', text);
  }

  /** Words beside a label, their later lines kept in the same column. */
  wrapped(label: string, text: string, tone?: Tone): void {
    wrap(text, this.width - label.length).forEach((line, index) => {
      const words = tone ? this.paint(tone, line) : line;
      this.lines.push(
        index === 0 ? `${this.paint('quiet', label)}${words}`.trimEnd() : ' '.repeat(label.length) + words,
      );
    });
  }
}
