import type { VerbGroup } from '../reading/chunk.js';
import type { Clause } from '../reading/clause.js';
import { isNonState } from '../meaning/mention.js';
import type { Fact } from './fact.js';
import { itemsOf, originsOf, partiesOf, receiversOf, rolesOf } from './roles.js';
import { usersOfPhrase } from './told-of-goods.js';
import { factOf, type FrameContext } from './frame-context.js';
import { goodsOf } from './transferred-goods.js';

const HAVING = new Set('have own possess operate fly field use'.split(' '));
const KEEPING = new Set('keep maintain'.split(' '));
const TRACING = new Set('trace link track'.split(' '));

/** `Z has new tanks`: no transfer by itself, but it says whose the goods are of which a later sentence tells. */
export function readPossession(context: FrameContext, clause: Clause): Fact | null {
  const { view } = context;
  const verb = clause.verb as VerbGroup;
  if (!HAVING.has(verb.lemma) || verb.isNegated || view.isPassive(clause)) return null;
  const objects = view.objects(clause);
  const items = itemsOf(objects).filter(({ item }) => !item.civil && item.service === null);
  const recipients = partiesOf(view.subjects(clause));
  if (items.length === 0 || recipients.length === 0) return null;
  const fact = factOf(context, clause, 'delivered', {
    frame: 'possession',
    recipients,
    origins: originsOf(objects).filter(({ party }) => !recipients.some((one) => one.party.name === party.name)),
    items,
  });
  return { ...fact, stage: fact.stage === 'hypothetical' ? 'hypothetical' : 'mentioned' };
}

/** `X keeps the rebels in arms`, `X keeps Z supplied with shells`. */
export function readUpkeep(context: FrameContext, clause: Clause): Fact | null {
  const { view } = context;
  if (!KEEPING.has(clause.verb?.lemma ?? '') || view.isPassive(clause)) return null;
  const supplied = view.sentence.clauses.find(
    (one) => one.parent === clause && one.kind === 'reduced' && SUPPLIED.has(one.verb?.lemma ?? ''),
  );
  const items = itemsOf([...view.after(clause, 'in'), ...(supplied === undefined ? [] : view.after(supplied, 'with'))]);
  const recipients = receiversOf(view.objects(clause), context.placeParty);
  const suppliers = partiesOf(view.subjects(clause));
  if (items.length === 0 || recipients.length === 0 || suppliers.length === 0) return null;
  return factOf(context, clause, 'delivered', { frame: 'upkeep', suppliers, recipients, items });
}

const SUPPLIED = new Set('supply stock equip provide arm'.split(' '));

/** `investigators traced the missiles to a factory in X`. */
export function readTrace(context: FrameContext, clause: Clause): Fact | null {
  const { view } = context;
  if (!TRACING.has(clause.verb?.lemma ?? '')) return null;
  const goods = view.isPassive(clause) ? view.subjects(clause) : view.objects(clause);
  const items = goodsOf(context, goods);
  const roles = rolesOf(view, clause);
  const suppliers = receiversOf(roles.to, context.placeParty).filter(({ party }) => !isNonState(party));
  if (items.length === 0 || suppliers.length === 0) return null;
  const users = goods.flatMap((meaning) => [
    ...meaning.owners,
    ...(meaning.phrase === null ? [] : usersOfPhrase(view, meaning.phrase)),
  ]);
  return factOf(context, clause, 'delivered', { frame: 'trace', suppliers, recipients: users, items });
}
