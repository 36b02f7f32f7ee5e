import type { Tokens } from '#libs/lexicon';
import type { TokenRange } from '../meaning/mention.js';
import type { SentenceRange } from '../reading/sentences.js';

const STEP =
  /\b(?:notif(?:y|ied|ies|ication|ications)|notices?|tell(?:ing)?|told|inform(?:ing|ed)?|ask(?:ing|ed)?|approv(?:al|ed|es)|exempt(?:ion|ions|ed)|authori[sz](?:ation|ed)|permission|consent(?:ed)?|waiver|clearance|cleared|allow(?:ed|s)?|lets?|agreed|granted|unannounced)\b/i;
const BODY = /\b(?:committee|council|united nations|u\.?n\.?|sanctions)\b/i;
const PURPOSE =
  /\b(?:humanitarian|peacekeep\w*|demining|mine clearance|aid convoy|protective|embassy|evacuat\w*|own (?:use|battalion|contingent|troops))\b/i;

/** The sentence that tells of a notice, an approval or a purpose which the law asks for; the nearest to the report. */
export function circumstancesNear(tokens: Tokens, sentences: readonly SentenceRange[], at: number): TokenRange | null {
  const found =
    nearest(sentences, at, (range) => isStep(wordsOf(tokens, range))) ??
    nearest(sentences, at, (range) => PURPOSE.test(wordsOf(tokens, range)));
  return found === null ? null : { firstToken: found.from, lastToken: found.to - 1 };
}

const isStep = (words: string): boolean => STEP.test(words) && BODY.test(words);

const wordsOf = (tokens: Tokens, { from, to }: SentenceRange): string =>
  tokens.text.slice(tokens.start[from], tokens.end[to - 1]);

/** Looks outwards from a sentence, no further than a few. */
function nearest(
  sentences: readonly SentenceRange[],
  at: number,
  fits: (range: SentenceRange) => boolean,
): SentenceRange | null {
  for (let distance = 0; distance <= 4; distance++) {
    for (const index of distance === 0 ? [at] : [at + distance, at - distance]) {
      const range = sentences[index];
      if (range !== undefined && fits(range)) return range;
    }
  }
  return null;
}
