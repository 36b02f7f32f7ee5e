import type { Ternary } from '../ternary.js';
import { clauses } from '../testing/made-up-law.js';
import { goodsCalled } from '../testing/made-up-reports.js';
import { isInClass } from './class-tests.js';

function is(text: string, clause: string): Ternary {
  const [asked] = clauses(clause);
  if (!asked) throw new Error('No clause');
  return isInClass(goodsCalled(text), asked);
}

const CASES: readonly (readonly [text: string, clause: string, expected: Ternary])[] = [
  ['rifles', 'arms', 'yes'],
  ['rice', 'arms', 'no'],
  ['civil drones', 'arms', 'maybe'],
  ['rifles', 'lethal-arms', 'yes'],
  ['helmets', 'lethal-arms', 'no'],
  ['arms', 'lethal-arms', 'maybe'],
  ['helmets', 'non-lethal', 'yes'],
  ['rifles', 'non-lethal', 'no'],
  ['arms', 'non-lethal', 'maybe'],
  ['lorries', 'non-lethal', 'maybe'],
  ['pistols', 'small-arms', 'yes'],
  ['tanks', 'small-arms', 'no'],
  ['ammunition', 'small-arms', 'maybe'],
  ['tanks', 'register-categories', 'yes'],
  ['pistols', 'register-categories', 'no'],
  ['shells', 'heavy-weapons', 'yes'],
  ['mortars', 'heavy-weapons', 'yes'],
  ['tanks', 'heavy-weapons', 'yes'],
  ['pistols', 'heavy-weapons', 'no'],
  ['ammunition', 'ammunition', 'yes'],
  ['cartridges', 'ammunition', 'yes'],
  ['shells', 'ammunition', 'maybe'],
  ['rifles', 'ammunition', 'no'],
  ['rifles', 'guns', 'yes'],
  ['arms', 'guns', 'maybe'],
  ['military trucks', 'unarmed-military-vehicles', 'yes'],
  ['unarmed armoured vehicles', 'unarmed-military-vehicles', 'yes'],
  ['armoured vehicles', 'unarmed-military-vehicles', 'maybe'],
  ['lorries of a military type', 'unarmed-military-vehicles', 'maybe'],
  ['arms', 'unarmed-military-vehicles', 'maybe'],
  ['rifles', 'unarmed-military-vehicles', 'no'],
  ['lorries', 'civilian-vehicles', 'yes'],
  ['jeeps', 'civilian-vehicles', 'yes'],
  ['tanks', 'civilian-vehicles', 'no'],
  ['new civil helicopters', 'new-helicopters', 'yes'],
  ['civil helicopters', 'new-helicopters', 'maybe'],
  ['used civil helicopters', 'new-helicopters', 'no'],
  ['rifles', 'new-helicopters', 'no'],
  ['new cargo ships', 'new-vessels', 'yes'],
  ['cargo ships', 'new-vessels', 'maybe'],
  ['used cargo ships', 'new-vessels', 'no'],
  ['missile components', 'programme-goods', 'yes'],
  ['centrifuges', 'programme-goods', 'yes'],
  ['computers for missile design', 'programme-goods', 'yes'],
  ['computers', 'programme-goods', 'no'],
  ['anti-ship missiles', 'programme-goods', 'no'],
  ['ballistic missiles', 'programme-goods', 'yes'],
  ['lorries for the army', 'forces-goods', 'yes'],
  ['lorries', 'forces-goods', 'no'],
  ['rifles for the army', 'forces-goods', 'no'],
  ['dual-use goods', 'dual-use', 'maybe'],
  ['dual-use machinery', 'dual-use', 'maybe'],
  ['ammonium perchlorate', 'dual-use', 'maybe'],
  ['machinery', 'dual-use', 'no'],
  ['rifles', 'dual-use', 'no'],
  ['tanks under a contract of 1989', 'existing-licence', 'yes'],
  ['tanks under an earlier contract', 'existing-licence', 'yes'],
  ['tanks', 'existing-licence', 'no'],
  ['rice', 'civil-goods', 'yes'],
  ['rifles', 'civil-goods', 'no'],
  ['civil drones', 'civil-goods', 'maybe'],
  ['anything at all', 'everything', 'yes'],
];

describe('isInClass', () => {
  it.each(CASES)('%s in %s: %s', (text, clause, expected) => {
    expect(is(text, clause)).toBe(expected);
  });

  it('is outside a class of which no kind is known', () => {
    expect(isInClass(goodsCalled('rifles'), { of: 'no-such-class' as 'arms', limit: null })).toBe('no');
  });
});

const LIMITS: readonly (readonly [text: string, clause: string, expected: Ternary])[] = [
  ['12.7 mm machine guns', 'guns up to 12.7 mm', 'yes'],
  ['14.5 mm machine guns', 'guns up to 12.7 mm', 'no'],
  ['machine guns', 'guns up to 12.7 mm', 'maybe'],
  ['machine guns', 'guns up to 14.5 mm', 'yes'],
  ['rifles', 'guns up to 12.7 mm', 'yes'],
  ['pistols', 'guns over 12.7 mm', 'no'],
  ['howitzers', 'guns up to 14.5 mm', 'no'],
  ['howitzers', 'guns over 14.5 mm', 'yes'],
  ['shells', 'guns over 14.5 mm', 'yes'],
  ['anti-aircraft artillery', 'guns over 14.5 mm', 'yes'],
  ['82 mm mortars', 'mortars up to 82 mm', 'yes'],
  ['120 mm mortars', 'mortars up to 82 mm', 'no'],
  ['82 mm mortars', 'mortars over 82 mm', 'no'],
  ['120 mm mortars', 'mortars over 82 mm', 'yes'],
  ['mortars', 'mortars over 82 mm', 'maybe'],
  ['mortars', 'mortars up to 240 mm', 'yes'],
  ['rocket launchers', 'rocket-launchers up to 107 mm', 'yes'],
  ['rocket launchers', 'rocket-launchers up to 85 mm', 'maybe'],
  ['grenade launchers', 'grenade-launchers up to 40 mm', 'yes'],
  ['grenade launchers', 'grenade-launchers over 40 mm', 'no'],
  ['drones with a range of 300 km', 'complete-drones from 300 km', 'yes'],
  ['drones with a range of 299 km', 'complete-drones from 300 km', 'no'],
  ['drones', 'complete-drones from 300 km', 'maybe'],
  ['rifles', 'mortars over 82 mm', 'no'],
  ['arms', 'mortars over 82 mm', 'maybe'],
  ['recoilless rifles', 'recoilless-rifles up to 82 mm', 'yes'],
];

describe('Limits', () => {
  it.each(LIMITS)('%s: %s is %s', (text, clause, expected) => {
    expect(is(text, clause)).toBe(expected);
  });
});
