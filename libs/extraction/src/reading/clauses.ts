import { WORD, nounBit } from '../english/words.js';
import { fittingAntecedent } from './antecedents.js';
import { isApposition } from './apposition.js';
import type { Chunk, Marker, NounPhrase, VerbGroup } from './chunk.js';
import { ChunkLookahead } from './chunk-lookahead.js';
import { openClause, type Clause, type ClauseKind } from './clause.js';
import {
  beforeSubject,
  besideAnchor,
  finiteAnchor,
  giverAround,
  outerWithoutVerb,
  toldByReduced,
} from './enclosing-clauses.js';
import { isTime, sameSort, sortOf } from './phrase-sort.js';
import { isSpeech, SPEECH } from './saying.js';
import { withAuxiliaries } from './shared-auxiliaries.js';
import { TAG } from './unit.js';

/** Nouns that an infinitive completes: `plan to sell`. */
const HOSTS =
  nounBit('plan') |
  nounBit('threat') |
  nounBit('offer') |
  nounBit('request') |
  nounBit('licence') |
  nounBit('deal') |
  nounBit('pact') |
  nounBit('claim');
const TIMELY = new Set(['on', 'in', 'at', 'during', 'for', 'since', 'after', 'before']);
const CLAIM = nounBit('claim');

/** Parts the chunks of one sentence into clauses. The first clause is the main one; each knows its parent. */
export function partClauses(chunks: readonly Chunk[]): Clause[] {
  return new ClauseBuilder(chunks).build();
}

class ClauseBuilder {
  private readonly clauses: Clause[] = [];
  private current: Clause;
  private readonly ahead: ChunkLookahead;

  constructor(private readonly chunks: readonly Chunk[]) {
    this.ahead = new ChunkLookahead(chunks);
    this.current = this.open('main', '', null, chunks[0]?.firstToken ?? 0);
  }

  build(): Clause[] {
    this.chunks.forEach((chunk, at) => {
      if (chunk.kind === 'noun') this.onNoun(chunk, at);
      else if (chunk.kind === 'verb') this.onVerb(chunk, at);
      else this.onMarker(chunk, at);
    });
    return this.clauses.filter((clause) => clause.verb !== null || clause.slots.length > 0);
  }

  private open(kind: ClauseKind, link: string, parent: Clause | null, firstToken: number): Clause {
    const clause = openClause(kind, link, parent, firstToken);
    this.clauses.push(clause);
    this.current = clause;
    return clause;
  }

  private add(role: 'subject' | 'object' | 'preposition', preposition: string, phrase: NounPhrase, at: number): void {
    this.current.slots.push({ role, preposition, phrase, at });
    this.current.lastToken = Math.max(this.current.lastToken, phrase.lastToken);
  }

  private onNoun(phrase: NounPhrase, at: number): void {
    const previous = this.chunks[at - 1];
    if (previous?.kind === 'marker' && previous.tag === TAG.preposition) {
      if (opensClauseAsWell(previous) && this.ahead.startsClause(at)) {
        this.open('adverbial', previous.marker, this.current, previous.firstToken);
        this.add('subject', '', phrase, at);
      } else {
        this.leaveForParallel(previous.marker, at);
        this.current = giverAround(this.current, previous.marker) ?? this.current;
        this.add('preposition', previous.marker, phrase, at);
      }
      return;
    }
    if (this.current.verb !== null && isTime(phrase)) return this.add('preposition', 'during', phrase, at);
    if (this.current.verb === null) return this.add('subject', '', phrase, at);
    if (previous?.kind === 'verb') return this.afterVerb(previous, phrase, at);
    if (previous?.kind === 'noun') return this.afterNoun(previous, phrase, at);
    this.continueList(phrase, at, previous?.kind === 'marker' ? previous.marker : '');
  }

  /** `supplied Z with jets turned into bombers and with drones`: the second `with` goes where the first one is. */
  private leaveForParallel(preposition: string, at: number): void {
    const joiner = this.chunks[at - 2];
    if (joiner?.kind !== 'marker' || joiner.tag !== TAG.coordinator) return;
    const has = (clause: Clause): boolean => clause.slots.some((slot) => slot.preposition === preposition);
    for (let clause: Clause | null = this.current; clause !== null && !has(this.current); clause = clause.parent) {
      if (has(clause)) this.current = clause;
    }
  }

  private afterVerb(verb: VerbGroup, phrase: NounPhrase, at: number): void {
    if (
      ((verb.verb?.governors ?? 0) & SPEECH) !== 0 &&
      (this.ahead.startsClause(at) || this.ahead.startsListedClause(at))
    ) {
      this.open('complement', '', this.current, phrase.firstToken);
      this.add('subject', '', phrase, at);
    } else this.add('object', '', phrase, at);
  }

  /** `the arms Iran sent`: two phrases without a word between, and a verb after the second. */
  private afterNoun(previous: NounPhrase, phrase: NounPhrase, at: number): void {
    if (!this.ahead.startsClause(at)) return this.add('object', '', phrase, at);
    const clause = this.open('relative', '', this.current, phrase.firstToken);
    clause.antecedent = previous;
    this.add('subject', '', phrase, at);
  }

  /** After a comma or `and` a phrase goes on with a list, or is the subject of a new clause. */
  private continueList(phrase: NounPhrase, at: number, link: string): void {
    if (!this.ahead.startsClause(at) && isApposition(this.chunks, phrase, at)) return;
    if (this.ahead.startsClause(at)) {
      const fronted = beforeSubject(this.current);
      this.current = fronted ?? this.current;
      if (fronted !== null) return this.add('subject', '', phrase, at);
      const beside = besideAnchor(this.current);
      this.open(
        beside.kind === 'complement' ? 'complement' : 'coordinate',
        link,
        beside.parent ?? beside,
        phrase.firstToken,
      );
      return this.add('subject', '', phrase, at);
    }
    if (this.awaitsGoods() && sortOf(phrase) === 'item') return this.add('object', '', phrase, at);
    const like = this.current.slots.findLast((slot) => sameSort(slot.phrase, phrase)) ?? this.current.slots.at(-1);
    if (like === undefined) this.add('object', '', phrase, at);
    else
      this.add(
        like.role === 'subject' && this.current.verb !== null ? 'object' : like.role,
        like.preposition,
        phrase,
        at,
      );
  }

  /** `sold Z, its ally, ten tanks`: the goods are still to come. */
  private awaitsGoods(): boolean {
    const { verb, slots } = this.current;
    if (((verb?.verb?.frames ?? 0) | (verb?.verb?.weakFrames ?? 0)) === 0) return false;
    return slots.some(({ role }) => role === 'object') && !slots.some(({ phrase }) => sortOf(phrase) === 'item');
  }

  private onVerb(group: VerbGroup, at: number): void {
    if (group.tense === 'infinitive') return this.onInfinitive(group, at);
    if (group.tense === 'gerund') return this.onGerund(group, at);
    if (group.isBare && this.isReduced(at)) return this.onReduced(group, at);
    const before = this.current;
    if (this.current.verb !== null) this.placeFinite(at);
    const shared =
      this.current.kind === 'coordinate' && this.current !== before && this.current.slots.length === 0
        ? (this.current.parent?.verb ?? null)
        : null;
    this.settle(this.current, shared === null ? group : withAuxiliaries(group, shared), at);
  }

  private settle(clause: Clause, group: VerbGroup, at: number): void {
    if (clause.antecedent !== null)
      clause.antecedent = fittingAntecedent(this.chunks, clause, clause.antecedent, group);
    clause.verb = group;
    clause.verbAt = at;
    clause.lastToken = Math.max(clause.lastToken, group.lastToken);
  }

  /** Finds or makes the clause of a finite verb when the current clause has one already. */
  private placeFinite(at: number): void {
    const outer = outerWithoutVerb(this.current);
    const previous = this.chunks[at - 1];
    if (outer !== null) {
      const last = this.current.slots.at(-1);
      const isSubject =
        previous?.kind === 'noun' && last?.phrase === previous && last.role === 'object' && !hasSubject(outer);
      if (isSubject) this.current.slots.pop();
      this.current = outer;
      if (isSubject) this.add('subject', '', previous, at - 1);
      return;
    }
    const firstToken = (this.chunks[at] as Chunk).firstToken;
    if (previous?.kind === 'noun' && !isTime(previous)) return this.promoteSubject(previous, at);
    this.open('coordinate', previous?.kind === 'marker' ? previous.marker : '', finiteAnchor(this.current), firstToken);
  }

  /** The phrase just read was no object but the subject of what comes now. */
  private promoteSubject(phrase: NounPhrase, at: number): void {
    const told = toldByReduced(this.current);
    if (told !== null) {
      const speech = this.current.parent as Clause;
      speech.slots = speech.slots.filter((slot) => slot.phrase !== told);
      this.open('complement', '', speech, told.firstToken);
      this.add('subject', '', told, this.chunks.indexOf(told));
      return;
    }
    const giver = this.current;
    const last = giver.slots.at(-1);
    const isComplement = ((giver.verb?.verb?.governors ?? 0) & SPEECH) !== 0;
    if (last?.phrase === phrase && last.role === 'object') giver.slots.pop();
    const isBareInfinitive = LETTING.has(giver.verb?.lemma ?? '') && (this.chunks[at] as VerbGroup).tense === 'present';
    if (isBareInfinitive) this.open('infinitive', 'let', giver, phrase.firstToken);
    else
      this.open(
        isComplement ? 'complement' : 'coordinate',
        '',
        isComplement ? giver : (giver.parent ?? giver),
        phrase.firstToken,
      );
    this.add('subject', '', phrase, at - 1);
  }

  /** `Z to get jets from X`: in a headline an infinitive after the subject is the future. */
  private isHeadlineFuture(at: number): boolean {
    const { current } = this;
    const subject = current.slots.find(({ role }) => role === 'subject');
    if (current.verb !== null || current.kind !== 'main' || subject === undefined || this.clauses.length > 2)
      return false;
    if ((subject.phrase.head.nounKinds & HOSTS) !== 0 && subject.phrase.head.entity === null) return false;
    return !this.ahead.finiteFollows(at + 1);
  }

  private onInfinitive(group: VerbGroup, at: number): void {
    if (this.isHeadlineFuture(at)) return this.settle(this.current, { ...group, tense: 'future', modal: 'is-to' }, at);
    const previous = this.chunks[at - 1];
    const asked =
      this.current.kind === 'adverbial' && this.current.verb === null && this.current.slots.length === 0
        ? this.current
        : null;
    const parent = asked?.parent ?? this.infinitiveParent(at);
    const clause = this.open('infinitive', asked?.link ?? 'to', parent, group.firstToken);
    if (previous?.kind === 'noun') clause.host = previous;
    this.settle(clause, group, at);
  }

  /** `to arm and to train`: joined infinitives hang on the same verb. */
  private infinitiveParent(at: number): Clause {
    const previous = this.chunks[at - 1];
    const joined = previous?.kind === 'marker' && (previous.tag === TAG.coordinator || previous.tag === TAG.comma);
    return joined && this.current.kind === 'infinitive' && this.current.parent !== null
      ? this.current.parent
      : this.current;
  }

  private onGerund(group: VerbGroup, at: number): void {
    const previous = this.chunks[at - 1];
    const before = this.chunks[at - 2];
    const link = previous?.kind === 'marker' ? previous.marker : '';
    const parent = link === ',' ? finiteAnchor(this.current) : this.current;
    if (previous?.kind === 'marker' && previous.tag === TAG.coordinator && parent.kind === 'gerund') {
      const clause = this.open('gerund', parent.link, parent.parent, group.firstToken);
      clause.host = parent.host;
      clause.antecedent = parent.antecedent;
      return this.settle(clause, group, at);
    }
    const reduced = previous?.kind === 'noun' && !this.isAdverbialPhrase(previous, at);
    const clause = this.open(reduced ? 'reduced' : 'gerund', link, parent, group.firstToken);
    if (reduced) clause.antecedent = previous;
    else if (link !== ',' && before?.kind === 'noun') clause.host = before;
    this.settle(clause, group, at);
  }

  /** `caught on ten occasions trying`: the phrase is no doer. */
  private isAdverbialPhrase(phrase: NounPhrase, at: number): boolean {
    const link = this.chunks[at - 2];
    return (
      this.current.verb !== null &&
      sortOf(phrase) === 'other' &&
      phrase.head.nounKinds === 0 &&
      link?.kind === 'marker' &&
      link.tag === TAG.preposition &&
      TIMELY.has(link.marker)
    );
  }

  /** A participle alone after a noun describes it when a finite verb is there or comes later. */
  private isReduced(at: number): boolean {
    const previous = this.chunks[at - 1];
    if (previous === undefined) return true;
    if (previous.kind === 'marker') return this.isReducedAfterMarker(previous, at);
    if (
      previous.kind === 'noun' &&
      (previous.head.tag === TAG.pronoun || previous.head.classes & WORD.pronoun) &&
      previous.units.length === 1
    )
      return false;
    if (
      this.current.verb === null &&
      this.current.kind === 'relative' &&
      this.current.slots.some(({ role }) => role === 'subject')
    )
      return false;
    if (beforeSubject(this.current) !== null) return true;
    if (this.current.verb === null) return this.chunks[at + 1]?.kind !== 'noun' && this.ahead.finiteFollows(at + 1);
    if (this.ahead.isAttribution(at)) return false;
    if (outerWithoutVerb(this.current) !== null && !this.ahead.finiteFollows(at + 1)) return false;
    return this.chunks[at + 1]?.kind !== 'noun' || !isSpeech(this.current);
  }

  private isReducedAfterMarker(previous: Marker, at: number): boolean {
    if (previous.tag === TAG.relative) return false;
    if (previous.tag === TAG.coordinator) return this.current.kind === 'reduced';
    if (previous.tag === TAG.comma || previous.tag === TAG.dash) {
      if (this.current.verb === null && this.current.slots.length > 0) return this.ahead.finiteFollows(at + 1);
      return outerWithoutVerb(this.current) === null || this.ahead.finiteFollows(at + 1);
    }
    return true;
  }

  private onReduced(group: VerbGroup, at: number): void {
    const previous = this.chunks[at - 1];
    if (previous?.kind === 'marker' && previous.tag === TAG.coordinator && this.current.kind === 'reduced') {
      const clause = this.open('reduced', 'and', this.current.parent, group.firstToken);
      clause.antecedent = (this.clauses.at(-2) as Clause).antecedent;
      return this.settle(clause, group, at);
    }
    const antecedent = previous?.kind === 'noun' ? previous : this.ahead.lastPhrase(at);
    const clause = this.open(
      'reduced',
      previous?.kind === 'marker' ? previous.marker : '',
      this.current,
      group.firstToken,
    );
    clause.antecedent = antecedent;
    this.settle(clause, group, at);
  }

  private onMarker(marker: Marker, at: number): void {
    this.current.lastToken = Math.max(this.current.lastToken, marker.lastToken);
    if (marker.tag === TAG.stop && marker.marker === ';' && !this.ahead.verbAhead(at)) return;
    if (marker.tag === TAG.stop) return void this.open('main', marker.marker, null, marker.lastToken + 1);
    if (marker.tag === TAG.dash) return this.onDash(marker, at);
    if (marker.tag === TAG.relative) return this.onRelative(marker, at);
    if (marker.tag === TAG.subordinator) return this.onSubordinator(marker, at);
    if (marker.tag === TAG.comma) this.onComma(at);
  }

  /** A dateline (`SEOUL - `) is a clause of its own; elsewhere a dash is a strong comma. */
  private onDash(marker: Marker, at: number): void {
    if (at <= 4 && this.current.verb === null && this.clauses.length === 1)
      this.open('main', '-', null, marker.lastToken + 1);
    else this.onComma(at);
  }

  private onRelative(marker: Marker, at: number): void {
    const antecedent = this.ahead.lastPhrase(at);
    const clause = this.open('relative', marker.marker, this.current, marker.firstToken);
    clause.antecedent = antecedent;
  }

  private onSubordinator(marker: Marker, at: number): void {
    const previous = this.chunks[at - 1];
    if (
      marker.marker === 'that' &&
      previous?.kind === 'noun' &&
      (previous.head.nounKinds & CLAIM) === 0 &&
      previous.head.tag !== TAG.pronoun &&
      !isSpeech(this.current)
    ) {
      this.open('relative', 'that', this.current, marker.firstToken).antecedent = previous;
      return;
    }
    const clause = this.open(
      marker.marker === 'that' ? 'complement' : 'adverbial',
      marker.marker,
      this.current,
      marker.firstToken,
    );
    if (previous?.kind === 'noun') clause.host = previous;
  }

  /** A comma ends an inserted clause when the clause around it still waits for its verb, or an opening one before its main clause. */
  private onComma(at: number): void {
    const inserted =
      this.current.kind === 'relative' ||
      this.current.kind === 'reduced' ||
      this.current.kind === 'adverbial' ||
      this.current.kind === 'gerund' ||
      this.current.kind === 'infinitive';
    if (!inserted || this.current.verb === null) return;
    const next = this.chunks[at + 1];
    const outer = outerWithoutVerb(this.current);
    if (outer !== null) {
      if (next?.kind === 'verb' || next?.kind === 'noun' || next?.kind === 'marker') this.current = outer;
      return;
    }
    const first = this.current.parent;
    if (first !== null && first.verb === null && first.slots.length === 0) this.current = first;
  }
}

const opensClauseAsWell = (marker: Marker): boolean => (marker.unit.classes & WORD.subordinator) !== 0;

const LETTING = new Set('let help make see have watch'.split(' '));

const hasSubject = (clause: Clause): boolean => clause.slots.some(({ role }) => role === 'subject');
