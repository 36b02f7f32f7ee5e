import fc from 'fast-check';
import { marksIn, paragraphsOf, segmentsOf, type Mark } from './segments.js';

const text = 'Putin threatened to deliver precision weapons to North Korea.';
const whole = { start: 0, end: text.length };
const mark = (role: Mark['role'], words: string): Mark => {
  const start = text.indexOf(words);
  return { role, start, end: start + words.length };
};
const drawn = (marks: Mark[]) =>
  segmentsOf(whole, marks).map((segment) => [text.slice(segment.start, segment.end), segment.role, segment.closes]);

describe('cutting a text at its marks', () => {
  it('leaves a text without marks in one piece', () => {
    expect(segmentsOf(whole, [])).toEqual([{ ...whole, isQuoted: false, isLit: false, role: null, closes: [] }]);
  });

  it('cuts marks that lie side by side without a gap or a doubled letter', () => {
    expect(drawn([mark('item', 'precision '), mark('stage', 'weapons')])).toEqual([
      ['Putin threatened to deliver ', null, []],
      ['precision ', 'item', ['item']],
      ['weapons', 'stage', ['stage']],
      [' to North Korea.', null, []],
    ]);
  });

  it('gives a piece under two marks the role of the shorter one, and names each where it ends', () => {
    expect(drawn([mark('item', 'precision weapons to North Korea'), mark('recipient', 'North Korea')])).toEqual([
      ['Putin threatened to deliver ', null, []],
      ['precision weapons to ', 'item', []],
      ['North Korea', 'recipient', ['item', 'recipient']],
      ['.', null, []],
    ]);
  });

  it('cuts marks that overlap crosswise', () => {
    expect(drawn([mark('stage', 'threatened to deliver'), mark('item', 'deliver precision')])).toEqual([
      ['Putin ', null, []],
      ['threatened to ', 'stage', []],
      ['deliver', 'item', ['stage']],
      [' precision', 'item', ['item']],
      [' weapons to North Korea.', null, []],
    ]);
  });

  it('tells quoted and lit pieces apart from roles', () => {
    const segments = segmentsOf(whole, [{ role: 'quote', ...whole }, mark('supplier', 'Putin'), mark('lit', 'North')]);
    expect(segments.map(({ isQuoted, isLit, role }) => [isQuoted, isLit, role])).toEqual([
      [true, false, 'supplier'],
      [true, false, null],
      [true, true, null],
      [true, false, null],
    ]);
  });

  it.each([
    ['reversed', 20, 10],
    ['empty', 5, 5],
    ['beyond the end', 900, 950],
    ['before the start', -9, 0],
    ['not a number', Number.NaN, 4],
  ])('ignores a mark that is %s', (_name, start, end) => {
    expect(segmentsOf(whole, [{ role: 'item', start, end }])).toHaveLength(1);
    expect(marksIn(whole, [{ role: 'item', start, end }])).toEqual([]);
  });

  it('clips a mark that reaches over the end', () => {
    expect(drawn([{ role: 'item', start: 60, end: 999 }]).at(-1)).toEqual(['.', 'item', []]);
  });

  it('loses and doubles no character, whatever the marks', () => {
    const offset = fc.integer({ min: -5, max: text.length + 5 });
    const anyMark = fc.record({
      start: offset,
      end: offset,
      role: fc.constantFrom<Mark['role']>('quote', 'item', 'supplier', 'lit'),
    });
    fc.assert(
      fc.property(fc.array(anyMark, { maxLength: 12 }), (marks) => {
        const pieces = segmentsOf(whole, marks).map((segment) => text.slice(segment.start, segment.end));
        expect(pieces.join('')).toBe(text);
        expect(pieces.every((piece) => piece !== '')).toBe(true);
      }),
      { seed: 20240620, numRuns: 300 },
    );
  });
});

describe('the paragraphs of a text', () => {
  it('are its lines that hold anything, with the offsets of the text', () => {
    const article = 'Title\n\nFirst.\r\n   \nSecond.';
    expect(paragraphsOf(article).map(({ start, end }) => article.slice(start, end))).toEqual([
      'Title',
      'First.\r',
      'Second.',
    ]);
  });

  it('of an empty text are none', () => {
    expect(paragraphsOf('')).toEqual([]);
    expect(paragraphsOf('\n \n')).toEqual([]);
  });

  it('carry a quote on over the end of a line', () => {
    const lines = 'One quote\nover two lines';
    const quote: Mark = { role: 'quote', start: 4, end: 14 };
    const quoted = paragraphsOf(lines).map((paragraph) =>
      segmentsOf(paragraph, [quote])
        .filter((segment) => segment.isQuoted)
        .map((segment) => lines.slice(segment.start, segment.end)),
    );
    expect(quoted).toEqual([['quote'], ['over']]);
  });
});
