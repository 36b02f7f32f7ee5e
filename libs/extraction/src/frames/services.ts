import { TOGETHER_WORDS } from '../english/cues.js';
import { nounBit } from '../english/words.js';
import { isSameName, type PartyMention } from '../meaning/mention.js';
import { slotsOf, type Clause } from '../reading/clause.js';
import type { Fact } from './fact.js';
import { doersIn, itemsOf, originsOf, partiesOf, placesOf, receiversOf, rolesOf } from './roles.js';
import { factOf, UNNAMED_TRAINING, type FrameContext } from './frame-context.js';
import { destinationPlaces, destinations, passedThrough } from './route.js';
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
    ({ party }) => !receivers.some((receiver) => isSameName(receiver.party, party)),
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

const TEACHING = new Set('show teach train instruct help'.split(' '));

/** `X shows Z's soldiers how to use Y`, `X teaches Z to fly Y`. */
export function readTeach(context: FrameContext, clause: Clause): Fact | null {
  const { view } = context;
  if (clause.verb === null || !TEACHING.has(clause.verb.lemma)) return null;
  const lesson = view.sentence.clauses.find((one) => one.parent === clause && one.kind === 'infinitive');
  const passive = view.isPassive(clause);
  const learners = passive ? view.subjects(clause) : view.objects(clause);
  const items = lesson === undefined ? [] : itemsOf(view.objects(lesson));
  const isTaught = lesson?.verb != null && HANDLING.has(lesson.verb.lemma);
  const receivers = partiesOf(learners);
  const suppliers = different(doersIn(passive ? view.after(clause, 'by') : view.subjects(clause)), receivers);
  if (!isTaught || items.length === 0 || receivers.length === 0 || (suppliers.length === 0 && !passive)) return null;
  return factOf(context, clause, 'delivered', {
    frame: 'train',
    suppliers,
    recipients: receivers,
    items: [UNNAMED_TRAINING, ...items],
    conduct: 'assistance',
  });
}

const HANDLING = new Set(
  'use operate handle fly fire drive aim launch maintain repair service man build assemble'.split(' '),
);
const WORKING = new Set('finish complete do carry start begin perform undertake continue'.split(' '));

/** `X finished the overhaul of Z's jets`. */
export function readRepairWork(context: FrameContext, clause: Clause): Fact | null {
  const { view } = context;
  if (clause.verb === null || !WORKING.has(clause.verb.lemma)) return null;
  const work = slotsOf(clause, view.isPassive(clause) ? 'subject' : 'object').find(
    ({ head }) => head.entity?.item?.service === 'repair',
  );
  if (work === undefined || work.of === null) return null;
  const goods = view.meaning(work.of);
  const roles = rolesOf(view, clause);
  const doers = view.isPassive(clause) ? doersIn(roles.by) : doersIn(view.subjects(clause));
  const named = [...receiversOf(roles.for, context.placeParty), ...goods.owners, ...goods.origins];
  const receivers = named.length > 0 ? named : receiversOf(roles.at, context.placeParty);
  const suppliers = different(doers, receivers);
  if (goods.items.length === 0 || receivers.length === 0) return null;
  return factOf(context, clause, 'delivered', {
    frame: 'repair',
    suppliers,
    recipients: receivers,
    items: [...goods.items],
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
  return factOf(context, clause, isShared || clause.verb?.tense !== 'past' ? 'contracted' : 'delivered', {
    frame: 'produce',
    suppliers,
    recipients,
    items,
    conduct: isShared ? 'licence' : 'procurement',
    isMutual: isShared && partiesOf(roles.with).length > 0,
  });
}

function different(some: readonly PartyMention[], others: readonly PartyMention[]): PartyMention[] {
  return some.filter(({ party }) => !others.some((other) => isSameName(other.party, party)));
}
