import type { Act, Purpose } from '#libs/catalogue';
import type { Report } from '../report.js';
import { recordOf } from '../testing/made-up-law.js';
import { called, factsFor, goodsCalled, itemCalled, known, NORWAY } from '../testing/made-up-reports.js';
import { showsBombMaking, showsPurpose } from './shows-purpose.js';

const record = recordOf();

function shows(purpose: Purpose, report: Partial<Report> = {}, item = 'rifles', acts: readonly Act[] = ['goods']) {
  return showsPurpose(purpose, factsFor(record, { items: [itemCalled(item)], ...report }), goodsCalled(item), acts);
}

describe('showsPurpose', () => {
  it.each([
    ['work-of-aid-bodies', 'for an aid convoy'],
    ['work-of-aid-bodies', 'for UNICEF'],
    ['demining', 'to clear the road of mines: mine clearance'],
    ['peace-agreement', 'under the peace agreement'],
    ['peace-agreement', 'for the joint integrated units'],
    ['security-sector-reform', 'SSR'],
    ['security-sector-reform', 'for the reform of the army'],
    ['reunification-of-forces', 'to unify the two armies'],
    ['law-enforcement', 'riot control'],
    ['guarding-premises', 'to guard the embassy'],
    ['fighting-al-shabaab', 'for operations against al-Shabaab'],
    ['evacuation', 'to evacuate nationals'],
    ['kept-on-board', 'kept aboard'],
    ['medical', 'for a hospital'],
    ['emergency', 'an emergency delivery'],
    ['civil-air-traffic', 'air traffic control'],
    ['airliner-safety', 'for airliners'],
    ['nuclear-deal-works', 'for Fordow'],
    ['un-decisions', 'at the request of the United Nations'],
    ['sensitive-science', 'aerospace studies'],
    ['arms-for-terrorism', 'for terrorist acts'],
    ['bomb-making', 'to make improvised explosive devices'],
  ] as const)('finds %s in "%s"', (purpose, circumstances) => {
    expect(shows(purpose, { circumstances })).toBe('yes');
    expect(shows(purpose, { circumstances: 'in two shipments' })).toBe('no');
  });

  it('finds a purpose in the goods and the end user too', () => {
    expect(shows('law-enforcement', {}, 'tear gas')).toBe('yes');
    expect(shows('law-enforcement', { endUser: called('the police') })).toBe('yes');
  });

  describe('humanitarian', () => {
    it.each([
      ['food', {}, 'yes'],
      ['medicines', {}, 'yes'],
      ['ambulances', {}, 'yes'],
      ['mine detectors', {}, 'yes'],
      ['rifles', { endUser: called('aid workers') }, 'yes'],
      ['helmets', { endUser: called('journalists') }, 'yes'],
      ['lorries', { endUser: called('HALO Trust deminers') }, 'yes'],
      ['lorries', { circumstances: 'for relief work' }, 'yes'],
      ['rifles', {}, 'no'],
      ['helmets', {}, 'no'],
      ['non-lethal equipment', {}, 'maybe'],
      ['ambulances', { endUser: called('Ministry of Defence') }, 'no'],
      ['food', { endUser: known('rebels') }, 'no'],
    ] as const)('%s %j: %s', (item, report, expected) => {
      expect(shows('humanitarian', report, item)).toBe(expected);
    });

    it('takes in protective gear where the text does', () => {
      expect(shows('humanitarian-or-protective', {}, 'helmets')).toBe('yes');
      expect(shows('humanitarian-or-protective', {}, 'gas masks')).toBe('yes');
      expect(shows('humanitarian-or-protective', {}, 'police radios non-lethal')).toBe('no');
      expect(shows('humanitarian-or-protective', { endUser: called('Ministry of Defence') }, 'helmets')).toBe('no');
    });
  });

  it('takes deminers for demining', () => {
    expect(shows('demining', { endUser: called('HALO Trust') })).toBe('yes');
    expect(shows('demining', { endUser: called('the army') })).toBe('no');
  });

  it('takes the training of a State’s own forces for reform, but no goods', () => {
    const army = { endUser: called('the army') };
    expect(shows('security-sector-reform', army, 'training', ['training'])).toBe('yes');
    expect(shows('security-sector-reform', { recipient: NORWAY }, 'training', ['training'])).toBe('yes');
    expect(shows('security-sector-reform', army, 'rifles', ['goods'])).toBe('no');
    expect(shows('security-sector-reform', { endUser: known('rebels') }, 'training', ['training'])).toBe('no');
    expect(shows('security-sector-reform', { recipient: null }, 'training', ['training'])).toBe('no');
  });
});

describe('showsBombMaking', () => {
  it('is shown by words or by an armed buyer', () => {
    expect(showsBombMaking(factsFor(record, { circumstances: 'for car bombs' }))).toBe(true);
    expect(showsBombMaking(factsFor(record, { endUser: known('rebels') }))).toBe(true);
    expect(showsBombMaking(factsFor(record))).toBe(false);
    expect(showsBombMaking(factsFor(record, { recipient: null }))).toBe(false);
  });
});
