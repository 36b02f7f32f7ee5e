import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  addDays,
  compileCatalogue,
  describeProblem,
  openCatalogue,
  parseRegime,
  readCouncil,
  unexplainedGaps,
} from './index.js';
import type { Catalogue, Measure } from './index.js';

const root = path.resolve(import.meta.dirname, '..');
const folder = path.join(root, 'regimes');

function shipped(): Catalogue {
  const outcomes = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => parseRegime(readFileSync(path.join(folder, name), 'utf8'), name));
  const council = readCouncil(readFileSync(path.join(root, 'data/council-members.csv'), 'utf8'));
  const problems = outcomes.flatMap((outcome) => (Array.isArray(outcome) ? outcome : []));
  const compiled = compileCatalogue(
    outcomes.flatMap((outcome) => (Array.isArray(outcome) ? [] : [outcome])),
    { version: 'test', council },
  );
  const all = Array.isArray(compiled) ? [...problems, ...compiled] : problems;
  if (all.length > 0 || Array.isArray(compiled)) throw new Error(all.map(describeProblem).join('\n'));
  return openCatalogue(compiled);
}

const catalogue = shipped();

describe('the catalogue that the product ships', () => {
  it('loads without a problem and holds every regime', () => {
    expect(catalogue.regimes.length).toBeGreaterThanOrEqual(37);
    expect(catalogue.measures.length).toBeGreaterThanOrEqual(417);
    expect(catalogue.negatives.map(({ group }) => group)).toEqual([
      'africa',
      'americas',
      'asia',
      'europe',
      'middle-east',
    ]);
  });

  it('explains every hole in a chain', () => {
    const holes = catalogue.regimes.flatMap(({ measures, intendedGaps }) => unexplainedGaps(measures, intendedGaps));
    expect(holes).toEqual([]);
  });

  it('has boundary tests for every regime', () => {
    for (const regime of catalogue.regimes)
      expect([regime.id, regime.boundaryCases.length >= 3]).toEqual([regime.id, true]);
  });
});

/** The day before, first, last and day after of a record, with the answer of the index. */
function boundaryDays({ id, from, to }: Measure): [string, string, string, boolean][] {
  const days: [string, string, string, boolean][] = [
    [id, 'the day before', addDays(from, -1), false],
    [id, 'the first day', from, true],
  ];
  if (to === null)
    return [...days, [id, 'the second day', addDays(from, 1), true], [id, 'a day far ahead', '2126-01-01', true]];
  return [...days, [id, 'the last day', addDays(to, -1), true], [id, 'the day after', to, false]];
}

describe('each record on its boundary days', () => {
  it.each(catalogue.measures.flatMap(boundaryDays))('%s: %s (%s) in force: %s', (id, _, day, expected) => {
    expect(catalogue.measuresInForce(day).some((measure) => measure.id === id)).toBe(expected);
    const regime = id.split('/')[0] ?? '';
    expect(catalogue.measuresInForce(day, { regime }).some((measure) => measure.id === id)).toBe(expected);
  });

  it('is replaced on the very day by the next of its chain, save for the holes that the file explains', () => {
    for (const { measures, intendedGaps } of catalogue.regimes) {
      for (const { chain, to } of measures) {
        if (to === null) continue;
        const next = measures.filter((other) => other.chain === chain && other.from >= to);
        const resumed =
          next.some(({ from }) => from === to) || intendedGaps.some((gap) => gap.chain === chain && gap.from === to);
        expect(next.length === 0 || resumed).toBe(true);
      }
    }
  });
});

describe('votes on the texts that readers ask for', () => {
  it.each([
    ['RU', 'S/RES/1718 (2006)', 'for'],
    ['RU', 'S/RES/1874 (2009)', 'for'],
    ['RU', 'S/RES/2270 (2016)', 'for'],
    ['CN', 'S/RES/1718 (2006)', 'for'],
    ['KR', 'S/RES/1718 (2006)', 'not-a-member'],
    ['KR', 'S/RES/2094 (2013)', 'for'],
    ['JP', 'S/RES/1718 (2006)', 'for'],
    ['RU', 'S/RES/2216 (2015)', 'abstained'],
    ['JO', 'S/RES/2216 (2015)', 'for'],
    ['SA', 'S/RES/2216 (2015)', 'not-a-member'],
    ['RU', 'S/RES/2231 (2015)', 'for'],
    ['BR', 'S/RES/1929 (2010)', 'against'],
    ['TR', 'S/RES/1929 (2010)', 'against'],
    ['LB', 'S/RES/1929 (2010)', 'abstained'],
    ['QA', 'S/RES/1696 (2006)', 'against'],
    ['LY', 'S/RES/1907 (2009)', 'against'],
    ['CN', 'S/RES/1907 (2009)', 'abstained'],
    ['RU', 'S/RES/1970 (2011)', 'for'],
    ['RU', 'S/RES/1973 (2011)', 'abstained'],
    ['DE', 'S/RES/1973 (2011)', 'abstained'],
    ['SY', 'S/RES/1483 (2003)', 'not-voting'],
    ['CN', 'S/RES/1556 (2004)', 'abstained'],
    ['RU', 'S/RES/418 (1977)', 'for'],
    ['RW', 'S/RES/918 (1994)', 'against'],
    ['FR', 'S/RES/2713 (2023)', 'abstained'],
  ])('%s on %s: %s', (iso2, symbol, expected) => {
    expect(catalogue.vote(symbol, iso2)).toBe(expected);
  });

  it('are found for every resolution of the catalogue, and every permanent member', () => {
    const unvoted = catalogue
      .resolutions()
      .filter(({ resolution: { symbol, vote } }) => vote.for !== null && catalogue.vote(symbol, 'US') === null);
    expect(unvoted).toEqual([]);
  });
});

describe('the negatives', () => {
  it.each([
    ['UA', 'Ukraine'],
    ['Kyiv', 'Ukraine'],
    ['ML', 'Mali'],
    ['Hamas', 'Palestine, Hamas'],
    ['Türkiye', 'Türkiye'],
    ['Turkiye', 'Türkiye'],
  ])('%s is found as %s', (asked, name) => {
    expect(catalogue.negative(asked)?.entry.name).toBe(name);
  });

  it('know nothing of States under an embargo', () => {
    expect(catalogue.negative('KP')).toBeUndefined();
    expect(catalogue.negative('LY')).toBeUndefined();
  });
});

describe('the open terms', () => {
  it('of South Sudan run to 31 May 2027', () => {
    const measure = catalogue
      .measuresInForce('2026-11-24', { regime: 'SS-2428' })
      .find(({ sunset }) => sunset !== null);
    if (!measure) throw new Error('SS-2428 has a term');
    expect(catalogue.standing(measure, '2027-05-31')).toBe('in-force');
    expect(catalogue.standing(measure, '2027-06-01')).toBe('term-passed');
  });
});
