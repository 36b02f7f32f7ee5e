import { placeIn, reportOf } from '../testing/made-up-reports.js';
import { entryPointNamed, readEntryPoint } from './entry-point.js';

const at = (name: string, circumstances: string | null = null) =>
  readEntryPoint(reportOf({ place: placeIn('SL', null, name), circumstances }));

describe('readEntryPoint', () => {
  it.each([
    ['unlisted airstrip', 'unlisted'],
    ['a port not on the list', 'unlisted'],
    ['an airport off the list', 'unlisted'],
    ['a jungle airstrip', 'unlisted'],
    ['bush strip', 'unlisted'],
    ['rebel-held airfield', 'unlisted'],
    ['unnamed airstrip', 'unlisted'],
    ['a named port', 'listed'],
    ['the designated crossing', 'listed'],
    ['a port on the list', 'listed'],
    ['Freetown', null],
  ])('reads %s as %s', (name, expected) => {
    expect(at(name)).toBe(expected);
  });

  it('reads the circumstances when the place tells nothing', () => {
    expect(at('Freetown', 'It came by a point not named by the Government')).toBe('unlisted');
    expect(readEntryPoint(reportOf())).toBeNull();
  });
});

describe('entryPointNamed', () => {
  const points = { listed: ['Freetown', 'Lungi'], unlisted: ['Kenema'], note: '' };

  it.each([
    ['Lungi International Airport', 'listed'],
    ['Kenema', 'unlisted'],
    ['Freetownsville', null],
    ['Bo', null],
  ])('finds %s among the points of the regime: %s', (name, expected) => {
    expect(entryPointNamed(name, points)).toBe(expected);
  });

  it('knows nothing without a place or a list', () => {
    expect(entryPointNamed(null, points)).toBeNull();
    expect(entryPointNamed('Lungi', null)).toBeNull();
  });
});
