import { WORD } from '../english/words.js';
import type { Tense, VerbGroup } from './chunk.js';
import { TAG, type Unit } from './unit.js';

const LOOSE_TAGS = new Set<number>([TAG.adverb, TAG.negation]);
const FUTURE_MODALS = new Set(['will', 'shall', 'wont']);
const NOT = WORD.negation;

/** What has been read of a verb group so far. */
interface Draft {
  at: number;
  infinitive: boolean;
  modal: string;
  negated: boolean;
  perfect: boolean;
  be: Unit | null;
  /** The first auxiliary of all, which has the tense. */
  leading: Unit | null;
  have: Unit | null;
  do: Unit | null;
  main: Unit | null;
}

/** Reads the verb group that begins at a unit; null when none does. */
export function readVerbGroup(units: readonly Unit[], from: number): VerbGroup | null {
  const draft: Draft = {
    at: from,
    infinitive: false,
    modal: '',
    negated: false,
    perfect: false,
    be: null,
    leading: null,
    have: null,
    do: null,
    main: null,
  };
  while (draft.at < units.length && draft.main === null && step(units, draft)) draft.at++;
  const last = lastVerbal(units, from, draft.at);
  if (last < from) return null;
  return compose(units.slice(from, last + 1), draft);
}

/** Takes the unit at `draft.at` into the group; false when it does not belong. */
function step(units: readonly Unit[], draft: Draft): boolean {
  const unit = units[draft.at] as Unit;
  if (LOOSE_TAGS.has(unit.tag)) {
    draft.negated ||= (unit.classes & NOT) !== 0;
    return isInsideGroup(units, draft);
  }
  if (unit.tag === TAG.infinitiveMarker) return stepInfinitive(units, draft);
  if (unit.tag === TAG.modal) {
    draft.modal = unit.marker.replace(/nt$/, '');
    draft.negated ||= (unit.classes & NOT) !== 0;
    return draft.have === null && draft.be === null;
  }
  draft.negated ||= (unit.classes & NOT) !== 0 && (unit.tag === TAG.be || unit.tag === TAG.have || unit.tag === TAG.do);
  if (unit.tag === TAG.do || unit.tag === TAG.have || unit.tag === TAG.be) draft.leading ??= unit;
  if (unit.tag === TAG.do) return (draft.do = unit) !== null;
  if (unit.tag === TAG.have) {
    if (draft.have !== null && unit.form === 0 && (unit.classes & WORD.participle) !== 0 && draft.main === null) {
      draft.main = { ...unit, form: WORD.participle };
      draft.perfect = true;
      return true;
    }
    if (draft.have !== null || draft.be !== null) return false;
    draft.have = unit;
    return true;
  }
  if (unit.tag === TAG.be) {
    draft.perfect ||= draft.have !== null;
    draft.be = unit;
    return true;
  }
  if (unit.tag !== TAG.verb) return false;
  if (hasAuxiliary(draft) && unit.form === WORD.third) return false;
  draft.perfect ||= draft.have !== null;
  draft.main = unit;
  return true;
}

const hasAuxiliary = (draft: Draft): boolean =>
  draft.be !== null || draft.have !== null || draft.do !== null || draft.modal !== '' || draft.infinitive;

/** `to deliver`; `is to deliver`, `is going to deliver`, `ought to` and `has to deliver` are one group. */
function stepInfinitive(units: readonly Unit[], draft: Draft): boolean {
  if (!hasAuxiliary(draft)) {
    draft.infinitive = true;
    return true;
  }
  if (draft.modal === 'ought') return true;
  if (draft.be !== null) {
    if (draft.perfect) return false;
    draft.modal = 'is-to';
    return true;
  }
  if (draft.have === null || units[draft.at + 1]?.tag !== TAG.verb) return false;
  draft.modal = 'must';
  return true;
}

/** An adverb belongs to the group when a verb follows it within it. */
function isInsideGroup(units: readonly Unit[], draft: Draft): boolean {
  let next = draft.at + 1;
  while (next < units.length && LOOSE_TAGS.has((units[next] as Unit).tag)) next++;
  const tag = units[next]?.tag;
  if (tag === TAG.verb) return true;
  if (tag === TAG.infinitiveMarker) return draft.be !== null && draft.main === null;
  return tag === TAG.be || tag === TAG.have || tag === TAG.do || tag === TAG.modal
    ? !hasAuxiliary(draft) || draft.modal !== '' || draft.have !== null
    : false;
}

function lastVerbal(units: readonly Unit[], from: number, to: number): number {
  for (let at = to - 1; at >= from; at--) {
    const tag = (units[at] as Unit).tag;
    if (tag === TAG.verb || tag === TAG.be || tag === TAG.have || tag === TAG.do) return at;
  }
  return from - 1;
}

function compose(units: readonly Unit[], draft: Draft): VerbGroup {
  const main = draft.main;
  const isGerund = main?.form === WORD.gerund;
  const participle = main !== null && (main.form === WORD.participle || main.form === WORD.past);
  const isPassive = draft.be !== null && participle;
  return {
    kind: 'verb',
    units,
    verb: main?.verb ?? null,
    lemma: main?.verb?.lemma ?? (main === null ? auxiliaryLemma(draft) : ''),
    tense: tenseOf(draft),
    isBare: main !== null && participle && (main.classes & WORD.participle) !== 0 && !hasAuxiliary(draft),
    isPassive,
    isPerfect: draft.perfect || (draft.have !== null && participle),
    isProgressive: draft.be !== null && isGerund,
    isNegated: draft.negated,
    modal: FUTURE_MODALS.has(draft.modal) ? '' : draft.modal,
    firstToken: (units[0] as Unit).firstToken,
    lastToken: (units.at(-1) as Unit).lastToken,
  };
}

const auxiliaryLemma = (draft: Draft): string => (draft.be !== null ? 'be' : draft.have !== null ? 'have' : 'do');

function tenseOf(draft: Draft): Tense {
  if (draft.infinitive) return 'infinitive';
  if (draft.modal !== '') return 'future';
  const first = draft.main;
  if (draft.leading !== null) return auxiliaryTense(draft.leading);
  if (first === null) return 'present';
  if (first.form === WORD.gerund) return 'gerund';
  if (first.form === WORD.participle) return 'participle';
  return first.form === WORD.past ? 'past' : 'present';
}

/** `being supplied`, `having sold` and `been` head no clause of their own. */
function auxiliaryTense(auxiliary: Unit): Tense {
  if ((auxiliary.classes & WORD.gerund) !== 0) return 'gerund';
  return (auxiliary.classes & WORD.past) !== 0 ? 'past' : 'present';
}
