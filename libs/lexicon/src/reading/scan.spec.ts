import fc from 'fast-check';
import { shippedLexicon } from '../../../../test/support/shipped-lexicon.js';
import type { Tokens } from '../text/tokens.js';
import type { LexiconMatch } from './match.js';

const lexicon = shippedLexicon();

function matchesIn(text: string): LexiconMatch[] {
  return lexicon.matches(lexicon.tokenise(text));
}

/** `[the words that matched, what they stand for]` of one kind. */
function found(text: string, kind: LexiconMatch['kind'], onDay?: string): [string, string][] {
  const tokens = lexicon.tokenise(text);
  return lexicon
    .matches(tokens)
    .filter((match) => match.kind === kind)
    .map((match) => [text.slice(match.start, match.end), meaning(match, text, onDay)]);
}

function meaning(match: LexiconMatch, text: string, onDay?: string): string {
  const tokens = lexicon.tokenise(text);
  if (match.kind === 'place') return lexicon.placeOf(match, tokens)?.subdivision ?? '-';
  if (match.kind === 'item') {
    const item = lexicon.itemOf(match, tokens);
    return item?.designation ?? item?.category ?? '-';
  }
  const party = lexicon.partyOf(match, onDay);
  if (party === null || party.kind === 'unknown') return '-';
  return party.kind === 'state' ? party.iso2 : party.id;
}

function valueOf(match: LexiconMatch, tokens: Tokens): unknown {
  if (match.kind === 'party') return lexicon.partyOf(match);
  return match.kind === 'place' ? lexicon.placeOf(match, tokens) : lexicon.itemOf(match, tokens);
}

const parties = (text: string, onDay?: string): string[] => found(text, 'party', onDay).map(([, party]) => party);
const items = (text: string): string[] => found(text, 'item').map(([, item]) => item);

describe('parties in running text', () => {
  it('reads the acceptance story', () => {
    const text =
      'After signing a partnership treaty in Pyongyang, Vladimir Putin threatened to send precision weapons to ' +
      'North Korea because Western states arm Ukraine; Seoul may reconsider.';
    expect(found(text, 'party', '2024-06-20')).toEqual([
      ['Pyongyang', 'KP'],
      ['Vladimir Putin', 'RU'],
      ['North Korea', 'KP'],
      ['Western states', 'west'],
      ['Ukraine', 'UA'],
      ['Seoul', 'KR'],
    ]);
    expect(items(text)).toEqual(['unspecified-arms']);
  });

  it.each([
    ['the D.P.R.K. and the ROK', ['KP', 'KR']],
    ['the U.S., the U.K. and the EU', ['US', 'GB', 'european-union']],
    ['weapons for the CAR from Turkey and Türkiye', ['CF', 'TR', 'TR']],
    ['Kyiv, Kiev, Burma and Zaire', ['UA', 'UA', 'MM', 'CD']],
    ["Iran’s and Iran's and Iranians", ['IR', 'IR', 'IR']],
    ['Russian-made, Iran-backed', ['RU', 'IR']],
    ['Nigerien and Nigerian troops in Niger and Nigeria', ['NE', 'NG', 'NE', 'NG']],
    ['South Sudan, Sudan, Guinea-Bissau, Papua New Guinea', ['SS', 'SD', 'GW', 'PG']],
    ['al-Qaeda, Al Qaeda and al‑Qa’ida', ['al-qaida', 'al-qaida', 'al-qaida']],
    ['Nato, NATO and Unita', ['nato', 'nato', 'unita']],
    ['the Rapid Support Forces (RSF) and the RSF in Sudan', ['rsf', 'rsf', 'SD']],
    ['Khalifa Haftar’s Libyan National Army', ['lna', 'lna']],
    ['I\u200Bran sent ar\u00ADms', ['IR']],
    ['IRAN ARMS HEZBOLLAH', ['IR', 'hezbollah']],
  ])('%s', (text, expected) => {
    expect(parties(text)).toEqual(expected);
  });

  it('tells how the name stands for the party', () => {
    const hows = matchesIn('Iran, Burma, Iranian, Tehran, the Kremlin, the UAE and Recep Tayyip Erdogan').map(
      ({ how }) => how,
    );
    expect(hows).toEqual(['name', 'alias', 'demonym', 'capital', 'metonym', 'acronym', 'leader']);
  });

  it('a leader stands for nobody out of office', () => {
    expect(parties('Barack Obama said', '2010-01-01')).toEqual(['US']);
    expect(parties('Barack Obama said', '2020-01-01')).toEqual(['-']);
  });
});

describe('words that also mean something else', () => {
  it.each([
    ['Let us arm them, far from the car, with a model fact'],
    ['They ate turkey in a chad of china, polish it'],
    ['The guinea pig of Michael Jordan at Georgia Tech'],
    ['The New York Times and The Jerusalem Post wrote in the Paris Agreement'],
    ['Latin American and South American states, African Americans, New Mexico'],
    ['LET US GO NOW'],
    ['worth US$30 billion'],
    ['flying Turkish Airlines and Ethiopian Airlines'],
    ['the Cuban-American and Liberian-flagged ships'],
    ['Abu Omar al-Iraqi'],
    ['Soviet-era, ex-Soviet'],
  ])('%s: nobody', (text) => {
    expect(parties(text)).toEqual([]);
  });

  it.each(['Georgia', 'Jordan', 'Chad', 'Turkey', 'Guinea', 'Mali', 'Congo', 'Tripoli', 'Washington'])(
    '%s is read, and marked as ambiguous',
    (name) => {
      expect(matchesIn(`arms for ${name} now`).find((match) => match.kind === 'party')).toMatchObject({
        ambiguous: true,
      });
    },
  );

  it('short acronyms count only in a text that tells of their country', () => {
    expect(parties('The MPC met in London.')).toEqual(['GB']);
    expect(parties('Arms for the MPC in the Central African Republic.')).toEqual(['mpc', 'CF']);
    expect(parties('Victoria said')).toEqual([]);
    expect(parties('The Seychelles government in Victoria said')).toEqual(['SC', 'SC']);
  });
});

describe('places in running text', () => {
  it('are told from parties', () => {
    expect(found('flown to Nyala in South Darfur, then Goma', 'place')).toEqual([
      ['Nyala', 'SD-DS'],
      ['South Darfur', 'SD-DS'],
      ['Goma', 'CD-NK'],
    ]);
  });

  it('a capital is a party that also has a place', () => {
    const text = 'landed at Khartoum';
    const tokens = lexicon.tokenise(text);
    const [match] = lexicon.matches(tokens);
    expect(match).toMatchObject({ kind: 'party', how: 'capital' });
    expect(lexicon.placeOf(match!, tokens)).toMatchObject({ iso2: 'SD', subdivision: 'SD-KH' });
  });
});

describe('items in running text', () => {
  it.each([
    ['20 T-72B3 tanks and F-16Cs', ['T-72', 'battle-tanks', 'F-16 Fighting Falcon']],
    ['MiG 29s, MiG29 and MiG-29SMT', ['MiG-29', 'MiG-29', 'MiG-29']],
    ['Humvees, AK-47s and Shahed-136 drones', ['HMMWV', 'AK-47', 'Shahed-136', 'uav']],
    ['Javelin missiles', ['FGM-148 Javelin']],
    ['S-300PMU-2 and Mi-8AMT', ['S-300', 'Mi-8']],
    ['spare parts', ['spare-parts']],
    ['155mm shells', ['155mm shell']],
  ])('%s', (text, expected) => {
    expect(items(text)).toEqual(expected);
  });

  it.each([
    'She threw the javelin like an eagle, a typhoon of patriots',
    'The M1 and the M4 were closed, so was the A 4',
    'the second round of talks, a think tank says, in the coal mine',
    'an arms embargo, arms control and gun control',
    'Apache territory',
  ])('%s: nothing', (text) => {
    expect(items(text)).toEqual([]);
  });

  it('a designation that is also a road counts beside a word of arms', () => {
    expect(items('40 M1 tanks')).toEqual(['M1 Abrams', 'battle-tanks']);
  });

  it('takes calibre and range that stand beside the name', () => {
    const text = 'twelve 82 mm mortars and a ballistic missile with a range of 1,000 km';
    const tokens = lexicon.tokenise(text);
    const [mortars, missile] = lexicon.matches(tokens).map((match) => lexicon.itemOf(match, tokens));
    expect(mortars).toMatchObject({ calibreMm: 82, smallArm: true });
    expect(missile).toMatchObject({ rangeKm: 1000 });
  });
});

describe('whatever the text', () => {
  const names = fc.constantFrom(
    'Iran',
    'South Sudan',
    "Côte d'Ivoire",
    'U.S.',
    'T-72B3',
    'Houthis',
    'El Fasher',
    'rifles',
    '’s',
    '-',
    ' ',
    '\n\n',
    '\uD800',
    '\u200B',
    '(',
    '"',
    '7.62',
  );
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 120 }),
    fc.array(names, { maxLength: 30 }).map((parts) => parts.join('')),
  );

  it('offsets and tokens are true, in order, and never overlap', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const tokens = lexicon.tokenise(text);
        let last = -1;
        for (const match of lexicon.matches(tokens)) {
          expect(match.firstToken).toBeGreaterThan(last);
          expect(match.lastToken).toBeGreaterThanOrEqual(match.firstToken);
          expect(match.start).toBe(tokens.start[match.firstToken]);
          expect(match.end).toBe(tokens.end[match.lastToken]);
          last = match.lastToken;
          expect(valueOf(match, tokens)).not.toBeNull();
        }
      }),
      { numRuns: 400 },
    );
  });

  it('the same text gives the same matches', () => {
    fc.assert(fc.property(anyText, (text) => expect(matchesIn(text)).toEqual(matchesIn(text))));
  });

  it.each([
    ['names of States', 'Iran South Sudan Papua New Guinea ', 1_000_000, 3 / 34],
    ['the start of a long name', 'Islamic State in Iraq and the ', 1_000_000, 1 / 30],
    ['guarded acronyms', 'MPC UPC CPC Sudan ', 500_000, 1 / 18],
    ['designations with endless versions', 'F-16CDEFGHIJ T-72B3B3B3B3 ', 500_000, 0],
  ])('a megabyte of %s is read to its end', (_, unit, length, rate) => {
    const text = unit.repeat(Math.floor(length / unit.length));
    expect(matchesIn(text).length).toBeGreaterThanOrEqual(Math.floor(length * rate * 0.9));
  });
});
