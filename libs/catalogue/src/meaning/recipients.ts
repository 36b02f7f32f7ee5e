/** Kinds of recipient or end user that the texts tell apart. Named forces and missions are actors of the regime instead. */
export const RECIPIENT_CLASSES = [
  /** The recognised Government with its ministries, forces and police. */
  'government',
  'police',
  /** UN missions, bodies and staff. */
  'united-nations',
  /** Peace operations of the UN or a regional body, with their contingents. */
  'peacekeepers',
  'media',
  'aid-workers',
  'development-workers',
  'deminers',
  /** Forces of a State other than the one in which they are. */
  'foreign-forces',
  /** Forces that come to bring their nationals out. */
  'evacuation-forces',
  'security-firms',
  /** Private buyers, dealers and companies. */
  'private-buyers',
  /** Whoever holds a licence of the Government for the import. */
  'licensed',
  /** Militias, rebels, gangs. */
  'armed-groups',
  /** Everybody outside the Government. */
  'non-governmental',
] as const;
export type RecipientClass = (typeof RECIPIENT_CLASSES)[number];

/** Whom a target takes in: everybody there, one side, those named, or those on land that the named ones hold. */
export const REACHES = ['everyone', 'government', 'non-governmental', 'named', 'land-of-the-named'] as const;
export type Reach = (typeof REACHES)[number];

/** One recipient of a list in the catalogue, as its loader understood the word. */
export type Who =
  | { kind: 'class'; of: RecipientClass }
  | { kind: 'actor'; id: string }
  /** `forces of TR`: the armed forces of one State. */
  | { kind: 'forces'; iso2: string };

const FORCES_OF = /^forces of ([A-Z]{2})$/;

/** Reads `aid-workers`, `forces of TR` or the id of an actor of the regime; null when it is none of them. */
export function readWho(text: string, actorIds: ReadonlySet<string>): Who | null {
  const forces = FORCES_OF.exec(text);
  if (forces?.[1]) return { kind: 'forces', iso2: forces[1] };
  if (actorIds.has(text)) return { kind: 'actor', id: text };
  const of = RECIPIENT_CLASSES.find((name) => name === text);
  return of ? { kind: 'class', of } : null;
}
