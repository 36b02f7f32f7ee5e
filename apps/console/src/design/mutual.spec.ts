import { isMutual, partiesOf } from './mutual.js';

const party = (code: string) => ({ code, name: code, kind: 'state' });
const [russia, korea, china] = [party('RU'), party('KP'), party('CN')];

describe('a mutual deal', () => {
  it('has the same parties on both sides, in whatever order', () => {
    expect(isMutual([russia, korea], [korea, russia])).toBe(true);
  });
  it('is every agreement between parties that are known', () => {
    expect(isMutual([russia], [korea], 'agreement')).toBe(true);
    expect(isMutual([], [korea], 'agreement')).toBe(false);
    expect(isMutual([russia], [korea], 'transfer')).toBe(false);
  });
  it('names each party once', () => {
    expect(partiesOf([russia, korea], [korea, russia])).toEqual([russia, korea]);
    expect(partiesOf([russia], [korea])).toEqual([russia, korea]);
  });
  it('is none when one side only gives', () => {
    expect(isMutual([russia], [korea])).toBe(false);
    expect(isMutual([russia, korea], [korea, china])).toBe(false);
    expect(isMutual([russia, korea], [korea])).toBe(false);
  });
  it('is none of one party with itself, or of nobody', () => {
    expect(isMutual([russia], [russia])).toBe(false);
    expect(isMutual([], [])).toBe(false);
  });
});
