import { lintCatalogue, type Catalogue } from '#libs/catalogue';
import { FINDINGS, FINE, type Answer } from './context.js';
import { wrap } from './table.js';
import { localMark } from './words.js';

export function lint(catalogue: Catalogue, on: string, width: number): Answer {
  const warnings = lintCatalogue(catalogue, on);
  const head = `Catalogue ${catalogue.version}${localMark(catalogue)} loads without a problem: ${catalogue.regimes.length} regimes, ${catalogue.measures.length} records.`;
  const lines = warnings.map(({ kind, regime, subject, message, write }) =>
    [
      `${kind}  ${subject === regime ? regime : `${regime}  ${subject}`}`,
      ...wrap(`${message}. ${write}`, width - 2).map((line) => `  ${line}`),
    ].join('\n'),
  );
  const text = [
    head,
    ...(warnings.length > 0 ? ['', `${warnings.length} warnings on ${on}:`, '', ...lines] : [`No warning on ${on}.`]),
  ].join('\n');
  return { text, data: { version: catalogue.version, on, warnings }, exitCode: warnings.length > 0 ? FINDINGS : FINE };
}
