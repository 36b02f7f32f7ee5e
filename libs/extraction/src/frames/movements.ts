import { nounBit } from '../english/words.js';
import { isNonState } from '../meaning/mention.js';
import type { Clause } from '../reading/clause.js';
import type { Fact } from './fact.js';
import { itemsOf, partiesOf, receiversOf, rolesOf } from './roles.js';
import { factOf, sendersOf, type FrameContext } from './transfers.js';

const CARRIER = nounBit('carrier');
const LEAVING = new Set('load sail depart leave start embark come go fly'.split(' '));
const SWAPPING = new Set('exchange swap trade barter'.split(' '));

/** `the plane had taken off in X`, `she had been loaded in X`, `all of them sailed from X`: the goods on board come from there. */
export function readDeparture(context: FrameContext, clause: Clause): Fact | null {
  const { view } = context;
  const { verb } = clause;
  const isTakeOff = verb?.lemma === 'take' && verb.units.length > 0 && clause.slots.every(({ role }) => role !== 'object');
  if (verb === null || (!LEAVING.has(verb.lemma) && !isTakeOff)) return null;
  const subjects = view.subjects(clause);
  const isShip = subjects.some(({ kinds, anaphor }) => (kinds & CARRIER) !== 0 || anaphor === 'it' || anaphor === 'he' || anaphor === 'they' || anaphor === 'goods');
  const items = view.discourse.goodsBefore(view.sentence.index);
  if (!isShip || items.length === 0) return null;
  const roles = rolesOf(view, clause);
  const from = sendersOf(context, roles);
  const at = from.length > 0 || verb.lemma === 'come' || verb.lemma === 'go' ? [] : receiversOf(roles.at, context.placeParty);
  const origins = [...from, ...at].filter(({ party }) => !isNonState(party));
  if (origins.length === 0) return null;
  return factOf(context, clause, 'in-transit', { frame: 'departure', origins, items });
}

/** `X and Z exchange missile technology`: each supplies the other. */
export function readExchange(context: FrameContext, clause: Clause): readonly Fact[] {
  const { view } = context;
  if (clause.verb === null || !SWAPPING.has(clause.verb.lemma)) return [];
  const items = itemsOf(view.objects(clause));
  const parties = [...partiesOf(view.subjects(clause)), ...partiesOf(view.after(clause, 'with'))];
  const [first, second] = parties;
  if (items.length === 0 || first === undefined || second === undefined || parties.length > 2) return [];
  const fill = (suppliers: typeof parties, recipients: typeof parties): Fact => factOf(context, clause, 'delivered', { frame: 'exchange', suppliers, recipients, items });
  return [fill([first], [second]), fill([second], [first])];
}
