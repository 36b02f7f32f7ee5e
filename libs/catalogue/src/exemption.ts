import type { Act, GoodsClause, Purpose, Who } from './meaning/index.js';
import type { Pinpoint } from './pinpoint.js';
import type { ItemScope } from './item-scope.js';
import type { Uncertainty } from './uncertainty.js';

export const PROCEDURES = ['none', 'notification', 'advance-approval'] as const;
export type Procedure = (typeof PROCEDURES)[number];

/** What a measure does not reach, and what must be done first for it not to. */
export interface Exemption {
  /** Unique in its measure. */
  id: string;
  basis: Pinpoint[];
  when: string;
  procedure: Procedure;
  /** Who it serves; empty when it names nobody. */
  recipients: string[];
  /** What it serves; null when it takes in all that the measure bans. */
  items: ItemScope | null;
  /** First day; null from the first day of the measure. */
  from: string | null;
  /** First day on which it no longer holds; null to the end of the measure. */
  until: string | null;
  noticeDays: number | null;
  /** Silence of the Committee for so many working days clears it. */
  noObjectionWorkingDays: number | null;
  notifiedTo: string | null;
  requestedBy: string | null;
  /** States disagree that it exists or reaches so far. */
  disputed: boolean;
  uncertain: Uncertainty | null;
  note: string | null;
  /** `recipients` in words that can be compared; empty when it serves whoever fits the rest. */
  who: Who[];
  /** Recipients that it never serves. */
  notWho: Who[];
  /** Recipients that it may serve, on a fact that reports seldom tell. */
  mayServe: Who[];
  /** The only suppliers that may use it. */
  suppliers: string[];
  /** The only forces or missions that may use it as suppliers. */
  by: Who[];
  covers: GoodsClause[];
  leavesOut: GoodsClause[];
  /** The acts that it frees; empty when it frees all that the record reaches. */
  reaches: Act[];
  /** It serves only deals whose words show this purpose. */
  purpose: Purpose | null;
  /** Purposes that take a deal out of it. */
  notFor: Purpose[];
  entryPoint: 'listed' | null;
  /** A power to approve anything, which is no path of its own unless the case shows its purpose. */
  generalPower: boolean;
  /** It gives way where one of these fits the goods: the special rule keeps its own procedure. */
  unless: string[];
}
