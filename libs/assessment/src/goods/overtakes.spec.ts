import type { Kind } from './kinds.js';
import { withoutOvertaken } from './overtakes.js';

const rest = (...kinds: Kind[]) => [...withoutOvertaken(new Set(kinds))].sort();

describe('withoutOvertaken', () => {
  it.each([
    [['civil-aircraft', 'aircraft', 'spare'], ['civil-aircraft']],
    [['attack-helicopter', 'military-helicopter'], ['attack-helicopter']],
    [['combat-drone', 'drone', 'explosive'], ['combat-drone']],
    [['missile-item', 'missile', 'rocket', 'spare'], ['missile-item']],
    [['manpads', 'surface-to-air-missile', 'missile', 'air-defence'], ['manpads']],
    [['anti-tank-missile', 'tank', 'missile'], ['anti-tank-missile']],
    [['heavy-ammunition', 'ammunition', 'artillery'], ['heavy-ammunition']],
    [['mine', 'tank'], ['mine']],
    [['demining-gear', 'mine', 'armour'], ['demining-gear']],
    [['body-armour', 'armour', 'ballistic-missile'], ['body-armour']],
    [['warship', 'ship', 'boat', 'missile'], ['warship']],
    [['reactor-goods', 'nuclear', 'petroleum'], ['reactor-goods']],
    [['arms-plant', 'ammunition', 'machinery', 'arms'], ['arms-plant']],
    [['vehicle-spare', 'spare', 'tank'], ['vehicle-spare']],
    [['any-cargo', 'arms'], ['arms']],
    [['any-cargo'], ['any-cargo']],
    [
      ['tank', 'ammunition'],
      ['ammunition', 'tank'],
    ],
  ] as [Kind[], Kind[]][])('%j leaves %j', (kinds, expected) => {
    expect(rest(...kinds)).toEqual(expected);
  });
});
