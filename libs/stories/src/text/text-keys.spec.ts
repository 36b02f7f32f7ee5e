import fc from 'fast-check';
import { isExcerpt } from './excerpt.js';
import { bucketsOf } from './buckets.js';
import { isOneStory, textKeys, type TextKeys } from './text-keys.js';

const words = (from: number, count: number) => Array.from({ length: count }, (_, at) => `word${from + at}`).join(' ');
const keys = (text: string, title = ''): TextKeys => textKeys(title, text) as TextKeys;
const meet = (one: TextKeys, other: TextKeys) => {
  const buckets = new Set(bucketsOf(one));
  return bucketsOf(other).some((bucket) => buckets.has(bucket));
};
const isGrouped = (one: string, other: string) => meet(keys(one), keys(other)) && isOneStory(keys(one), keys(other));

describe('prints of one story', () => {
  it('are alike under another headline', () => {
    const body = words(0, 200);
    const one = keys(`Tanks seized\n\n${body}`, 'Tanks seized');
    const other = keys(
      `A very long other headline of eleven words that nobody else has\n\n${body}`,
      'A very long other headline of eleven words that nobody else has',
    );
    expect(meet(one, other) && isOneStory(one, other)).toBe(true);
  });

  it('are alike when a paper cut the last two thirds', () => {
    expect(isGrouped(words(0, 600), words(0, 180))).toBe(true);
  });

  it('are alike with a paragraph of background added', () => {
    expect(isGrouped(words(0, 300), `${words(0, 300)} ${words(5000, 100)}`)).toBe(true);
  });

  it('are not alike for the notice at their foot', () => {
    const notice = words(9000, 60);
    expect(isGrouped(`${words(0, 200)} ${notice}`, `${words(1000, 200)} ${notice}`)).toBe(false);
  });

  it('short ones are not alike for half their words', () => {
    expect(isGrouped(words(0, 30), `${words(0, 20)} ${words(500, 10)}`)).toBe(false);
    expect(isGrouped(words(0, 30), words(0, 30))).toBe(true);
  });

  it('a text of two words is compared with nothing', () => {
    expect(textKeys('', 'two words')).toBeNull();
  });

  it('likeness and buckets do not depend on which comes first', () => {
    const text = fc
      .array(fc.integer({ min: 0, max: 40 }), { minLength: 3, maxLength: 200 })
      .map((all) => all.map((n) => `w${n}`).join(' '));
    fc.assert(
      fc.property(text, text, (one, other) => {
        expect(isGrouped(one, other)).toBe(isGrouped(other, one));
        expect(isGrouped(one, one)).toBe(true);
        for (const bucket of bucketsOf(keys(one))) expect(BigInt.asIntN(64, bucket)).toBe(bucket);
      }),
      { numRuns: 100 },
    );
  });
});

describe('a later text', () => {
  it('that is the first third of the earlier one is an excerpt', () => {
    expect(isExcerpt(words(0, 100), words(0, 300))).toBe(true);
  });

  it.each([
    ['lacks one paragraph', `${words(0, 100)} ${words(150, 150)}`],
    ['says something else', words(4000, 60)],
    ['is longer', words(0, 400)],
    ['is the same', words(0, 300)],
    ['is empty', ''],
  ])('that %s is none', (_, later) => {
    expect(isExcerpt(later, words(0, 300))).toBe(false);
  });
});
