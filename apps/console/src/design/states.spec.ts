import { allStates, stateName } from './states.js';

describe('the names of States', () => {
  it('come from the browser, and from us where it knows none', () => {
    expect(stateName('KP', 'en')).toBe('North Korea');
    expect(stateName('YU', 'en')).toBe('FR Yugoslavia');
    expect(stateName('RH', 'en')).toBe('Southern Rhodesia');
    expect(stateName('CD', 'en')).toBe('DR Congo');
  });

  it('leave what is no code as it stands', () => {
    expect(stateName('houthis', 'en')).toBe('houthis');
    expect(stateName('', 'en')).toBe('');
  });
});

describe('the list of States', () => {
  const states = allStates('en');

  it('names each State once', () => {
    expect(new Set(states.map((state) => state.label)).size).toBe(states.length);
    expect(states.length).toBeGreaterThan(230);
  });

  it('carries the States of today and no groupings', () => {
    const codes = states.map((state) => state.value);
    expect(codes).toEqual(expect.arrayContaining(['KP', 'RU', 'SD', 'SS', 'CD', 'PS', 'XK']));
    for (const code of ['EU', 'UN', 'ZZ', 'SU', 'UK', 'DD']) expect(codes).not.toContain(code);
  });
});
