import { MILITARY_WORDS, PEACEFUL_WORDS, BUYING_WORDS, SELLING_WORDS } from '../english/cues.js';
import { nounBit } from '../english/words.js';
import type { Meaning } from '../meaning/meaning.js';
import { distinctParties, partyKey, type ItemMention, type PartyMention } from '../meaning/mention.js';
import type { NounPhrase, VerbGroup } from '../reading/chunk.js';
import { slotsOf, type Clause } from '../reading/clause.js';
import type { Fact } from './fact.js';
import { itemsOf, originsOf, partiesOf, receiversOf, TOWARDS } from './roles.js';
import { factOf, type FrameContext } from './frame-context.js';

const PACT = nounBit('pact');
const DEAL = nounBit('deal') | nounBit('purchase') | nounBit('aid');
const TRANSFER = nounBit('transfer');
const AGREEING = new Set('agree negotiate discuss settle'.split(' '));
/** Verbs whose subject, or passive subject, is the seller of a contract. */
const WINNING = new Set('win secure award'.split(' '));

/** `X and Y signed a defence pact`, `X signed a contract with Y to buy Z`. `inner` are the facts told of its content. */
export function readSign(
  context: FrameContext,
  clause: Clause,
  inner: (clause: Clause) => readonly Fact[],
): readonly Fact[] {
  const { view } = context;
  const deal = dealOf(context, clause);
  if (deal === null) return signFor(context, clause);
  const inside = view.sentence.clauses.filter(
    (one) => one.parent === clause && (one.kind === 'infinitive' || one.kind === 'gerund'),
  );
  const contents = inside.flatMap((one) => [...inner(one)]);
  const signers = signersOf(context, clause, deal);
  if (contents.length > 0) return contents.map((fact) => contractOf(fact, signers));
  const content = [
    view.meaning(deal),
    ...view.after(clause, 'for', 'on', 'including', 'of', 'worth'),
    ...inside.flatMap((one) => [...view.objects(one)]),
  ];
  const items = itemsOf(content);
  if (
    (items.length === 0 && !isMilitary(context, deal) && !tellsOfForces(context, clause, deal)) ||
    signers.length === 0
  )
    return [];
  const users = inside.flatMap((one) => receiversOf(view.after(one, 'for'), context.placeParty));
  return [agreementOf(context, clause, deal, signers, users, items, content)];
}

/** `put their names to a treaty`. */
export function putsName(context: FrameContext, clause: Clause): boolean {
  const lemma = clause.verb?.lemma ?? '';
  if (lemma !== 'put' && lemma !== 'affix' && lemma !== 'set') return false;
  return slotsOf(clause, 'object').some((phrase) =>
    ['name', 'names', 'signature', 'signatures', 'ink'].includes(context.wordOf(phrase.head.word)),
  );
}

/** `X signed for ten tanks from Y`: a contract without the word. */
function signFor(context: FrameContext, clause: Clause): readonly Fact[] {
  const { view } = context;
  if (clause.verb?.lemma !== 'sign' || view.isPassive(clause)) return [];
  const goods = view.after(clause, 'for');
  const items = itemsOf(goods);
  const [first, ...rest] = partiesOf(view.subjects(clause));
  if (items.length === 0 || first === undefined) return [];
  const from = partiesOf(view.after(clause, 'from', 'with'));
  const suppliers = from.length > 0 ? from : rest;
  return [
    factOf(context, clause, 'contracted', {
      frame: 'sign',
      suppliers,
      recipients: [first],
      origins: originsOf(goods),
      items,
      conduct: 'procurement',
      isMutual: from.length === 0 && rest.length > 0,
    }),
  ];
}

function dealOf(context: FrameContext, clause: Clause): NounPhrase | null {
  const passive = context.view.isPassive(clause);
  const objects = slotsOf(clause, 'object');
  const isGap = objects.length === 0 && clause.kind === 'relative' && clause.antecedent !== null;
  const own = passive ? subjectPhrases(clause) : isGap ? [clause.antecedent as NounPhrase] : objects;
  const extra = clause.slots.filter(
    ({ role, preposition }) =>
      (role === 'preposition' && (preposition === 'on' || preposition === 'to')) || (passive && role === 'object'),
  );
  const found = [...own, ...extra.map((slot) => slot.phrase)].find((phrase) => isDeal(context, phrase)) ?? null;
  if (found !== null || !AGREEING.has(clause.verb?.lemma ?? '')) return found;
  return (
    extra
      .map((slot) => slot.phrase)
      .find(
        (phrase) =>
          (context.view.meaning(phrase).kinds & TRANSFER) !== 0 && context.view.meaning(phrase).items.length > 0,
      ) ?? null
  );
}

function subjectPhrases(clause: Clause): NounPhrase[] {
  const own = slotsOf(clause, 'subject');
  return own.length > 0 || clause.antecedent === null ? own : [clause.antecedent];
}

function signersOf(context: FrameContext, clause: Clause, deal: NounPhrase): PartyMention[] {
  const { view } = context;
  const meaning = view.meaning(deal);
  return distinctParties([
    ...partiesOf(view.subjects(clause)),
    ...partiesOf(view.after(clause, 'by', 'with', 'between', 'among')),
    ...meaning.origins,
    ...meaning.owners,
  ]);
}

export function isDeal(context: FrameContext, phrase: NounPhrase): boolean {
  return (context.view.meaning(phrase).kinds & (PACT | DEAL)) !== 0;
}

/** A pact is only of interest when its words tell of arms or armies. */
export function isMilitary(context: FrameContext, phrase: NounPhrase): boolean {
  const words = wordsOf(context, phrase);
  return words.some((word) => MILITARY_WORDS.has(word)) && !words.some((word) => PEACEFUL_WORDS.has(word));
}

/** `a treaty ... that provides for military assistance`: what is told of it says what it is. */
function tellsOfForces(context: FrameContext, clause: Clause, deal: NounPhrase): boolean {
  const around = [
    clause,
    ...context.view.toldOf(deal),
    ...context.view.sentence.clauses.filter((one) => one.parent === clause),
  ];
  const words = around.flatMap((one) =>
    one.slots.flatMap((slot) => (slot.role === 'subject' ? [] : wordsOf(context, slot.phrase))),
  );
  const rest = context.view.sentence.units
    .filter((unit) => unit.firstToken > deal.lastToken)
    .map((unit) => context.wordOf(unit.word));
  const name = rest.slice(0, NAME_WORDS);
  const isMutualDefence =
    name.some((word) => MILITARY_WORDS.has(word)) ||
    (rest.some((word) => WAR_WORDS.has(word)) && rest.some((word) => AID_WORDS.has(word)));
  return (
    (isMutualDefence || words.some((word) => MILITARY_WORDS.has(word))) &&
    !wordsOf(context, deal).some((word) => PEACEFUL_WORDS.has(word))
  );
}

export function wordsOf(context: FrameContext, phrase: NounPhrase): string[] {
  const own = phrase.units.map((unit) => context.wordOf(unit.word));
  return phrase.of === null ? own : [...own, ...wordsOf(context, phrase.of)];
}

/** The deed that a contract provides for, with the other signer in the role that is still open. */
function contractOf(fact: Fact, signers: readonly PartyMention[]): Fact {
  const taken = new Set([...fact.suppliers, ...fact.recipients].map(({ party }) => partyKey(party)));
  const others = signers.filter(({ party }) => !taken.has(partyKey(party)));
  const open = {
    ...fact,
    stage: fact.stage === 'planned' || fact.stage === 'delivered' ? ('contracted' as const) : fact.stage,
  };
  if (open.recipients.length === 0) return { ...open, recipients: others };
  return open.suppliers.length === 0 ? { ...open, suppliers: others } : open;
}

const COVERING = new Set('cover include concern comprise provide encompass involve foresee'.split(' '));

/** `the contracts between X and Z cover tanks`. */
export function readCoverage(context: FrameContext, clause: Clause): Fact | null {
  const { view } = context;
  if (clause.verb === null || !COVERING.has(clause.verb.lemma) || view.isPassive(clause)) return null;
  const deal = subjectPhrases(clause).find((phrase) => isDeal(context, phrase));
  if (deal === undefined) return null;
  const items = itemsOf([...view.objects(clause), ...view.after(clause, 'for')]);
  const after = view
    .following(clause, deal)
    .filter(({ preposition }) => ['between', 'with', 'by', 'of'].includes(preposition));
  const signers = distinctParties([
    ...partiesOf(view.meanings(after.map((slot) => slot.phrase))),
    ...view.meaning(deal).origins,
    ...view.meaning(deal).owners,
  ]);
  if (items.length === 0 || signers.length < 2) return null;
  return factOf(context, clause, 'contracted', {
    frame: 'coverage',
    suppliers: signers.slice(0, 1),
    recipients: signers.slice(1),
    items,
    conduct: 'transfer',
    isMutual: true,
  });
}

/** How many words after `treaty` may belong to its name: `on Friendship and Partnership`. */
const NAME_WORDS = 5;
/** `come to each other's aid in war`. */
const WAR_WORDS = new Set('war wartime attack attacked aggression invaded invasion'.split(' '));
const AID_WORDS = new Set('aid help assist assistance support defend defence defense'.split(' '));
const DEEPENING = new Set('expand deepen strengthen boost develop increase extend broaden intensify step'.split(' '));
const COOPERATING = new Set('cooperate collaborate partner'.split(' '));

/** `X and Y are to cooperate in the military field`. */
export function readCooperation(context: FrameContext, clause: Clause): Fact | null {
  const { view } = context;
  const deepens =
    DEEPENING.has(clause.verb?.lemma ?? '') &&
    slotsOf(clause, 'object').some((phrase) => (phrase.head.nounKinds & PACT) !== 0);
  if (clause.verb === null || (!COOPERATING.has(clause.verb.lemma) && !deepens)) return null;
  const parties = distinctParties([
    ...partiesOf(view.subjects(clause)),
    ...partiesOf(view.after(clause, 'with', 'between')),
  ]);
  const words = clause.slots.filter(({ role }) => role !== 'subject').flatMap((slot) => wordsOf(context, slot.phrase));
  if (
    parties.length < 2 ||
    !words.some((word) => MILITARY_WORDS.has(word)) ||
    words.some((word) => PEACEFUL_WORDS.has(word))
  )
    return null;
  const items = itemsOf(view.after(clause, 'in', 'on'));
  const fact = factOf(context, clause, 'contracted', {
    frame: 'cooperate',
    suppliers: parties.slice(0, 1),
    recipients: parties.slice(1),
    items,
    conduct: 'agreement',
    isMutual: true,
  });
  return fact.stage === 'planned' || fact.stage === 'delivered' ? { ...fact, stage: 'contracted' } : fact;
}

interface Ends {
  suppliers: readonly PartyMention[];
  recipients: readonly PartyMention[];
  isMutual: boolean;
  isPurchase: boolean;
}

/** Who sells and who buys, as far as the words of the deal say so. */
function endsOf(
  context: FrameContext,
  clause: Clause,
  deal: NounPhrase,
  signers: readonly PartyMention[],
  users: readonly PartyMention[],
): Ends {
  const { view } = context;
  const verb = clause.verb as VerbGroup;
  const words = [
    ...wordsOf(context, deal),
    ...clause.slots.filter((slot) => slot.preposition === 'for').flatMap((slot) => wordsOf(context, slot.phrase)),
  ];
  const from = partiesOf(view.after(clause, 'from'));
  const to = partiesOf(view.after(clause, ...TOWARDS));
  const [first, ...rest] = signers;
  const one = first === undefined ? [] : [first];
  if (verb.lemma === 'award' && !view.isPassive(clause))
    return { suppliers: to, recipients: users.length > 0 ? users : one, isMutual: false, isPurchase: true };
  if (WINNING.has(verb.lemma))
    return {
      suppliers: one,
      recipients: users.length > 0 ? users : [...from, ...rest],
      isMutual: false,
      isPurchase: true,
    };
  const isPurchase = words.some((word) => BUYING_WORDS.has(word));
  const isSale = words.some((word) => SELLING_WORDS.has(word));
  if (from.length > 0) return { suppliers: from, recipients: one, isMutual: false, isPurchase };
  if (to.length > 0) return { suppliers: one, recipients: to, isMutual: false, isPurchase };
  if (isPurchase && rest.length === 0) return { suppliers: [], recipients: one, isMutual: false, isPurchase };
  if (isPurchase && rest.length > 0) return { suppliers: rest, recipients: one, isMutual: false, isPurchase };
  const isPaired = partiesOf(view.subjects(clause)).length > 1;
  return { suppliers: one, recipients: rest, isMutual: isPaired || !(isSale && rest.length > 0), isPurchase };
}

function agreementOf(
  context: FrameContext,
  clause: Clause,
  deal: NounPhrase,
  signers: PartyMention[],
  users: PartyMention[],
  items: ItemMention[],
  content: readonly Meaning[],
): Fact {
  const { isPurchase, ...ends } = endsOf(context, clause, deal, signers, users);
  return factOf(context, clause, 'contracted', {
    frame: 'sign',
    ...ends,
    origins: originsOf(content.filter((meaning) => meaning.items.length > 0)),
    items,
    conduct: isPurchase
      ? 'procurement'
      : items.length > 0 && (deal.head.nounKinds & PACT) === 0
        ? 'transfer'
        : 'agreement',
  });
}
