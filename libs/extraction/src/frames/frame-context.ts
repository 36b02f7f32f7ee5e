import type { VerbFrame } from '../english/verbs.js';
import { frameBit, nounBit } from '../english/words.js';
import { distinctParties, type ItemMention, type PartyMention, type PlaceMention } from '../meaning/mention.js';
import type { VerbGroup } from '../reading/chunk.js';
import type { Clause } from '../reading/clause.js';
import type { ItemCategory, ItemService, ReportConduct, Stage } from '#libs/lexicon';
import type { ClauseView } from './clause-view.js';
import type { Fact } from './fact.js';
import { partiesOf } from './roles.js';
import { clauseStage } from './stage.js';

const PAPER = nounBit('pact') | nounBit('deal');

export const hasFrame = (verb: VerbGroup, frame: VerbFrame): boolean =>
  (((verb.verb?.frames ?? 0) | (verb.verb?.weakFrames ?? 0)) & frameBit(frame)) !== 0;
export const isStrong = (verb: VerbGroup, frame: VerbFrame): boolean =>
  ((verb.verb?.frames ?? 0) & frameBit(frame)) !== 0;

export interface FrameContext {
  view: ClauseView;
  /** The State in which a place lies, as a party. */
  placeParty: (place: PlaceMention) => PartyMention | null;
  /** The folded word of a number. */
  wordOf: (word: number) => string;
}

/** What a frame fills in; the rest of a fact is the same for all. */
export interface Filled {
  frame: string;
  suppliers?: readonly PartyMention[];
  recipients?: readonly PartyMention[];
  origins?: readonly PartyMention[];
  via?: readonly (PartyMention | PlaceMention)[];
  places?: readonly PlaceMention[];
  items?: readonly ItemMention[];
  conduct?: ReportConduct;
  isMutual?: boolean;
  isShipment?: boolean;
  /** The words tell of arms without naming any. */
  impliesArms?: boolean;
}

const impliedItem = (text: string, category: ItemCategory, service: ItemService | null): ItemMention => ({
  item: {
    text,
    category,
    designation: null,
    register: null,
    smallArm: null,
    calibreMm: null,
    rangeKm: null,
    lethal: null,
    dualUse: false,
    service,
    civil: false,
  },
  range: null,
  isGeneral: true,
});

/** Arms of which nothing is told. */
export const UNNAMED_ARMS = impliedItem('arms', 'unspecified-arms', null);
export const UNNAMED_TRAINING = impliedItem('training', 'training', 'training');

/** Whether none of the goods is named within a sentence. */
export function refersBack(context: FrameContext, items: readonly ItemMention[]): boolean {
  const { from } = context.view.sentence.range;
  return (
    items.length > 0 &&
    items.every(({ range }) => range !== null && range.firstToken < from) &&
    !context.view.sentence.isHeadline
  );
}

const PROVIDING = new Set(
  'provide cover include foresee envisage entail stipulate comprise concern regulate mention'.split(' '),
);

/** `it provides for the supply of`, said of an agreement. */
export function isContent(context: FrameContext, clause: Clause): boolean {
  if (clause.verb === null || !PROVIDING.has(clause.verb.lemma)) return false;
  return context.view.subjects(clause).some((meaning) => meaning.anaphor === 'it' || (meaning.kinds & PAPER) !== 0);
}

export function factOf(context: FrameContext, clause: Clause, done: Stage, filled: Filled): Fact {
  const reading = clauseStage(context.view, clause, done);
  const suppliers = distinctParties(filled.suppliers ?? []);
  return {
    ...reading,
    frame: filled.frame,
    conduct: filled.conduct ?? 'transfer',
    suppliers,
    recipients: distinctParties(filled.recipients ?? []),
    origins: distinctParties([...(filled.origins ?? []), ...partiesOf(context.view.after(clause, 'origin'))]),
    via: filled.via ?? [],
    places: filled.places ?? [],
    items: (filled.items ?? []).length > 0 ? (filled.items ?? []) : filled.impliesArms === true ? [UNNAMED_ARMS] : [],
    trigger: clause.verb ?? clause,
    sentence: context.view.sentence.index,
    clause,
    isMutual: filled.isMutual ?? false,
    isContinuation: refersBack(context, filled.items ?? []),
    isContent: isContent(context, clause),
    isShipment: filled.isShipment ?? true,
  };
}
