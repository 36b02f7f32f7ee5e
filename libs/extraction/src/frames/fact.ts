import type { Attribution, ReportConduct, Stage } from '#libs/lexicon';
import type { Clause } from '../reading/clause.js';
import type { ItemMention, PartyMention, PlaceMention, TokenRange } from '../meaning/mention.js';

/** `mentioned`: spoken of, without a word on how far it has come; `hypothetical`: only what if. */
export type FactStage = Stage | 'mentioned' | 'hypothetical';

/** How a stage was read: from which words, and on whose word. */
export interface StageReading {
  stage: FactStage;
  cue: TokenRange | null;
  attribution: Attribution;
  /** Who says so, when a party does. */
  accusers: readonly PartyMention[];
}

/** One transfer or agreement as one clause or noun tells it; the document joins those that tell of the same. */
export interface Fact extends StageReading {
  frame: string;
  conduct: ReportConduct;
  suppliers: readonly PartyMention[];
  recipients: readonly PartyMention[];
  /** Makers and places of origin: suppliers only when nobody else is named. */
  origins: readonly PartyMention[];
  via: readonly (PartyMention | PlaceMention)[];
  places: readonly PlaceMention[];
  items: readonly ItemMention[];
  trigger: TokenRange;
  sentence: number;
  /** The clause that tells it, for its words of time. */
  clause: Clause;
  /** From the words alone it is open who supplies whom. */
  isMutual: boolean;
  /** The goods are only `they` or `the shipment`: this goes on telling of what was told before. */
  isContinuation: boolean;
  /** One of the things that an agreement provides for. */
  isContent: boolean;
  /** Somebody did it who is told of but not named, such as `former fighters`: nobody else is to be found for him. */
  isAnonymous?: boolean;
  /** Goods on their way, as opposed to arms found on somebody. */
  isShipment: boolean;
}

/** A fact that has let go of its sentence: an article has many, and the structure of each is needed only once. */
export type ReadFact = Omit<Fact, 'clause'> & { clause: null };

export function withoutSentence(fact: Fact): ReadFact {
  const cue = fact.cue === null ? null : plainRange(fact.cue);
  return { ...fact, clause: null, trigger: plainRange(fact.trigger), cue };
}

export const plainRange = ({ firstToken, lastToken }: TokenRange): TokenRange => ({ firstToken, lastToken });
