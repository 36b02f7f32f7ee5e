import { SHAPE, foldWord, type Matcher, type Tokens } from '#libs/lexicon';
import { QUANTIFIER } from '../english/closed-class.js';
import { ANY_VERB, WORD, nounBit, type EnglishWords } from '../english/words.js';
import type { SentenceRange } from './sentences.js';
import { TAG, type Entity, type Tag, type Unit } from './unit.js';

export interface UnitReader {
  words: EnglishWords;
  /** Number of a folded word in the lexicon's table, 0 when unknown. */
  numberOf(folded: string): number;
  /** Several words that act as one preposition, with the one they stand for. */
  phrases: Matcher<string>;
}

const PEOPLE = nounBit('forces') | nounBit('nonstate') | nounBit('people');

const PUNCTUATION: Readonly<Record<string, Tag>> = {
  ',': TAG.comma,
  ';': TAG.stop,
  ':': TAG.stop,
  '.': TAG.stop,
  '!': TAG.stop,
  '?': TAG.stop,
  '…': TAG.stop,
  '-': TAG.dash,
  '–': TAG.dash,
  '—': TAG.dash,
  '―': TAG.dash,
  '|': TAG.stop,
  '•': TAG.stop,
  '"': TAG.quote,
  '“': TAG.quote,
  '”': TAG.quote,
  '„': TAG.quote,
  '«': TAG.quote,
  '»': TAG.quote,
  '‘': TAG.quote,
  '’': TAG.quote,
  "'": TAG.quote,
  '(': TAG.bracketOpen,
  '[': TAG.bracketOpen,
  ')': TAG.bracketClose,
  ']': TAG.bracketClose,
};

/** Cuts a sentence into units; tags are still those that the word alone suggests. `entities` are those of the sentence, in order. */
export function cutUnits(
  reader: UnitReader,
  tokens: Tokens,
  range: SentenceRange,
  entities: readonly Entity[],
): Unit[] {
  const units: Unit[] = [];
  let next = 0;
  for (let at = range.from; at < range.to;) {
    while (next < entities.length && (entities[next] as Entity).firstToken < at) next++;
    const entity = entities[next];
    const unit =
      entity !== undefined &&
      entity.firstToken === at &&
      entity.lastToken < range.to &&
      !isPeople(reader, tokens, entity, units.at(-1))
        ? entityUnit(reader, tokens, entity)
        : (phraseUnit(reader, tokens, at, range.to) ??
          wordUnit(reader, tokens, at, range.to, entities[next]?.firstToken ?? range.to));
    units.push(unit);
    at = unit.lastToken + 1;
  }
  return units;
}

/** `soldiers` and `Houthi fighters` are no goods; `six Su-35 fighters` are. */
function isPeople(reader: UnitReader, tokens: Tokens, entity: Entity, previous: Unit | undefined): boolean {
  if (entity.form !== 'item' || entity.item === null || entity.firstToken !== entity.lastToken) return false;
  const kinds = reader.words.nounKindsOf(tokens.word[entity.lastToken] ?? 0);
  if ((kinds & PEOPLE) === 0) return false;
  const { category, civil, service } = entity.item;
  if (category === 'non-arms') return !civil && service === null;
  const isArmedMan = category === 'combat-aircraft' && (kinds & nounBit('nonstate')) !== 0;
  return (
    isArmedMan &&
    previous?.tag !== TAG.number &&
    previous?.entity?.form !== 'item' &&
    !(
      previous?.entity !== null &&
      previous?.entity !== undefined &&
      previous.entity.form === 'adjective' &&
      previous.entity.party?.kind === 'state'
    )
  );
}

function entityUnit(reader: UnitReader, tokens: Tokens, entity: Entity): Unit {
  const word = tokens.word[entity.lastToken] ?? 0;
  const lastToken = endOfCompound(tokens, entity.lastToken, entity.lastToken + 3);
  const isJoined = lastToken > entity.lastToken && entity.form !== 'item';
  if (lastToken > entity.lastToken && entity.form === 'item' && isDescriptive(reader, tokens, lastToken))
    return plainUnit(TAG.adjective, entity.firstToken, lastToken, 0, '');
  return {
    tag: entity.form === 'adjective' || isJoined ? TAG.adjective : TAG.noun,
    firstToken: entity.firstToken,
    lastToken: isJoined ? lastToken : entity.lastToken,
    word,
    classes: reader.words.classesOf(word) | WORD.noun,
    verb: reader.words.verbOf(word),
    form: 0,
    nounKinds: entity.form === 'item' ? reader.words.nounKindsOf(word) : 0,
    entity,
    marker: isJoined ? foldWord(tokens.text.slice(tokens.start[lastToken], tokens.end[lastToken])) : '',
    capital: true,
  };
}

/** `missile-armed`, `radar-evading`: goods that only describe other goods. */
function isDescriptive(reader: UnitReader, tokens: Tokens, at: number): boolean {
  return (reader.words.classesOf(tokens.word[at] ?? 0) & (WORD.participle | WORD.gerund)) !== 0;
}

function phraseUnit(reader: UnitReader, tokens: Tokens, at: number, to: number): Unit | null {
  const match = reader.phrases.at(tokens, at);
  if (match === null || match.lastToken >= to) return null;
  const tag = match.value === 'and' ? TAG.coordinator : match.value === QUANTIFIER ? TAG.determiner : TAG.preposition;
  return plainUnit(tag, at, match.lastToken, tokens.word[at] ?? 0, match.value);
}

function plainUnit(tag: Tag, firstToken: number, lastToken: number, word: number, marker: string): Unit {
  return {
    tag,
    firstToken,
    lastToken,
    word,
    classes: 0,
    verb: null,
    form: 0,
    nounKinds: 0,
    entity: null,
    marker,
    capital: false,
  };
}

function wordUnit(reader: UnitReader, tokens: Tokens, at: number, to: number, nextEntity: number): Unit {
  const shape = tokens.shape[at] ?? 0;
  if ((shape & SHAPE.punctuation) !== 0) {
    const mark = tokens.text.charAt(tokens.start[at] ?? 0);
    const next = tokens.shape[at + 1] ?? 0;
    // `.50 calibre`: a point before a number ends nothing.
    if (mark === '.' && (next & SHAPE.digits) !== 0 && (next & SHAPE.spaced) === 0)
      return plainUnit(TAG.other, at, at, 0, '');
    return plainUnit(PUNCTUATION[mark] ?? TAG.other, at, at, 0, mark);
  }
  if ((shape & SHAPE.clitic) !== 0) return plainUnit(TAG.genitive, at, at, tokens.word[at] ?? 0, "'s");
  const lastToken = endOfCompound(tokens, at, Math.min(to, nextEntity));
  const word = lastToken > at ? compoundWord(reader, tokens, at, lastToken) : (tokens.word[at] ?? 0);
  const unit = plainUnit(TAG.other, at, lastToken, word, '');
  unit.capital = (shape & SHAPE.capital) !== 0;
  unit.classes = reader.words.classesOf(word);
  unit.verb = reader.words.verbOf(word);
  unit.nounKinds = reader.words.nounKindsOf(word);
  if (unit.classes === 0) unit.classes = guessClasses(tokens, lastToken, unit.capital);
  if (lastToken > at) markCompound(unit, tokens, at);
  unit.tag = firstTag(unit, shape);
  if (isMarker(unit)) unit.marker = foldWord(tokens.text.slice(tokens.start[at], tokens.end[lastToken]));
  return unit;
}

function isMarker(unit: Unit): boolean {
  return (
    (unit.classes &
      (WORD.preposition |
        WORD.subordinator |
        WORD.relative |
        WORD.coordinator |
        WORD.modal |
        WORD.pronoun |
        WORD.possessive |
        WORD.determiner |
        WORD.adverb |
        WORD.negation)) !==
    0
  );
}

/** Words joined by hyphens (`would-be`, `re-export`) are one unit, unless a known name begins inside. */
function endOfCompound(tokens: Tokens, at: number, to: number): number {
  let last = at;
  while (last + 1 < to && ((tokens.shape[last + 1] ?? 0) & (SHAPE.hyphened | SHAPE.glued)) !== 0) last++;
  return last;
}

/** The word of a compound: the whole when it is known written as one (`reexport`), else its last part. */
function compoundWord(reader: UnitReader, tokens: Tokens, first: number, last: number): number {
  const whole = foldWord(tokens.text.slice(tokens.start[first], tokens.end[last]).replace(/[^\p{L}\p{N}]/gu, ''));
  const number = whole.length <= 32 ? reader.numberOf(whole) : 0;
  return reader.words.classesOf(number) !== 0 ? number : (tokens.word[last] ?? 0);
}

/** `Saudi-led`, `test-fired`: a participle after a hyphen describes; a finite verb is rare there. */
function markCompound(unit: Unit, tokens: Tokens, first: number): void {
  if (((tokens.shape[first] ?? 0) & SHAPE.digits) !== 0 && (unit.classes & ANY_VERB) === 0)
    unit.classes |= WORD.adjective;
  if ((unit.classes & (WORD.preposition | WORD.adverb | WORD.subordinator)) !== 0) unit.classes = WORD.adjective;
  if ((unit.classes & (WORD.past | WORD.participle)) !== 0) unit.classes |= WORD.adjective;
  const prefix = tokens.text.slice(tokens.start[first], tokens.end[first]).toLowerCase();
  if (NAMING_PREFIXES.has(prefix)) unit.classes = WORD.adjective;
  else if ((unit.classes & WORD.gerund) !== 0 && !VERBAL_PREFIXES.has(prefix))
    unit.classes = unit.nounKinds !== 0 ? WORD.noun : WORD.adjective;
}

const SUFFIXES: readonly (readonly [RegExp, number])[] = [
  [/ly$/, WORD.adverb],
  [/(?:ed)$/, WORD.past | WORD.participle],
  [/(?:ing)$/, WORD.gerund | WORD.noun],
  [/(?:ous|ful|ive|ical|able|ible|less|ish|ary|ese)$/, WORD.adjective],
  [/(?:tion|sion|ment|ness|ity|ship|ism|ance|ence)s?$/, WORD.noun],
  [/[^s]s$/, WORD.noun | WORD.plural],
];

const NAMING_PREFIXES = new Set('anti counter non semi quasi multi inter pro ex surface air ship'.split(' '));
const VERBAL_PREFIXES = new Set('re co pre un dis over out trans test'.split(' '));

function guessClasses(tokens: Tokens, at: number, capital: boolean): number {
  if (((tokens.shape[at] ?? 0) & SHAPE.digits) !== 0) return WORD.number;
  if (capital) return WORD.noun;
  const text = tokens.text
    .slice(Math.max(tokens.start[at] ?? 0, (tokens.end[at] ?? 0) - 8), tokens.end[at])
    .toLowerCase();
  if (text.length < 4) return WORD.noun;
  return SUFFIXES.find(([suffix]) => suffix.test(text))?.[1] ?? WORD.noun;
}

/** The tag that a word has when nothing beside it says otherwise. */
function firstTag(unit: Unit, shape: number): Tag {
  if ((shape & SHAPE.digits) !== 0 && (unit.classes & WORD.adjective) === 0) return TAG.number;
  const { classes } = unit;
  for (const [bit, tag] of CLOSED_TAGS) if ((classes & bit) !== 0) return tag;
  if ((classes & WORD.adjective) !== 0) return TAG.adjective;
  if ((classes & WORD.noun) !== 0) return TAG.noun;
  if ((classes & ANY_VERB) !== 0) return TAG.verb;
  return (classes & WORD.adverb) !== 0 ? TAG.adverb : TAG.noun;
}

const CLOSED_TAGS: readonly (readonly [number, Tag])[] = [
  [WORD.be, TAG.be],
  [WORD.have, TAG.have],
  [WORD.do, TAG.do],
  [WORD.modal, TAG.modal],
  [WORD.relative, TAG.relative],
  [WORD.possessive, TAG.possessive],
  [WORD.coordinator, TAG.coordinator],
  [WORD.preposition, TAG.preposition],
  [WORD.subordinator, TAG.subordinator],
  [WORD.determiner, TAG.determiner],
  [WORD.pronoun, TAG.pronoun],
  [WORD.number, TAG.number],
  [WORD.negation, TAG.negation],
  [WORD.adverb, TAG.adverb],
];
