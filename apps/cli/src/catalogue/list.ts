import type { Catalogue } from '#libs/catalogue';
import { FINE, type Answer } from './context.js';
import { table } from './table.js';
import { localMark } from './words.js';

export function listRegimes(catalogue: Catalogue, on: string, width: number): Answer {
  const regimes = catalogue.regimes.map((regime) => {
    const measures = catalogue.measuresInForce(on, { regime: regime.id });
    const terms = measures.flatMap(({ sunset }) => (sunset === null ? [] : [sunset.date])).sort();
    const firstDay = regime.measures.map(({ from }) => from).sort()[0] ?? '';
    return {
      id: regime.id,
      title: regime.title,
      status: regime.status,
      statusConfidence: regime.statusConfidence,
      since: firstDay,
      records: regime.measures.filter(({ superseded }) => superseded === null).length,
      inForce: measures.length,
      bindingInForce: measures.filter(({ binding }) => binding).length,
      nextTerm: terms[0] ?? null,
      local: regime.local,
    };
  });
  const rows = regimes.map(({ id, since, records, inForce, nextTerm, status, title }) => [
    id,
    status,
    since,
    `${records}`,
    `${inForce}`,
    nextTerm ?? '',
    title,
  ]);
  const text = [
    `Catalogue ${catalogue.version}${localMark(catalogue)}; in force on ${on}`,
    '',
    table(['regime', 'status', 'since', 'records', 'in force', 'term', 'title'], rows, width),
    '',
    `${regimes.length} regimes. "embargo catalogue show KP-1718" shows one, "embargo catalogue list --negatives" the States under none.`,
  ].join('\n');
  return { text, data: { version: catalogue.version, on, regimes }, exitCode: FINE };
}

export function listNegatives(catalogue: Catalogue, width: number): Answer {
  const entries = catalogue.negatives.flatMap(({ group, entries: inGroup }) =>
    inGroup.map((entry) => ({ group, ...entry })),
  );
  const rows = entries.map(({ iso2, name, formerly, confusedBecause }) => [
    iso2,
    name,
    formerly ?? '',
    confusedBecause,
  ]);
  const text = [
    'No UN arms measure covers these States, whatever the news says. Groups in them, and what they send, may still be covered.',
    '',
    table(['code', 'name', 'formerly', 'why it is thought so'], rows, width),
  ].join('\n');
  return { text, data: { version: catalogue.version, negatives: entries }, exitCode: FINE };
}
