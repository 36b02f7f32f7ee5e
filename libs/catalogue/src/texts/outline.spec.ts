import { citePinpoint, readPinpoint } from '../pinpoint.js';
import { findParagraph } from './find-paragraph.js';
import type { TextLine } from './official-text.js';
import { outlineOf } from './outline.js';

/** `8. words`, `(a) words`, `- words`, `## heading`, `@` for an attachment, anything else plain. */
function lines(...printed: string[]): TextLine[] {
  return printed.map((line): TextLine => {
    if (line === '@') return { kind: 'attachment', label: null, text: '' };
    if (line.startsWith('## ')) return { kind: 'heading', label: null, text: line.slice(3) };
    const numbered = /^(\d+\.|\([a-z]+\)|[a-z]{1,3}\.|–) (.*)$/.exec(line);
    return numbered
      ? { kind: 'numbered', label: numbered[1] ?? '', text: numbered[2] ?? '' }
      : { kind: 'plain', label: null, text: line };
  });
}

function find(text: TextLine[], place: string) {
  const parts = readPinpoint(`S/RES/9001 ${place}`);
  if (!parts) throw new Error(`${place} is no pinpoint`);
  return findParagraph(outlineOf(text), citePinpoint(parts, 'S/RES/9001 (2001)'));
}

const BODY = lines(
  'Recalling its rules of the game,',
  '1. First rule:',
  '(a) red cards;',
  '(i) for players;',
  '(ii) for trainers;',
  '(b) yellow cards;',
  'which are shown twice,',
  '2. Second rule:',
  '– for the home side;',
  '– for the guests;',
  '3. Third rule, in running words: it shall not apply to (a) referees, (b) children, and (c) dogs;',
  '4. Fourth rule, as in paragraph 3 (a) above;',
  '5. Remains seized of the matter.',
);

describe('finding a paragraph by its printed number', () => {
  it.each([
    ['¶1', /^First rule:\n\(a\) red cards;\n\(a\)\(i\) for players;/],
    ['¶1(a)', /^red cards;\n\(i\) for players;/],
    ['¶1(a)(ii)', /^for trainers;$/],
    ['¶1(b)', /^yellow cards;\nwhich are shown twice,$/],
    ['¶1(a)-(b)', /red cards.*yellow cards/s],
    ['¶1(a)(i)-(ii)', /players.*trainers/s],
    ['¶2 indent 2', /^for the guests;$/],
    ['¶3(b)', /^\(b\) children, and$/],
    ['¶4-5', /Fourth rule.*seized/s],
    ['whole text', /First rule.*seized/s],
  ])('%s', (place, expected) => {
    const found = find(BODY, place);
    expect(found.found && found.text).toMatch(expected);
  });

  it.each([
    ['¶6', '6', ['1', '2', '3', '4', '5']],
    ['¶1(c)', '1(c)', ['1(a)', '1(a)(i)', '1(a)(ii)', '1(b)']],
    ['¶1(a)(iii)', '1(a)(iii)', ['1(a)(i)', '1(a)(ii)']],
    ['¶2 indent 3', '2 indent 3', ['2 indent 1', '2 indent 2']],
    ['¶3(d)', '3(d)', []],
    ['¶4(a)', '4(a)', []],
    ['¶5-6', '6', ['1', '2', '3', '4', '5']],
    ['annex', 'annex', []],
  ])('%s is not there, and the answer names what is', (place, missing, instead) => {
    expect(find(BODY, place)).toEqual({ found: false, missing, instead });
  });
});

describe('texts that are numbered oddly', () => {
  it('takes (i) after (h) for a letter when (j) follows, and for a numeral when (ii) does', () => {
    const head = ['1. List:', ...'abcdefgh'.split('').map((name) => `(${name}) point ${name};`)];
    expect(find(lines(...head, '(i) ninth point;', '(j) tenth point;'), '¶1(i)')).toMatchObject({
      found: true,
      text: 'ninth point;',
    });
    expect(find(lines(...head, '(i) first of eight;', '(ii) second of eight;'), '¶1(h)(ii)')).toMatchObject({
      found: true,
      text: 'second of eight;',
    });
  });

  it('reads a chapter letter in front of a number, and a first letter on the line of its number', () => {
    const text = lines('1. One;', 'B. 2. (a) Decides the first;', '(b) Decides the second;', '(i) 3. Three;');
    expect(find(text, '¶2(a)')).toMatchObject({ found: true, text: 'Decides the first;' });
    expect(find(text, '¶2(b)')).toMatchObject({ found: true });
    expect(find(text, '¶3')).toMatchObject({ found: true, text: 'Three;' });
  });

  it('does not take the numbers of a list within a paragraph for paragraphs', () => {
    const text = lines('1. One;', '2. Two:', '1. first item;', '2. second item;', '3. Three;');
    expect(find(text, '¶3')).toMatchObject({ found: true, text: 'Three;' });
    expect(find(text, '¶1')).toMatchObject({ found: true, text: 'One;' });
  });

  it('goes on when a number is missing', () => {
    expect(find(lines('1. One;', '3. Three;'), '¶3')).toMatchObject({ found: true, text: 'Three;' });
    expect(find(lines('1. One;', '3. Three;'), '¶2')).toMatchObject({ found: false, missing: '2' });
  });
});

describe('annexes', () => {
  const ANNEXED = lines(
    '1. One;',
    '2. Remains seized of the matter.',
    '@',
    '## Annex A – Balls',
    '1. Footballs;',
    '@',
    '## Annex B',
    '1. Rackets:',
    '(a) of wood;',
    '## Part I Old ones',
    '2. Nets;',
    '@',
    '## Annex 3',
    '1. Shoes;',
  );

  it.each([
    ['annex A', /Footballs/],
    ['annex B ¶1(a)', /^of wood;$/],
    ['annex B part I', /Nets/],
    ['annex III', /Shoes/],
    ['annex', /Footballs/],
    ['¶1', /^One;$/],
  ])('%s', (place, expected) => {
    const found = find(ANNEXED, place);
    expect(found.found && found.text).toMatch(expected);
  });

  it.each([
    ['annex C', 'annex C'],
    ['annex A part I', 'annex A part I'],
    ['annex B ¶9', '9'],
  ])('%s is not there', (place, missing) => {
    expect(find(ANNEXED, place)).toMatchObject({ found: false, missing });
  });

  it('begins one where numbers begin again after the closing formula, heading or not', () => {
    const text = lines('1. One;', '2. Decides to remain actively seized of the matter.', '1. Balls;');
    expect(find(text, 'annex ¶1')).toMatchObject({ found: true, text: 'Balls;' });
    expect(find(text, '¶1')).toMatchObject({ found: true, text: 'One;' });
  });

  it('knows a bare line that names an annex, and parts that only begin again from 1', () => {
    const text = lines('1. One;', 'Annex', '1. Balls;', '2. Nets;', '1. Shoes;');
    expect(find(text, 'annex part I')).toMatchObject({ found: true });
    expect(find(text, 'annex part II')).toMatchObject({ found: true });
    expect(find(text, 'annex part III')).toMatchObject({ found: false });
  });
});
