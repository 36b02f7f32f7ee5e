import type { RegisterCategory } from '#libs/lexicon';
import type { Ternary } from '../ternary.js';

/** What is known of a kind of goods by its name alone. */
export interface KindFacts {
  /** Arms or related materiel? */
  military: Ternary;
  /** Lethal by type? */
  lethal: Ternary;
  /** Small arms, light weapons and what belongs to them? */
  small: Ternary;
  /** In one of the seven categories of the UN Register? */
  registered: Ternary;
}

const kind = (military: Ternary, lethal: Ternary, small: Ternary, registered: Ternary): KindFacts => ({
  military,
  lethal,
  small,
  registered,
});

const HEAVY = kind('yes', 'yes', 'no', 'yes');
const LIGHT = kind('yes', 'yes', 'yes', 'no');
const OTHER_ARMS = kind('yes', 'yes', 'no', 'no');
const GEAR = kind('yes', 'no', 'no', 'no');
const CIVIL = kind('no', 'no', 'no', 'no');

/** The kinds that the reading of an item tells apart; the classes of the catalogue are put together from them. */
export const KINDS = {
  arms: kind('yes', 'maybe', 'maybe', 'maybe'),
  tank: HEAVY,
  armour: HEAVY,
  'armed-vehicle': HEAVY,
  artillery: HEAVY,
  'rocket-artillery': HEAVY,
  mortar: kind('yes', 'yes', 'maybe', 'maybe'),
  rocket: kind('yes', 'yes', 'maybe', 'maybe'),
  'combat-aircraft': HEAVY,
  'attack-helicopter': HEAVY,
  'military-helicopter': kind('yes', 'maybe', 'no', 'maybe'),
  'military-transport': GEAR,
  trainer: kind('yes', 'no', 'no', 'maybe'),
  warship: HEAVY,
  'patrol-craft': kind('yes', 'maybe', 'no', 'no'),
  missile: kind('yes', 'yes', 'no', 'maybe'),
  'ballistic-missile': HEAVY,
  'cruise-missile': HEAVY,
  'anti-ship-missile': HEAVY,
  'air-launched-missile': HEAVY,
  manpads: kind('yes', 'yes', 'maybe', 'yes'),
  'surface-to-air-missile': OTHER_ARMS,
  'anti-tank-missile': kind('yes', 'yes', 'maybe', 'no'),
  'air-defence': kind('yes', 'yes', 'no', 'maybe'),
  'anti-aircraft-gun': kind('yes', 'yes', 'no', 'maybe'),
  'small-arm': LIGHT,
  'machine-gun': LIGHT,
  'rocket-launcher': LIGHT,
  'recoilless-rifle': LIGHT,
  'grenade-launcher': LIGHT,
  'rifle-grenade': LIGHT,
  grenade: LIGHT,
  ammunition: kind('yes', 'yes', 'maybe', 'maybe'),
  'small-ammunition': LIGHT,
  'heavy-ammunition': kind('yes', 'yes', 'no', 'maybe'),
  bomb: kind('yes', 'yes', 'no', 'maybe'),
  torpedo: HEAVY,
  mine: OTHER_ARMS,
  'explosive-boat': OTHER_ARMS,
  explosive: OTHER_ARMS,
  detonator: OTHER_ARMS,
  'bomb-component': kind('maybe', 'no', 'no', 'no'),
  'combat-drone': kind('yes', 'yes', 'no', 'maybe'),
  drone: kind('yes', 'maybe', 'no', 'maybe'),
  'civil-drone': kind('maybe', 'no', 'no', 'no'),
  'drone-part': kind('yes', 'no', 'no', 'maybe'),
  sight: GEAR,
  'night-vision': GEAR,
  radar: GEAR,
  'military-radio': GEAR,
  'jamming-gear': GEAR,
  'body-armour': GEAR,
  'military-clothing': GEAR,
  'protective-gear': GEAR,
  'demining-gear': GEAR,
  ambulance: GEAR,
  'non-lethal-gear': GEAR,
  'military-gear': kind('yes', 'maybe', 'no', 'no'),
  'police-gear': GEAR,
  'police-radio': GEAR,
  'military-vehicle': kind('yes', 'no', 'no', 'no'),
  'lorry-of-military-type': kind('maybe', 'no', 'no', 'no'),
  spare: kind('yes', 'no', 'maybe', 'maybe'),
  'aircraft-spare': kind('yes', 'no', 'no', 'yes'),
  'vehicle-spare': kind('yes', 'no', 'no', 'maybe'),
  aircraft: kind('yes', 'maybe', 'no', 'maybe'),
  'civil-aircraft': CIVIL,
  'civil-helicopter': CIVIL,
  'airliner-part': CIVIL,
  'airfield-gear': CIVIL,
  'air-traffic-control': CIVIL,
  'motor-vehicle': CIVIL,
  'four-wheel-drive': CIVIL,
  boat: CIVIL,
  ship: CIVIL,
  'new-ship': CIVIL,
  'used-ship': CIVIL,
  computer: CIVIL,
  electronics: CIVIL,
  machinery: CIVIL,
  metal: CIVIL,
  mining: CIVIL,
  petroleum: CIVIL,
  'aviation-fuel': CIVIL,
  food: CIVIL,
  medical: CIVIL,
  'teaching-material': CIVIL,
  'civil-component': kind('maybe', 'no', 'no', 'no'),
  funds: kind('maybe', 'no', 'maybe', 'maybe'),
  civil: CIVIL,
  'dual-use': CIVIL,
  'missile-item': kind('yes', 'no', 'no', 'yes'),
  'missile-precursor': CIVIL,
  nuclear: CIVIL,
  'reactor-goods': CIVIL,
  'chemical-weapon': kind('yes', 'maybe', 'no', 'no'),
  wmd: kind('yes', 'yes', 'no', 'no'),
  nitrocellulose: CIVIL,
  tetryl: CIVIL,
  nitroglycerin: CIVIL,
  'nitric-acid': CIVIL,
  'sulphuric-acid': CIVIL,
  'arms-plant': kind('yes', 'no', 'maybe', 'maybe'),
  'military-service': kind('yes', 'no', 'maybe', 'maybe'),
  'small-arms-service': kind('yes', 'no', 'yes', 'no'),
  'police-service': kind('maybe', 'no', 'maybe', 'no'),
  'aircrew-training': kind('yes', 'no', 'no', 'maybe'),
  'civil-service': CIVIL,
  technician: kind('yes', 'no', 'maybe', 'maybe'),
  official: kind('maybe', 'no', 'no', 'no'),
  adviser: kind('yes', 'no', 'maybe', 'maybe'),
  fighter: kind('yes', 'no', 'maybe', 'maybe'),
  worker: CIVIL,
  'any-cargo': kind('maybe', 'maybe', 'maybe', 'maybe'),
} as const satisfies Record<string, KindFacts>;
export type Kind = keyof typeof KINDS;

/** Kinds by category of the Register, for designations that carry one. */
export const KIND_OF_CATEGORY: Readonly<Record<RegisterCategory, Kind>> = {
  I: 'tank',
  II: 'armour',
  III: 'artillery',
  IV: 'combat-aircraft',
  V: 'attack-helicopter',
  VI: 'warship',
  VII: 'missile',
};
