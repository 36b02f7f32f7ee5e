import { isSameName } from '../meaning/mention.js';
import type { VerbGroup } from '../reading/chunk.js';
import type { Clause } from '../reading/clause.js';
import type { Fact } from './fact.js';
import { factOf, type FrameContext, isStrong } from './frame-context.js';
import { itemsOf, originsOf, partiesOf, placesOf, receiversOf, rolesOf } from './roles.js';
import { isReporter, passedThrough } from './route.js';

/** `X arms Z with Y`. */
export function readEquip(context: FrameContext, clause: Clause): Fact | null {
  const { view } = context;
  const verb = clause.verb as VerbGroup;
  const roles = rolesOf(view, clause);
  const passive = view.isPassive(clause);
  const doers = passive
    ? partiesOf(roles.by)
    : partiesOf(view.subjects(clause).filter((meaning) => !isReporter(meaning)));
  const receivers = receiversOf(passive ? view.subjects(clause) : view.objects(clause), context.placeParty);
  const items = itemsOf(roles.with);
  const isArming = isStrong(verb, 'equip');
  const isNameless =
    !passive &&
    isArming &&
    view.objects(clause).some(({ phrase }) => phrase !== null && view.groupMeant(phrase).length > 0);
  if ((receivers.length === 0 && !isNameless) || (items.length === 0 && !isArming)) return null;
  if (doers.length === 0 && (passive || items.length === 0) && originsOf(roles.with).length === 0) return null;
  if (doers.some((doer) => receivers.some(({ party }) => isSameName(party, doer.party)))) return null;
  return factOf(context, clause, 'delivered', {
    frame: 'equip',
    suppliers: doers,
    recipients: receivers,
    origins: originsOf(roles.with),
    via: passedThrough(roles),
    places: placesOf(roles.at),
    items,
    impliesArms: true,
  });
}
