import { clauses, recordOf } from '../testing/made-up-law.js';
import type { MeasureOver } from '../testing/made-up-law.js';
import { goodsCalled } from '../testing/made-up-reports.js';
import { checkItem, covers } from './item.js';

const check = (items: MeasureOver['items'], text: string, over: MeasureOver = {}) =>
  checkItem(recordOf({ ...over, ...(items ? { items } : {}) }), goodsCalled(text), ['goods']);

describe('checkItem', () => {
  it.each([
    ['all-arms', 'assault rifles', 'holds'],
    ['all-arms', 'food', 'fails'],
    ['all-arms', 'civilian drones', 'unknown'],
    ['heavy-conventional', 'battle tanks', 'holds'],
    ['heavy-conventional', 'pistols', 'fails'],
    ['heavy-conventional', 'arms', 'unknown'],
    ['salw', 'pistols', 'holds'],
    ['salw', 'battle tanks', 'fails'],
    ['missiles', 'anti-tank missiles', 'holds'],
    ['missiles', 'rifles', 'fails'],
    ['wmd', 'nerve agents', 'holds'],
    ['uavs', 'combat drones', 'holds'],
    ['dual-use', 'dual-use goods', 'unknown'],
    ['training', 'rifles', 'holds'],
    ['listed-items', 'food', 'holds'],
  ] as const)('reads the scope %s: %s %s', (scope, text, outcome) => {
    expect(check({ scope }, text).outcome).toBe(outcome);
  });

  it('prefers the classes that a record lists to its scope', () => {
    const items = { scope: 'all-arms' as const, covers: clauses('mines', 'guns up to 14.5 mm') };
    expect(check(items, 'anti-personnel mines').outcome).toBe('holds');
    expect(check(items, 'battle tanks').outcome).toBe('fails');
    expect(check(items, '12.7 mm machine guns').outcome).toBe('holds');
    expect(check(items, '23 mm anti-aircraft guns').outcome).toBe('fails');
  });

  it('leaves out what a record leaves out', () => {
    const items = { leavesOut: clauses('small-arms') };
    expect(check(items, 'pistols').outcome).toBe('fails');
    expect(check(items, 'battle tanks').outcome).toBe('holds');
    expect(check(items, 'ammunition').outcome).toBe('unknown');
  });

  it('asks what it was, in words that fit what is told', () => {
    const items = { scope: 'heavy-conventional' as const, detail: 'heavy arms' };
    expect(check(items, 'arms').question).toBe('What exactly was it? Covered: heavy arms.');
    expect(check(items, 'ammunition').question).toBe('Of what kind was it (ammunition)? Covered: heavy arms.');
    expect(check(items, 'battle tanks').question).toBeNull();
  });

  it('tells what the record excludes', () => {
    const { rule, fact } = check({ detail: 'all arms', excludes: ['helmets', 'boots'] }, 'rifles');
    expect({ rule, fact }).toEqual({ rule: 'all arms; not helmets, boots', fact: 'rifles' });
  });

  it('does not ask of searches what goods they look for', () => {
    const record = recordOf({ items: { scope: 'missiles' } });
    expect(checkItem(record, goodsCalled('food'), ['search', 'seizure']).outcome).toBe('holds');
    expect(checkItem(record, goodsCalled('food'), ['search', 'goods']).outcome).toBe('fails');
  });

  it('says of contested goods why they are', () => {
    const argued = { reaches: [], goods: clauses('civil-components'), why: 'engines for drones are argued' };
    expect(check({}, 'civil drone engines', { argued })).toMatchObject({ outcome: 'holds', argued: argued.why });
    expect(check({}, 'rifles', { argued })).toMatchObject({ outcome: 'holds', argued: null });
  });
});

describe('covers', () => {
  it('is the bare answer for goods', () => {
    expect(covers(recordOf(), goodsCalled('rifles'))).toBe('yes');
    expect(covers(recordOf({ items: { leavesOut: clauses('small-arms') } }), goodsCalled('rifles'))).toBe('no');
  });
});
