import type { Measure } from '../../api/catalogue-contract.js';
import { byConduct, conductsOf } from './by-conduct.js';

const measure = (id: string, conduct: Measure['conduct'], over: Partial<Measure> = {}): Measure => ({
  id,
  chain: id,
  conduct,
  direction: 'to-target',
  target: 'North Korea',
  items: '',
  from: '2006-10-14',
  to: null,
  sunset: null,
  binding: true,
  effectKind: 'ban',
  dispute: null,
  note: null,
  paraphrase: '',
  citations: [],
  exemptions: [],
  inForce: true,
  ...over,
});
const measures = [
  measure('port', 'transit'),
  measure('arms-2016', 'supply'),
  measure('arms-2006', 'supply'),
  measure('darfur', 'supply', { target: 'Darfur' }),
  measure('from', 'procurement', { direction: 'from-target' }),
];

describe('measures by conduct', () => {
  it('put supply before procurement before the rest', () => {
    const groups = byConduct(measures, (each) => each);
    expect(groups.map((group) => [group.conduct, group.target, group.members.map((each) => each.id)])).toEqual([
      ['supply', 'North Korea', ['arms-2016', 'arms-2006']],
      ['supply', 'Darfur', ['darfur']],
      ['procurement', 'North Korea', ['from']],
      ['transit', 'North Korea', ['port']],
    ]);
  });

  it('keep the two directions of one conduct apart', () => {
    const both = [measure('to', 'assistance'), measure('from', 'assistance', { direction: 'from-target' })];
    expect(byConduct(both, (each) => each)).toHaveLength(2);
  });

  it('are counted, and conducts that a regime does not name left out', () => {
    expect(conductsOf(measures)).toEqual([
      { conduct: 'supply', count: 3 },
      { conduct: 'procurement', count: 1 },
      { conduct: 'transit', count: 1 },
    ]);
    expect(conductsOf([])).toEqual([]);
  });
});
