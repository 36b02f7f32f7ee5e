import { gapsOf, momentOf, momentText, replayOrder } from './replay-order.js';

describe('a time of a replay', () => {
  it.each(['', 'yesterday', '20/06/2024', '2024-02-30', '2024-06-20 24:00', '2024-06-20 08:60', '2024-06-20 8:00'])(
    '"%s" is none',
    (text) => {
      expect(momentOf(text)).toBeNull();
    },
  );

  it('is in UTC, and a day begins at midnight', () => {
    expect([momentOf(' 2024-06-20 08:30 '), momentOf('2024-06-20')]).toEqual([
      '2024-06-20T08:30:00Z',
      '2024-06-20T00:00:00Z',
    ]);
    expect(momentText('2024-06-20T08:30:59.999Z')).toBe('2024-06-20 08:30');
  });
});

describe('a replay', () => {
  it('of what failed needs its beginning only', () => {
    expect(gapsOf({ what: 'failed', from: '', to: 'nonsense' })).toEqual({ from: 'no-moment', to: null });
    expect(replayOrder({ what: 'failed', from: '2024-06-20', to: 'nonsense' })).toEqual({
      what: 'failed',
      from: '2024-06-20T00:00:00Z',
    });
  });

  it('of a range may have an end, after its beginning', () => {
    const range = { what: 'range', from: '2024-06-20' } as const;
    expect(gapsOf({ ...range, to: '2024-06-20' }).to).toBe('wrong-order');
    expect(gapsOf({ ...range, to: 'x' }).to).toBe('no-moment');
    expect(gapsOf({ ...range, to: ' ' })).toEqual({ from: null, to: null });
    expect(replayOrder({ ...range, to: '' })).toEqual({ what: 'range', from: '2024-06-20T00:00:00Z' });
    expect(replayOrder({ ...range, to: '2024-06-21 12:00' })).toEqual({
      what: 'range',
      from: '2024-06-20T00:00:00Z',
      to: '2024-06-21T12:00:00Z',
    });
  });
});
