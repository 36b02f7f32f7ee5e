import type { RegimeSummary } from '../../api/catalogue-contract.js';
import { findNegatives, findRegimes } from './find-regimes.js';

const regime = (id: string, title: string, states: string[]): RegimeSummary => ({
  id,
  title,
  status: 'in-force',
  inForce: true,
  from: '2006-10-14',
  to: null,
  states,
  measureCount: 1,
});
const regimes = [
  regime('KP-1718', "Democratic People's Republic of Korea", ['KP']),
  regime('LY-1970', 'Libya', ['LY']),
];
const names: Record<string, string> = { KP: 'North Korea', LY: 'Libya' };
const found = (search: string) => findRegimes(regimes, search, (code) => names[code] ?? code).map(({ id }) => id);

describe('finding a regime', () => {
  it.each([
    ['', ['KP-1718', 'LY-1970']],
    ['  ', ['KP-1718', 'LY-1970']],
    ['1970', ['LY-1970']],
    ['north korea', ['KP-1718']],
    ['republic 1718', ['KP-1718']],
    ['ukraine', []],
  ])('by "%s"', (search, ids) => {
    expect(found(search)).toEqual(ids);
  });
});

describe('finding a State that is under no regime', () => {
  const negative = (iso2: string, name: string) => ({ iso2, name, fact: '', formerly: null, caution: null });
  const negatives = [negative('UA', 'Ukraine'), negative('SY', 'Syria')];
  it.each([
    ['ukr', ['UA']],
    ['sy', ['SY']],
    ['', ['UA', 'SY']],
    ['korea', []],
  ])('by "%s"', (search, codes) => {
    expect(findNegatives(negatives, search).map(({ iso2 }) => iso2)).toEqual(codes);
  });
});
