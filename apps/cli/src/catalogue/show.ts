import type { Catalogue, FoundNegative, Measure, Regime } from '#libs/catalogue';
import { FINE, UsageError, type Answer } from './context.js';
import { measureInFull } from './show-measure.js';
import { field, table, wrap } from './table.js';
import { spanInWords, STANDING_WORDS, voteInWords } from './words.js';

/** A regime as a whole, or the records of it that are law on a day. A State under none is answered as such. */
export function showRegime(catalogue: Catalogue, name: string, on: string | null, width: number): Answer {
  const regime = catalogue.regime(name) ?? catalogue.regime(name.toUpperCase());
  if (regime) return on === null ? showWhole(catalogue, regime, width) : showOn(catalogue, regime, on, width);
  const negative = catalogue.negative(name) ?? catalogue.negative(name.toUpperCase());
  if (negative) return showNegative(catalogue, negative, width);
  const near = catalogue.regimes
    .filter(({ id, title, aliases }) => mentions([id, title, ...Object.keys(aliases)], name))
    .map(({ id }) => id);
  const hint = near.length > 0 ? `Did you mean ${near.join(', ')}?` : '"embargo catalogue list" names them all.';
  throw new UsageError(`there is no regime "${name}". ${hint}`);
}

function mentions(names: readonly string[], asked: string): boolean {
  return names.some((name) => name.toLowerCase().includes(asked.toLowerCase()));
}

function showWhole(catalogue: Catalogue, regime: Regime, width: number): Answer {
  const records = regime.measures.filter(({ superseded }) => superseded === null);
  const text = [
    headOf(regime, width),
    '',
    'What the Council did',
    table(
      ['resolution', 'adopted', 'effect', 'vote', 'what'],
      regime.resolutions.map((resolution) => {
        const { symbol, adopted, effect, vote, did, note } = resolution;
        return [symbol, adopted, effect, voteInWords(vote), did ?? note ?? usesInWords(regime, symbol)];
      }),
      width,
    ),
    '',
    'Records (the last day is the one before the day named)',
    table(
      ['record', 'days', 'binds', 'paragraphs'],
      records.map((measure) => [
        measure.id.slice(regime.id.length + 1),
        spanInWords(measure),
        measure.binding ? 'yes' : 'no',
        measure.basis.map((basis) => basis.text).join(', '),
      ]),
      width,
    ),
    '',
    `"embargo catalogue show ${regime.id} --on 2024-06-20" shows the records of a day in full.`,
  ].join('\n');
  return { text, data: { version: catalogue.version, regime }, exitCode: FINE };
}

/** Where nobody wrote what a text did, the records that rest on it say so. */
function usesInWords(regime: Regime, symbol: string): string {
  const uses = new Map<string, string[]>();
  for (const { id, basis } of regime.measures) {
    for (const { symbol: cited, paragraph } of basis) {
      if (cited !== symbol) continue;
      const place = paragraph === null ? 'whole text' : `¶${paragraph}`;
      uses.set(place, [...(uses.get(place) ?? []), id.slice(regime.id.length + 1)]);
    }
  }
  return [...uses].map(([place, records]) => `${place}: ${records.join(', ')}`).join('; ');
}

function headOf(regime: Regime, width: number): string {
  const links = [
    ...(regime.predecessor === null ? [] : [`follows ${regime.predecessor}`]),
    ...(regime.successor === null ? [] : [`followed by ${regime.successor}`]),
    ...regime.related.map((id) => `see ${id}`),
  ];
  return [
    `${regime.id}  ${regime.title}${regime.local ? '  (of this installation)' : ''}`,
    '',
    field('status', `${regime.status} (confidence ${regime.statusConfidence})`, width),
    field('committee', regime.committee, width),
    ...(links.length > 0 ? [field('other regimes', links.join('; '), width)] : []),
    field('notes', regime.notes, width),
  ].join('\n');
}

function showOn(catalogue: Catalogue, regime: Regime, on: string, width: number): Answer {
  const measures = catalogue.measuresToWeigh(on, { regime: regime.id });
  const standing = (measure: Measure) => catalogue.standing(measure, on);
  const text = [
    `${regime.id}  ${regime.title}, on ${on}`,
    '',
    measures.length === 0 ? 'No record of this regime was law on that day.' : `${measures.length} records:`,
    ...measures.map((measure) => `\n${measureInFull(measure, STANDING_WORDS[standing(measure)], catalogue, width)}`),
  ].join('\n');
  const data = {
    version: catalogue.version,
    regime: regime.id,
    on,
    measures: measures.map((measure) => ({ standing: standing(measure), ...measure })),
  };
  return { text, data, exitCode: FINE };
}

function showNegative(catalogue: Catalogue, { entry, group }: FoundNegative, width: number): Answer {
  const others = entry.otherEmbargoes.map(
    ({ by, since, until, note }) =>
      `${by}${since === null ? '' : ` since ${since}`}${until === null ? '' : ` until ${until}`}${note === null ? '' : `: ${note}`}`,
  );
  const text = [
    `${entry.iso2}  ${entry.name}: no UN arms measure covers this State`,
    '',
    field('fact', entry.fact, width),
    field('thought because', entry.confusedBecause, width),
    ...(entry.formerly === null ? [] : [field('formerly', entry.formerly, width)]),
    ...(entry.caution === null ? [] : [field('caution', entry.caution, width)]),
    ...(others.length > 0 ? [field('others', others.join('\n'), width)] : []),
    ...entry.stillCovered.map(({ regime, note }) => field(`see ${regime}`, note, width)),
    '',
    ...wrap('This clears the name of the State only, never a group in it, the supplier or the goods.', width),
  ].join('\n');
  return { text, data: { version: catalogue.version, group, negative: entry }, exitCode: FINE };
}
