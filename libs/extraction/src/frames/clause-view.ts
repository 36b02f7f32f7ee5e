import { frameBit, governorBit, nounBit } from '../english/words.js';
import type { Discourse } from '../meaning/discourse.js';
import { isGoods } from '../meaning/goods-meaning.js';
import { NOTHING, type Meaning } from '../meaning/meaning.js';
import { distinctParties, isForum, isNonState, stateOf, type PartyMention } from '../meaning/mention.js';
import type { NounPhrase } from '../reading/chunk.js';
import { hasObject, slotsOf, type Clause, type Slot } from '../reading/clause.js';
import { TAG } from '../reading/unit.js';
import { placesOf, type PhrasePlaces } from './phrase-places.js';
import type { Sentence } from './sentence.js';

const OBJECT_CONTROL =
  governorBit('allow') | governorBit('urge') | governorBit('request') | governorBit('accuse') | governorBit('halt');
const OBJECT_CONTROL_LEMMAS = new Set(
  'want expect order force invite help get cause enable send use hire pay direct instruct call believe find charge convict fine sanction punish penalise penalize criticise criticize arrest sentence jail praise thank condemn blame'.split(
    ' ',
  ),
);
const WE = new Set(['we', 'us', 'i']);
const SAYS = governorBit('say');
const ATTACHING = new Set(['after', 'before', 'during', 'on', 'aboard']);
const ACTIVE = new Set(
  'register headquarter incorporate domicile found operate fight live base hide stay act locate sit control hold'.split(
    ' ',
  ),
);
const TRANSFERS = nounBit('transfer');
const RULING = new Set('hold control run rule govern occupy'.split(' '));
const NONSTATE = nounBit('nonstate');
const COMPANY = nounBit('company') | nounBit('people');
const AREA = nounBit('area');
const FORCES = nounBit('forces');
const HOLDING = new Set(['under', 'by', 'near', 'around', 'behind']);
const WHERE = new Set(['in', 'at', 'from', 'around', 'near', 'inside', 'within', 'across', 'of']);
const TRANSITIVE =
  frameBit('give') |
  frameBit('get') |
  frameBit('seize') |
  frameBit('carry') |
  frameBit('approve') |
  frameBit('repair') |
  frameBit('train') |
  frameBit('sign');

/** Answers who does what in a clause, through everything that English leaves out. */
export class ClauseView {
  private readonly settled = new Map<NounPhrase, Meaning>();
  private readonly settling = new Set<NounPhrase>();

  private readonly places: PhrasePlaces;

  constructor(
    readonly sentence: Sentence,
    readonly discourse: Discourse,
  ) {
    this.places = placesOf(sentence.clauses);
  }

  /** The clause in which a phrase stands. */
  clauseOf(phrase: NounPhrase): Clause | undefined {
    return this.places.clauses.get(phrase);
  }

  /** What a phrase stands for, with anaphors settled where somebody fits. */
  meaning(phrase: NounPhrase): Meaning {
    const known = this.settled.get(phrase);
    if (known !== undefined) return known;
    // Whom `him` means may hang on the subject, and the subject on a phrase that holds it: a phrase met again counts as it is.
    if (this.settling.has(phrase)) return this.sentence.phrases.meaningOf(phrase);
    this.settling.add(phrase);
    const meaning = this.settle(phrase);
    this.settling.delete(phrase);
    this.settled.set(phrase, meaning);
    return meaning;
  }

  private settle(phrase: NounPhrase): Meaning {
    const meaning = this.owned(phrase, this.located(phrase, this.sentence.phrases.meaningOf(phrase)));
    if (meaning.anaphor === null || meaning.anaphor === 'goods' || meaning.parties.length > 0) return meaning;
    const speakers = WE.has(phrase.head.marker) ? this.speakers(phrase) : [];
    if (speakers.length > 0) return { ...meaning, parties: speakers };
    const isSubject = this.isSubject(phrase);
    const parties = this.discourse.resolve(
      meaning.anaphor,
      phrase,
      this.sentence.index,
      isSubject,
      isSubject ? [] : this.doersBeside(phrase),
    );
    return { ...meaning, parties };
  }

  /** `"We shall send arms", the ambassador said`: whoever speaks means himself. */
  private speakers(phrase: NounPhrase): PartyMention[] {
    const speech = this.sentence.clauses.find(
      ({ verb, slots }) =>
        verb !== null &&
        ((verb.verb?.governors ?? 0) & SAYS) !== 0 &&
        slots.some((slot) => slot.role === 'subject') &&
        !slots.some((slot) => slot.phrase === phrase),
    );
    return speech === undefined ? [] : this.partiesOf(this.subjects(speech));
  }

  /** `the areas under the Taliban`, `territory held by the rebels`. */
  private held(phrase: NounPhrase, meaning: Meaning): Meaning {
    const { chunks } = this.sentence;
    const at = chunks.indexOf(phrase);
    const [link, holder] = [chunks[at + 1], chunks[at + 2]];
    const direct =
      link?.kind === 'marker' && HOLDING.has(link.marker) && holder?.kind === 'noun'
        ? this.meaning(holder).parties
        : [];
    const told = direct.length > 0 ? direct : this.toldOf(phrase).flatMap((clause) => this.holders(clause));
    return told.length > 0 ? { ...meaning, owners: told } : meaning;
  }

  private holders(clause: Clause): PartyMention[] {
    const passive = this.after(clause, 'by', 'under');
    const active = RULING.has(clause.verb?.lemma ?? '') && !this.isPassive(clause) ? this.subjects(clause) : [];
    return [...passive, ...active].flatMap(({ parties }) => [...parties]);
  }

  /** `arming rebels on its soil`: a group of which only the State can be guessed. */
  groupMeant(phrase: NounPhrase): PartyMention[] {
    if (!this.sentence.phrases.isNonStateNoun(phrase) || this.isSubject(phrase)) return [];
    return this.discourse.resolve('group', phrase, this.sentence.index, false, this.doersBeside(phrase));
  }

  /** Nobody gives to `him` who is himself the giver. */
  private doersBeside(phrase: NounPhrase): PartyMention[] {
    const clause = this.clauseOf(phrase);
    return clause === undefined ? [] : this.subjects(clause).flatMap(({ parties }) => [...parties]);
  }

  private isSubject(phrase: NounPhrase): boolean {
    return this.places.subjects.has(phrase);
  }

  /** `their shipments`: a group's shipments come to it, a State's leave it. */
  private owned(phrase: NounPhrase, meaning: Meaning): Meaning {
    const first = phrase.units[0];
    if (first?.tag !== TAG.possessive || (meaning.kinds & TRANSFERS) === 0 || meaning.origins.length > 0)
      return meaning;
    const anaphor = first.marker === 'their' ? 'they' : 'it';
    const owners = this.discourse.resolve(anaphor, phrase, this.sentence.index, true);
    const groups = owners.filter(({ party }) => isNonState(party));
    return {
      ...meaning,
      origins: owners.filter(({ party }) => !isNonState(party)),
      bound: [...meaning.bound, ...groups],
      anaphor: null,
    };
  }

  /** `a militia in Ituri`, `the government in Tripoli`: where somebody stands says whose he is. */
  private located(phrase: NounPhrase, meaning: Meaning): Meaning {
    const isGroup = this.sentence.phrases.isNonStateNoun(phrase);
    const isSeated = (meaning.kinds & (COMPANY | NONSTATE)) !== 0;
    const isOrgan = meaning.anaphor === 'government' || meaning.anaphor === 'forces';
    if (meaning.parties.length > 0) return this.stationed(phrase, meaning);
    if ((phrase.head.nounKinds & AREA) !== 0) return this.held(phrase, meaning);
    if (!isGroup && !isOrgan && !isSeated) return meaning;
    const { chunks } = this.sentence;
    const at = chunks.indexOf(phrase);
    for (let next = at + 1; next + 1 < chunks.length && next < at + 6; next += 2) {
      const [link, place] = [chunks[next], chunks[next + 1]];
      if (link?.kind !== 'marker' || place?.kind !== 'noun' || !WHERE.has(link.marker)) break;
      const party = this.sentence.phrases.partyAt(this.meaning(place), isGroup);
      if (party !== null) return { ...meaning, parties: [party], anaphor: null };
    }
    const active = this.toldOf(phrase).filter(({ verb }) => ACTIVE.has(verb?.lemma ?? ''));
    const there = active
      .flatMap((clause) => this.after(clause, 'in', 'from', 'at', 'across'))
      .map((place) => this.sentence.phrases.partyAt(place, isGroup))
      .find((party) => party !== null);
    return there === undefined || there === null ? meaning : { ...meaning, parties: [there], anaphor: null };
  }

  /** `the United Nations mission in Z`: not the organisation, but those whom it has there. */
  private stationed(phrase: NounPhrase, meaning: Meaning): Meaning {
    if ((phrase.head.nounKinds & FORCES) === 0 || !meaning.parties.some(({ party }) => isForum(party))) return meaning;
    const { chunks } = this.sentence;
    const at = chunks.indexOf(phrase);
    const [link, place] = [chunks[at + 1], chunks[at + 2]];
    const host =
      link?.kind === 'marker' && WHERE.has(link.marker) && place?.kind === 'noun'
        ? this.sentence.phrases.partyAt(this.meaning(place), false)
        : null;
    const iso2 = host === null ? null : stateOf(host.party);
    const parties = meaning.parties.map((mention) =>
      isForum(mention.party) && mention.party.kind === 'actor'
        ? { ...mention, party: { ...mention.party, operatesIn: [iso2 ?? ''] } }
        : mention,
    );
    return { ...meaning, parties };
  }

  meanings(phrases: readonly NounPhrase[]): Meaning[] {
    return phrases.map((phrase) => this.meaning(phrase));
  }

  /** What the phrases of the clause with these prepositions stand for. */
  after(clause: Clause, ...prepositions: readonly string[]): Meaning[] {
    const found: Meaning[] = [];
    for (const { role, preposition, phrase } of clause.slots)
      if (role === 'preposition' && prepositions.includes(preposition)) found.push(this.meaning(phrase));
    return found;
  }

  objects(clause: Clause): Meaning[] {
    const own = slotsOf(clause, 'object');
    const antecedent = this.gapOf(clause);
    return this.meanings(antecedent === null ? own : [...this.joined(antecedent), ...own]);
  }

  /** What a relative clause leaves out as its object: `arms that X sent`, `arms which it said X had sent`. */
  private gapOf(clause: Clause): NounPhrase | null {
    if (slotsOf(clause, 'subject').length === 0) return null;
    if (clause.kind === 'relative' && clause.antecedent !== null)
      return this.sentence.clauses.some((one) => one.parent === clause && this.isReported(one))
        ? null
        : clause.antecedent;
    return this.isReported(clause) ? (clause.parent?.antecedent ?? null) : null;
  }

  private isReported({ kind, link, parent }: Clause): boolean {
    return (
      kind === 'complement' &&
      link === '' &&
      parent?.kind === 'relative' &&
      parent.antecedent !== null &&
      !hasObject(parent)
    );
  }

  /** The phrases listed before the last one that a clause tells more of: `mortars and rifles which X sent`. */
  private joined(last: NounPhrase): NounPhrase[] {
    const clause = this.clauseOf(last);
    const at = clause?.slots.findIndex((slot) => slot.phrase === last) ?? -1;
    if (clause === undefined || at < 0 || last.head.entity?.form !== 'item') return [last];
    let from = at;
    while (
      from > 0 &&
      clause.slots[from - 1]?.role === clause.slots[at]?.role &&
      clause.slots[from - 1]?.preposition === clause.slots[at]?.preposition &&
      clause.slots[from - 1]?.phrase.head.entity?.form === 'item'
    )
      from--;
    return clause.slots.slice(from, at + 1).map((slot) => slot.phrase);
  }

  /** Whoever or whatever does the verb: the subject, or what stands for it where none is written. */
  subjects(clause: Clause, depth = 0): Meaning[] {
    const own = slotsOf(clause, 'subject');
    if (own.length > 0) return this.meanings(own);
    if (depth > 8) return [];
    switch (clause.kind) {
      case 'relative':
      case 'reduced':
        return clause.antecedent === null ? this.fronted(clause, depth) : this.meanings(this.joined(clause.antecedent));
      case 'infinitive':
        return this.infinitiveSubjects(clause, depth);
      case 'gerund':
        return this.gerundSubjects(clause, depth);
      case 'coordinate':
      case 'adverbial':
        return this.parentSubjects(clause, depth);
      default:
        return this.inverted(clause);
    }
  }

  /** `Through X come rifles`: what stands behind a verb of coming is its subject. */
  private inverted(clause: Clause): Meaning[] {
    const frames = (clause.verb?.verb?.frames ?? 0) | (clause.verb?.verb?.weakFrames ?? 0);
    return (frames & frameBit('arrive')) !== 0 ? this.meanings(slotsOf(clause, 'object')) : [];
  }

  private parentSubjects(clause: Clause, depth: number): Meaning[] {
    return clause.parent === null ? [] : this.subjects(clause.parent, depth + 1);
  }

  /** `Found under the deck were rifles`: the subject comes last. */
  private fronted(clause: Clause, depth: number): Meaning[] {
    const copula = this.sentence.clauses.find(
      (one) => one !== clause && one.verb?.lemma === 'be' && slotsOf(one, 'subject').length === 0 && hasObject(one),
    );
    return copula === undefined ? this.parentSubjects(clause, depth) : this.meanings(slotsOf(copula, 'object'));
  }

  private infinitiveSubjects(clause: Clause, depth: number): Meaning[] {
    const { parent, host } = clause;
    if (parent === null) return [];
    if (host !== null) {
      const meaning = this.meaning(host);
      const isOffered =
        meaning.parties.length > 0 &&
        parent.slots.some((slot) => slot.phrase === host && slot.preposition === 'to') &&
        hasObject(parent);
      if (isOffered || parent.slots.some((slot) => slot.phrase === host && slot.preposition === 'for'))
        return [meaning];
      if (
        meaning.parties.length > 0 &&
        parent.slots.some((slot) => slot.phrase === host && (slot.preposition === 'by' || slot.preposition === 'of'))
      )
        return [meaning];
      const owners = [...meaning.origins, ...meaning.owners];
      if (owners.length > 0 && meaning.items.length === 0) return [{ ...NOTHING, parties: owners }];
    }
    const isFoiled =
      host !== null &&
      parent.slots.some((slot) => slot.phrase === host && slot.role === 'object') &&
      this.foils(parent);
    if (isFoiled) return [];
    if (this.controlsByObject(parent) && !this.isPassive(parent)) {
      const objects = this.objects(parent).filter((meaning) => meaning.parties.length > 0);
      if (objects.length > 0) return objects;
    }
    return this.subjects(parent, depth + 1);
  }

  /** `foiled an attempt to smuggle`: whoever foils it does not smuggle. */
  private foils({ verb }: Clause): boolean {
    const frames = (verb?.verb?.frames ?? 0) | (verb?.verb?.weakFrames ?? 0);
    return (frames & frameBit('seize')) !== 0 || ((verb?.verb?.governors ?? 0) & governorBit('halt')) !== 0;
  }

  private gerundSubjects(clause: Clause, depth: number): Meaning[] {
    const { parent, host, link } = clause;
    if (parent === null) return [];
    const byObject = link === 'of' || link === 'for' || link === 'from' || link === 'with';
    if (byObject && !this.isPassive(parent)) {
      const named = host === null ? NOTHING : this.meaning(host);
      if (named.parties.length > 0) return [named];
      if (link === 'for' || this.controlsByObject(parent)) {
        const objects = this.objects(parent).filter((meaning) => meaning.parties.length > 0);
        if (objects.length > 0) return objects;
      }
    }
    return this.subjects(parent, depth + 1);
  }

  private controlsByObject(clause: Clause): boolean {
    const verb = clause.verb?.verb ?? null;
    return verb !== null && ((verb.governors & OBJECT_CONTROL) !== 0 || OBJECT_CONTROL_LEMMAS.has(verb.lemma));
  }

  /** A bare participle is passive when goods are its subject and nothing is its object. */
  isPassive(clause: Clause): boolean {
    const { verb } = clause;
    if (verb === null) return false;
    if (verb.isPassive) return true;
    if (!verb.isBare) return false;
    if (clause.kind === 'reduced') return true;
    if (slotsOf(clause, 'object').length > 0) return false;
    if ((((verb.verb?.frames ?? 0) | (verb.verb?.weakFrames ?? 0)) & frameBit('arrive')) !== 0) return false;
    const transitive = ((verb.verb?.frames ?? 0) | (verb.verb?.weakFrames ?? 0)) & TRANSITIVE;
    return transitive !== 0 && this.subjects(clause).some((meaning) => isGoods(meaning));
  }

  /** Clauses that tell more of a phrase: `a ship carrying arms`, `arms that were meant for`. */
  toldOf(phrase: NounPhrase): readonly Clause[] {
    return this.places.told.get(phrase) ?? [];
  }

  /** The phrases with prepositions that follow a phrase before the next verb: what may belong to a noun. */
  following(clause: Clause, phrase: NounPhrase): Slot[] {
    const own = clause.slots.find((slot) => slot.phrase === phrase || slot.phrase.of === phrase);
    if (own === undefined) return [];
    const end = clause.verbAt > own.at ? clause.verbAt : Number.POSITIVE_INFINITY;
    return clause.slots.filter((slot) => slot.at > own.at && slot.at < end && slot.role === 'preposition');
  }

  /** `had rifles on board`. */
  isAboard(clause: Clause): boolean {
    const { chunks } = this.sentence;
    return chunks
      .slice(clause.verbAt, clause.verbAt + 8)
      .some((chunk) => chunk.kind === 'marker' && chunk.marker === 'aboard');
  }

  /** In `reached Z after a journey from X` and `on a plane from X` the last phrase belongs to the noun before it. */
  belongsToNoun(clause: Clause, slot: Slot): boolean {
    const { chunks } = this.sentence;
    const host = chunks[slot.at - 2];
    const before = clause.slots.find((one) => one.phrase === host);
    if (before === undefined || before.role !== 'preposition') return false;
    return (
      ATTACHING.has(before.preposition) &&
      (before.phrase.head.entity === null || before.phrase.head.entity.form === 'item')
    );
  }

  partiesOf(meanings: readonly Meaning[]): PartyMention[] {
    return distinctParties(meanings.flatMap((meaning) => [...meaning.parties]));
  }
}
