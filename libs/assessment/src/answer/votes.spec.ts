import { catalogueOf, measureOf, regimeOf, resolutionOf } from '../testing/made-up-law.js';
import { votesOf } from './votes.js';

const catalogue = catalogueOf([
  regimeOf([measureOf()], {
    resolutions: [
      resolutionOf('S/RES/9001 (2001)', '2001-01-15', { abstaining: ['CN'] }),
      resolutionOf('S/RES/9002 (2002)', '2002-01-15', { against: ['MX'], notVoting: ['BG'] }),
      resolutionOf('S/RES/9003 (1999)', '1999-01-15'),
    ],
  }),
]);
const cite = (symbol: string) => ({ text: `${symbol} ¶1`, symbol, paragraph: '1', url: '' });
const citations = [cite('S/RES/9001 (2001)'), cite('S/RES/9002 (2002)'), cite('S/RES/9001 (2001)')];

describe('votesOf', () => {
  it('tells how both stood to each resolution, once', () => {
    expect(votesOf(citations, 'CN', 'MX', catalogue)).toEqual([
      { symbol: 'S/RES/9001 (2001)', adopted: '2001-01-15', supplier: 'abstained', recipient: 'not-a-member' },
      { symbol: 'S/RES/9002 (2002)', adopted: '2002-01-15', supplier: 'for', recipient: 'against' },
    ]);
    expect(votesOf(citations, 'BG', 'IE', catalogue).map(({ supplier, recipient }) => [supplier, recipient])).toEqual([
      ['not-a-member', 'for'],
      ['not-voting', 'for'],
    ]);
  });

  it('knows nothing of parties that are not States, or of years off the record', () => {
    expect(votesOf(citations, null, null, catalogue)[0]).toMatchObject({ supplier: null, recipient: null });
    expect(votesOf([cite('S/RES/9003 (1999)')], 'SE', 'RU', catalogue)[0]).toMatchObject({
      supplier: null,
      recipient: null,
    });
  });

  it('passes over a text that the catalogue does not list', () => {
    expect(votesOf([cite('S/RES/1 (1946)')], 'CN', null, catalogue)).toEqual([]);
  });

  it('keeps no answer of one catalogue for another', () => {
    const other = catalogueOf([regimeOf([measureOf()])]);
    expect(votesOf(citations, 'CN', 'MX', other)).toHaveLength(1);
    expect(votesOf(citations, 'CN', 'MX', catalogue)).toHaveLength(2);
  });
});
