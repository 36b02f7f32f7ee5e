import { TOGETHER_WORDS } from '../english/cues.js';
import { nounBit } from '../english/words.js';
import { partyKey, type PartyMention } from '../meaning/mention.js';
import type { Clause } from '../reading/clause.js';
import type { Fact } from './fact.js';
import { doersIn, itemsOf, originsOf, partiesOf, placesOf, receiversOf, rolesOf } from './roles.js';
import {
  destinationPlaces,
  destinations,
  factOf,
  passedThrough,
  UNNAMED_TRAINING,
  type FrameContext,
} from './transfers.js';
import { wordsOf } from './agreements.js';

const ARMED = nounBit('forces') | nounBit('nonstate');

/** `X trains Z's troops`, `Z's soldiers were trained by X`, `trained in X`. */
export function readTrain(context: FrameContext, clause: Clause): Fact | null {
  const { view } = context;
  const passive = view.isPassive(clause);
  const roles = rolesOf(view, clause);
  const learners = passive ? view.subjects(clause) : view.objects(clause);
  if (
    !learners.some(({ kinds, parties }) => (kinds & ARMED) !== 0 || parties.some(({ party }) => party.kind === 'actor'))
  )
    return null;
  const receivers = partiesOf(learners);
  const skills = view.sentence.clauses
    .filter((one) => one.parent === clause && one.kind === 'infinitive')
    .flatMap((one) => view.objects(one));
  const doers = passive ? roles.by : view.subjects(clause);
  const teachers = [...partiesOf(doers), ...originsOf(doers), ...partiesOf(roles.from)];
  const abroad = teachers.length === 0 ? partiesOf(roles.at) : [];
  const suppliers = [...teachers, ...abroad].filter(
    ({ party }) => !receivers.some((receiver) => partyKey(receiver.party) === partyKey(party)),
  );
  if (receivers.length === 0 || suppliers.length === 0) return null;
  return factOf(context, clause, 'delivered', {
    frame: 'train',
    suppliers,
    recipients: receivers,
    places: placesOf(roles.at),
    items: [
      UNNAMED_TRAINING,
      ...itemsOf(view.objects(clause)),
      ...itemsOf(view.after(clause, 'on', 'in', 'with')),
      ...itemsOf(skills),
    ],
    conduct: 'assistance',
  });
}

/** `X repairs Z's helicopters`, `tanks were overhauled for Z at a plant in X`. */
export function readRepair(context: FrameContext, clause: Clause): Fact | null {
  const { view } = context;
  const passive = view.isPassive(clause);
  const roles = rolesOf(view, clause);
  const goodsSide = passive ? view.subjects(clause) : view.objects(clause);
  const items = itemsOf(goodsSide);
  if (items.length === 0) return null;
  const owners = goodsSide.flatMap((meaning) => [...meaning.owners, ...meaning.origins]);
  const receivers = [...receiversOf(roles.for, context.placeParty), ...owners];
  const helpers = doersIn(view.after(clause, 'help'));
  const doers =
    helpers.length > 0
      ? helpers
      : passive
        ? [...doersIn(roles.by), ...(doersIn(roles.by).length === 0 ? partiesOf(roles.at) : [])]
        : doersIn(view.subjects(clause));
  const suppliers = different(doers, receivers);
  if (receivers.length === 0) return null;
  return factOf(context, clause, 'delivered', {
    frame: 'repair',
    suppliers,
    recipients: receivers,
    items,
    conduct: 'assistance',
  });
}

/** `X deploys jets to Z`, `X stationed troops in Z`. */
export function readDeploy(context: FrameContext, clause: Clause): Fact | null {
  const { view } = context;
  const passive = view.isPassive(clause);
  const roles = rolesOf(view, clause);
  const goodsSide = passive ? view.subjects(clause) : view.objects(clause);
  const items = itemsOf(goodsSide);
  const doers = passive ? partiesOf(roles.by) : partiesOf(view.subjects(clause));
  const reached = [...destinations(context, roles, false), ...receiversOf(roles.at, context.placeParty)];
  const recipients = different(reached, doers);
  if (items.length === 0 || recipients.length === 0) return null;
  return factOf(context, clause, 'delivered', {
    frame: 'deploy',
    suppliers: doers,
    recipients,
    origins: originsOf(goodsSide),
    via: passedThrough(roles),
    places: destinationPlaces(roles),
    items,
  });
}

/** `Z will produce X's rifles under licence`, `X and Z build a jet together`. */
export function readProduce(context: FrameContext, clause: Clause): Fact | null {
  const { view } = context;
  const passive = view.isPassive(clause);
  const roles = rolesOf(view, clause);
  const goodsSide = passive ? view.subjects(clause) : view.objects(clause);
  const items = itemsOf(goodsSide);
  if (items.length === 0) return null;
  const makers = passive ? partiesOf(roles.by) : partiesOf(view.subjects(clause));
  const words = clause.slots.flatMap((slot) => wordsOf(context, slot.phrase));
  const adverbs = view.sentence.units
    .filter((unit) => unit.firstToken >= clause.firstToken)
    .map((unit) => context.wordOf(unit.word));
  const together = makers.length > 1 && adverbs.some((word) => TOGETHER_WORDS.has(word));
  const isShared =
    together || words.includes('licence') || words.includes('license') || partiesOf(roles.with).length > 0;
  if (together)
    return factOf(context, clause, 'contracted', {
      frame: 'produce',
      suppliers: makers.slice(0, 1),
      recipients: makers.slice(1),
      items,
      conduct: 'agreement',
      isMutual: true,
    });
  const receivers = receiversOf(roles.for, context.placeParty);
  if (!isShared && receivers.length === 0) return null;
  const partners = [
    ...originsOf(view.after(clause, 'under')),
    ...partiesOf(roles.with),
    ...partiesOf(roles.from),
    ...originsOf(goodsSide),
  ];
  const suppliers: PartyMention[] = receivers.length > 0 ? different(makers, receivers) : different(partners, makers);
  const recipients = receivers.length > 0 ? receivers : makers;
  if (suppliers.length === 0 || recipients.length === 0) return null;
  return factOf(context, clause, 'contracted', {
    frame: 'produce',
    suppliers,
    recipients,
    items,
    conduct: isShared ? 'licence' : 'procurement',
    isMutual: isShared && partiesOf(roles.with).length > 0,
  });
}

function different(some: readonly PartyMention[], others: readonly PartyMention[]): PartyMention[] {
  return some.filter(({ party }) => !others.some((other) => partyKey(other.party) === partyKey(party)));
}
