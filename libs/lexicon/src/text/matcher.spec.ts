import fc from 'fast-check';
import { buildTrie } from './matcher.js';
import { Tokeniser } from './tokeniser.js';
import { WordTable } from './word-table.js';

function found(phrases: (string | { text: string; caseSensitive: boolean })[], text: string): string[] {
  const words = new WordTable();
  const list = phrases.map((phrase) => (typeof phrase === 'string' ? { text: phrase } : phrase));
  const matcher = buildTrie(
    list.map((phrase) => ({ ...phrase, value: phrase.text })),
    words,
  );
  const tokens = new Tokeniser(words).tokenise(text);
  return matcher.find(tokens).map(({ start, end }) => text.slice(start, end));
}

describe('a word list of one’s own', () => {
  it('finds the longest phrase at each place, from left to right', () => {
    expect(found(['south', 'south sudan', 'sudan'], 'In South Sudan, not in Sudan')).toEqual(['South Sudan', 'Sudan']);
    expect(found(['arms', 'arms embargo on', 'embargo'], 'an arms embargo')).toEqual(['arms', 'embargo']);
  });

  it('takes hyphen, space, nothing and marks for the same', () => {
    expect(found(['mig-29'], 'MiG 29, MIG29 and MiG‑29')).toEqual(['MiG 29', 'MIG29', 'MiG‑29']);
    expect(found(['cote d’ivoire'], "Côte d'Ivoire")).toEqual(["Côte d'Ivoire"]);
  });

  it('begins and ends at word boundaries', () => {
    expect(found(['mali'], 'Somalia and Malian')).toEqual([]);
    expect(found(['t-72'], 'XT72 T720 T-72B3')).toEqual([]);
    expect(found(['iran'], "Iran's Iran-made Iran2020")).toEqual(['Iran', 'Iran']);
  });

  it('asks for capitals where the list says so', () => {
    const grad = { text: 'Grad', caseSensitive: true };
    const us = { text: 'US', caseSensitive: true };
    expect(found([grad, us], 'a grad and us')).toEqual([]);
    expect(found([grad, us], 'a Grad, GRAD and the US')).toEqual(['Grad', 'GRAD', 'US']);
    expect(found([us], 'Us')).toEqual([]);
  });

  it('never runs across an empty line', () => {
    expect(found(['south sudan'], 'South\nSudan')).toEqual(['South\nSudan']);
    expect(found(['south sudan'], 'South\n\nSudan')).toEqual([]);
  });

  it('answers at a single token', () => {
    const words = new WordTable();
    const matcher = buildTrie([{ text: 'sold to', value: 7 }], words);
    const tokens = new Tokeniser(words).tokenise('was sold to Iran');
    expect(matcher.at(tokens, 0)).toBeNull();
    expect(matcher.at(tokens, 1)).toMatchObject({ firstToken: 1, lastToken: 2, value: 7, start: 4, end: 11 });
  });

  it('passes over empty phrases', () => {
    expect(found(['', ' ', 'iran'], 'Iran')).toEqual(['Iran']);
  });

  it('lets several lists share one table of words', () => {
    const words = new WordTable();
    const states = buildTrie([{ text: 'Iran', value: 'IR' }], words);
    const verbs = buildTrie([{ text: 'sent', value: 'send' }], words);
    const tokens = new Tokeniser(words).tokenise('Iran sent');
    expect(states.find(tokens)).toHaveLength(1);
    expect(verbs.find(tokens)).toHaveLength(1);
  });

  it('finds every phrase that is put between other words', () => {
    const phrase = fc.stringMatching(/^[a-z]{1,6}(?: [a-z]{1,6}){0,3}$/);
    fc.assert(
      fc.property(phrase, fc.stringMatching(/^[0-9 ]{0,8}$/), (text, around) => {
        expect(found([text], `${around} ${text} ${around}`)).toEqual([text]);
      }),
    );
  });

  it('stays linear where phrases nest and fail late', () => {
    const phrases = Array.from({ length: 12 }, (_, length) => `${'a '.repeat(length + 1)}b`);
    expect(found(phrases, 'a '.repeat(100_000))).toEqual([]);
  });
});
