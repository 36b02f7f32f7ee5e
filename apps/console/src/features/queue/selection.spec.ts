import type { AlertSummary } from '../../api/contract.js';
import { allOf, extended, NOTHING_SELECTED, toggled } from './selection.js';

const alerts = ['a', 'b', 'c', 'd'].map((id) => ({ id, version: 1 }) as AlertSummary);
const at = (place: number) => alerts[place] as AlertSummary;
const ids = (selection: { chosen: ReadonlyMap<string, unknown> }) => [...selection.chosen.keys()];

describe('choosing alerts in the list', () => {
  it('chooses one, and lets it go again', () => {
    const one = toggled(NOTHING_SELECTED, at(1));
    expect(ids(one)).toEqual(['b']);
    expect(ids(toggled(one, at(1)))).toEqual([]);
  });

  it('goes from the last one to another, in either direction, and keeps what was chosen', () => {
    const last = toggled(NOTHING_SELECTED, at(3));
    expect(ids(extended(last, alerts, 'b')).toSorted()).toEqual(['b', 'c', 'd']);
    const both = extended(toggled(last, at(0)), alerts, 'b');
    expect(ids(both).toSorted()).toEqual(['a', 'b', 'd']);
  });

  it('without a last one, or with one that left the list, a range is the one alone', () => {
    expect(ids(extended(NOTHING_SELECTED, alerts, 'c'))).toEqual(['c']);
    expect(ids(extended({ chosen: new Map(), anchor: 'gone' }, alerts, 'c'))).toEqual(['c']);
    expect(ids(extended(NOTHING_SELECTED, alerts, 'gone'))).toEqual([]);
  });

  it('keeps the version that was seen, whatever the list shows later', () => {
    const one = toggled(NOTHING_SELECTED, at(0));
    expect(one.chosen.get('a')?.version).toBe(1);
    expect(ids(allOf(alerts))).toEqual(['a', 'b', 'c', 'd']);
  });
});
