import type { Tokens } from '#libs/lexicon';
import type { TokenRange } from '../meaning/mention.js';
import type { SentenceRange } from '../reading/sentences.js';

const STEP =
  /\b(?:notif(?:y|ied|ies|ication|ications)|notices?|tell(?:ing)?|told|inform(?:ing|ed)?|ask(?:ing|ed)?|approv(?:al|ed|es)|exempt(?:ion|ions|ed)|authori[sz](?:ation|ed)|permission|consent(?:ed)?|waiver|clearance|cleared|allow(?:ed|s)?|lets?|agreed|granted|unannounced)\b/i;
/** How many sentences away a circumstance may stand. */
const REACH = 4;
const BODY = /\b(?:committee|council|united nations|u\.?n\.?|sanctions)\b/i;
const PURPOSE =
  /\b(?:humanitarian|peacekeep\w*|demining|mine clearance|aid convoy|protective|embassy|evacuat\w*|own (?:use|battalion|contingent|troops))\b/i;

/** Finds the sentences that tell of a notice, an approval or a purpose which the law asks for; each is read once. */
export class Circumstances {
  private readonly steps = new Map<SentenceRange, boolean>();
  private readonly purposes = new Map<SentenceRange, boolean>();

  constructor(
    private readonly tokens: Tokens,
    private readonly sentences: readonly SentenceRange[],
  ) {}

  /** The one that is nearest to a sentence. */
  near(at: number): TokenRange | null {
    const found = this.nearest(at, this.steps, isStep) ?? this.nearest(at, this.purposes, isPurpose);
    return found === null ? null : { firstToken: found.from, lastToken: found.to - 1 };
  }

  /** Looks outwards from a sentence, no further than a few. */
  private nearest(
    at: number,
    known: Map<SentenceRange, boolean>,
    fits: (words: string) => boolean,
  ): SentenceRange | null {
    for (let distance = 0; distance <= REACH; distance++) {
      for (const index of distance === 0 ? [at] : [at + distance, at - distance]) {
        const range = this.sentences[index];
        if (range === undefined) continue;
        const holds = known.get(range) ?? fits(this.wordsOf(range));
        known.set(range, holds);
        if (holds) return range;
      }
    }
    return null;
  }

  private wordsOf({ from, to }: SentenceRange): string {
    return this.tokens.text.slice(this.tokens.start[from], this.tokens.end[to - 1]);
  }
}

const isStep = (words: string): boolean => STEP.test(words) && BODY.test(words);
const isPurpose = (words: string): boolean => PURPOSE.test(words);
