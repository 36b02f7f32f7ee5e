import type { Attribution, Stage } from '#libs/lexicon';
import { governorBit, nounBit } from '../english/words.js';
import type { Governor } from '../english/verbs.js';
import type { Meaning } from '../meaning/meaning.js';
import { isForum, isMission, type PartyMention, type TokenRange } from '../meaning/mention.js';
import type { NounPhrase, VerbGroup } from '../reading/chunk.js';
import type { Clause } from '../reading/clause.js';
import { isPlural } from '../reading/noun-phrases.js';
import type { ClauseView } from './clause-view.js';
import type { FactStage, StageReading } from './fact.js';
import { isGeneric, isLaw } from './lawmakers.js';

const CONTRACT = nounBit('deal') | nounBit('pact');
const FINDER = nounBit('judge') | nounBit('inquiry');
const JUDGE = nounBit('judge');
const CLAIM = nounBit('claim');
const STATE_ORGAN = nounBit('government') | nounBit('forces');
const DONE: ReadonlySet<FactStage> = new Set<FactStage>(['delivered', 'in-transit', 'contracted']);
const CONDITIONAL_MODALS = new Set(['would', 'could', 'might', 'may', 'can', 'should']);
const IF = new Set(['if', 'unless', 'should', 'whether', 'lest', 'provided']);
/** Clauses whose truth hangs on the verb above them; the others are told on their own. */
const GOVERNED = new Set(['infinitive', 'gerund', 'complement']);

/** What a governing verb makes of a deed; an entry that is null leaves it as it is. Earlier entries win. */
const GOVERNED_STAGE: readonly (readonly [Governor, FactStage])[] = [
  ['deny', 'denied'],
  ['threaten', 'threatened'],
  ['refuse', 'refused'],
  ['halt', 'refused'],
  ['accuse', 'alleged'],
  ['suspect', 'alleged'],
  ['request', 'requested'],
  ['offer', 'planned'],
  ['announce', 'announced'],
  ['agree', 'contracted'],
  ['allow', 'announced'],
  ['try', 'planned'],
  ['weigh', 'planned'],
  ['plan', 'planned'],
  ['urge', 'planned'],
  ['negotiate', 'planned'],
];

/** What a verb of saying makes of the clause that it reports. */
const REPORTED_STAGE: readonly (readonly [Governor, FactStage])[] = [
  ['deny', 'denied'],
  ['accuse', 'alleged'],
  ['claim', 'alleged'],
  ['suspect', 'alleged'],
];

/** What a noun makes of the deed that it is of. */
export const HOST_STAGE: readonly (readonly [number, FactStage])[] = [
  [nounBit('threat'), 'threatened'],
  [nounBit('licence'), 'announced'],
  [nounBit('request'), 'requested'],
  [nounBit('offer'), 'planned'],
  [nounBit('deal'), 'contracted'],
  [nounBit('pact'), 'contracted'],
  [nounBit('plan'), 'planned'],
];

const COPULAS = new Set('be seem appear remain stand feel become look'.split(' '));
/** Verbs whose object was under way when they ended it. */
const FOILING = new Set('foil thwart intercept bust uncover'.split(' '));
/** Law, not deeds. */
const BANNING = new Set('forbid prohibit ban outlaw embargo bar oblige require'.split(' '));
/** `hints at arming`, `talks about selling`. */
const HINTING = new Set(['at', 'about', 'against']);
/** `wants to sell` is a plan, where `wants tanks` asks for them. */
const WISHING = new Set('want need seek wish'.split(' '));
const PLANNED: readonly [Governor, FactStage] = ['plan', 'planned'];

/** Verbs whose goods have not moved yet when they are done: `promised Z tanks`. */
const STAGE_OF_DEED: ReadonlyMap<string, Stage> = new Map(
  Object.entries({
    announced: 'promise pledge guarantee earmark allot allocate assign grant approve',
    planned: 'offer hawk tender propose peddle',
    refused: 'deny refuse',
  } as const).flatMap(([stage, lemmas]) => lemmas.split(' ').map((lemma) => [lemma, stage as Stage] as const)),
);

const has = (verb: VerbGroup, governor: Governor): boolean =>
  ((verb.verb?.governors ?? 0) & governorBit(governor)) !== 0;

const announces = (verb: VerbGroup): boolean => has(verb, 'announce') || verb.lemma === 'confirm';

export const FACT_READING: StageReading = { stage: 'delivered', cue: null, attribution: 'fact', accusers: [] };

/** How far the deed of a clause has come. `done` is the stage it has when it is told as done. */
export function clauseStage(view: ClauseView, clause: Clause, done: Stage): StageReading {
  const own = ownStage(view, clause, done);
  return climb(view, clause, { stage: own, cue: clause.verb, attribution: 'fact', accusers: [] });
}

function ownStage(view: ClauseView, clause: Clause, done: Stage): FactStage {
  const { verb } = clause;
  if (verb === null) return 'mentioned';
  if (clause.link === 'whether') return isWeighed(clause) ? 'planned' : 'hypothetical';
  if (IF.has(clause.link)) return 'hypothetical';
  if (verb.modal !== '' && isGeneric(view, clause)) return 'hypothetical';
  if (verb.isNegated && verb.units.some((unit) => unit.marker === 'yet')) return 'planned';
  if (verb.isNegated) return verb.tense === 'future' && !verb.isPerfect && verb.modal === '' ? 'refused' : 'denied';
  const deed = done === 'delivered' ? (STAGE_OF_DEED.get(verb.lemma) ?? done) : done;
  if (verb.tense === 'future') return futureStage(view, clause, verb, deed);
  return deed;
}

/** `looks again at whether to send` is a plan, `asked whether the arms might end up with Z` a question. */
const isWeighed = ({ kind, verb, parent }: Clause): boolean =>
  kind === 'infinitive' || verb?.tense === 'infinitive' || !(parent?.verb != null && ASKING.has(parent.verb.lemma));
const ASKING = new Set('ask wonder question inquire enquire doubt know tell say clear'.split(' '));

/** A threat is what somebody would do if others do what he dislikes. */
function futureStage(view: ClauseView, clause: Clause, verb: VerbGroup, done: Stage): FactStage {
  const isConditional = hasCondition(view, clause);
  if (verb.isPerfect && CONDITIONAL_MODALS.has(verb.modal)) return DONE.has(done) ? 'alleged' : done;
  if (view.after(clause, 'under').some(({ kinds }) => (kinds & CONTRACT) !== 0)) return 'contracted';
  if (isConditional) return 'threatened';
  return done === 'seized' ? 'seized' : 'planned';
}

export function hasCondition(view: ClauseView, clause: Clause): boolean {
  const root = clause.kind === 'infinitive' || clause.kind === 'gerund' ? (clause.parent ?? clause) : clause;
  return view.sentence.clauses.some(
    (other) =>
      IF.has(other.link) &&
      other.link !== 'whether' &&
      (other.parent === root || root.parent === other || other.parent === clause),
  );
}

/** Carries a reading up through the verbs that govern the clause. */
export function climb(view: ClauseView, from: Clause, start: StageReading): StageReading {
  let reading = withSource(view, from, hasInsertedFinder(view) ? { ...start, attribution: 'finding' } : start);
  let clause = from;
  for (let depth = 0; depth < 6; depth++) {
    const { parent } = clause;
    if (parent === null) return underTrailing(view, clause, reading);
    if (IF.has(clause.link) && clause.link !== 'whether') return { ...reading, stage: 'hypothetical' };
    if (clause.kind === 'complement' && isWithoutEvidence(clause, parent)) return { ...reading, stage: 'hypothetical' };
    if (clause.kind === 'infinitive' && isExpletive(parent)) return { ...reading, stage: 'hypothetical' };
    if (clause.kind === 'infinitive') reading = hosted(view, clause, parent, reading);
    if (GOVERNED.has(clause.kind) && parent.verb !== null)
      reading = governed(view, clause, parent, parent.verb, reading);
    else if (clause.kind === 'relative' || clause.kind === 'reduced' || clause.kind === 'adverbial')
      return underSpeech(view, parent, reading);
    clause = parent;
    reading = withSource(view, clause, reading);
  }
  return reading;
}

/** `three times, the panel states, the government flew`: who has found it out stands between commas. */
function hasInsertedFinder({ sentence: { chunks } }: ClauseView): boolean {
  return chunks.some(
    (chunk, at) =>
      chunk.kind === 'noun' &&
      (chunk.head.nounKinds & FINDER) !== 0 &&
      chunks[at - 1]?.kind === 'marker' &&
      ((chunks[at + 1]?.kind === 'verb' && has(chunks[at + 1] as VerbGroup, 'say')) || false) &&
      chunks[at + 2]?.kind === 'marker',
  );
}

/** A relative clause keeps its stage but is told by whoever tells the whole. */
function underSpeech(view: ClauseView, parent: Clause, reading: StageReading): StageReading {
  const above = climb(view, parent, { ...reading, stage: 'mentioned' });
  if (above.stage === 'hypothetical') return above;
  const told = above.attribution === 'fact' ? reading.attribution : above.attribution;
  return { ...reading, attribution: told, accusers: [...reading.accusers, ...above.accusers] };
}

/** `found no evidence that X had sent`: nobody says that he had. */
function isWithoutEvidence(clause: Clause, parent: Clause): boolean {
  const noun = parent.slots.find(({ phrase }) => phrase.lastToken === clause.firstToken - 1)?.phrase;
  if (noun === undefined || (noun.head.nounKinds & CLAIM) === 0) return false;
  return noun.units[0]?.marker === 'no' || parent.verb?.isNegated === true;
}

/** `It is illegal to sell`: nobody in particular. */
function isExpletive(parent: Clause): boolean {
  const subject = parent.slots.find((slot) => slot.role === 'subject');
  return parent.verb?.lemma === 'be' && subject?.phrase.head.marker === 'it';
}

/** `a decision to sell`, `its threat to arm`, `the refusal to deliver`: the noun governs as its verb would. */
function hosted(view: ClauseView, clause: Clause, parent: Clause, reading: StageReading): StageReading {
  if (reading.stage === 'denied' || reading.stage === 'hypothetical') return reading;
  const mood = parent.verb !== null && COPULAS.has(parent.verb.lemma) ? view.sentence.moodOf(parent) : null;
  if (mood !== null) {
    const willing = (mood === 'ready') !== parent.verb?.isNegated;
    return {
      ...reading,
      stage: !willing ? 'refused' : hasCondition(view, parent) ? 'threatened' : 'planned',
      cue: parent.verb,
    };
  }
  const host = clause.host === null ? null : nounBefore(parent, clause.host);
  return host === null ? reading : byNoun(host, reading);
}

/** In `plans by X to deliver` the plans govern, not X. */
function nounBefore(parent: Clause, host: NounPhrase): NounPhrase {
  const at = parent.slots.findIndex((slot) => slot.phrase === host);
  const before = parent.slots[at - 1];
  const isAgent = at > 0 && ['by', 'of', 'from', 'for'].includes(parent.slots[at]?.preposition ?? '');
  return isAgent && before !== undefined ? before.phrase : host;
}

function byNoun(host: NounPhrase, reading: StageReading): StageReading {
  const entry = HOST_STAGE.find(([bit]) => (host.head.nounKinds & bit) !== 0);
  return entry === undefined ? reading : { ...reading, stage: entry[1], cue: host };
}

function governed(
  view: ClauseView,
  clause: Clause,
  parent: Clause,
  verb: VerbGroup,
  reading: StageReading,
): StageReading {
  if (BANNING.has(verb.lemma) || (isDirecting(verb) && (isLaw(view, parent) || isGeneric(view, parent))))
    return { ...reading, stage: 'hypothetical' };
  if (has(verb, 'urge')) return urged(view, clause, reading, verb);
  if (clause.kind === 'gerund' && HINTING.has(clause.link) && !has(verb, 'accuse'))
    return { ...reading, stage: 'planned', cue: verb };
  if (
    verb.lemma === 'charge' &&
    !view.isPassive(parent) &&
    view.partiesOf(view.subjects(parent)).length > 0 &&
    DONE.has(reading.stage)
  )
    return {
      ...reading,
      stage: 'alleged',
      cue: verb,
      ...attributed(reading, { attribution: 'accusation', accusers: view.partiesOf(view.subjects(parent)) }, 'alleged'),
    };
  if (isRumour(clause, parent, verb, view) && DONE.has(reading.stage))
    return { ...reading, stage: 'alleged', cue: verb };
  const isReported = clause.kind === 'complement' || (clause.kind === 'infinitive' && view.isPassive(parent));
  const table = isReported ? REPORTED_STAGE : GOVERNED_STAGE;
  const entry =
    WISHING.has(verb.lemma) && clause.kind === 'infinitive' ? PLANNED : table.find(([governor]) => has(verb, governor));
  const announced = isReported && reading.stage === 'planned' && announces(verb);
  const warned =
    isReported &&
    reading.stage === 'planned' &&
    (has(verb, 'threaten') || has(verb, 'warn')) &&
    saysOfItself(view, clause, parent);
  if (announced) return { ...reading, stage: 'announced', cue: verb };
  if (warned) return { ...reading, stage: 'threatened', cue: verb };
  const source = sourceOf(view, parent, verb);
  if (entry === undefined) return { ...reading, ...source };
  const saysNothing = isReported && reading.stage === 'mentioned' && entry[1] === 'alleged';
  const stage = saysNothing ? reading.stage : compose(entry[1], reading.stage, verb, clause);
  return { stage, cue: stage === reading.stage ? reading.cue : verb, ...attributed(reading, source, stage) };
}

/** `is said to have sold`: nobody in particular says so. */
const isRumour = (clause: Clause, parent: Clause, verb: VerbGroup, view: ClauseView): boolean =>
  clause.kind === 'infinitive' &&
  view.isPassive(parent) &&
  (verb.lemma === 'say' || verb.lemma === 'report' || verb.lemma === 'rumour' || verb.lemma === 'rumor') &&
  view.after(parent, 'by').length === 0;

const DIRECTING = (['halt', 'refuse', 'urge', 'request'] as const).map(governorBit).reduce((all, bit) => all | bit, 0);
const isDirecting = (verb: VerbGroup): boolean =>
  ((verb.verb?.governors ?? 0) & DIRECTING) !== 0 || verb.lemma === 'bind' || verb.lemma === 'commit';

/** `urged Z to stop arming the rebels` charges Z with it; what all are urged to do is nobody's deed. */
function urged(view: ClauseView, clause: Clause, reading: StageReading, verb: VerbGroup): StageReading {
  const isNamed = view.partiesOf(view.subjects(clause)).some(({ isAnaphoric }) => !isAnaphoric);
  if (reading.stage === 'refused')
    return { ...reading, stage: isNamed ? 'alleged' : 'hypothetical', cue: verb, attribution: 'accusation' };
  return {
    ...reading,
    stage: DONE.has(reading.stage) || reading.stage === 'planned' ? 'planned' : reading.stage,
    cue: verb,
  };
}

function saysOfItself(view: ClauseView, clause: Clause, parent: Clause): boolean {
  const own = view.partiesOf(view.subjects(clause)).map(({ party }) => party.name);
  const speakers = view.partiesOf(view.subjects(parent)).map(({ party }) => party.name);
  return speakers.length === 0 || own.length === 0 || own.some((name) => speakers.includes(name));
}

/** The outer word decides, but for goods that were stopped and for what was denied, threatened or refused within. */
function compose(outer: FactStage, inner: FactStage, verb: VerbGroup, clause: Clause): FactStage {
  if (outer === 'denied') return verb.isNegated ? inner : 'denied';
  if (FOILING.has(verb.lemma)) return 'seized';
  if (inner === 'hypothetical' || inner === 'mentioned') return inner === 'mentioned' ? outer : inner;
  if (verb.isNegated && outer !== 'refused') return outer === 'alleged' ? inner : 'refused';
  if (verb.isNegated) return inner;
  if (outer === 'alleged') return DONE.has(inner) ? 'alleged' : inner;
  if (inner === 'seized' || inner === 'denied' || inner === 'refused' || inner === 'threatened')
    return outer === 'threatened' ? outer : inner;
  if (
    outer === 'planned' &&
    clause.kind === 'gerund' &&
    inner !== 'planned' &&
    !has(verb, 'weigh') &&
    !has(verb, 'plan')
  )
    return inner;
  return outer;
}

function attributed(
  reading: StageReading,
  source: Pick<StageReading, 'attribution' | 'accusers'>,
  stage: FactStage,
): Pick<StageReading, 'attribution' | 'accusers'> {
  if (source.attribution === 'finding' || reading.attribution === 'finding')
    return { attribution: 'finding', accusers: reading.accusers };
  const attribution: Attribution = stage === 'alleged' ? 'accusation' : source.attribution;
  return { attribution, accusers: [...reading.accusers, ...source.accusers] };
}

/** Whose word a governed clause is: a panel or court that finds, a party that accuses, or nobody in particular. */
function sourceOf(view: ClauseView, parent: Clause, verb: VerbGroup): Pick<StageReading, 'attribution' | 'accusers'> {
  const speakers = view.isPassive(parent) ? view.after(parent, 'by') : view.subjects(parent);
  if (speakers.some((meaning) => (meaning.kinds & FINDER) !== 0 && meaning.parties.length === 0))
    return { attribution: 'finding', accusers: [] };
  if (has(verb, 'convict')) return { attribution: 'finding', accusers: [] };
  const accuses = has(verb, 'accuse') || has(verb, 'claim') || has(verb, 'suspect');
  const accusers: PartyMention[] = view.partiesOf(
    accuses ? speakers : speakers.filter((one) => speaksForState(view, one)),
  );
  return { attribution: accuses ? 'accusation' : 'fact', accusers: accuses || has(verb, 'say') ? accusers : [] };
}

/** Of whom reporters hear what is going on, and who wants nothing by it. */
const SOURCES = new Set('official source diplomat lawmaker senator deputy prosecutor'.split(' '));

/** `the ministry said`: of the State that was named before. Forces are not among them: they know what they seized. */
const OFFICES = new Set('ministry government cabinet presidency embassy'.split(' '));

/** A State, its minister or its spies, as opposed to the officials and diplomats whom reporters ask, and to those who seize. */
function speaksForState(view: ClauseView, { phrase, parties, kinds }: Meaning): boolean {
  if (phrase === null || (kinds & JUDGE) !== 0 || !parties.some((one) => isAccuser(one))) return false;
  const { head } = phrase;
  if (head.entity !== null || head.marker === 'it') return true;
  const word = view.sentence.phrases.headWord(phrase);
  if (parties.every(({ isAnaphoric }) => isAnaphoric)) return OFFICES.has(word);
  return (kinds & STATE_ORGAN) !== 0 && !isPlural(phrase) && !SOURCES.has(word);
}

const isAccuser = ({ party }: PartyMention): boolean =>
  party.kind !== 'unknown' && !isForum(party) && !isMission(party);

/** `..., the panel said`, `..., a commander threatened`: who says it comes last. */
function underTrailing(view: ClauseView, clause: Clause, reading: StageReading): StageReading {
  const last = view.sentence.clauses.find(
    (one) => one !== clause && one.verb !== null && one.firstToken > clause.firstToken && isTrailing(view, one),
  );
  if (last?.verb == null) return reading;
  const source = sourceOf(view, last, last.verb);
  const isOwn = reading.stage === 'planned' && saysOfItself(view, clause, last);
  if (reading.stage === 'planned' && (has(last.verb, 'threaten') || (isOwn && has(last.verb, 'warn'))))
    return { ...reading, ...source, stage: 'threatened', cue: last.verb };
  if (isOwn && announces(last.verb)) return { ...reading, ...source, stage: 'announced', cue: last.verb };
  if (last.verb.lemma === 'charge' && DONE.has(reading.stage) && view.partiesOf(view.subjects(last)).length > 0)
    return { ...reading, stage: 'alleged', attribution: 'accusation', cue: last.verb };
  const entry = REPORTED_STAGE.find(
    ([governor]) => governor !== 'suspect' && last.verb !== null && has(last.verb, governor),
  );
  const stage = entry === undefined ? reading.stage : compose(entry[1], reading.stage, last.verb, last);
  return { ...reading, stage, ...attributed(reading, source, stage) };
}

const SAYS = (['convict', 'say', 'claim', 'find', 'confirm', 'threaten', 'warn', 'accuse', 'announce'] as const)
  .map(governorBit)
  .reduce((all, bit) => all | bit, 0);

/** A clause of saying that reports nothing of its own. */
function isTrailing(view: ClauseView, clause: Clause): boolean {
  if (clause.kind !== 'coordinate' || clause.verb === null || ((clause.verb.verb?.governors ?? 0) & SAYS) === 0)
    return false;
  const reports = view.sentence.clauses.some(
    (one) => one.parent === clause && (one.kind === 'complement' || one.kind === 'infinitive'),
  );
  return (
    !reports &&
    !clause.slots.some(({ role, phrase }) => role === 'object' && phrase.head.entity?.form === 'item') &&
    clause.slots.some(({ role }) => role === 'subject')
  );
}

/** `according to a UN report`. */
function withSource(view: ClauseView, clause: Clause, reading: StageReading): StageReading {
  const sources = view.after(clause, 'according');
  if (sources.length === 0) return reading;
  if (sources.some((meaning) => (meaning.kinds & FINDER) !== 0)) return { ...reading, attribution: 'finding' };
  const told = view.partiesOf(sources.filter((one) => speaksForState(view, one)));
  return { ...reading, accusers: [...reading.accusers, ...told] };
}

export function rangeOf(verb: VerbGroup): TokenRange {
  return { firstToken: verb.firstToken, lastToken: verb.lastToken };
}
