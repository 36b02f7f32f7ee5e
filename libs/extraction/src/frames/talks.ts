import { BUYING_WORDS, SELLING_WORDS } from '../english/cues.js';
import { nounBit } from '../english/words.js';
import { distinctParties } from '../meaning/mention.js';
import type { Clause } from '../reading/clause.js';
import { wordsOf } from './agreements.js';
import type { Fact } from './fact.js';
import { factOf, type FrameContext } from './frame-context.js';
import { itemsOf, partiesOf } from './roles.js';

const PLAN = nounBit('plan');
const BEING = new Set('be enter remain open start begin hold resume'.split(' '));

/** `X is in talks with Z on the sale of Y`, `Z has begun talks with X about buying Y`. */
export function readTalks(context: FrameContext, clause: Clause): Fact | null {
  const { view } = context;
  if (clause.verb === null || !BEING.has(clause.verb.lemma) || view.isPassive(clause)) return null;
  const talks = clause.slots.find(
    ({ role, preposition, phrase }) =>
      (role === 'object' || (role === 'preposition' && (preposition === 'in' || preposition === 'into'))) &&
      (phrase.head.nounKinds & PLAN) !== 0,
  );
  if (talks === undefined) return null;
  const matter = clause.slots.filter(
    ({ at, preposition }) => at > talks.at && ['on', 'over', 'about', 'for', 'of'].includes(preposition),
  );
  const inside = view.sentence.clauses.filter(
    ({ kind, parent }) => parent === clause && (kind === 'gerund' || kind === 'infinitive'),
  );
  const items = itemsOf([
    ...view.meanings(matter.map(({ phrase }) => phrase)),
    ...inside.flatMap((one) => view.objects(one)),
  ]);
  const doers = partiesOf(view.subjects(clause));
  const others = partiesOf(view.after(clause, 'with', 'between'));
  if (items.length === 0 || distinctParties([...doers, ...others]).length < 2) return null;
  const words = matter.flatMap(({ phrase }) => wordsOf(context, phrase));
  const lemmas = inside.map(({ verb }) => verb?.lemma ?? '');
  const buys =
    words.some((word) => BUYING_WORDS.has(word)) || lemmas.some((lemma) => lemma === 'buy' || lemma === 'purchase');
  const sells =
    words.some((word) => SELLING_WORDS.has(word)) || lemmas.some((lemma) => lemma === 'sell' || lemma === 'supply');
  const [suppliers, recipients] = buys ? [others, doers] : [doers, others];
  return {
    ...factOf(context, clause, 'planned', {
      frame: 'intention',
      suppliers,
      recipients,
      items,
      isMutual: !buys && !sells,
    }),
    stage: 'planned',
  };
}
