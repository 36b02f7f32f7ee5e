import { cited } from './cited.js';
import { dayInWords, spanInWords } from './days.js';
import { inWords, sentence, unique } from './lists.js';
import { nameOfParty } from './names.js';
import { plainWords } from './plain-words.js';
import { stateInWords } from './state-names.js';

const cite = (text: string) => ({ text, symbol: '', paragraph: null, url: '' });
const state = (name: string) => ({ kind: 'state', iso2: 'XX', name }) as const;

describe('Days', () => {
  it('are written out', () => {
    expect(dayInWords('2016-03-02')).toBe('2 March 2016');
    expect(dayInWords('1999-12-31')).toBe('31 December 1999');
    expect(dayInWords('2001-01-10')).toBe('10 January 2001');
  });

  it.each([
    ['2016-03-02', '2016-03-02', '2 March 2016'],
    ['2016-03-01', '2016-03-31', 'March 2016'],
    ['2016-02-01', '2016-02-29', 'February 2016'],
    ['2015-02-01', '2015-02-28', 'February 2015'],
    ['2016-02-01', '2016-02-28', '1 February 2016 to 28 February 2016'],
    ['2016-01-01', '2016-12-31', '2016'],
    ['2015-01-01', '2016-12-31', '1 January 2015 to 31 December 2016'],
    ['2016-01-02', '2016-12-31', '2 January 2016 to 31 December 2016'],
    ['2016-03-02', '2016-03-31', '2 March 2016 to 31 March 2016'],
    ['2016-03-01', '2017-03-31', '1 March 2016 to 31 March 2017'],
    ['2016-01-01', '2016-01-31', 'January 2016'],
  ])('from %s to %s are %s', (first, last, words) => {
    expect(spanInWords({ first, last })).toBe(words);
  });
});

describe('Lists', () => {
  it('are put into words', () => {
    expect(inWords([])).toBe('');
    expect(inWords(['a'])).toBe('a');
    expect(inWords(['a', 'b'])).toBe('a and b');
    expect(inWords(['a', 'b', 'c'], 'or')).toBe('a, b or c');
  });

  it('are freed of what stands in them twice', () => {
    expect(unique(['a', 'b', 'a'])).toEqual(['a', 'b']);
  });

  it('become sentences', () => {
    expect(sentence('rifles')).toBe('Rifles.');
    expect(sentence('Was it?')).toBe('Was it?');
    expect(sentence('it was!')).toBe('It was!');
    expect(sentence('it was. And so')).toBe('It was. And so.');
  });

  it('of citations name the first text and what it builds on', () => {
    expect(cited([])).toBe('the measure');
    expect(cited([cite('A')])).toBe('A');
    expect(cited([cite('A'), cite('B')])).toBe('A with B');
    expect(cited([cite('A'), cite('B'), cite('C')])).toBe('A with B and C');
  });
});

describe('Names', () => {
  it('take the article where English asks for it', () => {
    expect(nameOfParty(state('United States'), '')).toBe('the United States');
    expect(nameOfParty(state('Central African Republic'), '')).toBe('the Central African Republic');
    expect(nameOfParty(state('Russia'), '')).toBe('Russia');
    expect(nameOfParty({ kind: 'unknown', name: 'United States Army' }, '')).toBe('United States Army');
    expect(nameOfParty(null, 'nobody')).toBe('nobody');
  });

  it('of States that the catalogue names by code are in words', () => {
    expect(stateInWords('RU')).toBe('Russia');
    expect(stateInWords('GB')).toBe('the United Kingdom');
    expect(stateInWords('QQ')).toBe('QQ');
  });

  it.each([
    ['Côte d’Ivoire', 'cote divoire'],
    ["People's  Army", 'peoples army'],
    ['Surface-to-air (SA-7) missiles!', 'surface to air sa 7 missiles'],
    ['12.7 mm / .50', '12.7 mm / .50'],
    ['  ', ''],
    ['Škoda T+', 'skoda t+'],
  ])('are compared in a plain form: %s', (text, plain) => {
    expect(plainWords(text)).toBe(plain);
  });
});
