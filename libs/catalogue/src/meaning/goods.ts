/**
 * Classes of goods that the texts tell apart. An item of a report is in a class, outside it, or it cannot be said;
 * libs/assessment decides which. Wider classes take in narrower ones: a rifle is in `small-arms`, `guns`,
 * `lethal-arms` and `arms`.
 */
export const GOODS_CLASSES = [
  /** Arms and related materiel of every kind, military vehicles, paramilitary equipment and spare parts included. */
  'arms',
  'lethal-arms',
  'non-lethal',
  /** Small arms, light weapons and what belongs to them. */
  'small-arms',
  /** The seven categories of the UN Register of Conventional Arms, with parts. */
  'register-categories',
  /** Heavy weapons with their ammunition. */
  'heavy-weapons',
  /** For small arms, or not told for what. */
  'ammunition',
  'guns',
  'mortars',
  'rocket-launchers',
  'recoilless-rifles',
  'grenade-launchers',
  'rifle-grenades',
  'anti-tank-missiles',
  'surface-to-air-missiles',
  'manpads',
  'missiles',
  'ballistic-missiles',
  'missile-items',
  'mines',
  'explosives',
  'detonators',
  'bomb-components',
  'weapon-sights',
  'night-vision',
  'combat-aircraft',
  'military-aircraft',
  'military-helicopters',
  'military-vessels',
  'combat-drones',
  'complete-drones',
  'armoured-vehicles',
  'armed-vehicles',
  'military-vehicles',
  'unarmed-military-vehicles',
  'vehicle-spares',
  'civilian-vehicles',
  'motor-vehicles',
  'four-wheel-drive',
  'boats',
  'vessels',
  'new-vessels',
  'aircraft',
  'aircraft-parts',
  'airliner-parts',
  'new-helicopters',
  'airfield-equipment',
  'air-traffic-control',
  'aircrew-training',
  'body-armour',
  'military-communications',
  'police-equipment',
  'computers',
  'electronics',
  'machinery',
  'metals',
  'mining-equipment',
  'petroleum',
  'aviation-fuel',
  'food',
  'medical',
  'teaching-material',
  'nuclear-items',
  'light-water-reactor',
  'chemical-weapons',
  'wmd-items',
  'dual-use',
  /** Civil by make, but pointing to a weapons programme or to fighting forces. */
  'programme-goods',
  'forces-goods',
  /** Civil parts that end up in weapons. */
  'civil-components',
  'nitrocellulose',
  'tetryl',
  'nitroglycerin',
  'nitric-acid',
  'sulphuric-acid',
  /** A contract or licence older than the measure. */
  'existing-licence',
  'civil-goods',
  'police-training',
  /** People on the move, where a record speaks of their travel. */
  'technicians',
  'officials',
  'advisers',
  'fighters',
  'everything',
] as const;
export type GoodsClass = (typeof GOODS_CLASSES)[number];

/** One class with its limits, as `guns up to 14.5 mm` or `ballistic-missiles over 150 km`. */
export interface GoodsClause {
  of: GoodsClass;
  limit: GoodsLimit | null;
}

export interface GoodsLimit {
  unit: 'mm' | 'km';
  /** Inclusive. */
  upTo: number | null;
  /** Exclusive. */
  over: number | null;
  /** Inclusive. */
  from: number | null;
}

const CLAUSE = /^([a-z-]+)(?: (up to|over|from) (\d+(?:\.\d+)?) (mm|km))?$/;

/** Reads `mines`, `guns up to 14.5 mm`, `mortars over 82 mm` or `complete-drones from 300 km`; null when it is none. */
export function readGoodsClause(text: string): GoodsClause | null {
  const [, name, bound, figure, unit] = CLAUSE.exec(text) ?? [];
  const of = GOODS_CLASSES.find((known) => known === name);
  if (!of) return null;
  if (!figure || (unit !== 'mm' && unit !== 'km')) return { of, limit: null };
  const value = Number(figure);
  const limit = {
    unit,
    upTo: bound === 'up to' ? value : null,
    over: bound === 'over' ? value : null,
    from: bound === 'from' ? value : null,
  } as const;
  return { of, limit };
}
