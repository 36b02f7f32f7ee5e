import type { AlertDraft, Finding, Level } from '#libs/assessment';
import { LEVELS } from '#libs/assessment';
import type { ExtractedReport, Span } from '#libs/extraction';
import { IN_WORDS, writeFinding, type FindingOptions } from '../terminal/finding.js';
import type { Tone } from '../terminal/paint.js';
import { Sheet } from '../terminal/sheet.js';
import type { SheetForm } from '../terminal/sheet.js';
import type { CheckedArticle } from './checked-article.js';
import type { ReadReport } from './reader.js';
import { alertInWords, daysInWords, nameOf, reportInWords } from './report-words.js';
import { whySilent } from './silence.js';

const TONES: Readonly<Record<Level, Tone>> = { violation: 'bad', possible: 'open', review: 'open' };
const QUOTES_MAX = 4;
const READINGS_MAX = 5;

/** What was read and what the law says of it, as a page for a terminal. */
export function checkPage(checked: CheckedArticle, form: SheetForm): string {
  const page = new CheckPage(checked, form);
  page.head();
  page.alerts();
  checked.reading.reports.forEach((report, index) => page.report(report, index));
  page.silences();
  page.foot();
  return page.sheet.lines.join('\n');
}

class CheckPage {
  readonly sheet: Sheet;

  constructor(
    private readonly checked: CheckedArticle,
    private readonly form: SheetForm,
  ) {
    this.sheet = new Sheet(form);
  }

  head(): void {
    const { article, publishedSaid, languageName, reading } = this.checked;
    this.sheet.line('');
    if (article.title !== null) this.sheet.wrapped('', article.title, 'strong');
    const day = publishedSaid ? `published ${article.published}` : `taken as published today, ${article.published}`;
    this.sheet.wrapped('', `Read as ${languageName}, ${day}: ${counted(reading)}.`, 'quiet');
  }

  alerts(): void {
    const { drafts } = this.checked.reading;
    if (drafts.length === 0) return;
    this.sheet.rule();
    this.strong(drafts.length === 1 ? 'The alert it calls for' : 'The alerts it calls for');
    for (const draft of drafts) this.alert(draft);
  }

  report({ extracted, pairs }: ReadReport, index: number): void {
    this.sheet.rule();
    this.strong(`${index + 1}  ${reportInWords(extracted)}`);
    this.told(extracted);
    for (const [finding, ...others] of byRegime(
      pairs.flatMap(({ assessment }) => assessment.findings.filter((each) => !isGuess(each))),
    )) {
      this.sheet.line('');
      writeFinding(this.sheet, finding, this.form.paint, { readingsMax: READINGS_MAX, ...sidesOf(extracted) });
      this.sheet.field('Also', others.map(alsoInWords));
    }
  }

  silences(): void {
    const { reports } = this.checked.reading;
    const silent = reports.flatMap((report, index) => whySilent(report).map((why) => ({ report, index, why })));
    if (silent.length === 0) return;
    this.sheet.rule();
    this.strong('Silent, and why');
    for (const { report, index, why } of silent)
      this.sheet.item(`${index + 1}, ${reportInWords(report.extracted)}: ${why}`);
  }

  foot(): void {
    const { catalogue, extractor } = this.checked.versions;
    this.sheet.rule();
    const words = 'An alert names a possible violation for a person to judge. It is never a finding of guilt.';
    this.sheet.wrapped('', `${words} Catalogue ${catalogue}, extractor ${extractor}.`, 'quiet');
  }

  private alert(draft: AlertDraft): void {
    const mark = this.form.paint(TONES[draft.level], draft.level.toUpperCase());
    const { paint } = this.form;
    this.sheet.line('');
    this.sheet.line(`${mark}  ${paint('strong', draft.regime)}  ${paint('quiet', draft.regimeTitle)}`);
    this.sheet.wrapped('', alertInWords(draft), 'strong');
    this.sheet.wrapped('', `${IN_WORDS[draft.determination].toLowerCase()}: ${draft.summary}`);
    this.sheet.wrapped('', `From report ${draft.reports.map((index) => index + 1).join(', ')} below.`, 'quiet');
  }

  private told(report: ExtractedReport): void {
    const { sheet } = this;
    const items = report.items.map(({ value }) => `${value.text} (${value.category})`);
    sheet.field('What', [items.join(', ')]);
    sheet.field('How', [
      `${report.conduct}, ${report.stage}${cueOf(report.stageCue)}, told as ${ATTRIBUTED[report.attribution]}`,
    ]);
    sheet.field('When', report.date === null ? [] : [`${daysInWords(report.date)}${cueOf(report.date.span)}`]);
    sheet.field('By way of', [report.via.map(nameOf).join(', ')]);
    sheet.field('Where', report.place === null ? [] : [nameOf(report.place)]);
    sheet.field('For', report.endUser === null ? [] : [nameOf(report.endUser)]);
    sheet.field('Circumstances', report.circumstances === null ? [] : [oneLine(report.circumstances.text)]);
    sheet.field('Confidence', [`${Math.round(report.confidence * 100)} %`]);
    sheet.field('Quotes', quotesOf(report.quotes), 'quiet');
  }

  private strong(text: string): void {
    this.sheet.wrapped('', text, 'strong');
  }
}

const ATTRIBUTED: Readonly<Record<ExtractedReport['attribution'], string>> = {
  fact: 'a fact',
  finding: 'a finding of a court, a panel or the force that made the seizure',
  accusation: 'an accusation',
};

function counted({ reports, drafts }: CheckedArticle['reading']): string {
  if (reports.length === 0) return 'it reports no transfer of arms and no military agreement';
  const amount = (count: number, one: string) => `${count === 0 ? 'no' : count} ${one}${count === 1 ? '' : 's'}`;
  return `${amount(reports.length, 'report')}, ${amount(drafts.length, 'alert')}`;
}

/** The findings that reach the deal, those of one regime together, the most severe first. */
function byRegime(findings: readonly Finding[]): [Finding, ...Finding[]][] {
  const groups = new Map<string, [Finding, ...Finding[]]>();
  const rank = ({ level }: Finding) => (level === null ? LEVELS.length : LEVELS.indexOf(level));
  const reaching = findings.filter(({ determination }) => determination !== 'not-covered');
  for (const finding of reaching.toSorted((a, b) => rank(a) - rank(b))) {
    const group = groups.get(finding.regime);
    if (!group) groups.set(finding.regime, [finding]);
    else if (!group.some(({ measure }) => measure === finding.measure)) group.push(finding);
  }
  return [...groups.values()];
}

function alsoInWords({ measure, determination, citations }: Finding): string {
  return `${measure}: ${determination} (${citations.map(({ text }) => text).join(', ')})`;
}

function quotesOf(quotes: readonly Span[]): string[] {
  const texts = [...new Set(quotes.map(({ text }) => oneLine(text)))];
  const rest = texts.length - QUOTES_MAX;
  return [
    ...texts.slice(0, QUOTES_MAX).map((text) => `“${text}”`),
    ...(rest > 0 ? [`and ${rest} more (--json has them all)`] : []),
  ];
}

const cueOf = (cue: Span | null): string => (cue === null ? '' : ` (“${oneLine(cue.text)}”)`);

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** One party is not known, so that many a ban may reach the deal: no news for the page of an article. */
function isGuess({ level, determination, trace }: Finding): boolean {
  const isOpen = trace.some(({ element, outcome }) => element === 'target' && outcome === 'unknown');
  return level === null && determination === 'conditional' && isOpen;
}

/** Both parties of an agreement may supply, so that their votes are told by name. */
function sidesOf({ conduct, suppliers, recipients }: ExtractedReport): FindingOptions {
  const [supplier, recipient] = [suppliers[0]?.value.name, recipients[0]?.value.name];
  if (conduct !== 'agreement' || !supplier || !recipient) return {};
  return { sides: { supplier, recipient } };
}
