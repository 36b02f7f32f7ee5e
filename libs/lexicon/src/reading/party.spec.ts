import fc from 'fast-check';
import { shippedLexicon } from '../../../../test/support/shipped-lexicon.js';
import { stateOf } from '../lexicon.js';

const lexicon = shippedLexicon();

function who(name: string, onDay?: string): string {
  const party = lexicon.party(name, onDay);
  if (party.kind === 'state') return party.iso2;
  return party.kind === 'actor' ? party.id : `? ${party.name}`;
}

describe('a State, as registers and news write it', () => {
  it.each(
    Object.entries({
      KP: "North Korea|DPRK|D.P.R.K.|N. Korea|Democratic People's Republic of Korea|Democratic People’s Republic of Korea|Korea, North|north korea|PRK|kp",
      KR: 'South Korea|ROK|Republic of Korea|Korea, Republic of|S. Korea|Korea (South)',
      TR: 'Turkey|Türkiye|Turkiye|Republic of Türkiye|TURKEY',
      GB: 'Britain|Great Britain|UK|U.K.|United Kingdom|the United Kingdom|uk|British',
      US: 'US|U.S.|USA|U.S.A.|United States|the United States|America|United States of America|us',
      RU: 'Russia|Russian Federation|USSR|U.S.S.R.|Soviet Union|Kremlin|the Kremlin|Moscow|Soviet',
      CD: 'DRC|DR Congo|D.R. Congo|Congo|Congo-Kinshasa|Zaire|Zaïre|Democratic Republic of Congo|Congo, Democratic Republic of the|Congo, DR',
      CG: 'Congo-Brazzaville|Republic of the Congo|Congo (Brazzaville)|Congo Republic',
      CF: 'CAR|Central African Republic|Central African|Centrafrique|C.A.R.',
      CI: "Côte d'Ivoire|Côte d’Ivoire|Cote d'Ivoire|Ivory Coast|Ivorian",
      UA: 'Ukraine|Kyiv|Kiev|the Ukraine',
      MM: 'Myanmar|Burma|Burmese|Naypyidaw|Rangoon',
      SY: 'Syria|Syrian Arab Republic|Damascus|Syrian',
      IR: 'Iran|Islamic Republic of Iran|Iran, Islamic Republic of|Iran (Islamic Republic of)|Tehran|Teheran|Persia',
      LA: "Laos|Lao PDR|Lao People's Democratic Republic",
      MD: 'Moldova|Republic of Moldova|Moldova, Republic of|Moldavia',
      MK: 'North Macedonia|Macedonia|FYROM',
      SZ: 'Eswatini|Swaziland',
      CZ: 'Czechia|Czech Republic',
      TL: 'Timor-Leste|East Timor',
      CV: 'Cabo Verde|Cape Verde',
      VN: 'Vietnam|Viet Nam|Hanoi',
      VE: 'Venezuela|Bolivarian Republic of Venezuela|Caracas',
      TZ: 'Tanzania|United Republic of Tanzania',
      LY: 'Libya|Libyan Arab Jamahiriya|State of Libya|Tripoli',
      SO: 'Somalia|Federal Republic of Somalia|Mogadishu|Somali',
      SD: 'Sudan|Republic of the Sudan|Khartoum',
      SS: 'South Sudan|Juba|S. Sudan|Republic of South Sudan',
      NE: 'Niger|Nigerien|Niamey',
      NG: 'Nigeria|Nigerian|Abuja',
      GE: 'Georgia|Georgian|Tbilisi',
      TD: 'Chad|Tchad|Chadian|N’Djamena',
      JO: 'Jordan|Jordanian|Amman',
      ML: 'Mali|Malian|Bamako',
      GN: 'Guinea|Guinea-Conakry',
      GW: 'Guinea-Bissau|Guinea Bissau',
      GQ: 'Equatorial Guinea',
      PG: 'Papua New Guinea|PNG',
      DM: 'Dominica',
      DO: 'Dominican Republic|Dominican',
      AE: 'UAE|U.A.E.|United Arab Emirates|Emirates|Emirati|Abu Dhabi',
      SA: 'Saudi Arabia|KSA|Saudi|Saudis|Riyadh',
      CN: "China|PRC|People's Republic of China|Beijing|Peking|Chinese",
      TW: 'Taiwan|ROC|Republic of China|Chinese Taipei|Taipei',
      PS: 'Palestine|Palestinian Authority|Palestinian',
      VA: 'Holy See|Vatican|Vatican City',
      BA: 'Bosnia and Herzegovina|Bosnia-Herzegovina|Bosnia|Sarajevo|Bosnian',
      YE: 'Yemen|North Yemen|South Yemen|Sanaa|Sana’a|Aden|Yemeni',
      ZW: 'Zimbabwe|Harare',
      RH: 'Rhodesia|Southern Rhodesia|Rhodesian',
      YU: 'Yugoslavia|FR Yugoslavia|Federal Republic of Yugoslavia|Serbia and Montenegro|former Yugoslavia|FRY|Yugoslav',
      XK: 'Kosovo|Pristina|XK',
      CS: 'Czechoslovakia',
      DD: 'East Germany|GDR|German Democratic Republic',
      DE: 'Germany|West Germany|Federal Republic of Germany',
    }).flatMap(([iso2, names]) => names.split('|').map((name): [string, string] => [name, iso2])),
  )('%s is %s', (name, iso2) => {
    expect(who(name)).toBe(iso2);
  });

  it('tells the two Congos, which share a demonym', () => {
    const tokens = lexicon.tokenise('Congolese timber');
    const [match] = lexicon.matches(tokens);
    expect(match).toMatchObject({ how: 'demonym', ambiguous: true });
    expect(lexicon.alternativesOf(match!, tokens).map(stateOf)).toEqual(['CD', 'CG']);
  });

  it('knows every code of ISO 3166-1 that it lists, in both lengths', () => {
    for (const state of lexicon.states()) {
      expect(who(state.iso2)).toBe(state.iso2);
      expect(who(state.iso3 || state.iso2)).toBe(state.iso2);
      expect(who(state.name)).toBe(state.iso2);
      expect(lexicon.stateName(state.iso2)).toBe(state.name);
    }
  });
});

describe('a State in German and French registers', () => {
  it.each([
    ['Russland', 'RU'],
    ['Russie', 'RU'],
    ['Weißrussland', 'BY'],
    ['Weissrussland', 'BY'],
    ['Biélorussie', 'BY'],
    ['Demokratische Republik Kongo', 'CD'],
    ['République démocratique du Congo', 'CD'],
    ['Nordkorea', 'KP'],
    ['Corée du Nord', 'KP'],
    ['Moskau', 'RU'],
    ['Moscou', 'RU'],
    ['iranische', 'IR'],
    ['iranienne', 'IR'],
    ['Etats-Unis', 'US'],
    ['Elfenbeinküste', 'CI'],
  ])('%s is %s', (name, iso2) => {
    expect(who(name)).toBe(iso2);
  });

  it('English texts are not read with them', () => {
    const found = lexicon.matches(lexicon.tokenise('The Russe de Rome, an Este or a Tuner'));
    expect(found.map(({ start, end }) => [start, end])).toEqual([[13, 17]]);
  });
});

describe('leaders stand for their State while they lead it', () => {
  it.each([
    ['Vladimir Putin', '1999-08-08', '? Vladimir Putin'],
    ['Vladimir Putin', '1999-08-09', 'RU'],
    ['Putin', '2024-06-20', 'RU'],
    ['Bashar al-Assad', '2024-12-08', 'SY'],
    ['Bashar al-Assad', '2024-12-09', '? Bashar al-Assad'],
    ['al-Sharaa', '2024-12-08', 'SY'],
    ['Jolani', '2024-12-07', 'hts'],
    ['Charles Taylor', '1995-06-01', 'npfl'],
    ['Charles Taylor', '2000-06-01', 'LR'],
    ['Charles Taylor', '2005-06-01', '? Charles Taylor'],
    ['Ali Abdullah Saleh', '2011-06-01', 'YE'],
    ['Ali Abdullah Saleh', '2015-06-01', 'saleh-loyalists'],
    ['Riek Machar', '2012-06-01', 'SS'],
    ['Riek Machar', '2014-06-01', 'spla-io'],
    ['François Bozizé', '2010-06-01', 'CF'],
    ['François Bozizé', '2021-06-01', 'cpc'],
    ['Ian Smith', '1970-06-01', 'RH'],
    ['Khalifa Haftar', '2020-06-01', 'lna'],
    ['Kim Jong-un', '2024-06-20', 'KP'],
  ])('%s on %s: %s', (name, onDay, expected) => {
    expect(who(name, onDay)).toBe(expected);
  });

  it('without a day any term will do', () => {
    expect(who('Saddam Hussein')).toBe('IQ');
  });
});

describe('actors keep their own identity', () => {
  it.each([
    ['the Houthi movement', 'houthis', 'YE'],
    ['Ansar Allah', 'houthis', 'YE'],
    ['Hizballah', 'hezbollah', 'LB'],
    ['Hezbollah (Lebanon)*', 'hezbollah', 'LB'],
    ['Libyan National Army', 'lna', 'LY'],
    ['LNA', 'lna', 'LY'],
    ['M23', 'm23', 'CD'],
    ['AFC/M23', 'm23', 'CD'],
    ['RSF', 'rsf', 'SD'],
    ['Sudanese army', 'saf', 'SD'],
    ['Taleban', 'taliban', 'AF'],
    ['al Shabab', 'al-shabaab-so', 'SO'],
    ['Unita', 'unita', 'AO'],
    ['ex-FAR/Interahamwe', 'ex-far', 'RW'],
    ['Haitian National Police', 'hnp', 'HT'],
    ['Lebanese Armed Forces', 'laf', 'LB'],
    ['Somali National Army', 'sna-somalia', 'SO'],
    ['Islamic Courts Union', 'icu', 'SO'],
    ['Forces Nouvelles', 'forces-nouvelles', 'CI'],
    ['JEM', 'jem', 'SD'],
    ['JeM', 'jaish-e-mohammed', 'PK'],
    ['Puntland', 'puntland', 'SO'],
    ['Somaliland', 'somaliland', 'SO'],
    ['Transnistria', 'transnistria', 'MD'],
    ['Abkhazia', 'abkhazia', 'GE'],
    ['Republika Srpska', 'republika-srpska', 'BA'],
    ['Rosoboronexport', 'rosoboronexport', 'RU'],
    ['Рособоронэкспорт', 'rosoboronexport', 'RU'],
    ['KOMID', 'komid', 'KP'],
    ['UNIFIL', 'unifil', null],
    ['NATO', 'nato', null],
    ['African Union**', 'african-union', null],
  ])('%s is %s of %s', (name, id, home) => {
    expect(lexicon.party(name)).toMatchObject({ kind: 'actor', id, homeIso2: home });
    expect(stateOf(lexicon.party(name))).toBe(home);
  });

  it('every actor is found by its own name', () => {
    const lost = lexicon.actors().filter((actor) => who(actor.name) !== actor.id && who(actor.name).length > 2);
    expect(lost.map((actor) => actor.id)).toEqual([]);
  });
});

describe('phrases', () => {
  it.each([
    ['Government of Libya', 'government-ly', 'government', 'LY'],
    ['the Libyan government', 'government-ly', 'government', 'LY'],
    ['Government of Yemen', 'government-ye', 'government', 'YE'],
    ['Government of the Democratic Republic of the Congo', 'government-cd', 'government', 'CD'],
    ['rebels in Chad', 'chadian-rebels', 'non-state', 'TD'],
    ['rebels in Burundi', 'armed-groups-bi', 'non-state', 'BI'],
    ['Islamist rebels in northern Mali', 'armed-groups-ml', 'non-state', 'ML'],
    ['Somali factions', 'somali-factions', 'non-state', 'SO'],
    ['Somali opposition', 'somali-factions', 'non-state', 'SO'],
    ['militias in eastern DRC', 'eastern-drc-groups', 'non-state', 'CD'],
    ['militias in eastern Congo', 'eastern-drc-groups', 'non-state', 'CD'],
    ['Ituri militia', 'ituri-militias', 'non-state', 'CD'],
    ['Darfur rebels', 'darfur-rebels', 'non-state', 'SD'],
    ['anti-Gaddafi forces', 'libya-ntc', 'government', 'LY'],
    ['Libya (GNA)', 'gna', 'government', 'LY'],
    ['Iraqi air force', 'isf-iraq', 'state-organ', 'IQ'],
    ['Peruvian navy', 'forces-pe', 'state-organ', 'PE'],
    ['Turkish shipping company', 'companies-tr', 'company', 'TR'],
    ['CAR security forces (FACA)', 'faca', 'state-organ', 'CF'],
    ["Haftar's eastern administration", 'lna', 'non-state', 'LY'],
    ['Houthi-aligned tribal unit', 'houthis', 'non-state', 'YE'],
    ['Multinational Force (ECOMIL)', 'ecomil', 'intergovernmental', null],
    ['gangs', 'criminal-gangs', 'non-state', null],
    ['private security firm', 'private-security', 'company', null],
    ['aid workers', 'aid-workers', 'civil', null],
    ['Unknown rebel group*', 'armed-groups', 'non-state', null],
    ['Syria rebels*', 'armed-groups-sy', 'non-state', 'SY'],
    ['SLA (Lebanon)*', 'south-lebanon-army', 'non-state', 'LB'],
    ['SPLA (Sudan)*', 'armed-groups-sd', 'non-state', 'SD'],
    ['XYZ (Chad)*', 'armed-groups-td', 'non-state', 'TD'],
  ])('%s is %s, %s, of %s', (name, id, actorKind, homeIso2) => {
    expect(lexicon.party(name)).toMatchObject({ kind: 'actor', id, actorKind, homeIso2 });
  });

  it('a State told by two of its names stays the State', () => {
    expect(who("Kim Jong Un's North Korea")).toBe('KP');
    expect(who('Putin’s Russia')).toBe('RU');
  });

  it('the name of a group is not taken for a State of the same letters', () => {
    expect(who('PRC (Israel/Palestine)*')).toMatch(/^\?/);
  });

  it('several States make no party', () => {
    expect(who('forces of Türkiye, the United Kingdom, the United States')).toMatch(/^\?/);
    expect(who('Russia and China')).toMatch(/^\?/);
  });
});

describe('what no entry knows', () => {
  it.each(['Ruritania', 'Zorgon Industries', 'Ministry of Defence', 'far', '?', '(', '*', '12', "'"])(
    '%j stays unknown',
    (name) => {
      expect(lexicon.party(name)).toEqual({ kind: 'unknown', name });
    },
  );

  it('keeps the name as it was written, without the blanks around it', () => {
    expect(lexicon.party('  Ruritania ')).toEqual({ kind: 'unknown', name: 'Ruritania' });
    expect(lexicon.party('')).toEqual({ kind: 'unknown', name: '' });
  });

  it('any text whatever gets an answer', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc.constantFrom('', 'Iran ', '(', ', '),
        (text, lead) => {
          expect(['state', 'actor', 'unknown']).toContain(lexicon.party(lead + text).kind);
        },
      ),
    );
    expect(lexicon.party('('.repeat(100_000)).kind).toBe('unknown');
    expect(lexicon.party('Iran, '.repeat(100_000)).kind).not.toBe('actor');
  });
});
