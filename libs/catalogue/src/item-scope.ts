import type { GoodsClause } from './meaning/index.js';

export const ITEM_SCOPES = [
  'all-arms',
  'heavy-conventional',
  'salw',
  'missiles',
  'wmd',
  'dual-use',
  'uavs',
  'training',
  'listed-items',
] as const;
export type ItemScopeName = (typeof ITEM_SCOPES)[number];

/** Which goods or services a measure or an exemption speaks of. */
export interface ItemScope {
  scope: ItemScopeName;
  detail: string;
  excludes: string[];
  /** The same in words that can be compared with goods; a report is judged by these, never by `detail`. */
  covers: GoodsClause[];
  leavesOut: GoodsClause[];
}
