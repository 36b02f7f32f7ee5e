import type { Assessment, Report } from '#libs/assessment';
import { IN_WORDS, TONES, writeFinding, type FindingOptions } from '../terminal/finding.js';
import { Sheet } from '../terminal/sheet.js';
import type { SheetForm } from '../terminal/sheet.js';
import { dealInWords } from './deal-in-words.js';

/** The whole answer as a page for a terminal. */
export function pageOf(report: Report, assessment: Assessment, form: SheetForm): string {
  const { determination, level, findings, notes, catalogueVersion } = assessment;
  const { paint } = form;
  const sheet = new Sheet(form);
  const asAlert = level === null ? '' : paint('quiet', `  as an alert: ${level}`);
  sheet.line('');
  sheet.line(`${paint(TONES[determination], IN_WORDS[determination])}${asAlert}`);
  sheet.wrapped('', dealInWords(report), 'strong');
  for (const finding of findings.filter((one) => one.determination !== 'not-covered')) {
    sheet.rule();
    writeFinding(sheet, finding, paint, sidesOf(report));
  }
  writeTried(sheet, assessment, form);
  if (notes.length > 0) sheet.rule();
  for (const note of notes) sheet.item(note);
  sheet.rule();
  const words = `A possible violation for a person to judge, never a finding of guilt. Catalogue ${catalogueVersion}.`;
  sheet.wrapped('', words, 'quiet');
  return sheet.lines.join('\n');
}

function sidesOf({ conduct, supplier, recipient }: Report): FindingOptions {
  if (conduct !== 'agreement' || !supplier || !recipient) return {};
  return { sides: { supplier: supplier.name, recipient: recipient.name } };
}

function writeTried(sheet: Sheet, { findings }: Assessment, { paint }: SheetForm): void {
  const tried = findings.filter(({ determination }) => determination === 'not-covered');
  if (tried.length === 0) return;
  sheet.rule();
  sheet.line(paint('strong', 'Tried, and not met'));
  for (const { measure, reasonsAgainst } of tried) sheet.item(`${measure}: ${reasonsAgainst[0] ?? ''}`);
}
