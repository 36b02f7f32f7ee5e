import { isMission } from '../meaning/mention.js';
import type { Clause } from '../reading/clause.js';
import { wordsOf } from './agreements.js';
import type { FrameContext } from './frame-context.js';

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
