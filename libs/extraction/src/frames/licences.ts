import { governorBit, nounBit } from '../english/words.js';
import { distinctParties, type PartyMention } from '../meaning/mention.js';
import { slotsOf, type Clause } from '../reading/clause.js';
import type { Fact } from './fact.js';
import { doersIn, partiesOf } from './roles.js';
import { factOf, hasFrame, type FrameContext } from './frame-context.js';
import { itemsWithin } from './named-goods.js';

const ALLOW = governorBit('allow');
const LICENCE = nounBit('licence') | nounBit('aid');
const GRANTING = new Set('give grant issue provide extend offer lend approve'.split(' '));
const LICENSING = new Set('license licence'.split(' '));
const HELPING = new Set('help assist aid support'.split(' '));
const GETTING = new Set('receive get obtain win secure have seek'.split(' '));

/** `X allowed Z to build Y`, `X gave Z permission to produce Y`, `X let Z have Y`: who allows also supplies. */
export function readLicence(
  context: FrameContext,
  clause: Clause,
  inner: (clause: Clause) => readonly Fact[],
): Fact | null {
  const { view } = context;
  const { verb } = clause;
  if (verb === null) return null;
  const allows = ((verb.verb?.governors ?? 0) & ALLOW) !== 0 || HELPING.has(verb.lemma);
  const paper = slotsOf(clause, view.isPassive(clause) ? 'subject' : 'object').some((phrase) =>
    phrase.units.some((unit) => (unit.nounKinds & LICENCE) !== 0),
  );
  const grants = allows || (paper && GRANTING.has(verb.lemma));
  const gets = paper && !grants && GETTING.has(verb.lemma);
  if (!grants && !gets) return null;
  const content = view.sentence.clauses.find(
    (one) =>
      one.parent === clause &&
      (one.kind === 'infinitive' || one.kind === 'complement') &&
      one.verb !== null &&
      takesGoods(one),
  );
  if (content === undefined) return null;
  const items = itemsWithin({ ...content, slots: content.slots.filter(({ role }) => role === 'object') });
  const granters: PartyMention[] = gets
    ? partiesOf(view.after(clause, 'from'))
    : view.isPassive(clause)
      ? partiesOf(view.after(clause, 'by'))
      : doersIn(view.subjects(clause));
  const users = partiesOf(view.subjects(content)).filter(
    ({ party }) => !granters.some((one) => one.party.name === party.name),
  );
  if (items.length === 0 || granters.length === 0 || users.length === 0) return null;
  inner(content);
  const isHelp = HELPING.has(verb.lemma);
  return factOf(
    context,
    clause,
    isHelp || verb.lemma === 'let' ? 'delivered' : LICENSING.has(verb.lemma) ? 'contracted' : 'announced',
    {
      frame: 'licence',
      suppliers: distinctParties(granters),
      recipients: distinctParties(users),
      items,
      conduct: verb.lemma === 'let' ? 'transfer' : isHelp ? 'assistance' : 'licence',
    },
  );
}

function takesGoods(clause: Clause): boolean {
  const { verb } = clause;
  if (verb === null) return false;
  return hasFrame(verb, 'produce') || hasFrame(verb, 'repair') || hasFrame(verb, 'get') || verb.lemma === 'have';
}
