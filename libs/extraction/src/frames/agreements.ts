import { nounBit } from '../english/words.js';
import type { Meaning } from '../meaning/meaning.js';
import { distinctParties, partyKey, type ItemMention, type PartyMention } from '../meaning/mention.js';
import type { NounPhrase } from '../reading/chunk.js';
import { slotsOf, type Clause } from '../reading/clause.js';
import type { Fact } from './fact.js';
import { itemsOf, originsOf, partiesOf } from './roles.js';
import { factOf, type FrameContext } from './transfers.js';

const PACT = nounBit('pact');
const DEAL = nounBit('deal') | nounBit('purchase');
const MILITARY = new Set('military defence defense security arms weapons weapon strategic partnership mutual military-technical army naval'.split(' '));
const PEACEFUL = new Set('peace ceasefire truce trade free climate extradition border nuclear grain tax disarmament customs visa air fishing status'.split(' '));
const BUYING = new Set('purchase acquisition procurement import buying'.split(' '));
const SELLING = new Set('sale supply delivery export provision transfer construction production'.split(' '));

/** `X and Y signed a defence pact`, `X signed a contract with Y to buy Z`. `inner` are the facts told of its content. */
export function readSign(context: FrameContext, clause: Clause, inner: (clause: Clause) => readonly Fact[]): readonly Fact[] {
  const { view } = context;
  const passive = view.isPassive(clause);
  const phrases = passive ? subjectPhrases(clause) : slotsOf(clause, 'object');
  const extra = clause.slots.filter((slot) => slot.role === 'preposition' && (slot.preposition === 'on' || slot.preposition === 'to')).map((slot) => slot.phrase);
  const deal = [...phrases, ...extra].find((phrase) => isDeal(context, phrase));
  if (deal === undefined) return [];
  const meaning = view.meaning(deal);
  const signers = distinctParties([
    ...(passive ? partiesOf(view.after(clause, 'by')) : partiesOf(view.subjects(clause))),
    ...partiesOf(view.after(clause, 'with', 'between', 'among')),
    ...meaning.origins,
    ...meaning.owners,
  ]);
  const contents = view.sentence.clauses.filter((one) => one.parent === clause && one.kind === 'infinitive').flatMap((one) => [...inner(one)]);
  if (contents.length > 0) return contents.map((fact) => contractOf(fact, signers));
  const content = [meaning, ...view.after(clause, 'for', 'on', 'including', 'of', 'worth')];
  const items = itemsOf(content);
  if (items.length === 0 && !isMilitary(context, deal)) return [];
  if (signers.length === 0) return [];
  return [agreementOf(context, clause, deal, signers, items, content)];
}

function subjectPhrases(clause: Clause): NounPhrase[] {
  const own = slotsOf(clause, 'subject');
  return own.length > 0 || clause.antecedent === null ? own : [clause.antecedent];
}

export function isDeal(context: FrameContext, phrase: NounPhrase): boolean {
  return (context.view.meaning(phrase).kinds & (PACT | DEAL)) !== 0;
}

/** A pact is only of interest when its words tell of arms or armies. */
export function isMilitary(context: FrameContext, phrase: NounPhrase): boolean {
  const words = wordsOf(context, phrase);
  return words.some((word) => MILITARY.has(word)) && !words.some((word) => PEACEFUL.has(word));
}

export function wordsOf(context: FrameContext, phrase: NounPhrase): string[] {
  const own = phrase.units.map((unit) => context.wordOf(unit.word));
  return phrase.of === null ? own : [...own, ...wordsOf(context, phrase.of)];
}

/** The deed that a contract provides for, with the other signer in the role that is still open. */
function contractOf(fact: Fact, signers: readonly PartyMention[]): Fact {
  const taken = new Set([...fact.suppliers, ...fact.recipients].map(({ party }) => partyKey(party)));
  const others = signers.filter(({ party }) => !taken.has(partyKey(party)));
  const open = { ...fact, stage: fact.stage === 'planned' || fact.stage === 'delivered' ? ('contracted' as const) : fact.stage };
  if (open.recipients.length === 0) return { ...open, recipients: others };
  return open.suppliers.length === 0 ? { ...open, suppliers: others } : open;
}

function agreementOf(context: FrameContext, clause: Clause, deal: NounPhrase, signers: PartyMention[], items: ItemMention[], content: readonly Meaning[]): Fact {
  const { view } = context;
  const words = [...wordsOf(context, deal), ...clause.slots.filter((slot) => slot.preposition === 'for').flatMap((slot) => wordsOf(context, slot.phrase))];
  const from = partiesOf(view.after(clause, 'from'));
  const to = partiesOf(view.after(clause, 'to'));
  const [first, ...rest] = signers;
  const isPurchase = words.some((word) => BUYING.has(word));
  const isSale = words.some((word) => SELLING.has(word));
  const directed = from.length > 0 || to.length > 0 || ((isPurchase || isSale) && rest.length > 0);
  const buyer = from.length > 0 || (isPurchase && to.length === 0);
  const suppliers = from.length > 0 ? from : buyer ? rest : first === undefined ? [] : [first];
  const recipients = to.length > 0 ? to : buyer ? (first === undefined ? [] : [first]) : rest;
  return factOf(context, clause, 'contracted', {
    frame: 'sign',
    suppliers,
    recipients,
    origins: originsOf(content.filter((meaning) => meaning.items.length > 0)),
    items,
    conduct: isPurchase ? 'procurement' : 'agreement',
    isMutual: !directed,
  });
}
