/* oxlint-disable max-lines -- one pass over the words of a sentence; each rule is a short function of its own */
import { ANY_VERB, WORD, frameBit, governorBit, nounBit } from '../english/words.js';
import type { VerbEntry } from '../english/words.js';
import { TAG, type Tag, type Unit } from './unit.js';

const PARTICIPLE_OR_PAST = WORD.past | WORD.participle;
const LETS_BARE_VERB = governorBit('allow') | governorBit('urge');
const TRANSFER_NOUN = nounBit('transfer') | nounBit('deal') | nounBit('purchase') | nounBit('embargo');

const BODIES =
  nounBit('inquiry') | nounBit('forces') | nounBit('government') | nounBit('nonstate') | nounBit('company');

const CLOSED =
  WORD.be |
  WORD.have |
  WORD.do |
  WORD.modal |
  WORD.preposition |
  WORD.subordinator |
  WORD.relative |
  WORD.determiner |
  WORD.pronoun;

const tagAt = (units: readonly Unit[], at: number): Tag => units[at]?.tag ?? TAG.stop;

const NOMINAL_TAGS = new Set<Tag>([TAG.noun, TAG.adjective, TAG.number, TAG.determiner, TAG.possessive, TAG.pronoun]);
const PHRASE_TAGS = new Set<Tag>([TAG.noun, TAG.adjective, TAG.number]);

const opensPhrase = (units: readonly Unit[], at: number): boolean => NOMINAL_TAGS.has(tagAt(units, at));
const isClassed = (unit: Unit | undefined, bits: number): boolean => unit !== undefined && (unit.classes & bits) !== 0;

/** Settles, from left to right, which of its classes each unit has in this sentence. */
export function tagUnits(all: Unit[], phrasalOf: (lemma: string, particle: string) => VerbEntry | null): void {
  const isTitleCase = hasTitleCase(all);
  all.forEach((unit, at) => {
    if (unit.tag === TAG.quote) unit.tag = apostropheTag(all, at);
  });
  // `is "secretly supplying" shells`: quotation marks part nothing that grammar joins.
  const units = all.filter(({ tag }) => tag !== TAG.quote);
  for (let at = 0; at < units.length; at++) {
    const unit = units[at] as Unit;
    if (unit.tag === TAG.genitive && unit.marker === "'s") unit.tag = genitiveTag(units, at);
    else if (unit.entity !== null) settleEntity(units, at);
    else if (isParticle(units, at)) unit.tag = TAG.adverb;
    else if (!isTitleCase && isProper(units, at)) unit.tag = TAG.noun;
    else settleWord(units, at);
    joinParticle(units, at, phrasalOf);
  }
}

/** `ruled out the sale`, `called it off`: verb and particle are one verb. */
function joinParticle(
  units: readonly Unit[],
  at: number,
  phrasalOf: (lemma: string, particle: string) => VerbEntry | null,
): void {
  const unit = units[at] as Unit;
  if (unit.tag !== TAG.preposition && unit.tag !== TAG.adverb) return;
  const back = units[at - 1]?.tag === TAG.pronoun ? at - 2 : at - 1;
  const verb = units[back];
  if (verb?.tag !== TAG.verb || verb.verb === null) return;
  const joined = phrasalOf(verb.verb.lemma, unit.marker);
  if (
    joined?.lemma === 'continue' &&
    !isClassed(units[at + 1], WORD.gerund) &&
    units[at + 1]?.marker !== 'to' &&
    units[at + 1]?.tag !== TAG.comma
  )
    return;
  if (joined !== null && unit.marker === 'in' && opensPhrase(units, at + 1) && !goodsAhead(units, at + 1)) return;
  if (joined === null || (joined.lemma === 'seize' && verb.form !== 0 && !takesGoods(units, at + 1))) return;
  verb.verb = joined;
  unit.tag = TAG.adverb;
}

/** `brought in two hundred rifles`, as opposed to `shipped in two containers`. */
const goodsAhead = (units: readonly Unit[], at: number): boolean =>
  units.slice(at, at + 4).some(({ entity }) => entity?.form === 'item');

/** `took off 50 rifles`, as opposed to `took off from Tehran`. */
const takesGoods = (units: readonly Unit[], at: number): boolean =>
  tagAt(units, at) === TAG.number || tagAt(units, at) === TAG.noun || tagAt(units, at) === TAG.determiner;

/** In a headline of capitals a capital says nothing. */
function hasTitleCase(units: readonly Unit[]): boolean {
  const words = units.filter((unit) => unit.entity === null && unit.classes !== 0 && unit.tag !== TAG.preposition);
  return words.filter((unit) => unit.capital).length * 2 > words.length;
}

/** `in Bar`, `Captain March`: a capital inside a sentence makes a verb a name. */
function isProper(units: readonly Unit[], at: number): boolean {
  const unit = units[at] as Unit;
  const previous = units[at - 1];
  if (
    !unit.capital ||
    previous === undefined ||
    previous.lastToken + 1 < unit.firstToken ||
    previous.tag === TAG.stop ||
    previous.tag === TAG.dash
  )
    return false;
  return isClassed(unit, ANY_VERB) && (unit.classes & CLOSED) === 0;
}

const PARTICLES = new Set('over up out away back down ashore on in off through'.split(' '));
const ALWAYS_PARTICLES = new Set('over up back away ashore down'.split(' '));
const TAKES_PARTICLE = frameBit('give') | frameBit('get') | frameBit('carry') | frameBit('equip') | frameBit('seize');

/** `handed over 40 tanks`, `passed on to the rebels`, `brought in by`: the word belongs to the verb. */
function isParticle(units: readonly Unit[], at: number): boolean {
  const unit = units[at] as Unit;
  const previous = units[at - 1];
  if (unit.tag !== TAG.preposition || !PARTICLES.has(unit.marker) || previous?.tag !== TAG.verb) return false;
  const frames = (previous.verb?.frames ?? 0) | (previous.verb?.weakFrames ?? 0);
  if ((frames & TAKES_PARTICLE) === 0) return false;
  const next = units[at + 1];
  if (
    next === undefined ||
    next.tag === TAG.preposition ||
    next.tag === TAG.stop ||
    next.tag === TAG.comma ||
    next.tag === TAG.adverb
  )
    return unit.marker !== 'off' || next?.tag !== TAG.preposition;
  return ALWAYS_PARTICLES.has(unit.marker) && next.entity?.form !== 'place' && next.entity?.form !== 'name';
}

/** `'s` owns after a noun; after a pronoun, or before a participle or article, it is a verb. */
function genitiveTag(units: readonly Unit[], at: number): Tag {
  const previous = units[at - 1];
  if (previous === undefined) return TAG.other;
  if (previous.tag === TAG.pronoun || previous.tag === TAG.relative) return TAG.be;
  const next = units[at + 1];
  if (next?.tag === TAG.determiner || next?.tag === TAG.negation) return TAG.be;
  return TAG.genitive;
}

/** The apostrophe of `rebels' arms`. */
function apostropheTag(units: readonly Unit[], at: number): Tag {
  const [previous, mark, next] = [units[at - 1], units[at] as Unit, units[at + 1]];
  if (previous === undefined || next === undefined || !"'’".includes(mark.marker)) return TAG.quote;
  const owns = previous.tag === TAG.noun && isClassed(previous, WORD.plural) && PHRASE_TAGS.has(next.tag);
  return owns ? TAG.genitive : TAG.quote;
}

/** `arms` and a few other item words are verbs too: `Russia arms the rebels`. */
function settleEntity(units: Unit[], at: number): void {
  const unit = units[at] as Unit;
  if (unit.entity?.form !== 'item' || unit.entity.firstToken !== unit.entity.lastToken) return;
  if (unit.verb === null) return;
  if (isClassed(unit, WORD.gerund)) {
    const before = previousWord(units, at)?.tag;
    if ((before === TAG.preposition || before === TAG.be || before === TAG.verb) && opensPhrase(units, at + 1))
      becomeVerb(unit, WORD.gerund);
    return;
  }
  if (!isClassed(unit, WORD.base | WORD.third)) return;
  if (isVerbBetween(units, at, true)) becomeVerb(unit, isClassed(unit, WORD.third) ? WORD.third : WORD.base);
}

function becomeVerb(unit: Unit, form: number): void {
  unit.tag = TAG.verb;
  unit.form = form;
  unit.entity = null;
}

function settleWord(units: Unit[], at: number): void {
  const unit = units[at] as Unit;
  const { classes } = unit;
  if (unit.marker === 'to') return settleTo(units, at);
  if (unit.marker === 'that') return settleThat(units, at);
  if (unit.marker === 'worth' && (units[at + 1]?.marker === 'of' || units[at - 1]?.tag === TAG.genitive))
    unit.tag = TAG.noun;
  if (unit.tag === TAG.possessive && unit.marker === 'her' && !opensPhrase(units, at + 1)) unit.tag = TAG.pronoun;
  if (unit.tag === TAG.modal) return settleModal(units, at);
  if (unit.tag === TAG.relative || unit.tag === TAG.subordinator) return;
  if (unit.tag === TAG.adjective && isClassed(unit, WORD.noun) && units[at + 1]?.marker === 'of') unit.tag = TAG.noun;
  if (unit.tag === TAG.determiner && isClassed(unit, WORD.pronoun) && !PHRASE_TAGS.has(rawTag(units[at + 1])))
    unit.tag = TAG.pronoun;
  if (unit.tag === TAG.number && (classes & (WORD.noun | ANY_VERB)) === 0) return;
  if ((classes & ANY_VERB) !== 0 && unit.tag !== TAG.be && unit.tag !== TAG.have && unit.tag !== TAG.do)
    settleVerb(units, at);
}

/** A tag good enough to look ahead with. */
function rawTag(unit: Unit | undefined): Tag {
  if (unit === undefined) return TAG.stop;
  if (unit.tag === TAG.verb && isClassed(unit, WORD.adjective | WORD.participle)) return TAG.adjective;
  return unit.tag;
}

/** `to` before a verb marks the infinitive, before a phrase it is a preposition. */
function settleTo(units: Unit[], at: number): void {
  const unit = units[at] as Unit;
  let next = at + 1;
  while (tagAt(units, next) === TAG.adverb) next++;
  const verb = units[next];
  unit.tag = TAG.preposition;
  const before = units[at - 1];
  // `flown on to Z`
  if (before?.marker === 'on' && before.tag === TAG.preposition) before.tag = TAG.adverb;
  if (verb === undefined) return;
  if (verb.tag === TAG.be || verb.tag === TAG.have || verb.tag === TAG.do) unit.tag = TAG.infinitiveMarker;
  if (!isClassed(verb, WORD.base)) return;
  if (verb.entity !== null && verb.entity.form !== 'item') return;
  const after = units[next + 1];
  if (isClassed(verb, WORD.nounLike | WORD.noun)) {
    if (
      after === undefined ||
      after.tag === TAG.stop ||
      after.marker === 'of' ||
      after.tag === TAG.verb ||
      after.tag === TAG.be
    ) {
      if (!startsInfinitive(units[at - 1])) return;
    }
    if (verb.entity !== null && !opensPhrase(units, next + 1)) return;
  }
  unit.tag = TAG.infinitiveMarker;
}

function startsInfinitive(previous: Unit | undefined): boolean {
  return (
    previous !== undefined && (previous.tag === TAG.verb || previous.tag === TAG.adjective || previous.tag === TAG.be)
  );
}

/** `that` opens a clause, points back at a noun, or is a determiner. */
function settleThat(units: Unit[], at: number): void {
  const unit = units[at] as Unit;
  const [previous, next] = [units[at - 1], units[at + 1]];
  const beforeVerb =
    next !== undefined &&
    (isClassed(next, ANY_VERB | WORD.be | WORD.have | WORD.do | WORD.modal) || next.tag === TAG.adverb);
  if (previous?.tag === TAG.noun || previous?.tag === TAG.pronoun) {
    const pluralVerb =
      isClassed(previous, WORD.plural) &&
      isClassed(next, WORD.base) &&
      next?.entity === null &&
      (opensPhrase(units, at + 2) || tagAt(units, at + 2) === TAG.infinitiveMarker || units[at + 2]?.marker === 'to');
    unit.tag = (beforeVerb && !opensPhrase(units, at + 1)) || pluralVerb ? TAG.relative : TAG.subordinator;
    return;
  }
  if (
    previous?.tag === TAG.verb ||
    previous?.tag === TAG.comma ||
    previous?.tag === TAG.adjective ||
    previous?.tag === TAG.coordinator
  ) {
    unit.tag = TAG.subordinator;
    return;
  }
  unit.tag = next !== undefined && PHRASE_TAGS.has(rawTag(next)) ? TAG.determiner : TAG.pronoun;
}

/** `should Seoul deliver shells`: the subject stands after the verb. */
function isInverted(previous: Unit | undefined, next: Unit | undefined): boolean {
  if (next === undefined) return false;
  if (previous?.tag === TAG.noun) return next.entity !== null;
  return [TAG.noun, TAG.determiner, TAG.adjective, TAG.possessive].includes(next.tag as never);
}

/** `May`, `will` and `might` are nouns after an article or as the name of the month. */
function settleModal(units: Unit[], at: number): void {
  const unit = units[at] as Unit;
  const [previous, next] = [units[at - 1], units[at + 1]];
  const isMonth =
    unit.capital &&
    unit.marker === 'may' &&
    (previous?.tag === TAG.preposition || previous?.tag === TAG.number || next?.tag === TAG.number);
  if (unit.marker === 'should' && isInverted(previous, next)) {
    unit.tag = TAG.subordinator;
    unit.marker = 'if';
    return;
  }
  if (isMonth || previous?.tag === TAG.determiner || previous?.tag === TAG.possessive) unit.tag = TAG.noun;
}

function settleVerb(units: Unit[], at: number): void {
  const unit = units[at] as Unit;
  const { classes } = unit;
  if (unit.tag === TAG.preposition) return;
  if ((classes & WORD.gerund) !== 0) return settleGerund(units, at);
  if ((classes & PARTICIPLE_OR_PAST) !== 0 && (classes & (WORD.base | WORD.third)) === 0) return settlePast(units, at);
  const before = units[at - 1]?.tag;
  const beforeNoun =
    [TAG.determiner, TAG.possessive, TAG.number, TAG.genitive, TAG.preposition].includes(before as never) ||
    (before === TAG.adjective && units[at - 1]?.entity !== null);
  if (beforeNoun && (classes & (WORD.nounLike | WORD.noun)) === 0)
    unit.tag = PHRASE_TAGS.has(rawTag(units[at + 1])) ? TAG.adjective : TAG.noun;
  else if (
    (classes & (WORD.nounLike | WORD.noun | WORD.adjective | WORD.preposition)) === 0 ||
    isVerbBetween(units, at, false)
  )
    becomeVerb(unit, formOf(units, at));
  else if (unit.tag === TAG.verb) unit.tag = (classes & WORD.adjective) !== 0 ? TAG.adjective : TAG.noun;
}

/** The form of a word that may be several (`put`, `cut`, `set`, `read`). */
function formOf(units: readonly Unit[], at: number): number {
  const { classes } = units[at] as Unit;
  const previous = previousWord(units, at);
  const afterHave = previous?.tag === TAG.have || previous?.tag === TAG.be;
  if (afterHave && (classes & WORD.participle) !== 0) return WORD.participle;
  if ((classes & WORD.third) !== 0) return WORD.third;
  const bare = previous?.tag === TAG.modal || previous?.tag === TAG.infinitiveMarker || previous?.tag === TAG.do;
  if (bare || (classes & PARTICIPLE_OR_PAST) === 0) return WORD.base;
  return WORD.past;
}

function previousWord(units: readonly Unit[], at: number): Unit | undefined {
  let back = at - 1;
  while (back >= 0 && (tagAt(units, back) === TAG.adverb || tagAt(units, back) === TAG.negation)) back--;
  return units[back];
}

function settleGerund(units: Unit[], at: number): void {
  const unit = units[at] as Unit;
  const [previous, next] = [units[at - 1], units[at + 1]];
  const ofNoun = next?.marker === 'of';
  const describes =
    previous !== undefined &&
    [TAG.determiner, TAG.possessive, TAG.adjective, TAG.genitive, TAG.number].includes(previous.tag as never);
  const afterItem = previous?.entity?.form === 'item' && previous.entity.item?.service === null;
  if (isClassed(unit, WORD.noun) && (ofNoun || describes || (afterItem && !opensPhrase(units, at + 1)))) {
    unit.tag = TAG.noun;
  } else if (
    (describes || isNaming(previous, unit, next) || isIdleDescription(units, at)) &&
    next !== undefined &&
    PHRASE_TAGS.has(next.tag)
  ) {
    unit.tag = TAG.adjective;
  } else if (
    isClassed(unit, WORD.noun) &&
    unit.nounKinds !== 0 &&
    !opensPhrase(units, at + 1) &&
    previous?.tag !== TAG.be &&
    !continuesVerb(units, at)
  ) {
    unit.tag = TAG.noun;
  } else {
    becomeVerb(unit, WORD.gerund);
  }
}

/** `go on crossing`, `kept shipping`. */
function continuesVerb(units: readonly Unit[], at: number): boolean {
  const before = previousWord(units, at);
  return before?.tag === TAG.verb && ((before.verb?.governors ?? 0) & governorBit('begin')) !== 0;
}

/** `tonnes of ageing guns`, `with remaining stocks`: a verb that takes no part in any report describes what follows it. */
function isIdleDescription(units: readonly Unit[], at: number): boolean {
  const { verb } = units[at] as Unit;
  const previous = units[at - 1];
  const host = units[at - 2];
  const isIdle = verb === null || (verb.frames | verb.weakFrames | verb.governors) === 0;
  return isIdle && previous?.marker === 'of' && host !== undefined && (host.nounKinds & nounBit('quantity')) !== 0;
}

/** `the UN monitoring group`: a gerund between two nouns names what the second does. */
function isNaming(previous: Unit | undefined, unit: Unit, next: Unit | undefined): boolean {
  if (previous?.tag !== TAG.noun || next?.tag !== TAG.noun || next.entity !== null) return false;
  const isFrame = ((unit.verb?.frames ?? 0) | (unit.verb?.weakFrames ?? 0)) !== 0;
  return !isFrame && (next.nounKinds & BODIES) !== 0 && !isClassed(next, WORD.plural);
}

/** A participle before a noun describes it, unless a subject or an auxiliary stands before. */
function settlePast(units: Unit[], at: number): void {
  const unit = units[at] as Unit;
  const previous = previousWord(units, at);
  const next = units[at + 1];
  const participle = isClassed(unit, WORD.participle);
  if (previous?.tag === TAG.have || previous?.tag === TAG.be)
    return becomeVerb(unit, participle ? WORD.participle : WORD.past);
  const beforeNoun = next !== undefined && PHRASE_TAGS.has(rawTag(next));
  const describes =
    participle &&
    beforeNoun &&
    (previous === undefined ||
      [
        TAG.determiner,
        TAG.possessive,
        TAG.adjective,
        TAG.genitive,
        TAG.number,
        TAG.preposition,
        TAG.infinitiveMarker,
        TAG.verb,
        TAG.stop,
      ].includes(previous.tag as never) ||
      (previous.tag === TAG.coordinator && isDescribing(units[at - 2])));
  if (describes && !(previous?.tag === TAG.verb && isClassed(unit, WORD.past) && !participle)) unit.tag = TAG.adjective;
  else becomeVerb(unit, isClassed(unit, WORD.past) ? WORD.past : WORD.participle);
}

function isDescribing(unit: Unit | undefined): boolean {
  return unit?.tag === TAG.adjective;
}

/** Whether a word that may be noun or verb is a verb, by what stands on either side. */
function isVerbBetween(units: readonly Unit[], at: number, isItem: boolean): boolean {
  const unit = units[at] as Unit;
  const previous = previousWord(units, at);
  const third = isClassed(unit, WORD.third);
  if (previous === undefined) return false;
  switch (previous.tag) {
    case TAG.infinitiveMarker:
    case TAG.modal:
    case TAG.do:
      return !third;
    case TAG.pronoun:
    case TAG.relative:
      if (previous.marker === 'whose') return false;
      return !isItem || opensPhrase(units, at + 1);
    case TAG.number:
      return (
        third &&
        !isItem &&
        opensPhrase(units, at + 1) &&
        units[at - 2]?.capital === true &&
        subjectBefore(units, at) === 'singular'
      );
    case TAG.noun:
      if (!third && endsRelative(units, at)) return true;
      return third ? isThirdAfterNoun(units, at, previous, isItem) : isBaseAfterNoun(units, at, previous, isItem);
    case TAG.comma:
    case TAG.bracketClose:
    case TAG.dash:
      if (isSubjectOfSaying(units, at)) return false;
      return third && !isItem && opensPhrase(units, at + 1) && hasNounBefore(units, at) && !isListed(units, at);
    case TAG.coordinator:
      return !isItem && isVerbPair(units, at) && opensPhrase(units, at + 1);
    default:
      return false;
  }
}

/** `..., exiles report.` */
function isSubjectOfSaying(units: readonly Unit[], at: number): boolean {
  const [verb, after] = [units[at + 1], units[at + 2]];
  return (
    isClassed(verb, WORD.base) &&
    ((verb?.verb?.governors ?? 0) & SAYS) !== 0 &&
    (after === undefined || after.tag === TAG.stop)
  );
}

function isThirdAfterNoun(units: readonly Unit[], at: number, previous: Unit, isItem: boolean): boolean {
  const next = units[at + 1];
  if (next === undefined) return false;
  const subject = subjectBefore(units, at);
  if (subject === 'plural' && !isItem) return false;
  if (previous.entity?.form === 'item')
    return !isItem && (isOnlyVerb(units, at) || (subject === 'singular' && takesObject(units, at)));
  if (previous.entity === null && verbAlready(units, at)) return false;
  if (previous.entity === null && isClassed(previous, WORD.plural) && subject !== 'singular' && subject !== 'either')
    return false;
  if (next.tag === TAG.noun && next.entity === null && (next.nounKinds & TRANSFER_NOUN) !== 0 && !next.capital)
    return false;
  if (isItem)
    return (
      opensPhrase(units, at + 1) &&
      (next.entity === null
        ? next.tag !== TAG.noun || (next.nounKinds & nounBit('nonstate')) !== 0
        : next.entity.form !== 'item')
    );
  if (
    opensPhrase(units, at + 1) ||
    next.tag === TAG.infinitiveMarker ||
    next.tag === TAG.subordinator ||
    next.marker === 'that'
  )
    return true;
  if (next.tag === TAG.preposition || next.tag === TAG.adverb)
    return !finiteVerbFollows(units, at + 1) || awaitsRelativeVerb(units, at);
  return false;
}

/** `drones which Russia launches at`: a relative pronoun and a subject ask for a verb. */
function awaitsRelativeVerb(units: readonly Unit[], at: number): boolean {
  let start = at - 1;
  while (start > 0 && INSIDE_PHRASE.has(tagAt(units, start))) start--;
  const mark = units[start];
  return mark?.tag === TAG.relative && mark.marker !== 'whose' && start < at - 1;
}

/** `a French frigate seizes rifles`: a singular, a verb of reports, its object, and no other verb. */
function takesObject(units: readonly Unit[], at: number): boolean {
  const { verb } = units[at] as Unit;
  const frames = (verb?.frames ?? 0) | (verb?.weakFrames ?? 0);
  return frames !== 0 && opensPhrase(units, at + 1) && !finiteVerbFollows(units, at + 1);
}

/** In `a ship loaded with tanks docks in Z` nothing else can be the verb. */
function isOnlyVerb(units: readonly Unit[], at: number): boolean {
  const next = units[at + 1];
  if (next === undefined || verbAlready(units, at) || finiteVerbFollows(units, at + 1)) return false;
  if (next.tag !== TAG.preposition && !opensPhrase(units, at + 1)) return false;
  return units.slice(Math.max(0, at - 8), at).some((unit) => unit.tag === TAG.verb);
}

/** A clause has one finite verb: after it, and before a new clause, such a word is a noun. */
function verbAlready(units: readonly Unit[], at: number): boolean {
  for (let back = at - 1; back >= 0; back--) {
    const unit = units[back] as Unit;
    if ([TAG.comma, TAG.stop, TAG.relative, TAG.subordinator, TAG.coordinator, TAG.dash].includes(unit.tag as never))
      return false;
    if (unit.tag === TAG.be || unit.tag === TAG.have || unit.tag === TAG.modal) return true;
    if (unit.tag === TAG.verb && unit.form !== WORD.gerund && unit.form !== WORD.participle) return true;
  }
  return false;
}

function isBaseAfterNoun(units: readonly Unit[], at: number, previous: Unit, isItem: boolean): boolean {
  if (!isItem && isBaseOfPlural(units, at)) return true;
  if (!opensPhrase(units, at + 1)) return false;
  const plural = isClassed(previous, WORD.plural) || previous.entity?.form === 'people';
  if (plural && previous.entity?.form !== 'item') return true;
  if (isPair(units, units.indexOf(previous))) return true;
  if (plural && !isItem && !finiteVerbFollows(units, at + 1)) return true;
  return letsBareVerb(units, at - 1);
}

/** How far back a subject is looked for. */
const LONGEST_SUBJECT = 24;
const CLAUSE_EDGES = new Set<Tag>([
  TAG.stop,
  TAG.comma,
  TAG.dash,
  TAG.quote,
  TAG.subordinator,
  TAG.relative,
  TAG.bracketOpen,
  TAG.bracketClose,
]);
const INSIDE_PHRASE = new Set<Tag>([
  TAG.determiner,
  TAG.possessive,
  TAG.adjective,
  TAG.number,
  TAG.noun,
  TAG.genitive,
  TAG.other,
]);

/** The number of the subject that a finite verb at `at` would have: `Lorries laden with ammunition leave`; null when there is none, or it has its verb already. */
function subjectBefore(units: readonly Unit[], at: number): 'singular' | 'plural' | 'either' | null {
  let start = at;
  while (start > 0 && at - start < LONGEST_SUBJECT && !endsClauseBefore(units, start)) start--;
  for (let next = start; next < at; next++) {
    const { tag, form } = units[next] as Unit;
    if (tag === TAG.be || tag === TAG.have || tag === TAG.do || tag === TAG.modal) return null;
    if (tag === TAG.verb && form !== WORD.gerund && form !== WORD.participle && !isReducedAt(units, next)) return null;
  }
  while (start < at && (tagAt(units, start) === TAG.coordinator || tagAt(units, start) === TAG.adverb)) start++;
  let end = start;
  while (end < at && INSIDE_PHRASE.has(tagAt(units, end))) end++;
  const last = units[end - 1];
  const head = last?.tag === TAG.number && end - 1 > start ? units[end - 2] : last;
  if (end === start || head === undefined || head.tag !== TAG.noun) return null;
  if (head.entity?.party?.kind === 'actor' && head.entity.party.actorKind === 'non-state') return 'either';
  if (isClassed(head, WORD.collective)) return 'either';
  const joined = end < at && units[end]?.tag === TAG.coordinator && units[end]?.marker === 'and';
  const isPlural = joined || isClassed(head, WORD.plural) || head.entity?.form === 'people';
  return isPlural ? 'plural' : 'singular';
}

/** A verb of saying ends a clause, too: `says Iran sells`. */
function endsClauseBefore(units: readonly Unit[], at: number): boolean {
  const before = units[at - 1] as Unit;
  return CLAUSE_EDGES.has(before.tag) || (before.tag === TAG.verb && ((before.verb?.governors ?? 0) & SAYS) !== 0);
}

/** `ships loaded with rifles`: a participle before a preposition may describe what stands before it. */
const isReducedAt = (units: readonly Unit[], at: number): boolean =>
  isClassed(units[at], WORD.participle) && units[at + 1]?.tag === TAG.preposition;

const SAYS = (['say', 'claim', 'find', 'confirm', 'announce', 'suspect'] as const)
  .map(governorBit)
  .reduce((all, bit) => all | bit, 0);

/** `men of the army buy rifles`, `agents in Miami find guns`: the verb of a plural subject that has none yet. */
function isBaseOfPlural(units: readonly Unit[], at: number): boolean {
  const next = units[at + 1];
  const subject = subjectBefore(units, at);
  if (next === undefined || (subject !== 'plural' && subject !== 'either')) return false;
  // `buy looted rifles`: the participle describes what is bought.
  const describes = next.entity === null && rawTag(next) === TAG.adjective && opensPhrase(units, at + 2);
  if (finiteVerbFollows(units, describes ? at + 2 : at + 1)) return false;
  if (opensPhrase(units, at + 1) || describes || next.marker === 'that') return true;
  const frames = (units[at]?.verb?.frames ?? 0) | (units[at]?.verb?.weakFrames ?? 0);
  return next.tag === TAG.preposition && next.marker !== 'of' && frames !== 0 && !isClassed(units[at], WORD.plural);
}

/** `Russia, North Korea seal`, `Moscow and Minsk sign`: two names are a plural. */
function isPair(units: readonly Unit[], at: number): boolean {
  const [other, link, one] = [units[at - 2], units[at - 1], units[at]];
  const isParty = (unit: Unit | undefined): boolean =>
    unit?.entity?.party !== null && unit?.entity?.party !== undefined && unit.tag === TAG.noun;
  return (link?.tag === TAG.comma || link?.tag === TAG.coordinator) && isParty(other) && isParty(one);
}

/** `the north, which the rebels hold`: a relative clause ends with its verb. */
function endsRelative(units: readonly Unit[], at: number): boolean {
  const next = units[at + 1];
  if (next !== undefined && next.tag !== TAG.stop && next.tag !== TAG.comma) return false;
  for (let back = at - 1; back >= 0 && back > at - 8; back--) {
    const unit = units[back] as Unit;
    if (unit.tag === TAG.relative) return unit.marker !== 'whose';
    if (
      unit.tag === TAG.verb ||
      unit.tag === TAG.be ||
      unit.tag === TAG.have ||
      unit.tag === TAG.preposition ||
      unit.tag === TAG.comma
    )
      return false;
  }
  return false;
}

/** `lets Moscow arm`, `helped Iran buy`. */
function letsBareVerb(units: readonly Unit[], at: number): boolean {
  for (let back = at; back >= 0 && back > at - 5; back--) {
    const unit = units[back] as Unit;
    if (unit.tag === TAG.verb)
      return (
        ((unit.verb?.governors ?? 0) & LETS_BARE_VERB) !== 0 ||
        unit.verb?.lemma === 'see' ||
        unit.verb?.lemma === 'make'
      );
    if (!PHRASE_TAGS.has(unit.tag) && unit.tag !== TAG.determiner) return false;
  }
  return false;
}

function finiteVerbFollows(units: readonly Unit[], from: number): boolean {
  for (let at = from; at < units.length && at < from + 14; at++) {
    const unit = units[at] as Unit;
    if (unit.tag === TAG.stop || unit.tag === TAG.comma || unit.tag === TAG.relative || unit.tag === TAG.subordinator)
      return false;
    if (unit.tag === TAG.be || unit.tag === TAG.have || unit.tag === TAG.modal) return true;
    const plainPast =
      isClassed(unit, WORD.past) && !isClassed(unit, WORD.noun) && !isClassed(units[at + 1], WORD.preposition);
    if (unit.tag === TAG.verb && plainPast) return true;
  }
  return false;
}

function hasNounBefore(units: readonly Unit[], at: number): boolean {
  return units.slice(Math.max(0, at - 12), at).some((unit) => unit.tag === TAG.noun || unit.tag === TAG.pronoun);
}

/** `guns, tanks, supplies and`: one of a list of nouns. */
function isListed(units: readonly Unit[], at: number): boolean {
  const next = units[at + 1];
  return next?.tag === TAG.comma || next?.tag === TAG.coordinator;
}

function isVerbPair(units: readonly Unit[], at: number): boolean {
  for (let back = at - 2; back >= 0 && back > at - 10; back--) {
    const unit = units[back] as Unit;
    if (unit.tag === TAG.verb)
      return (
        unit.form === (isClassed(units[at], WORD.third) ? WORD.third : unit.form) &&
        unit.form !== WORD.past &&
        unit.form !== WORD.participle
      );
    if (unit.tag === TAG.stop || unit.tag === TAG.comma) return false;
  }
  return false;
}
