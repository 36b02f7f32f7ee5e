import type { GoodsClass } from '#libs/catalogue';
import type { Kind } from './kinds.js';

/** Kinds that are in a class, and kinds that may be. What is not listed is outside it. */
export interface ClassKinds {
  yes: readonly Kind[];
  maybe?: readonly Kind[];
}

const AIR = ['combat-aircraft', 'attack-helicopter', 'military-helicopter', 'military-transport', 'trainer'] as const;
const CIVIL_AIR = ['civil-aircraft', 'civil-helicopter'] as const;
const NUCLEAR = ['nuclear', 'reactor-goods'] as const;

/** Classes that follow from the kind of goods alone; the others are worked out in class-tests.ts. */
export const CLASS_KINDS: Readonly<Partial<Record<GoodsClass, ClassKinds>>> = {
  guns: {
    yes: ['small-arm', 'machine-gun', 'small-ammunition', 'artillery', 'anti-aircraft-gun', 'heavy-ammunition'],
    maybe: ['arms', 'ammunition', 'air-defence', 'spare'],
  },
  ammunition: { yes: ['ammunition', 'small-ammunition'], maybe: ['heavy-ammunition', 'arms'] },
  mortars: { yes: ['mortar'], maybe: ['arms'] },
  'rocket-launchers': { yes: ['rocket-launcher'], maybe: ['arms'] },
  'recoilless-rifles': { yes: ['recoilless-rifle'], maybe: ['arms'] },
  'grenade-launchers': { yes: ['grenade-launcher'], maybe: ['arms'] },
  'rifle-grenades': { yes: ['rifle-grenade'], maybe: ['arms', 'grenade'] },
  'anti-tank-missiles': { yes: ['anti-tank-missile'], maybe: ['arms', 'missile'] },
  'surface-to-air-missiles': { yes: ['surface-to-air-missile', 'manpads'], maybe: ['arms', 'missile', 'air-defence'] },
  manpads: { yes: ['manpads'], maybe: ['arms', 'missile', 'surface-to-air-missile', 'air-defence'] },
  missiles: {
    yes: [
      'missile',
      'ballistic-missile',
      'cruise-missile',
      'anti-ship-missile',
      'air-launched-missile',
      'manpads',
      'surface-to-air-missile',
      'anti-tank-missile',
    ],
    maybe: ['arms', 'air-defence', 'rocket'],
  },
  'ballistic-missiles': { yes: ['ballistic-missile', 'cruise-missile'], maybe: ['missile', 'wmd'] },
  'missile-items': { yes: ['ballistic-missile', 'cruise-missile', 'missile-item'], maybe: ['missile'] },
  mines: { yes: ['mine'], maybe: ['arms'] },
  explosives: { yes: ['explosive', 'mine', 'detonator', 'bomb'], maybe: ['arms', 'bomb-component'] },
  detonators: { yes: ['detonator'] },
  'bomb-components': {
    yes: ['bomb-component', 'detonator', 'nitrocellulose', 'tetryl', 'nitroglycerin', 'nitric-acid', 'sulphuric-acid'],
  },
  'weapon-sights': { yes: ['sight'], maybe: ['night-vision'] },
  'night-vision': { yes: ['night-vision'], maybe: ['sight'] },
  'combat-aircraft': { yes: ['combat-aircraft', 'combat-drone'], maybe: ['arms', 'aircraft', 'trainer'] },
  'military-aircraft': {
    yes: ['combat-aircraft', 'military-transport', 'trainer'],
    maybe: ['arms', 'aircraft', 'combat-drone'],
  },
  'military-helicopters': { yes: ['attack-helicopter', 'military-helicopter'], maybe: ['arms', 'aircraft'] },
  'military-vessels': { yes: ['warship', 'patrol-craft'], maybe: ['arms'] },
  'combat-drones': { yes: ['combat-drone'], maybe: ['arms', 'drone'] },
  'complete-drones': { yes: ['combat-drone', 'drone'], maybe: ['civil-drone'] },
  'armoured-vehicles': { yes: ['armour', 'tank', 'armed-vehicle'], maybe: ['arms', 'military-vehicle'] },
  'armed-vehicles': { yes: ['armed-vehicle', 'tank'], maybe: ['arms', 'armour'] },
  'military-vehicles': {
    yes: ['military-vehicle', 'armour', 'tank', 'armed-vehicle'],
    maybe: ['arms', 'lorry-of-military-type', 'military-gear'],
  },
  'vehicle-spares': { yes: ['vehicle-spare'], maybe: ['spare'] },
  'motor-vehicles': { yes: ['motor-vehicle', 'four-wheel-drive', 'lorry-of-military-type', 'ambulance'] },
  'four-wheel-drive': { yes: ['four-wheel-drive'] },
  boats: { yes: ['boat', 'patrol-craft', 'ship', 'new-ship', 'used-ship'] },
  vessels: { yes: ['ship', 'new-ship', 'used-ship', 'boat', 'patrol-craft', 'warship'] },
  'new-vessels': { yes: ['new-ship'], maybe: ['ship', 'boat'] },
  aircraft: { yes: [...AIR, ...CIVIL_AIR, 'aircraft'] },
  'aircraft-parts': { yes: ['aircraft-spare', 'airliner-part'], maybe: ['spare', 'civil-component'] },
  'airliner-parts': { yes: ['airliner-part'] },
  'new-helicopters': { yes: [], maybe: ['civil-helicopter'] },
  'airfield-equipment': { yes: ['airfield-gear', 'air-traffic-control'] },
  'air-traffic-control': { yes: ['air-traffic-control'] },
  'aircrew-training': { yes: ['aircrew-training'] },
  'body-armour': { yes: ['body-armour'], maybe: ['protective-gear'] },
  'military-communications': { yes: ['military-radio'], maybe: ['military-gear'] },
  'police-equipment': { yes: ['police-gear', 'police-radio'] },
  computers: { yes: ['computer'] },
  electronics: { yes: ['electronics', 'computer', 'civil-component'] },
  machinery: { yes: ['machinery', 'mining'] },
  metals: { yes: ['metal'] },
  'mining-equipment': { yes: ['mining'] },
  petroleum: { yes: ['petroleum', 'aviation-fuel'] },
  'aviation-fuel': { yes: ['aviation-fuel'] },
  food: { yes: ['food'] },
  medical: { yes: ['medical'], maybe: ['ambulance'] },
  'teaching-material': { yes: ['teaching-material'] },
  'nuclear-items': { yes: [...NUCLEAR], maybe: ['wmd', 'dual-use'] },
  'light-water-reactor': { yes: ['reactor-goods'] },
  'chemical-weapons': { yes: ['chemical-weapon'], maybe: ['wmd'] },
  'wmd-items': { yes: ['wmd', 'chemical-weapon', ...NUCLEAR], maybe: ['dual-use'] },
  'civil-components': { yes: ['civil-component'] },
  nitrocellulose: { yes: ['nitrocellulose'] },
  tetryl: { yes: ['tetryl'] },
  nitroglycerin: { yes: ['nitroglycerin'] },
  'nitric-acid': { yes: ['nitric-acid'] },
  'sulphuric-acid': { yes: ['sulphuric-acid'] },
  'police-training': { yes: ['police-service'] },
  technicians: { yes: ['technician'] },
  officials: { yes: ['official'], maybe: ['adviser', 'technician'] },
  advisers: { yes: ['adviser', 'technician'] },
  fighters: { yes: ['fighter'] },
};
