import * as cues from './cues.js';
import { CLOSED_CLASS, BOUND_WORDS, type ClosedClass } from './closed-class.js';
import { NOUNS, NOUN_KINDS, pluralOf, type NounKind } from './nouns.js';
import { PHRASAL_VERBS } from './phrasal-verbs.js';
import { formsOf } from './verb-forms.js';
import {
  FRAME_VERBS,
  GOVERNOR_VERBS,
  GOVERNORS,
  NOUN_LIKE_VERBS,
  OTHER_VERBS,
  VERB_FRAMES,
  type Governor,
  type VerbFrame,
} from './verbs.js';

/** What a word can be; several at once. */
export const WORD = {
  determiner: 1,
  possessive: 1 << 1,
  pronoun: 1 << 2,
  be: 1 << 3,
  have: 1 << 4,
  do: 1 << 5,
  modal: 1 << 6,
  negation: 1 << 7,
  coordinator: 1 << 8,
  subordinator: 1 << 9,
  relative: 1 << 10,
  preposition: 1 << 11,
  adverb: 1 << 12,
  number: 1 << 13,
  adjective: 1 << 14,
  noun: 1 << 15,
  plural: 1 << 16,
  base: 1 << 17,
  third: 1 << 18,
  past: 1 << 19,
  participle: 1 << 20,
  gerund: 1 << 21,
  /** A verb form that is a noun as well. */
  nounLike: 1 << 22,
  bound: 1 << 23,
  /** Takes a verb of either number: `customs`, `police`. */
  collective: 1 << 24,
} as const;

const COLLECTIVES =
  'customs police military navy army staff crew people press public government headquarters forces cabinet parliament media gendarmerie';

const PAST_AUXILIARIES = 'was were been had did wasnt werent hadnt didnt';
const GERUND_AUXILIARIES = 'being having doing';

export const ANY_VERB = WORD.base | WORD.third | WORD.past | WORD.participle | WORD.gerund;

const bitsOf = <Name extends string>(names: readonly Name[]): Readonly<Record<Name, number>> =>
  Object.fromEntries(names.map((name, at) => [name, 1 << at])) as Record<Name, number>;
const FRAME_BITS = bitsOf(VERB_FRAMES);
const GOVERNOR_BITS = bitsOf(GOVERNORS);
const NOUN_BITS = bitsOf(NOUN_KINDS);

export const frameBit = (frame: VerbFrame): number => FRAME_BITS[frame];
export const governorBit = (governor: Governor): number => GOVERNOR_BITS[governor];
export const nounBit = (kind: NounKind): number => NOUN_BITS[kind];

export interface VerbEntry {
  lemma: string;
  /** Frames whose objects need not be arms to be taken seriously, and those whose must. */
  frames: number;
  weakFrames: number;
  governors: number;
}

/** The part of a word table that word lists give out numbers in. */
export interface WordNumbers {
  intern(folded: string): number;
}

/** Everything English that the reader knows of single words, by word number. */
export class EnglishWords {
  private classes = new Uint32Array(1 << 16);
  private nounKinds = new Uint32Array(1 << 16);
  /** One more than the place of a word's verb in `verbs`, 0 for none. */
  private verbAt = new Uint16Array(1 << 16);
  private readonly verbs: VerbEntry[] = [];
  private readonly verbPlaces = new Map<VerbEntry, number>();
  private readonly phrasal = new Map<string, VerbEntry>();

  constructor(private readonly numbers: WordNumbers) {
    const entries = verbEntries();
    for (const entry of entries.values()) this.addVerb(entry);
    for (const [phrase, lemma] of Object.entries(PHRASAL_VERBS)) {
      const entry = entries.get(lemma);
      if (entry !== undefined) this.phrasal.set(phrase, entry);
    }
    for (const word of split(NOUN_LIKE_VERBS)) this.markNounLike(word);
    for (const kind of Object.keys(CLOSED_CLASS) as ClosedClass[]) {
      for (const word of split(CLOSED_CLASS[kind])) this.mark(word, WORD[kind]);
    }
    for (const word of split(PAST_AUXILIARIES)) this.mark(word, WORD.past);
    for (const word of split(GERUND_AUXILIARIES)) this.mark(word, WORD.gerund);
    for (const word of split(BOUND_WORDS)) this.mark(word.replace('-', ''), WORD.bound);
    for (const word of split(COLLECTIVES)) this.mark(word, WORD.noun | WORD.collective);
    for (const kind of NOUN_KINDS) this.addNouns(kind);
    for (const cue of Object.values(cues)) for (const word of cue) this.numbers.intern(word);
  }

  classesOf(word: number): number {
    return this.classes[word] ?? 0;
  }

  nounKindsOf(word: number): number {
    return this.nounKinds[word] ?? 0;
  }

  verbOf(word: number): VerbEntry | null {
    const at = this.verbAt[word] ?? 0;
    return at === 0 ? null : (this.verbs[at - 1] as VerbEntry);
  }

  /** What a verb means with a particle, when that is something of its own. */
  phrasalOf(lemma: string, particle: string): VerbEntry | null {
    return this.phrasal.get(`${lemma} ${particle}`) ?? null;
  }

  private addNouns(kind: NounKind): void {
    for (const singular of split(NOUNS[kind])) {
      for (const form of [singular, pluralOf(singular)]) {
        const number = this.mark(form.replace('-', ''), form === singular ? WORD.noun : WORD.noun | WORD.plural);
        this.nounKinds[number] = (this.nounKinds[number] ?? 0) | nounBit(kind);
      }
    }
  }

  private addVerb(entry: VerbEntry): void {
    if (entry.lemma.includes('-')) return;
    const forms = formsOf(entry.lemma);
    this.addForm(forms.base, WORD.base, entry);
    this.addForm(forms.third, WORD.third, entry);
    for (const form of forms.past) this.addForm(form, WORD.past, entry);
    for (const form of forms.participle) this.addForm(form, WORD.participle, entry);
    for (const form of forms.gerund) this.addForm(form, WORD.gerund, entry);
  }

  private addForm(form: string, bit: number, entry: VerbEntry): void {
    const number = this.mark(form, bit);
    if (this.verbAt[number] === 0) this.verbAt[number] = this.placeOf(entry);
  }

  private placeOf(entry: VerbEntry): number {
    const known = this.verbPlaces.get(entry);
    if (known !== undefined) return known;
    const place = this.verbs.push(entry);
    this.verbPlaces.set(entry, place);
    return place;
  }

  private markNounLike(lemma: string): void {
    if (lemma.includes('-')) return;
    const { base, third } = formsOf(lemma);
    this.mark(base, WORD.nounLike | WORD.noun);
    this.mark(third, WORD.nounLike | WORD.noun | WORD.plural);
  }

  private mark(word: string, bits: number): number {
    const number = this.numbers.intern(word);
    if (number >= this.classes.length) this.grow(number);
    this.classes[number] = (this.classes[number] ?? 0) | bits;
    return number;
  }

  private grow(number: number): void {
    const size = Math.max(number + 1, this.classes.length * 2);
    const larger = [new Uint32Array(size), new Uint32Array(size), new Uint16Array(size)] as const;
    larger[0].set(this.classes);
    larger[1].set(this.nounKinds);
    larger[2].set(this.verbAt);
    [this.classes, this.nounKinds, this.verbAt] = larger;
  }
}

function verbEntries(): Map<string, VerbEntry> {
  const entries = new Map<string, VerbEntry>();
  const entryOf = (lemma: string): VerbEntry => {
    const known = entries.get(lemma) ?? { lemma, frames: 0, weakFrames: 0, governors: 0 };
    entries.set(lemma, known);
    return known;
  };
  for (const frame of VERB_FRAMES) {
    const [strong = '', weak = ''] = FRAME_VERBS[frame].split(';');
    for (const lemma of split(strong)) entryOf(lemma).frames |= frameBit(frame);
    for (const lemma of split(weak)) entryOf(lemma).weakFrames |= frameBit(frame);
  }
  for (const governor of GOVERNORS) {
    for (const lemma of split(GOVERNOR_VERBS[governor])) entryOf(lemma).governors |= governorBit(governor);
  }
  for (const lemma of split(OTHER_VERBS)) entryOf(lemma);
  for (const lemma of split(NOUN_LIKE_VERBS)) entryOf(lemma);
  return entries;
}

function split(list: string): string[] {
  return list.split(/\s+/).filter((word) => word !== '');
}
