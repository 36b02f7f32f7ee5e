import type { Determination, ExemptionConsidered, Finding, VoteRecord } from '#libs/assessment';
import type { Paint, Tone } from './paint.js';
import type { Sheet } from './sheet.js';

export const TONES: Readonly<Record<Determination, Tone>> = {
  prohibited: 'bad',
  conditional: 'open',
  disputed: 'open',
  unconfirmed: 'open',
  exempt: 'good',
  'not-covered': 'good',
};

export const IN_WORDS: Readonly<Record<Determination, string>> = {
  prohibited: 'PROHIBITED',
  conditional: 'CONDITIONAL',
  disputed: 'DISPUTED',
  unconfirmed: 'UNCONFIRMED',
  exempt: 'EXEMPT',
  'not-covered': 'NOT COVERED',
};

export interface FindingOptions {
  readingsMax?: number;
  /** What the two parties are called; those of an agreement by their names, for both may supply. */
  sides?: { supplier: string; recipient: string };
}

const SIDES = { supplier: 'supplier', recipient: 'recipient' };

/** One finding in full: what the law says, by which paragraphs, why, and what is still to be found out. */
export function writeFinding(sheet: Sheet, finding: Finding, paint: Paint, options: FindingOptions = {}): void {
  const { readingsMax = Infinity, sides = SIDES } = options;
  const mark = paint(TONES[finding.determination], IN_WORDS[finding.determination].toLowerCase());
  sheet.line(`${mark}  ${paint('strong', finding.measure)}`);
  sheet.wrapped('', finding.regimeTitle, 'quiet');
  sheet.wrapped('', finding.summary);
  sheet.line('');
  sheet.field('What it says', [finding.paraphrase]);
  sheet.field('Paragraphs', [finding.citations.map(({ text }) => text).join(', ')]);
  sheet.field('Why', finding.reasonsFor.slice(1));
  sheet.field('Against', finding.reasonsAgainst);
  sheet.field('To find out', finding.openQuestions);
  const rest = finding.readings.length - readingsMax;
  sheet.field('Readings', [
    ...finding.readings.slice(0, readingsMax).map(readingInWords),
    ...(rest > 0 ? [`and ${rest} more (--json has them all)`] : []),
  ]);
  sheet.field('Exemptions', finding.exemptions.map(exemptionInWords));
  sheet.field(
    'Votes',
    finding.votes.map((vote) => voteInWords(vote, sides)),
  );
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

function voteInWords({ symbol, adopted, supplier, recipient }: VoteRecord, sides: typeof SIDES): string {
  const stood = (vote: VoteRecord['supplier']) =>
    vote === null
      ? 'not known'
      : vote === 'not-a-member'
        ? 'was no member'
        : `voted ${vote}`.replace('voted abstained', 'abstained').replace('voted not-voting', 'did not vote');
  return `${symbol}, ${adopted}: ${sides.supplier} ${stood(supplier)}, ${sides.recipient} ${stood(recipient)}`;
}
