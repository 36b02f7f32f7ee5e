import type { Item } from '#libs/lexicon';
import { isMission, isNonState, stateOf, type ItemMention } from '../meaning/mention.js';
import type { NounPhrase } from '../reading/chunk.js';
import { slotsOf, type Clause } from '../reading/clause.js';
import type { Fact } from './fact.js';
import { doersIn, originsOf, partiesOf, receiversOf, rolesOf } from './roles.js';
import { factOf, type FrameContext } from './frame-context.js';

const TROOPS = new Set(
  'soldier soldiers troop troops serviceman servicemen forces commando commandos paratrooper paratroopers'.split(' '),
);
const SENDING = new Set(
  'send dispatch deploy fly ship move contribute provide station lend commit transfer'.split(' '),
);

/** `X sends soldiers to Z`: no arms by themselves, but help that a measure may speak of. */
export function readDeployment(context: FrameContext, clause: Clause): Fact | null {
  const { view } = context;
  if (clause.verb === null || !SENDING.has(clause.verb.lemma)) return null;
  const passive = view.isPassive(clause);
  const troops = slotsOf(clause, passive ? 'subject' : 'object').find((phrase) => isTroops(context, phrase));
  const others = passive ? view.subjects(clause) : view.objects(clause);
  if (troops === undefined || others.some(({ items }) => items.some(({ item }) => item.category !== 'non-arms')))
    return null;
  const roles = rolesOf(view, clause);
  const meaning = view.meaning(troops);
  const doers = passive ? doersIn(roles.by) : partiesOf(view.subjects(clause));
  const suppliers = (
    doers.length > 0 ? doers : [...originsOf([meaning]), ...meaning.owners, ...meaning.parties]
  ).filter(({ party }) => !isNonState(party) && !isMission(party));
  const reached = receiversOf([...roles.to, ...roles.at], context.placeParty);
  const recipients = reached.filter(
    ({ party }) => !isMission(party) && !suppliers.some((one) => stateOf(one.party) === stateOf(party)),
  );
  if (suppliers.length === 0 || recipients.length === 0) return null;
  return factOf(context, clause, 'delivered', {
    frame: 'deployment',
    suppliers,
    recipients,
    items: [troopsOf(context, troops)],
    conduct: 'assistance',
  });
}

const isTroops = (context: FrameContext, phrase: NounPhrase): boolean => TROOPS.has(context.wordOf(phrase.head.word));

function troopsOf(context: FrameContext, { head }: NounPhrase): ItemMention {
  const item: Item = {
    text: context.wordOf(head.word),
    category: 'non-arms',
    designation: null,
    register: null,
    smallArm: null,
    calibreMm: null,
    rangeKm: null,
    lethal: null,
    dualUse: false,
    service: null,
    civil: false,
  };
  return { item, range: { firstToken: head.firstToken, lastToken: head.lastToken }, isGeneral: false };
}
