import { governorBit, nounBit } from '../english/words.js';
import type { VerbGroup } from '../reading/chunk.js';
import type { Clause } from '../reading/clause.js';
import type { Fact } from './fact.js';
import { itemsOf, originsOf, partiesOf, receiversOf, rolesOf } from './roles.js';
import { clauseStage } from './stage.js';
import { factOf, type FrameContext } from './frame-context.js';

const REQUEST = governorBit('request');
const PURPOSE = nounBit('plan') | nounBit('transfer');

/** `Z asked X for Y`, `Z appealed to X for Y`, `Z wants Y from X`. */
export function readRequest(context: FrameContext, clause: Clause): Fact | null {
  const { view } = context;
  const verb = clause.verb as VerbGroup;
  if (((verb.verb?.governors ?? 0) & REQUEST) === 0) return null;
  const passive = view.isPassive(clause);
  const roles = rolesOf(view, clause);
  const objects = passive ? view.subjects(clause) : view.objects(clause);
  const wanted = [...objects, ...roles.for].filter(({ kinds }) => (kinds & PURPOSE) === 0);
  const items = itemsOf(wanted);
  const askers = passive ? partiesOf(roles.by) : partiesOf(view.subjects(clause));
  const asked = [
    ...partiesOf(objects.filter((meaning) => meaning.items.length === 0)),
    ...partiesOf(roles.from),
    ...partiesOf(roles.to),
  ];
  if (items.length === 0 || askers.length === 0) return null;
  const fact = factOf(context, clause, 'delivered', {
    frame: 'request',
    suppliers: asked,
    recipients: askers,
    items,
    conduct: 'procurement',
  });
  const reading = clauseStage(view, clause, 'delivered');
  return { ...fact, stage: reading.stage === 'delivered' || reading.stage === 'planned' ? 'requested' : reading.stage };
}

const WEIGHING = governorBit('weigh') | governorBit('negotiate') | governorBit('plan') | governorBit('offer');
const ACTS = nounBit('transfer') | nounBit('deal') | nounBit('purchase') | nounBit('pact');

/** `X weighs missiles for Z`, `Z eyes jets from X`, `Z and X discuss tanks`: goods that are only thought of. */
export function readIntention(context: FrameContext, clause: Clause): Fact | null {
  const { view } = context;
  const verb = clause.verb as VerbGroup;
  if (((verb.verb?.governors ?? 0) & WEIGHING) === 0 || view.isPassive(clause)) return null;
  const objects = view.objects(clause);
  if (objects.some(({ kinds }) => (kinds & (ACTS | PURPOSE)) !== 0)) return null;
  const items = itemsOf(objects);
  const doers = partiesOf(view.subjects(clause));
  const roles = rolesOf(view, clause);
  const receivers = [...receiversOf(roles.to, context.placeParty), ...receiversOf(roles.for, context.placeParty)];
  const senders = partiesOf(roles.from);
  if (items.length === 0 || receivers.length + senders.length === 0) return null;
  const fact = factOf(context, clause, 'planned', {
    frame: 'intention',
    suppliers: senders.length > 0 ? senders : doers,
    recipients: receivers.length > 0 ? receivers : doers,
    origins: originsOf(objects),
    items,
  });
  return fact;
}
