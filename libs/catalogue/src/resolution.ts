/** What a resolution did to the arms measures of a regime. */
export const RESOLUTION_EFFECTS = [
  'imposes',
  'amends',
  'renews',
  'narrows',
  'extends',
  'ends',
  'exempts',
  'interprets',
] as const;
export type ResolutionEffect = (typeof RESOLUTION_EFFECTS)[number];

/** How a fact was checked: read in the text itself, in part (by a later text or a copy), or from memory. */
export const CHECKS = ['text', 'partial', 'memory'] as const;
export type Check = (typeof CHECKS)[number];

/** How the members of the Council voted. Members that are not named voted for. */
export interface CouncilVote {
  /** How many voted for; null when the text was never voted as a whole. */
  for: number | null;
  against: string[];
  abstaining: string[];
  notVoting: string[];
  /** The yes votes by name, given only for a draft that failed. */
  inFavour: string[];
}

/** One text of the Council that made, changed, renewed or ended an arms measure of a regime. */
export interface Resolution {
  /** `S/RES/1718 (2006)` */
  symbol: string;
  adopted: string;
  chapterVii: boolean;
  vote: CouncilVote;
  effect: ResolutionEffect;
  /** Which paragraph does what, in our words. */
  did: string | null;
  note: string | null;
  checked: Check;
}
