import fc from 'fast-check';
import { shippedLexicon } from '../../../../test/support/shipped-lexicon.js';
import type { Item } from '../item.js';

const lexicon = shippedLexicon();

const cases: [string, Partial<Item>][] = [
  ['missiles', { category: 'missiles', designation: null, lethal: true }],
  ['battle-tanks', { category: 'battle-tanks', register: 'I', smallArm: false }],
  ['T-72B3', { category: 'battle-tanks', designation: 'T-72', register: 'I' }],
  ['T-72 tanks', { category: 'battle-tanks', designation: 'T-72' }],
  ['Shahed-136', { category: 'uav', designation: 'Shahed-136', rangeKm: 2000, lethal: true }],
  ['shahed 136 drones', { category: 'uav', designation: 'Shahed-136' }],
  ['F-16C', { category: 'combat-aircraft', designation: 'F-16 Fighting Falcon', register: 'IV' }],
  ['assault rifles', { category: 'salw', smallArm: true, register: null }],
  ['AK-47s', { category: 'salw', designation: 'AK-47', smallArm: true, calibreMm: 7.62 }],
  ['spare parts for fighter jets', { category: 'spare-parts', register: null }],
  ['Mi-24 spare parts', { category: 'spare-parts', designation: 'Mi-24', register: null }],
  ['Scud missile parts', { category: 'missiles', designation: 'Scud', register: null }],
  ['military trucks', { category: 'unspecified-arms', lethal: false, civil: false }],
  ['military lorries', { category: 'unspecified-arms', lethal: false, civil: false }],
  ['trucks', { category: 'non-arms', civil: true, lethal: false }],
  ['food', { category: 'non-arms', civil: true }],
  ['police training', { category: 'training', service: 'police-training', lethal: false }],
  ['military training', { category: 'training', service: 'training' }],
  ['training of pilots', { category: 'training', service: 'training' }],
  ['training of airline pilots', { category: 'non-arms', civil: true }],
  ['military advisers', { category: 'training', service: 'advice' }],
  ['technical assistance', { category: 'training', service: 'technical-assistance' }],
  ['maintenance of MiG-29', { category: 'training', service: 'repair', designation: 'MiG-29' }],
  ['rifle production licence', { category: 'spare-parts', service: 'licensed-production' }],
  ['armed mercenaries', { category: 'non-arms', service: 'mercenaries', civil: false }],
  ['military financing', { category: 'non-arms', service: 'financing' }],
  ['7.62 mm ammunition', { category: 'ammunition', calibreMm: 7.62, smallArm: true }],
  ['7.62x39 ammunition', { category: 'ammunition', calibreMm: 7.62, smallArm: true }],
  ['rifle ammunition', { category: 'ammunition', smallArm: true }],
  ['AK-47 ammunition', { category: 'ammunition', designation: null, calibreMm: 7.62, smallArm: true }],
  ['artillery shells', { category: 'ammunition', smallArm: false }],
  ['155mm shells', { category: 'ammunition', calibreMm: 155, smallArm: false }],
  ['20 mm cannon', { category: 'large-artillery', calibreMm: 20, smallArm: false, register: null }],
  ['12.7 mm machine guns', { category: 'salw', calibreMm: 12.7, smallArm: true }],
  ['152 mm guns', { category: 'large-artillery', calibreMm: 152, smallArm: false, register: 'III' }],
  ['.50 calibre sniper rifle', { category: 'salw', calibreMm: 12.7, smallArm: true }],
  ['82 mm mortars', { category: 'large-artillery', calibreMm: 82, smallArm: true, register: 'III' }],
  ['120 mm mortars', { category: 'large-artillery', calibreMm: 120, smallArm: false, register: 'III' }],
  ['60 mm mortars', { category: 'large-artillery', calibreMm: 60, smallArm: true, register: null }],
  ['81 mm mortar rounds', { category: 'ammunition', calibreMm: 81, smallArm: true }],
  ['40 mm grenade launchers', { category: 'salw', calibreMm: 40, smallArm: true }],
  ['RPG-7', { category: 'salw', designation: 'RPG-7', smallArm: true }],
  [
    'ballistic missile with a range of 1,000 km',
    { category: 'missiles', rangeKm: 1000, register: 'VII', smallArm: false },
  ],
  ['ballistic missiles of 300 km range', { category: 'missiles', rangeKm: 300 }],
  ['missiles that can reach 500 miles', { category: 'missiles', rangeKm: 805 }],
  ['UAV systems with 300 km range', { category: 'uav', rangeKm: 300 }],
  ['MANPADS', { category: 'missiles', register: 'VII', smallArm: true }],
  ['Verba MANPADS', { category: 'missiles', designation: '9K333 Verba', register: 'VII' }],
  ['anti-tank guided missiles', { category: 'missiles', register: null, smallArm: null }],
  ['S-300PMU-2 surface-to-air missiles', { category: 'air-defence', designation: 'S-300' }],
  ['loitering munitions', { category: 'uav', smallArm: false }],
  ['multiple rocket launchers', { category: 'large-artillery', register: 'III' }],
  ['transport helicopters', { category: 'attack-helicopters', register: null, lethal: false }],
  ['attack helicopters', { category: 'attack-helicopters', register: 'V', lethal: true }],
  ['Mi-8', { category: 'attack-helicopters', register: null, lethal: false }],
  ['armed drones', { category: 'uav', register: 'IV', lethal: true }],
  ['unarmed drones', { category: 'uav', lethal: false }],
  ['frigate', { category: 'warships', register: 'VI' }],
  ['coastal radars', { category: 'radar', lethal: false }],
  ['body armour', { category: 'unspecified-arms', lethal: false, smallArm: false }],
  ['non-lethal military equipment', { category: 'unspecified-arms', lethal: false }],
  ['machine tools', { category: 'dual-use', dualUse: true }],
  ['sodium perchlorate', { category: 'dual-use', dualUse: true }],
  ['chemical weapons', { category: 'wmd' }],
  ['arms and related materiel', { category: 'unspecified-arms', lethal: true }],
  ['precision weapons', { category: 'unspecified-arms', lethal: true }],
  ['military hovercraft', { category: 'unspecified-arms', lethal: null }],
  ['security pact', { category: 'non-arms', civil: false }],
  ['civil helicopters', { category: 'non-arms', civil: true }],
];

describe('goods and services in words', () => {
  it.each(cases)('%s', (words, expected) => {
    expect(lexicon.item(words)).toMatchObject({ text: words, ...expected });
  });

  it('says honestly that it does not know', () => {
    for (const words of ['widgets', 'none of note', '', '???', 'Zorgon']) {
      expect(lexicon.item(words)).toMatchObject({
        category: 'non-arms',
        civil: false,
        lethal: null,
        designation: null,
      });
    }
  });

  it('tells the things of a list apart, each with its own words', () => {
    const items = lexicon.items('7.62 mm assault rifles, 82 mm mortars and ammunition; two Mi-24');
    expect(items.map(({ text, category }) => [text, category])).toEqual([
      ['7.62 mm assault rifles', 'salw'],
      ['82 mm mortars', 'large-artillery'],
      ['ammunition', 'ammunition'],
      ['two Mi-24', 'attack-helicopters'],
    ]);
  });

  it('keeps names that hold a conjunction or a bar whole', () => {
    expect(lexicon.items('small arms and light weapons')).toHaveLength(1);
    expect(lexicon.items('F/A-18')).toMatchObject([{ designation: 'F/A-18 Hornet' }]);
  });

  it('of several things the one that turns the law most', () => {
    expect(lexicon.item('food, rifles and ballistic missiles').category).toBe('missiles');
    expect(lexicon.item('trucks and rifles').category).toBe('salw');
  });
});

it('the categories of registers are read as they are', () => {
  for (const words of [
    'battle-tanks',
    'armoured-vehicles',
    'large-artillery',
    'combat-aircraft',
    'attack-helicopters',
    'warships',
    'missiles',
    'salw',
    'ammunition',
    'uav',
    'air-defence',
    'radar',
    'spare-parts',
    'training',
    'dual-use',
    'wmd',
    'unspecified-arms',
    'non-arms',
  ]) {
    expect(lexicon.item(words).category).toBe(words);
  }
});

it('any description whatever gets an answer that is fit for judging', () => {
  const words = fc.constantFrom(
    'tanks',
    ' and ',
    '12',
    '.',
    ' mm ',
    ' range ',
    ' km',
    'T-72',
    ',',
    '’',
    '\u200B',
    'for',
    ' of ',
    'x',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(words).map((parts) => parts.join('')),
      ),
      (text) => {
        const items = lexicon.items(text);
        expect(items.length).toBeGreaterThan(0);
        for (const item of items) {
          expect(item.calibreMm === null || item.calibreMm >= 0).toBe(true);
          expect(item.rangeKm === null || Number.isFinite(item.rangeKm)).toBe(true);
        }
      },
    ),
  );
  expect(lexicon.items('rifles, '.repeat(100_000)).length).toBeGreaterThan(0);
});
