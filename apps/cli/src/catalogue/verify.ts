import { staleMeasures, verifyPinpoints, type Catalogue, type PinpointCheck } from '#libs/catalogue';
import type { TextStore } from '#libs/knowledge';
import { FINDINGS, FINE, type Answer } from './context.js';
import { table, wrap } from './table.js';

const NOTHING_IMPORTED = [
  '',
  'No text was imported. Run "embargo catalogue texts import DIR" with a copy of the UN collection first.',
];

export function verify(catalogue: Catalogue, texts: TextStore, width: number): Answer {
  const checks = verifyPinpoints(catalogue.regimes, (symbol) => texts.outline(symbol));
  const of = (outcome: PinpointCheck['outcome']) => checks.filter((check) => check.outcome === outcome);
  const counts = {
    found: of('found').length,
    notFound: of('not-found').length,
    notImported: of('text-not-imported').length,
    beforeTexts: of('before-texts').length,
  };
  const text = [
    `Catalogue ${catalogue.version} against ${texts.size()} imported texts (${texts.folder})`,
    '',
    `${counts.found} pinpoints found, ${counts.notFound} not found, ${counts.notImported} in texts not imported, ${counts.beforeTexts} in texts of before 2000`,
    ...notFound(of('not-found'), width),
    ...(texts.size() > 0 ? notImported(of('text-not-imported'), width) : NOTHING_IMPORTED),
  ].join('\n');
  const failed = counts.notFound > 0 || texts.size() === 0;
  return {
    text,
    data: { version: catalogue.version, texts: texts.size(), ...counts, checks },
    exitCode: failed ? FINDINGS : FINE,
  };
}

function notFound(checks: readonly PinpointCheck[], width: number): string[] {
  if (checks.length === 0) return [];
  const lines = checks.flatMap((check) => {
    if (check.outcome !== 'not-found') return [];
    const users = check.uses.map(({ holder, field }) => `${holder} (${field})`).join(', ');
    return [
      check.pinpoint.text,
      ...wrap(
        `the text has no ${check.missing}; it has ${check.instead.join(', ') || 'nothing there'}. Used by ${users}`,
        width - 2,
      ).map((line) => `  ${line}`),
    ];
  });
  return ['', 'Not found:', ...lines];
}

function notImported(checks: readonly PinpointCheck[], width: number): string[] {
  if (checks.length === 0) return [];
  const bySymbol = new Map<string, string[]>();
  for (const { pinpoint } of checks)
    bySymbol.set(pinpoint.symbol, [...(bySymbol.get(pinpoint.symbol) ?? []), pinpoint.paragraph ?? 'whole text']);
  const rows = [...bySymbol].map(([symbol, paragraphs]) => [
    symbol,
    paragraphs.map((paragraph) => (/^\d/.test(paragraph) ? `¶${paragraph}` : paragraph)).join(', '),
  ]);
  return ['', 'Text not imported, so not checked:', table(['resolution', 'pinpoints'], rows, width)];
}

export function stale(catalogue: Catalogue, today: string, width: number): Answer {
  const measures = staleMeasures(catalogue, today);
  const rows = measures.map(({ id, lastVerified, basisChecked, basis }) => [
    id,
    lastVerified ?? 'never',
    basisChecked,
    basis.map(({ text }) => text).join(', '),
  ]);
  const text =
    measures.length === 0
      ? `Every record was held against its text within a year of ${today}.`
      : [
          `${measures.length} records not held against their text within a year of ${today}:`,
          '',
          table(['record', 'verified', 'basis', 'paragraphs'], rows, width),
        ].join('\n');
  return {
    text,
    data: {
      version: catalogue.version,
      on: today,
      stale: measures.map(({ id, lastVerified, basisChecked }) => ({ id, lastVerified, basisChecked })),
    },
    exitCode: measures.length > 0 ? FINDINGS : FINE,
  };
}
