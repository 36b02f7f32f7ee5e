import { LIE_WORDS } from '../english/cues.js';
import { frameBit, governorBit, nounBit } from '../english/words.js';
import type { ClauseView } from '../frames/clause-view.js';
import { plainRange } from '../frames/fact.js';
import type { PartyMention, TokenRange } from '../meaning/mention.js';
import { slotsOf, type Clause } from '../reading/clause.js';

/** Somebody who denies what is told of him. */
export interface Denial {
  parties: readonly PartyMention[];
  sentence: number;
  cue: TokenRange;
}

const DENY = governorBit('deny');
const REJECTING = new Set('reject dismiss refute repudiate contradict'.split(' '));
const CALLING = new Set('call brand label describe term speak reject dismiss talk'.split(' '));
const CLAIM = nounBit('claim') | nounBit('inquiry');

/** The denials of one sentence: `X denies it`, `both countries reject the claim`, `X called the report a lie`. */
export function readDenials(view: ClauseView, wordOf: (word: number) => string): Denial[] {
  return view.sentence.clauses.flatMap((clause) => {
    if (!isDenial(view, clause, wordOf)) return [];
    const parties = view.partiesOf(view.isPassive(clause) ? view.after(clause, 'by') : view.subjects(clause));
    return parties.length === 0
      ? []
      : [{ parties, sentence: view.sentence.index, cue: plainRange(clause.verb ?? clause) }];
  });
}

const TELLING = (['give', 'equip', 'get', 'carry', 'arrive', 'serve', 'train', 'sign', 'breach'] as const)
  .map(frameBit)
  .reduce((all, bit) => all | bit, 0);
const THINGS =
  nounBit('transfer') | nounBit('carrier') | nounBit('quantity') | nounBit('aid') | nounBit('deal') | nounBit('goods');
const VAGUE = new Set('do have be involve know play'.split(' '));

/** `denied that a naval base had been promised` is of something else; `denied it`, `denied having sent any` are not. */
function ofTransfer(view: ClauseView, clause: Clause): boolean {
  const told = view.sentence.clauses.filter(
    (one) => one.parent === clause && ['complement', 'gerund', 'infinitive'].includes(one.kind) && one.verb !== null,
  );
  return (
    told.length === 0 ||
    told.some((one) => {
      const frames = (one.verb?.verb?.frames ?? 0) | (one.verb?.verb?.weakFrames ?? 0);
      if (VAGUE.has(one.verb?.lemma ?? '')) return true;
      if ((frames & TELLING) === 0) return false;
      const things = [...(view.isPassive(one) ? view.subjects(one) : view.objects(one)), ...view.after(one, 'with')];
      return (
        things.length === 0 ||
        things.some(
          ({ items, anaphor, parties, kinds }) =>
            items.length + parties.length > 0 || (kinds & THINGS) !== 0 || anaphor !== null,
        )
      );
    })
  );
}

function isDenial(view: ClauseView, clause: Clause, wordOf: (word: number) => string): boolean {
  const { verb } = clause;
  if (verb === null || verb.isNegated) return false;
  const objects = slotsOf(clause, view.isPassive(clause) ? 'subject' : 'object');
  const ofClaim =
    objects.length === 0 ||
    objects.some(
      (phrase) => (phrase.head.nounKinds & CLAIM) !== 0 || view.sentence.phrases.meaningOf(phrase).anaphor !== null,
    );
  if (REJECTING.has(verb.lemma)) return ofClaim && objects.length > 0;
  if (((verb.verb?.governors ?? 0) & DENY) !== 0) return ofTransfer(view, clause);
  if (!CALLING.has(verb.lemma)) return false;
  return view.sentence.units.some((unit) => unit.firstToken > verb.lastToken && LIE_WORDS.has(wordOf(unit.word)));
}
