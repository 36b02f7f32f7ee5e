import fc from 'fast-check';
import { hasShape, SHAPE, tokenText } from './tokens.js';
import { Tokeniser } from './tokeniser.js';
import { foldWord, WordTable } from './word-table.js';

const tokeniser = new Tokeniser(new WordTable());

function tokensOf(text: string): string[] {
  const tokens = tokeniser.tokenise(text);
  return Array.from({ length: tokens.count }, (_, index) => tokenText(tokens, index));
}

/** The folded words, as a lexicon would number them. */
function wordsOf(text: string): string[] {
  const words = new WordTable();
  const tokens = new Tokeniser(words, true).tokenise(text);
  return [...tokens.word].map((id) => words.wordOf(id));
}

function shapeOf(text: string, index: number, bit: keyof typeof SHAPE): boolean {
  return hasShape(tokeniser.tokenise(text), index, SHAPE[bit]);
}

describe('the tokeniser', () => {
  it('cuts words, numbers and marks', () => {
    expect(tokensOf('Iran sent 40 tanks, it says.')).toEqual(['Iran', 'sent', '40', 'tanks', ',', 'it', 'says', '.']);
  });

  it.each([
    ['MiG-29', 'MiG 29', 'MiG29', 'mig‑29', 'MiG–29', 'MIG\u00AD-29'],
    ['F-16C', 'F16C', 'f 16 c'],
    ['Al-Shabaab', 'al Shabaab', 'AL-SHABAAB', 'al‐shabaab'],
    ["Côte d'Ivoire", 'Cote d’Ivoire', 'CÔTE D’IVOIRE', 'Co\u0302te d\u2018Ivoire'],
    ["Sana'a", 'Sana’a', 'Sanaʽa', 'Sanaa'],
    ['U.S.', 'US', 'U.S'],
    ['D.P.R.K.', 'DPRK'],
    ['Erdoğan', 'Erdogan', 'ERDOĞAN'],
    ['Łódź', 'Lodz'],
    ['Weißrußland', 'Weissrussland'],
    ['2,000-pound', '2000 pound'],
    ['7,62 mm', '7.62mm'],
    ['Ｉｒａｎ', 'Iran'],
  ])('reads %s as the same words as its other spellings', (first, ...others) => {
    for (const other of others) expect(wordsOf(other)).toEqual(wordsOf(first));
  });

  it('parts letters from digits and tells what stood between', () => {
    expect(tokensOf('T-72B3')).toEqual(['T', '72', 'B', '3']);
    expect(shapeOf('T-72B3', 1, 'hyphened')).toBe(true);
    expect(shapeOf('T-72B3', 2, 'glued')).toBe(true);
    expect(shapeOf('T 72', 1, 'spaced')).toBe(true);
  });

  it('makes the possessive a token of its own, with straight and curly marks', () => {
    expect(tokensOf("Iran's")).toEqual(['Iran', "'s"]);
    expect(tokensOf('UAE’s')).toEqual(['UAE', '’s']);
    expect(tokensOf("U.S.'s F-16's")).toEqual(['U.S.', "'s", 'F', '16', "'s"]);
    expect(shapeOf("Iran's", 1, 'clitic')).toBe(true);
    expect(wordsOf("we're")).not.toEqual(wordsOf('were'));
  });

  it('keeps apostrophes of names inside the word and quotation marks outside', () => {
    expect(tokensOf("'N'Djamena'")).toEqual(["'", "N'Djamena", "'"]);
    expect(tokensOf("Houthis' missiles")).toEqual(['Houthis', "'", 'missiles']);
    expect(tokensOf("l'Iran")).toEqual(["l'", 'Iran']);
  });

  it('takes a dash between spaces, an em dash and a leading hyphen for marks', () => {
    expect(tokensOf('Iran - Iraq')).toEqual(['Iran', '-', 'Iraq']);
    expect(tokensOf('Iran—Iraq')).toEqual(['Iran', '—', 'Iraq']);
    expect(tokensOf('-Iran')).toEqual(['-', 'Iran']);
    expect(tokensOf('pre- and post')).toEqual(['pre', '-', 'and', 'post']);
  });

  it('leaves the full stop of a sentence alone', () => {
    expect(tokensOf('in Iran. It')).toEqual(['in', 'Iran', '.', 'It']);
    expect(tokensOf('grew 3.5. Then')).toEqual(['grew', '3.5', '.', 'Then']);
    expect(tokensOf('at example.com')).toEqual(['at', 'example', '.', 'com']);
  });

  it('tells new lines from empty lines, for every kind of line end', () => {
    expect(shapeOf('a\nb', 1, 'lineStart')).toBe(true);
    expect(shapeOf('a\nb', 1, 'paragraphStart')).toBe(false);
    expect(shapeOf('a\r\nb', 1, 'paragraphStart')).toBe(false);
    expect(shapeOf('a\r\n\r\nb', 1, 'paragraphStart')).toBe(true);
    expect(shapeOf('a\n \t\nb', 1, 'paragraphStart')).toBe(true);
  });

  it('tells capitals, small letters and acronyms apart', () => {
    expect(shapeOf('IRAN', 0, 'upper')).toBe(true);
    expect(shapeOf('Iran', 0, 'upper')).toBe(false);
    expect(shapeOf('Iran', 0, 'capital')).toBe(true);
    expect(shapeOf('iran', 0, 'capital')).toBe(false);
    expect(shapeOf('U.S.', 0, 'dotted')).toBe(true);
    expect(shapeOf('Élysée', 0, 'capital')).toBe(true);
  });

  it('lets invisible characters inside a word belong to it and moves no offset', () => {
    const text = 'to I\u200Bra\u00ADn\u200B now';
    const tokens = tokeniser.tokenise(text);
    expect(tokensOf(text)).toEqual(['to', 'I\u200Bra\u00ADn', 'now']);
    expect(text.slice(tokens.start[1], tokens.end[1])).toBe('I\u200Bra\u00ADn');
    expect(wordsOf(text)[1]).toBe('iran');
  });

  it('reads a text of nothing, of blanks and of marks', () => {
    expect(tokensOf('')).toEqual([]);
    expect(tokensOf(' \n\t\u200B')).toEqual([]);
    expect(tokensOf('\uD800\uDC00!\uDC00')).toEqual(['\uD800\uDC00', '!', '\uDC00']);
  });
});

describe('whatever the text', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({
      unit: fc.constantFrom(...Array.from("aA1-'’. \n\u200B\u00AD\u0301,ßİ"), '\uD800', '\uDFFF'),
      maxLength: 80,
    }),
  );

  it('tokens never overlap, never run backwards and never cut what they do not cover but blanks, hyphens and the unseen', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const tokens = tokeniser.tokenise(text);
        let end = 0;
        for (let at = 0; at < tokens.count; at++) {
          expect(tokens.start[at]).toBeGreaterThanOrEqual(end);
          expect(tokens.end[at]).toBeGreaterThan(tokens.start[at] as number);
          expect(text.slice(end, tokens.start[at])).toMatch(
            /^[\s\p{Cf}\p{M}\p{Cc}\p{Zs}\u115F\u1160\u2800‐‑‒–−﹣－-]*$/u,
          );
          end = tokens.end[at] as number;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 500 },
    );
  });

  it('the words of a list are found again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }), (text) => {
        const words = new WordTable();
        const learnt = [...new Tokeniser(words, true).tokenise(text).word];
        expect([...new Tokeniser(words).tokenise(text).word]).toEqual(learnt);
      }),
    );
  });

  it('folding twice is folding once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldWord(foldWord(text))).toBe(foldWord(text));
      }),
      { examples: [['\u0374'], ['a\u0374b']] },
    );
  });

  it.each([
    ['one endless word', 'a'.repeat(1_000_000), 1],
    ['one endless abbreviation', 'a.'.repeat(500_000), 1],
    ['one endless chain of apostrophes', "ab'".repeat(300_000) + 'a', 1],
    ['an unseen desert', `a${'\u200B'.repeat(1_000_000)}b`, 1],
    ['nothing but hyphens', '-'.repeat(300_000), 300_000],
    ['a hyphen before every unseen desert', `a-${'\u200B'.repeat(1000)} `.repeat(300), 600],
  ])('%s is read to its end', (_, text, count) => {
    expect(tokeniser.tokenise(text).count).toBe(count);
  });
});
