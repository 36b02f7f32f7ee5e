import { citePinpoint, placeOf, readPinpoint } from './pinpoint.js';

describe('a pinpoint', () => {
  it.each([
    ['S/RES/1718 ¶8(a)(i)', 'S/RES/1718 (2006) ¶8(a)(i)', '8(a)(i)'],
    ['S/RES/1718 ¶11-12', 'S/RES/1718 (2006) ¶11-12', '11-12'],
    ['S/RES/1718 ¶3(a)-(b)', 'S/RES/1718 (2006) ¶3(a)-(b)', '3(a)-(b)'],
    ['S/RES/1718 ¶A.3', 'S/RES/1718 (2006) ¶A.3', 'A.3'],
    ['S/RES/1718 ¶9 indent 2', 'S/RES/1718 (2006) ¶9, second indent', '9, second indent'],
    ['S/RES/1718 annex', 'S/RES/1718 (2006) annex', 'annex'],
    ['S/RES/1718 annex B ¶6(b)', 'S/RES/1718 (2006) annex B ¶6(b)', 'annex B ¶6(b)'],
    ['S/RES/1718 annex C part I', 'S/RES/1718 (2006) annex C part I', 'annex C part I'],
    ['S/RES/1718 whole text', 'S/RES/1718 (2006)', null],
  ])('%s is cited as %s', (written, cited, paragraph) => {
    const parts = readPinpoint(written);
    if (!parts) throw new Error(`${written} is a pinpoint`);
    const pinpoint = citePinpoint(parts, 'S/RES/1718 (2006)');
    expect(pinpoint).toEqual({ text: cited, symbol: 'S/RES/1718 (2006)', paragraph });
    const { number: _, ...place } = parts;
    expect(placeOf(pinpoint)).toEqual(place);
  });

  it.each([
    'S/RES/1718',
    'S/RES/1718 ',
    'S/RES/1718 (2006) ¶8',
    'S/RES/1718 para 8',
    'S/RES/1718 ¶',
    'S/RES/1718 ¶8(a',
    'S/RES/1718 ¶8 (a)',
    'S/RES/1718 ¶8, ¶9',
    'S/RES/1718 annex b',
    '1718 ¶8',
    '',
  ])('"%s" is none', (written) => {
    expect(readPinpoint(written)).toBeNull();
  });
});
