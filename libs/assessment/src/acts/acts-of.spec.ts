import type { Act } from '#libs/catalogue';
import type { Report } from '../report.js';
import { goodsCalled } from '../testing/made-up-reports.js';
import { actsOf, movesGoods } from './acts-of.js';

const acts = (conduct: Report['conduct'], text: string, about = '', over: object = {}) =>
  [...actsOf(conduct, goodsCalled(text, over), about)].sort();

const CASES: readonly (readonly [conduct: Report['conduct'], text: string, ...acts: Act[]])[] = [
  ['transfer', 'rifles', 'goods'],
  ['supply', 'rifles', 'goods'],
  ['procurement', 'rifles', 'goods'],
  ['agreement', 'rifles', 'goods'],
  ['transfer', 'military training', 'training'],
  ['transfer', 'training aircraft', 'goods'],
  ['transfer', 'L-39 trainers', 'goods'],
  ['transfer', 'Wagner fighters', 'mercenaries'],
  ['transfer', 'military advisers', 'advice'],
  ['transfer', 'overhaul of MiG-29 aircraft', 'repair'],
  ['transfer', 'blueprints of missiles', 'production'],
  ['transfer', 'mercenaries', 'mercenaries'],
  ['transfer', 'combat troops', 'troops'],
  ['transfer', 'loans', 'money'],
  ['transfer', 'a joint venture', 'production', 'ventures'],
  ['cooperation', 'scientific cooperation', 'science'],
  ['transfer', 'university courses', 'teaching'],
  ['transfer', 'labourers', 'workers'],
  ['transfer', 'ship crews for tankers', 'shipping'],
  ['transfer', 'an ammunition plant', 'goods', 'production'],
  ['assistance', 'an ammunition plant', 'production'],
  ['transfer', 'training at an ammunition plant', 'goods', 'production', 'training'],
  ['assistance', 'training at an ammunition plant', 'production', 'training'],
  ['transfer', 'blueprints of an ammunition plant', 'goods', 'production'],
  ['assistance', 'rifles', 'advice', 'goods', 'help', 'repair'],
  ['assistance', 'repair of tanks', 'repair'],
  ['assistance', 'small arms drill', 'training'],
  ['training', 'rifle drill', 'training'],
  ['training', 'military advisers', 'advice', 'training'],
  ['licence', 'rifles', 'goods', 'production'],
  ['financing', 'rifles', 'money'],
  ['brokering', 'rifles', 'brokering', 'goods'],
  ['transit', 'rifles', 'carriage', 'goods'],
  ['transit', 'rifles by air', 'carriage', 'flights', 'goods'],
  ['transit', 'port calls of arms ships', 'carriage', 'goods', 'port-calls'],
  ['transit', 'ship-to-ship transfer of oil', 'carriage', 'goods', 'ship-to-ship'],
  ['transit', 'bunkering', 'bunkering', 'carriage', 'goods'],
  ['inspection', 'suspect cargo', 'search'],
  ['inspection', 'suspect cargo on the high seas', 'search-at-sea'],
  ['inspection', 'a boarded dhow', 'search-at-sea'],
  ['inspection', 'rifles that were seized', 'seizure'],
  ['travel-of-personnel', 'officials', 'travel'],
  ['travel-of-personnel', 'military advisers', 'advice', 'travel'],
  ['cooperation', 'rifles', 'advice', 'help', 'science', 'training'],
  ['cooperation', 'joint ventures', 'production', 'ventures'],
];

describe('actsOf', () => {
  it.each(CASES.map(([conduct, text, ...expected]) => ({ conduct, text, expected })))(
    '$conduct of $text',
    ({ conduct, text, expected }) => {
      expect(acts(conduct, text)).toEqual([...expected].sort());
    },
  );

  it.each([
    ['training', ['training']],
    ['advice', ['advice']],
    ['repair', ['repair']],
    ['technical-assistance', ['advice', 'help', 'production', 'repair']],
    ['licensed-production', ['production']],
    ['mercenaries', ['mercenaries']],
    ['financing', ['money']],
    ['police-training', ['training']],
    ['transport', ['carriage', 'goods']],
  ] as const)('takes the service %s at its word', (service, expected) => {
    expect(acts('assistance', 'something', '', { service })).toEqual(expected);
  });

  it('takes a service of which nothing more is told for training', () => {
    expect(acts('transfer', 'something', '', { category: 'training' })).toEqual(['training']);
  });

  it('takes broad help with a service for all that it may be', () => {
    expect(acts('assistance', 'police cooperation')).toEqual(['advice', 'help', 'repair', 'training']);
  });

  it('reads the way of carriage in what is told about it', () => {
    expect(acts('transit', 'rifles', 'flights over its land')).toEqual(['carriage', 'flights', 'goods']);
    expect(acts('inspection', 'cargo', 'found on board')).toEqual(['seizure']);
  });
});

describe('movesGoods', () => {
  it('tells acts that move things from services', () => {
    for (const act of ['goods', 'carriage', 'brokering', 'production'] as const) {
      expect(movesGoods(['training', act])).toBe(true);
    }
    expect(movesGoods(['training', 'advice', 'repair', 'money'])).toBe(false);
    expect(movesGoods([])).toBe(false);
  });
});
