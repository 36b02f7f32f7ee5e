import type { LegalConduct } from '#libs/lexicon';
import type { Exemption } from './exemption.js';
import type { ItemScope } from './item-scope.js';
import type { Act, GoodsClause } from './meaning/index.js';
import type { Pinpoint } from './pinpoint.js';
import type { Check } from './resolution.js';
import type { Target } from './target.js';
import type { Uncertainty } from './uncertainty.js';

export const DIRECTIONS = ['to-target', 'from-target'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** A ban; a duty to tell (lawful, but silence is a breach of its own); a duty on how, not whether. */
export const EFFECT_KINDS = ['ban', 'notification-duty', 'condition-not-prohibition'] as const;
export type EffectKind = (typeof EFFECT_KINDS)[number];

/** A further fact on which a measure turns. */
export const FACT_TESTS = [
  'evidence-of-end-use',
  'use-in-rwanda',
  'use-in-african-territories',
  'reason-to-believe-military-end-use',
] as const;
export type FactTest = (typeof FACT_TESTS)[number];

/** A term that the Council set. */
export interface Sunset {
  /** The last day covered. */
  date: string;
  by: Pinpoint[];
  /** Do we know of a renewal after this date? If not, the measure is unconfirmed from the next day on. */
  laterRenewalConfirmed: boolean;
  note: string | null;
}

/** States that deny a record: both readings must be given. */
export interface Dispute {
  id: string;
  /** Those who deny it; empty when nobody is known by name. */
  by: string[];
  claim: string;
  acceptedBy: string[];
  councilTest: string;
}

/** Acts or goods of which it is argued whether the record reaches them. */
export interface Argued {
  reaches: Act[];
  goods: GoodsClause[];
  why: string;
}

/** One legal state of one obligation: from the day on which it began to the day on which it changed. */
export interface Measure {
  /** `KP-1718/supply-all-arms`, unique over the whole catalogue. */
  id: string;
  regime: string;
  /** Records that follow each other as the states of one rule share a chain and never overlap. */
  chain: string;
  paraphrase: string;
  basis: Pinpoint[];
  /** Later texts that only carry the record on. */
  amendedBy: Pinpoint[];
  conduct: LegalConduct;
  /** The acts that the record reaches, finer than `conduct`. */
  reaches: Act[];
  argued: Argued | null;
  direction: Direction;
  target: Target;
  items: ItemScope;
  /** First day. */
  from: string;
  /** First day on which it is no longer law; null while it runs. */
  to: string | null;
  endMode: string | null;
  sunset: Sunset | null;
  /** The term of a time-limited exception inside the ban. */
  exceptionSunset: Sunset | null;
  /** True where the Council decided; false for a call, a request, or an authorisation. */
  binding: boolean;
  /** What does bind in a record that as a whole does not. */
  bindingPart: string | null;
  effectKind: EffectKind;
  test: FactTest | null;
  dispute: Dispute | null;
  uncertain: Uncertainty | null;
  /** For readers; the rule is in `exemptions` or in the target. */
  exemptRecipients: string[];
  /** Set when the record reaches only what passes such a point of entry. */
  entryPoint: 'unlisted' | null;
  /** Chains that this record serves: it is touched only where one of them is. Empty when it stands alone. */
  serves: string[];
  /** Ids of records whose exemptions, on the day in question, are those of this one as well. */
  exemptionsFollow: string[];
  exemptions: Exemption[];
  basisChecked: Check;
  pinpointConfidence: string | null;
  note: string | null;
  /** The day on which this record entered the catalogue. */
  recorded: string;
  /** The day from which the catalogue says otherwise; null while it stands. */
  superseded: string | null;
  /** The day on which its pinpoints were last held against the text; null when never. */
  lastVerified: string | null;
  /** True for a record from the operator's own folder. */
  local: boolean;
}
