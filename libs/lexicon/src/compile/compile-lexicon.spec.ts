import { shippedLexiconFiles } from '../../../../test/support/shipped-lexicon.js';
import { openLexicon } from '../lexicon.js';
import { compileLexicon } from './compile-lexicon.js';
import type { LexiconFiles } from './read-files.js';
import { contentVersion } from './version.js';

const small: LexiconFiles = {
  'states.csv': 'iso2,iso3,kind,name,names,demonyms,capitals,metonyms\nFR,FRA,member,France,,French,Paris,Elysee',
  'leaders.csv': 'names,of,from,to\nDe Gaulle,FR,1959-01-08,1969-04-28',
  'actors.csv': 'id,name,aliases,guarded,kind,home,operates_in\noas,Secret Army,OAS,,non-state,FR,FR',
  'places.csv': 'iso2,subdivision,kind,name,aliases\nFR,FR-13,city,Marseille,',
  'weapons.csv':
    'designation,aliases,category,class,register,origin,range_km,calibre_mm,guarded\n' +
    'Rafale,,combat-aircraft,combat-aircraft,IV,FR,,,',
  'item-terms.csv':
    'term,plural,category,register,lethal,small_arm,dual_use,service,civil,role,guard\n' +
    'rifle,rifles,salw,,yes,yes,,,,head,',
  'guards.csv': 'name,ambiguous,not_after,not_before,needs\nParis,yes,,Texas,',
  'blockers.csv': 'phrase\nTour de France',
  'foreign-names.csv': 'language,iso2,names,demonyms,capitals\nde,FR,Frankreich,französisch,',
};

describe('compiling', () => {
  it('a lexicon survives its way through JSON', () => {
    const lexicon = openLexicon(JSON.parse(JSON.stringify(compileLexicon(small))));
    const tokens = lexicon.tokenise('French rifles and a Rafale in Marseille, not the Tour de France nor Paris, Texas');
    expect(lexicon.matches(tokens).map(({ kind }) => kind)).toEqual(['party', 'item', 'item', 'place']);
    expect(lexicon.party('OAS')).toMatchObject({ id: 'oas' });
  });

  it('the same files give the same lexicon', () => {
    expect(compileLexicon(small)).toEqual(compileLexicon({ ...small }));
  });

  it('the version follows the content, not the line ends', () => {
    const { version } = compileLexicon(small);
    const windows = { ...small, 'places.csv': small['places.csv'].replaceAll('\n', '\r\n') };
    expect(contentVersion(windows)).toBe(version);
    expect(contentVersion({ ...small, 'blockers.csv': 'phrase\n' })).not.toBe(version);
    expect(version).toMatch(/^[0-9a-f]{16}$/);
  });
});

describe('a mistake in a data file is told with place and remedy', () => {
  it.each<[keyof LexiconFiles, string, string, string]>([
    ['states.csv', 'FR,FRA', 'Fr,FRA', 'states.csv:2: iso2 is "Fr"'],
    ['states.csv', 'FR,FRA', ',FRA', 'states.csv:2: iso2 is empty'],
    ['states.csv', 'metonyms', 'metonym', 'states.csv:2: there is no column metonyms'],
    ['leaders.csv', '1959-01-08', '1959', 'leaders.csv:2: from is "1959". Write a day'],
    ['leaders.csv', ',FR,', ',XX,', 'leaders.csv:2: "XX" is no State and no actor'],
    ['actors.csv', 'FR,FR', 'FR,FR BE', 'actors.csv:2: "BE" is no State of states.csv'],
    ['actors.csv', 'non-state', 'army', 'actors.csv:2: kind is "army". Use one of non-state, authority'],
    ['actors.csv', 'oas,', 'OAS!,', 'actors.csv:2: id is "OAS!"'],
    ['places.csv', 'FR-13', '13', 'places.csv:2: subdivision is "13"'],
    ['places.csv', 'FR,FR-13', 'DE,DE-BE', 'places.csv:2: "DE" is no State of states.csv'],
    ['weapons.csv', 'combat-aircraft,combat', 'fighter,combat', 'weapons.csv:2: category is "fighter"'],
    ['weapons.csv', 'IV', '4', 'weapons.csv:2: register is "4"'],
    ['weapons.csv', 'FR,,', 'FR,far,', 'weapons.csv:2: range_km is "far"'],
    ['item-terms.csv', 'yes,yes', 'true,yes', 'item-terms.csv:2: lethal is "true". Use one of yes, no.'],
    ['foreign-names.csv', 'de,FR', 'de,DE', 'foreign-names.csv:2: "DE" is no State of states.csv'],
    ['guards.csv', 'Texas,', 'Texas,luck', 'guards.csv:2: needs is "luck"'],
  ])('%s: %s written as %s', (file, right, wrong, message) => {
    expect(() => compileLexicon({ ...small, [file]: small[file].replace(right, wrong) })).toThrow(message);
  });

  it('a code or id that is there twice', () => {
    const twice = `${small['states.csv']}\nFR,FRA,member,Francia,,,,`;
    expect(() => compileLexicon({ ...small, 'states.csv': twice })).toThrow('states.csv:3: "FR" is there twice');
  });
});

describe('the shipped data', () => {
  const compiled = compileLexicon(shippedLexiconFiles());

  it('names every State of ISO 3166-1 with code, name and, but for empty lands, demonym and capital', () => {
    expect(compiled.states.length).toBeGreaterThanOrEqual(250);
    expect(compiled.states.filter((state) => state.kind === 'member')).toHaveLength(193);
  });

  it('no leader leaves office before entering it', () => {
    expect(compiled.leaders.filter(({ from, to }) => from !== null && to !== null && from > to)).toEqual([]);
  });

  it('every calibre and range is a sane number', () => {
    const strange = compiled.weapons.filter(
      ({ calibreMm, rangeKm }) => (calibreMm ?? 1) <= 0 || (calibreMm ?? 1) > 500 || (rangeKm ?? 1) > 16_000,
    );
    expect(strange).toEqual([]);
  });

  it('every entry says what it names', () => {
    expect(compiled.entries.length % 6).toBe(0);
    expect(compiled.entries.some((cell) => !Number.isInteger(cell) || cell < 0)).toBe(false);
  });
});
