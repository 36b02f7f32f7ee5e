import { shippedLexicon } from '../../../../test/support/shipped-lexicon.js';

const lexicon = shippedLexicon();

describe('places', () => {
  it.each([
    ['Darfur', 'SD', 'SD-DARFUR'],
    ['North Darfur', 'SD', 'SD-DN'],
    ['El Fasher', 'SD', 'SD-DN'],
    ['al-Fashir', 'SD', 'SD-DN'],
    ['El Fasher, North Darfur', 'SD', 'SD-DN'],
    ['Nyala, South Darfur', 'SD', 'SD-DS'],
    ['Amdjarass to North Darfur', 'SD', 'SD-DN'],
    ['Khartoum', 'SD', 'SD-KH'],
    ['Port Sudan', 'SD', 'SD-RS'],
    ['eastern Congo', 'CD', 'CD-EAST'],
    ['Goma', 'CD', 'CD-NK'],
    ['Rutshuru, North Kivu', 'CD', 'CD-NK'],
    ['South Kivu', 'CD', 'CD-SK'],
    ['Ituri', 'CD', 'CD-IT'],
    ['Katanga', 'CD', 'CD-KATANGA'],
    ['Puntland', 'SO', 'SO-PUNTLAND'],
    ['Somaliland', 'SO', 'SO-SOMALILAND'],
    ['Garowe', 'SO', 'SO-NU'],
    ['Bosaso', 'SO', 'SO-BR'],
    ['Kismayo', 'SO', 'SO-JH'],
    ['Mogadishu', 'SO', 'SO-BN'],
    ['Gaza', 'PS', 'PS-GAZA'],
    ['the West Bank', 'PS', 'PS-WESTBANK'],
    ['Rojava', 'SY', 'SY-NORTHEAST'],
    ['Republika Srpska', 'BA', 'BA-SRP'],
    ['Hodeidah', 'YE', 'YE-HU'],
    ['al-Hudaydah', 'YE', 'YE-HU'],
    ["Sa'ada", 'YE', 'YE-SD'],
    ['Sana’a', 'YE', 'YE-SA'],
    ['Benghazi', 'LY', 'LY-BA'],
    ['Tobruk', 'LY', 'LY-BU'],
    ['Al Jufra', 'LY', 'LY-JU'],
    ['Tripoli', 'LY', 'LY-TB'],
    ['Tripoli, Lebanon', 'LB', 'LB-AS'],
    ['the Bekaa Valley', 'LB', 'LB-BI'],
    ['Bentiu', 'SS', 'SS-UY'],
    ['Andulo', 'AO', 'AO-BIE'],
    ['Abkhazia', 'GE', 'GE-AB'],
    ['Kosovo', 'XK', null],
    ['Sudan', 'SD', null],
    ['SD', 'SD', null],
    ['high seas off Libya', 'LY', 'LY-SEA'],
    ['high seas', '', null],
    ['unlisted airstrip', '', null],
  ])('%s lies in %s, %s', (name, iso2, subdivision) => {
    expect(lexicon.place(name)).toMatchObject({ iso2, subdivision });
  });

  it.each(['Ruritania', '', '  ', 'Houthis', 'the', '(', ',,,'])('%j is no place', (name) => {
    expect(lexicon.place(name)).toBeNull();
  });

  it('every place of the data files is found by its own name', () => {
    const lost = lexicon.places().filter((place) => lexicon.place(place.name)?.iso2 !== (place.iso2 ?? ''));
    expect(lost.map((place) => place.name)).toEqual([]);
  });
});
