import { called, known, NORWAY } from '../testing/made-up-reports.js';
import { readParty } from './party-facts.js';

const classes = (name: string) => [...readParty(called(name)).classes].sort();
const tie = (name: string) => readParty(called(name)).government;

describe('readParty', () => {
  it('takes a State that is named for its Government, by presumption', () => {
    expect(readParty(NORWAY)).toEqual({
      party: NORWAY,
      words: 'norway',
      state: 'NO',
      government: 'presumed',
      classes: new Set(),
      linkedOnly: false,
    });
  });

  it.each([
    ['UNMISS', ['united-nations']],
    ['the United Nations', ['united-nations']],
    ['MONUSCO', ['united-nations']],
    ['UN peacekeepers', ['peacekeepers', 'united-nations']],
    ['African Union mission', ['peacekeepers']],
    ['journalists', ['media']],
    ['a television crew', ['media']],
    ['aid workers', ['aid-workers']],
    ['International Committee of the Red Cross', ['aid-workers']],
    ['development staff', ['development-workers']],
    ['HALO Trust', ['deminers']],
    ['a demining team', ['deminers']],
    ['foreign troops', ['foreign-forces']],
    ['forces evacuating nationals', ['evacuation-forces', 'foreign-forces']],
    ['a private security company', ['private-buyers', 'security-firms']],
    ['a gun dealer', ['private-buyers']],
    ['a licensed importer', ['licensed', 'private-buyers']],
    ['a rebel group', ['armed-groups']],
    ['Mai-Mai militia', ['armed-groups']],
    ['a gang', ['armed-groups']],
    ['Haitian National Police', ['police']],
    ['the gendarmerie', ['police']],
    ['Ministry of Defence', []],
  ])('reads the kind of %s', (name, expected) => {
    expect(classes(name)).toEqual(expected);
  });

  it.each([
    ['Ministry of Defence', 'yes'],
    ['the Government', 'yes'],
    ['National Police', 'yes'],
    ['Forces armées', 'yes'],
    ['coast guard', 'yes'],
    ['the national army', 'yes'],
    ['the army', 'yes'],
    ['security forces', 'yes'],
    ['integrated brigades', 'yes'],
    ['the brigade of Oslo', 'maybe'],
    ['Sons of the Fjord', 'maybe'],
    ['the former government', 'no'],
    ['the ousted president’s army', 'no'],
    ['rival government', 'no'],
    ['armed group', 'no'],
    ['aid workers', 'no'],
    ['a private dealer', 'no'],
    ['a company hired by the government', 'maybe'],
    ['a security firm working for the ministry', 'maybe'],
    ['a licensed hunter', 'no'],
  ])('reads the tie of %s to a government: %s', (name, expected) => {
    expect(tie(name)).toBe(expected);
  });

  it('reads known actors by their kind', () => {
    const facts = (actorKind: string) => readParty(known('x', { name: 'The Norsemen', actorKind, homeIso2: 'NO' }));
    expect(facts('non-state')).toMatchObject({ government: 'no', state: 'NO', classes: new Set(['armed-groups']) });
    expect(facts('state-force').government).toBe('yes');
    expect(facts('state-organ').government).toBe('yes');
    expect(facts('mission')).toMatchObject({ government: 'no', classes: new Set(['peacekeepers']) });
    expect(facts('company')).toMatchObject({ government: 'no', classes: new Set(['private-buyers']) });
    expect(facts('pmc')).toMatchObject({ government: 'no', classes: new Set(['security-firms']) });
    expect(facts('movement')).toMatchObject({ government: 'no', classes: new Set() });
  });

  it('takes an armed group for nothing else, whatever its name', () => {
    const army = readParty(known('lra', { name: 'National Police Army of God', actorKind: 'non-state' }));
    expect(army.classes).toEqual(new Set(['armed-groups']));
    expect(army.government).toBe('no');
  });

  it.each(['aligned', 'allied', 'affiliated', 'linked', 'backed', 'associated', 'loyal', 'friendly'])(
    'does not take the %s for the body itself',
    (word) => {
      expect(readParty(called(`Houthi-${word} fighters`)).linkedOnly).toBe(true);
      expect(readParty(called('Houthi fighters')).linkedOnly).toBe(false);
    },
  );
});
