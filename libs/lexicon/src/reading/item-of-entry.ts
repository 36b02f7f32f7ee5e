import type { TermRecord, WeaponRecord } from '../compile/compiled.js';
import type { Item } from '../item.js';

const UNARMED_CLASSES: ReadonlySet<string> = new Set([
  'radar',
  'sensor',
  'engine',
  'transport-aircraft',
  'helicopter',
  'military-vehicle',
  'dual-use',
]);
/** By the UN panel of 1997: light weapons include portable launchers of missiles and mortars under 100 mm. */
const LIGHT_MORTAR_BELOW_MM = 100;
const SMALL_CALIBRE_BELOW_MM = 20;
const ARTILLERY_FROM_MM = 75;
const PORTABLE_MISSILE_REACH_KM = 10;

/** An item of which nothing is known but the words. */
export function unknownItem(text: string): Item {
  return {
    text,
    category: 'non-arms',
    designation: null,
    register: null,
    smallArm: null,
    calibreMm: null,
    rangeKm: null,
    lethal: null,
    dualUse: false,
    service: null,
    civil: false,
  };
}

export function itemOfTerm(term: TermRecord, text: string): Item {
  return {
    ...unknownItem(text),
    category: term.category,
    register: term.register,
    smallArm: term.smallArm,
    lethal: term.lethal,
    dualUse: term.dualUse,
    service: term.service,
    civil: term.civil,
  };
}

export function itemOfWeapon(weapon: WeaponRecord, text: string): Item {
  return {
    ...unknownItem(text),
    category: weapon.category,
    designation: weapon.designation,
    register: weapon.register,
    smallArm: isSmallArm(weapon),
    calibreMm: weapon.calibreMm,
    rangeKm: weapon.rangeKm,
    lethal: weapon.class === 'trainer-aircraft' ? null : !UNARMED_CLASSES.has(weapon.class),
    dualUse: weapon.class === 'dual-use',
  };
}

/** Portable guided missiles may count as light weapons or as missiles: null, unless they are known MANPADS. */
function isSmallArm(weapon: WeaponRecord): boolean | null {
  if (weapon.class === 'salw' || weapon.class === 'manpads') return true;
  if (weapon.class === 'ammunition')
    return weapon.calibreMm === null ? null : weapon.calibreMm < SMALL_CALIBRE_BELOW_MM;
  if (weapon.class === 'missiles' && weapon.register === null) {
    return weapon.rangeKm === null || weapon.rangeKm <= PORTABLE_MISSILE_REACH_KM ? null : false;
  }
  return false;
}

/** What a description says beside the name that bears on its calibre. */
interface CalibreContext {
  isMortar: boolean;
  /** A gun or cannon and neither machine gun nor launcher. */
  isGun: boolean;
}

function calibreContext(text: string): CalibreContext {
  const isGun = /\b(?:auto)?cannons?\b|(?<!machine[ -])(?<!submachine[ -])\bguns?\b/iu.test(text);
  return { isMortar: /mortar/iu.test(text), isGun: isGun && !/machine[ -]?gun|launcher/iu.test(text) };
}

/** What a calibre, once told, says of guns, mortars and rounds. */
export function withCalibre(item: Item, calibreMm: number | null, description: string): Item {
  if (calibreMm === null) return item;
  const context = calibreContext(description);
  const sized = { ...item, calibreMm };
  if (item.category === 'ammunition') return roundOfCalibre(sized, calibreMm, context);
  if (item.designation === null && context.isGun && (item.category === 'salw' || item.category === 'large-artillery')) {
    return gunOfCalibre(sized, calibreMm);
  }
  if (item.category !== 'large-artillery') return sized;
  const isLight = context.isMortar && calibreMm < LIGHT_MORTAR_BELOW_MM;
  return { ...sized, smallArm: isLight, register: calibreMm >= ARTILLERY_FROM_MM ? 'III' : null };
}

function gunOfCalibre(item: Item, calibreMm: number): Item {
  const isSmall = calibreMm < SMALL_CALIBRE_BELOW_MM;
  const register = calibreMm >= ARTILLERY_FROM_MM ? 'III' : null;
  return { ...item, category: isSmall ? 'salw' : 'large-artillery', smallArm: isSmall, register };
}

function roundOfCalibre(item: Item, calibreMm: number, { isMortar }: CalibreContext): Item {
  if (calibreMm < SMALL_CALIBRE_BELOW_MM) return { ...item, smallArm: true };
  if (isMortar) return { ...item, smallArm: calibreMm < LIGHT_MORTAR_BELOW_MM };
  return { ...item, smallArm: calibreMm >= ARTILLERY_FROM_MM ? false : null };
}
