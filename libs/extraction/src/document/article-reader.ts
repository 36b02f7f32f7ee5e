import { READY_WORDS, UNWILLING_WORDS } from '../english/cues.js';
import { buildTrie, type Lexicon, type Matcher, type Tokens } from '#libs/lexicon';
import { PREPOSITION_PHRASES } from '../english/closed-class.js';
import { EnglishWords } from '../english/words.js';
import { ClauseView } from '../frames/clause-view.js';
import { withoutSentence, type Fact, type ReadFact } from '../frames/fact.js';
import { readBareCue, readLoose } from '../frames/loose.js';
import { readFacts } from '../frames/read-facts.js';
import type { Sentence } from '../frames/sentence.js';
import { readRoleHints } from '../frames/role-hints.js';
import { distinctSignals, readSignals, type Signals } from '../frames/signals.js';
import type { FrameContext } from '../frames/frame-context.js';
import { isOfOtherGoods } from './cluster.js';
import { Circumstances } from './circumstances.js';
import { readDenials, type Denial } from './denials.js';
import { Gate } from './gate.js';
import { isOfCourt, withPlaceOf } from './sent-from.js';
import { dateOfClause, dateOfRange, type ReadDate } from './dates.js';
import { Discourse } from '../meaning/discourse.js';
import {
  distinctParties,
  isNonState,
  type ItemMention,
  type PartyMention,
  type PlaceMention,
} from '../meaning/mention.js';
import { partyMention } from '../meaning/entity-mentions.js';
import { PhraseReader } from '../meaning/phrase-reader.js';
import { chunkUnits } from '../reading/chunker.js';
import { hasObject } from '../reading/clause.js';
import { partClauses } from '../reading/clauses.js';
import { EntityReader } from '../reading/entities.js';
import { afterDateline } from '../reading/dateline.js';
import { splitSentences, type SentenceRange } from '../reading/sentences.js';
import { tagUnits } from '../reading/tagger.js';
import type { Entity, Unit } from '../reading/unit.js';
import { cutUnits, type UnitReader } from '../reading/units.js';

/** A text cut into words, with the names that the lexicon knows. */
export interface ScannedText {
  tokens: Tokens;
  entities: readonly Entity[];
}

/** One text of an article, read: its facts and what their ranges point into. */
export interface ReadText {
  tokens: Tokens;
  sentences: readonly SentenceRange[];
  entities: readonly Entity[];
  facts: readonly { fact: ReadFact; date: ReadDate | null }[];
  /** Sentences that tell of moving goods, and not whose. */
  cues: readonly ReadFact[];
  denials: readonly Denial[];
  hints: Signals;
  circumstances: Circumstances;
  /** Number of the first sentence; the title's come before the text's. */
  firstSentence: number;
}

function moodOf(words: readonly string[]): 'ready' | 'unwilling' | null {
  if (words.some((word) => UNWILLING_WORDS.has(word))) return 'unwilling';
  return words.some((word) => READY_WORDS.has(word)) ? 'ready' : null;
}

/** Last tokens of those who do something to something else: warships that stop a dhow are no goods. */
function doersIn({ clauses }: Sentence): Set<number> {
  const doers = new Set<number>();
  for (const clause of clauses) {
    const { verb, slots } = clause;
    if (verb === null || verb.isPassive || verb.lemma === 'be' || !hasObject(clause)) continue;
    for (const { role, phrase } of slots) if (role === 'subject') doers.add(phrase.head.lastToken);
  }
  return doers;
}

/** Goods that a sentence names, and does nothing with that a frame has read. */
function goodsNamedIn(sentence: Sentence, entities: readonly Entity[]): ItemMention[] {
  const doers = doersIn(sentence);
  // A name that was taken for people, such as `fighters`, is in no unit.
  const named = new Set(sentence.units.map(({ entity }) => entity));
  return entities.flatMap((entity) => {
    const { item, lastToken } = entity;
    const isGoods =
      item !== null && !item.civil && (item.category !== 'non-arms' || item.service !== null) && named.has(entity);
    return isGoods && !doers.has(lastToken)
      ? [{ item, range: entity, isGeneral: item.category === 'unspecified-arms' }]
      : [];
  });
}

/** Reads texts into facts, sentence by sentence. Holds the tables that all texts share. */
export class TextReader {
  private readonly words: EnglishWords;
  private readonly units: UnitReader;
  private readonly entities: EntityReader;
  private readonly gate: Gate;

  constructor(private readonly lexicon: Lexicon) {
    this.words = new EnglishWords(lexicon.words);
    const phrases: Matcher<string> = buildTrie(
      Object.entries(PREPOSITION_PHRASES).map(([text, value]) => ({ text, value })),
      lexicon.words,
    );
    this.units = { words: this.words, numberOf: (folded) => lexicon.words.find(folded), phrases };
    this.entities = new EntityReader(lexicon);
    this.gate = new Gate(this.words, (word) => lexicon.words.wordOf(word));
  }

  /** The words of a text and the names among them. */
  scan(text: string, onDay: string | undefined): ScannedText {
    const tokens = this.lexicon.tokenise(text);
    return { tokens, entities: this.entities.read(tokens, onDay) };
  }

  /** Whether any of the texts of an article is worth reading. */
  opens(texts: readonly ScannedText[]): boolean {
    return texts.some(({ tokens, entities }) => this.gate.opensText(tokens, entities));
  }

  read(
    { tokens, entities }: ScannedText,
    isHeadline: boolean,
    onDay: string | undefined,
    discourse: Discourse,
    firstSentence: number,
  ): ReadText {
    const sentences = splitSentences(tokens);
    const facts: { fact: ReadFact; date: ReadDate | null }[] = [];
    const cues: ReadFact[] = [];
    const denials: Denial[] = [];
    const hints: Signals = { hints: [], bystanders: [] };
    let next = 0;
    let sentFrom: PartyMention[] = [];
    let isCourt = false;
    sentences.forEach((range, index) => {
      const from = next;
      while (next < entities.length && (entities[next] as Entity).firstToken < range.to) next++;
      const own = entities.slice(from, next);
      if (own.length === 0 && !this.gate.opensSentence(tokens, range)) return;
      const begin = isHeadline ? range.from : afterDateline(tokens, range);
      const body = begin === range.from ? own : own.filter(({ firstToken }) => firstToken >= begin);
      const sentence = this.sentence(tokens, { ...range, from: begin }, body, firstSentence + index, isHeadline);
      const view = new ClauseView(sentence, discourse);
      this.remember(sentence, own, discourse);
      const context = this.context(view);
      const told = readFacts(context);
      const signals = readSignals(context);
      signals.hints.push(...readRoleHints(context));
      if (begin > range.from) sentFrom = this.statesOf(own.filter(({ firstToken }) => firstToken < begin));
      isCourt ||= sentFrom.length > 0 && isOfCourt(sentence);
      const read = [...told, ...readLoose(context, signals, told)];
      const found = sentFrom.length === 0 ? read : read.map((fact) => withPlaceOf(fact, sentFrom, isCourt));
      const cue = readBareCue(context);
      if (cue !== null) cues.push(withoutSentence(cue));
      const distinct = distinctSignals(signals);
      hints.hints.push(...distinct.hints);
      hints.bystanders.push(...distinct.bystanders);
      denials.push(...readDenials(view, (word) => this.lexicon.words.wordOf(word)));
      for (const fact of found) if (!isOfOtherGoods(fact)) discourse.rememberGoods(fact.items, sentence.index);
      const goods = found.length > 0 ? [] : goodsNamedIn(sentence, body);
      if (goods.length > 0) discourse.rememberGoods(goods, sentence.index);
      for (const fact of found)
        facts.push({ fact: withoutSentence(fact), date: this.dateOf(tokens, fact, onDay ?? null) });
    });
    const circumstances = new Circumstances(tokens, sentences);
    return { tokens, sentences, entities, facts, cues, denials, hints, circumstances, firstSentence };
  }

  /** A memory for one article. */
  discourse(): Discourse {
    return new Discourse((iso2) => this.entities.groupsIn(iso2));
  }

  /** For looking into: one sentence's structure. */
  sentence(
    tokens: Tokens,
    range: SentenceRange,
    entities: readonly Entity[],
    index: number,
    isHeadline: boolean,
  ): Sentence {
    const units = cutUnits(this.units, tokens, range, entities);
    tagUnits(units, (lemma, particle) => this.words.phrasalOf(lemma, particle));
    const chunks = chunkUnits(units);
    const wordOf = (unit: Unit): string => this.lexicon.words.wordOf(unit.word);
    return {
      index,
      range,
      units,
      chunks,
      clauses: partClauses(chunks),
      phrases: new PhraseReader(this.entities, wordOf),
      isHeadline,
      moodOf: (clause) =>
        moodOf(
          units
            .filter((unit) => unit.firstToken >= clause.firstToken && unit.lastToken <= clause.lastToken + 1)
            .map(wordOf),
        ),
    };
  }

  private context(view: ClauseView): FrameContext {
    return {
      view,
      placeParty: (place) => this.placeParty(place),
      wordOf: (word) => this.lexicon.words.wordOf(word),
    };
  }

  /** The date in the noun that names a transfer, else that of its clause. */
  private dateOf(tokens: Tokens, fact: Fact, published: string | null): ReadDate | null {
    return (
      (fact.frame === 'nominal' ? dateOfRange(tokens, fact.trigger, published) : null) ??
      dateOfClause(tokens, fact.clause, published)
    );
  }

  /** The States in which places lie. */
  private statesOf(entities: readonly Entity[]): PartyMention[] {
    const parties = entities.flatMap((entity) => {
      const party = entity.place === null ? entity.party : this.entities.state(entity.place.iso2);
      return party === null || party.kind !== 'state'
        ? []
        : [{ party, range: entity, isAnaphoric: true, isPlaceName: true }];
    });
    return distinctParties(parties);
  }

  private placeParty(place: PlaceMention): PartyMention | null {
    const party = this.entities.state(place.place.iso2);
    return party === null ? null : { party, range: place.range, isAnaphoric: false, isPlaceName: true };
  }

  private remember(sentence: Sentence, entities: readonly Entity[], discourse: Discourse): void {
    const subjects = new Set<number>();
    for (const clause of sentence.clauses) {
      for (const slot of clause.slots)
        if (slot.role === 'subject')
          for (const { party, range } of sentence.phrases.meaningOf(slot.phrase).parties)
            if (party && range) subjects.add(range.firstToken);
    }
    for (const entity of entities) {
      if (entity.form === 'place' && entity.place !== null && entity.place.iso2 !== '')
        discourse.rememberPlace(entity.place.iso2);
      const mention = partyMention(entity);
      const isPlural = entity.form === 'people' || (mention !== null && isNonState(mention.party));
      if (mention !== null)
        discourse.remember(
          mention,
          sentence.index,
          subjects.has(entity.firstToken),
          isPlural,
          entity.form === 'leader',
        );
    }
  }
}
