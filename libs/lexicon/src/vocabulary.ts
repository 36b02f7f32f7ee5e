/** How far a reported deal has come, most committed first. Defined in docs/glossary.md. */
export const STAGES = [
  'delivered',
  'in-transit',
  'seized',
  'contracted',
  'announced',
  'planned',
  'threatened',
  'alleged',
  'denied',
  'refused',
  'requested',
] as const;
export type Stage = (typeof STAGES)[number];

/** What a report says the parties do. */
export const REPORT_CONDUCTS = ['transfer', 'assistance', 'agreement', 'licence', 'procurement'] as const;
export type ReportConduct = (typeof REPORT_CONDUCTS)[number];

/** What a measure forbids or asks. */
export const LEGAL_CONDUCTS = [
  'supply',
  'procurement',
  'assistance',
  'financing',
  'brokering',
  'training',
  'transit',
  'inspection',
  'travel-of-personnel',
  'cooperation',
] as const;
export type LegalConduct = (typeof LEGAL_CONDUCTS)[number];

/** The classes of goods and services that reports, registers and measures are compared by. */
export const ITEM_CATEGORIES = [
  'battle-tanks',
  'armoured-vehicles',
  'large-artillery',
  'combat-aircraft',
  'attack-helicopters',
  'warships',
  'missiles',
  'salw',
  'ammunition',
  'uav',
  'air-defence',
  'radar',
  'spare-parts',
  'training',
  'dual-use',
  'wmd',
  'unspecified-arms',
  'non-arms',
] as const;
export type ItemCategory = (typeof ITEM_CATEGORIES)[number];

/** Who vouches for what a report tells: the text itself, a finding of a panel, court, prosecutor or seizing force, or an accuser. */
export const ATTRIBUTIONS = ['fact', 'finding', 'accusation'] as const;
export type Attribution = (typeof ATTRIBUTIONS)[number];

/** What an actor is. */
export const ACTOR_KINDS = [
  /** Armed groups, and classes of them (`rebels`). */
  'non-state',
  /** Authorities over a territory that their State or most States do not accept, and constituent states. */
  'authority',
  /** The government of a State, told apart from the State as a place. */
  'government',
  /** Armed forces, police, intelligence and ministries. */
  'state-organ',
  /** The United Nations, missions, regional organisations. */
  'intergovernmental',
  /** Alliances and groups of States. */
  'bloc',
  'company',
  /** Private military companies. */
  'pmc',
  'ship',
  /** Journalists, aid workers, private persons. */
  'civil',
] as const;
export type ActorKind = (typeof ACTOR_KINDS)[number];
