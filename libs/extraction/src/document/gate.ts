import { MILITARY_WORDS } from '../english/cues.js';
import { frameBit, governorBit, nounBit, type EnglishWords } from '../english/words.js';
import type { Entity } from '../reading/unit.js';
import type { SentenceRange } from '../reading/sentences.js';
import type { Tokens } from '#libs/lexicon';

const ARMING = frameBit('equip') | frameBit('train');
const OF_ARMS = nounBit('embargo') | nounBit('training');
const MOVING = (['give', 'equip', 'get', 'seize', 'arrive', 'carry', 'sign', 'train'] as const)
  .map(frameBit)
  .reduce((all, bit) => all | bit, 0);
const TELLING = (
  [
    'transfer',
    'carrier',
    'seizure',
    'deal',
    'pact',
    'licence',
    'purchase',
    'aid',
    'training',
    'government',
    'country',
    'claim',
    'goods',
    'quantity',
  ] as const
)
  .map(nounBit)
  .reduce((all, bit) => all | bit, 0);
const DENYING = governorBit('deny');

/** What need not be read: most news has nothing to do with arms, and many a sentence of the rest neither. */
export class Gate {
  constructor(
    private readonly words: EnglishWords,
    private readonly textOf: (word: number) => string,
  ) {}

  /** Whether a text speaks of arms at all, or of what may entail them. */
  opensText(tokens: Tokens, entities: readonly Entity[]): boolean {
    if (entities.some(({ item }) => item !== null && !item.civil)) return true;
    for (let at = 0; at < tokens.count; at++) if (this.isOfArms(tokens.word[at] ?? 0)) return true;
    return false;
  }

  /** Whether a sentence that names nobody and nothing may still tell something: `they were handed over`. */
  opensSentence(tokens: Tokens, { from, to }: SentenceRange): boolean {
    for (let at = from; at < to; at++) {
      const word = tokens.word[at] ?? 0;
      const verb = this.words.verbOf(word);
      if (verb !== null && ((verb.frames | verb.weakFrames) & MOVING) !== 0) return true;
      if (verb !== null && (verb.governors & DENYING) !== 0) return true;
      if ((this.words.nounKindsOf(word) & TELLING) !== 0) return true;
    }
    return false;
  }

  private isOfArms(word: number): boolean {
    if (word === 0) return false;
    if ((this.words.nounKindsOf(word) & OF_ARMS) !== 0 || MILITARY_WORDS.has(this.textOf(word))) return true;
    return ((this.words.verbOf(word)?.frames ?? 0) & ARMING) !== 0;
  }
}
