import type { Kind } from './kinds.js';

/** More telling words first, and what they overtake: "anti-tank missile" says nothing of tanks. Applied in this order. */
const OVERTAKES: readonly (readonly [telling: readonly Kind[], overtaken: readonly Kind[]])[] = [
  [
    ['civil-aircraft', 'civil-helicopter', 'airliner-part', 'air-traffic-control'],
    ['aircraft', 'combat-aircraft', 'military-helicopter', 'spare', 'aircraft-spare', 'radar', 'ship', 'civil'],
  ],
  [['attack-helicopter'], ['military-helicopter']],
  [['military-transport'], ['aircraft']],
  [['rocket-artillery'], ['rocket-launcher']],
  [['explosive-boat'], ['boat', 'drone', 'explosive']],
  [['combat-drone', 'civil-drone', 'drone-part'], ['drone']],
  [['civil-component'], ['drone-part', 'spare', 'aircraft-spare', 'combat-drone', 'drone']],
  [['manpads', 'surface-to-air-missile', 'anti-tank-missile', 'air-launched-missile'], ['missile-item']],
  [['missile-item'], ['spare', 'missile', 'rocket']],
  [
    ['manpads', 'surface-to-air-missile', 'anti-tank-missile', 'ballistic-missile'],
    ['missile', 'air-defence'],
  ],
  [['cruise-missile', 'anti-ship-missile', 'air-launched-missile'], ['missile']],
  [['manpads'], ['surface-to-air-missile']],
  [['anti-tank-missile'], ['tank', 'rocket']],
  [['small-ammunition', 'heavy-ammunition', 'bomb'], ['ammunition']],
  [['heavy-ammunition'], ['artillery', 'mortar', 'tank']],
  [['mine'], ['tank']],
  [['demining-gear'], ['mine', 'armour', 'tank', 'bomb']],
  [['body-armour'], ['armour', 'ballistic-missile']],
  [
    ['ambulance', 'lorry-of-military-type'],
    ['military-vehicle', 'motor-vehicle', 'armour'],
  ],
  [['military-vehicle'], ['motor-vehicle', 'four-wheel-drive']],
  [
    ['aircraft-spare', 'vehicle-spare'],
    ['spare', 'aircraft', 'tank', 'armour', 'combat-aircraft', 'military-helicopter'],
  ],
  [['police-radio'], ['non-lethal-gear']],
  [['new-ship', 'used-ship'], ['ship']],
  [['warship'], ['ship', 'boat', 'new-ship', 'missile']],
  [['aviation-fuel', 'missile-precursor'], ['petroleum']],
  [['reactor-goods'], ['nuclear', 'petroleum']],
  [['arms-plant'], ['ammunition', 'machinery', 'arms', 'small-arm', 'missile']],
  [['combat-drone'], ['explosive']],
  [['small-arms-service'], ['arms']],
  [['civil-service'], ['aircrew-training', 'military-service', 'adviser']],
  [['trainer'], ['aircraft', 'military-service']],
];

/** Takes away what a more telling word has overtaken. */
export function withoutOvertaken(kinds: Set<Kind>): Set<Kind> {
  for (const [telling, overtaken] of OVERTAKES) {
    if (telling.some((kind) => kinds.has(kind))) for (const kind of overtaken) kinds.delete(kind);
  }
  if (kinds.size > 1) kinds.delete('any-cargo');
  return kinds;
}
