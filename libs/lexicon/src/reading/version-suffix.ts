import { SHAPE, type Tokens } from '../text/tokens.js';

const LONGEST_SUFFIX_LETTERS = 4;

/** The last token of a designation with its version: `F-16|C`, `T-72|B3`, `AK-47|s`, `S-300|PMU-2`. */
export function endOfVersion(tokens: Tokens, last: number): number {
  let end = last;
  const shapeAt = (index: number): number => (index < tokens.count ? (tokens.shape[index] as number) : 0);
  const isGluedLetters = (index: number): boolean =>
    (shapeAt(index) & SHAPE.glued) !== 0 &&
    (shapeAt(index) & SHAPE.letters) !== 0 &&
    (tokens.end[index] as number) - (tokens.start[index] as number) <= LONGEST_SUFFIX_LETTERS;
  while (isGluedLetters(end + 1)) {
    end++;
    if ((shapeAt(end + 1) & (SHAPE.glued | SHAPE.hyphened)) !== 0 && (shapeAt(end + 1) & SHAPE.digits) !== 0) end++;
  }
  return (shapeAt(end + 1) & SHAPE.glued) !== 0 ? last : end;
}
