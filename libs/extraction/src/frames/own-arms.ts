import { isMission } from '../meaning/mention.js';
import { frameBit } from '../english/words.js';
import type { NounPhrase, VerbGroup } from '../reading/chunk.js';
import type { Clause } from '../reading/clause.js';
import { wordsOf } from './agreements.js';
import type { FrameContext } from './frame-context.js';

const CALLING = new Set(
  'arrive dock put call berth sail anchor moor visit enter leave land pass come cross'.split(' '),
);

/** `warships docked in Z for an exercise`: who comes to call goes home again; a ship that was bought or handed over is told of as such. */
export function isVisit(context: FrameContext, clause: Clause): boolean {
  const { view } = context;
  if (clause.verb === null || clause.verb.isPassive || !CALLING.has(clause.verb.lemma)) return false;
  const subjects = view.subjects(clause);
  const named = subjects.flatMap(({ items }) => items);
  return (
    named.length > 0 &&
    named.every(({ item }) => item.category === 'warships') &&
    view.after(clause, 'from').length === 0 &&
    subjects.every(
      ({ phrase }) =>
        phrase === null || (!view.toldOf(phrase).some(({ verb }) => changesHands(verb)) && !isNew(context, phrase)),
    )
  );
}

const HANDS = (['give', 'get', 'produce'] as const).map(frameBit).reduce((all, bit) => all | bit, 0);
const changesHands = (verb: VerbGroup | null): boolean =>
  (((verb?.verb?.frames ?? 0) | (verb?.verb?.weakFrames ?? 0)) & HANDS) !== 0;
const NEW = new Set('new first second third last delivered bought purchased donated promised gift'.split(' '));
const isNew = (context: FrameContext, phrase: NounPhrase): boolean =>
  wordsOf(context, phrase).some((word) => NEW.has(word));

const MOVING = new Set('bring take carry arrive land come deploy move fly'.split(' '));
const PEACEKEEPING = new Set('peacekeeper peacekeepers peacekeeping contingent contingents mission'.split(' '));

/** `peacekeepers bring armoured cars to Z`: what a mission brings along stays its own. */
export function bringsOwn(context: FrameContext, clause: Clause): boolean {
  if (!MOVING.has(clause.verb?.lemma ?? '') || context.view.isPassive(clause)) return false;
  return context.view
    .subjects(clause)
    .some(
      ({ phrase, parties }) =>
        parties.some(({ party }) => isMission(party)) ||
        (phrase !== null && wordsOf(context, phrase).some((word) => PEACEKEEPING.has(word))),
    );
}
