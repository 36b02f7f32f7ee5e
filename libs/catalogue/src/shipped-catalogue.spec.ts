import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { compileCatalogue, describeProblem, parseRegime, readCouncil } from './index.js';

const root = path.resolve(import.meta.dirname, '..');
const folder = path.join(root, 'regimes');
const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));

describe('the regimes that the product ships', () => {
  it('load without a problem', () => {
    const outcomes = files.map((name) => parseRegime(readFileSync(path.join(folder, name), 'utf8'), name));
    const problems = outcomes.flatMap((outcome) => (Array.isArray(outcome) ? outcome : []));
    expect(problems.map(describeProblem)).toEqual([]);
    const parsed = outcomes.flatMap((outcome) => (Array.isArray(outcome) ? [] : [outcome]));
    const council = readCouncil(readFileSync(path.join(root, 'data/council-members.csv'), 'utf8'));
    const compiled = compileCatalogue(parsed, { version: 'test', council });
    expect(Array.isArray(compiled) ? compiled.map(describeProblem) : []).toEqual([]);
  });
});
