/** Ends and circumstances that an exemption asks for, or that take a deal out of it. */
export const PURPOSES = [
  'humanitarian-or-protective',
  'humanitarian',
  /** The Committee may exempt what aid bodies need for their work. */
  'work-of-aid-bodies',
  'demining',
  'peace-agreement',
  'security-sector-reform',
  /** Bringing divided forces together. */
  'reunification-of-forces',
  'law-enforcement',
  'guarding-premises',
  'fighting-al-shabaab',
  'evacuation',
  /** Goods of a ship or aircraft on a visit that stay on board. */
  'kept-on-board',
  'medical',
  'emergency',
  'civil-air-traffic',
  'airliner-safety',
  'nuclear-deal-works',
  'un-decisions',
  /** Fields of science near to weapons: nuclear, aerospace, advanced manufacturing. */
  'sensitive-science',
  'arms-for-terrorism',
  'bomb-making',
] as const;
export type Purpose = (typeof PURPOSES)[number];
