import type { Assessment, Determination, ExemptionConsidered, Finding, Report, VoteRecord } from '#libs/assessment';
import { wrap } from '../catalogue/table.js';
import { dealInWords } from './deal-in-words.js';
import type { Paint, Tone } from '../terminal/paint.js';

export interface PageForm {
  width: number;
  paint: Paint;
}

const WIDTH_MAX = 110;
const WIDTH_MIN = 40;
const LABEL = 14;

const TONES: Readonly<Record<Determination, Tone>> = {
  prohibited: 'bad',
  conditional: 'open',
  disputed: 'open',
  unconfirmed: 'open',
  exempt: 'good',
  'not-covered': 'good',
};

const IN_WORDS: Readonly<Record<Determination, string>> = {
  prohibited: 'PROHIBITED',
  conditional: 'CONDITIONAL',
  disputed: 'DISPUTED',
  unconfirmed: 'UNCONFIRMED',
  exempt: 'EXEMPT',
  'not-covered': 'NOT COVERED',
};

/** The whole answer as a page for a terminal. */
export function pageOf(report: Report, assessment: Assessment, form: PageForm): string {
  const width = Math.min(Math.max(form.width, WIDTH_MIN), WIDTH_MAX);
  const write = new Page(width, form.paint);
  const reached = assessment.findings.filter(({ determination }) => determination !== 'not-covered');
  const tried = assessment.findings.filter(({ determination }) => determination === 'not-covered');
  write.head(report, assessment);
  for (const finding of reached) write.finding(finding);
  if (tried.length > 0) write.tried(tried);
  write.notes(assessment.notes);
  write.foot(assessment.catalogueVersion);
  return write.lines.join('\n');
}

class Page {
  readonly lines: string[] = [];

  constructor(
    private readonly width: number,
    private readonly paint: Paint,
  ) {}

  head(report: Report, { determination, level }: Assessment): void {
    this.lines.push('');
    const asAlert = level === null ? '' : this.paint('quiet', `  as an alert: ${level}`);
    this.lines.push(`${this.paint(TONES[determination], IN_WORDS[determination])}${asAlert}`);
    this.wrapped('', dealInWords(report), 'strong');
  }

  finding(finding: Finding): void {
    this.lines.push('', this.rule());
    const mark = this.paint(TONES[finding.determination], IN_WORDS[finding.determination].toLowerCase());
    this.lines.push(`${mark}  ${this.paint('strong', finding.measure)}  ${this.paint('quiet', finding.regimeTitle)}`);
    this.wrapped('', finding.summary);
    this.lines.push('');
    this.field('What it says', [finding.paraphrase]);
    this.field('Paragraphs', [finding.citations.map(({ text }) => text).join(', ')]);
    this.field('Why', finding.reasonsFor.slice(1));
    this.field('Against', finding.reasonsAgainst);
    this.field('To find out', finding.openQuestions);
    this.field('Readings', finding.readings.map(readingInWords));
    this.field('Exemptions', finding.exemptions.map(exemptionInWords));
    this.field('Votes', finding.votes.map(voteInWords));
  }

  tried(findings: readonly Finding[]): void {
    this.lines.push('', this.rule(), this.paint('strong', 'Tried, and not met'));
    for (const { measure, reasonsAgainst } of findings) this.item(`${measure}: ${reasonsAgainst[0] ?? ''}`);
  }

  notes(notes: readonly string[]): void {
    if (notes.length === 0) return;
    this.lines.push('', this.rule());
    for (const note of notes) this.item(note);
  }

  foot(version: string): void {
    this.lines.push('', this.rule());
    const words = `A possible violation for a person to judge, never a finding of guilt. Catalogue ${version}.`;
    this.wrapped('', words, 'quiet');
  }

  private rule(): string {
    return this.paint('quiet', '─'.repeat(this.width));
  }

  private field(label: string, texts: readonly string[]): void {
    texts
      .filter((text) => text !== '')
      .forEach((text, index) => this.wrapped((index === 0 ? label : '').padEnd(LABEL), text));
  }

  private item(text: string): void {
    this.wrapped('· ', text);
  }

  /** Words beside a label, their later lines kept in the same column. */
  private wrapped(label: string, text: string, tone?: Tone): void {
    wrap(text, this.width - label.length).forEach((line, index) => {
      const words = tone ? this.paint(tone, line) : line;
      this.lines.push(
        index === 0 ? `${this.paint('quiet', label)}${words}`.trimEnd() : ' '.repeat(label.length) + words,
      );
    });
  }
}

function readingInWords({ condition, determination, citations }: Finding['readings'][number]): string {
  const paragraphs = citations.length > 0 ? ` (${citations.join(', ')})` : '';
  return `${condition}: ${determination}${paragraphs}`;
}

const OUTCOMES: Readonly<Record<ExemptionConsidered['outcome'], string>> = {
  applies: 'applies',
  'may-apply': 'may apply',
  'does-not-apply': 'does not apply',
};

function exemptionInWords({ id, citation, outcome, why, procedure }: ExemptionConsidered): string {
  const step = procedure === 'none' ? '' : `, ${procedure.replace('-', ' ')}`;
  return `${id} (${citation}${step}): ${OUTCOMES[outcome]}; ${why}`;
}

function voteInWords({ symbol, adopted, supplier, recipient }: VoteRecord): string {
  const stood = (vote: VoteRecord['supplier']) =>
    vote === null
      ? 'not known'
      : vote === 'not-a-member'
        ? 'was no member'
        : `voted ${vote}`.replace('voted abstained', 'abstained').replace('voted not-voting', 'did not vote');
  return `${symbol}, ${adopted}: supplier ${stood(supplier)}, recipient ${stood(recipient)}`;
}
