import type { LegalConduct } from '#libs/lexicon';

/**
 * What is done, as finely as the texts tell it apart. A record lists in `reaches` the acts that it bars, asks to stop
 * or regulates; a report comes to one or more of them by its conduct and its goods or services.
 */
export const ACTS = [
  /** Selling, giving, shipping or buying things. */
  'goods',
  /** Licences, plans, plant and know-how to make or keep arms. */
  'production',
  'training',
  /** Advisers and technical advice. */
  'advice',
  /** Upkeep, overhaul, servicing, testing. */
  'repair',
  'mercenaries',
  /** Soldiers of a State sent to fight. */
  'troops',
  /** Payment, credit, investment, insurance. */
  'money',
  'brokering',
  /** Carrying the goods through a territory, or on its ships and aircraft. */
  'carriage',
  'flights',
  'port-calls',
  'ship-to-ship',
  /** Fuel and services for ships. */
  'bunkering',
  /** Chartering, crewing, flagging, classing of ships and aircraft. */
  'shipping',
  /** Searching cargo on one's own land, in ports and airports. */
  'search',
  'search-at-sea',
  /** Seizing and disposing of what is found. */
  'seizure',
  'travel',
  'workers',
  /** Teaching of subjects that feed weapons work. */
  'teaching',
  /** Scientific and technical cooperation. */
  'science',
  /** Joint ventures, joint plants, stakes in companies. */
  'ventures',
  /** Any other help of a military kind. */
  'help',
] as const;
export type Act = (typeof ACTS)[number];

/** The acts that a record reaches when it does not list them. */
export const ACTS_BY_CONDUCT: Readonly<Record<LegalConduct, readonly Act[]>> = {
  supply: ['goods'],
  procurement: ['goods'],
  assistance: ['training', 'advice', 'repair', 'production', 'help'],
  financing: ['money'],
  brokering: ['brokering'],
  training: ['training'],
  transit: ['carriage'],
  inspection: ['search'],
  'travel-of-personnel': ['travel'],
  cooperation: ['help'],
};
