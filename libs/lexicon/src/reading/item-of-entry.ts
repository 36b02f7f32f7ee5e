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

/** What a calibre, once told, says of guns, mortars and rounds. */
export function withCalibre(item: Item, calibreMm: number | null, isMortar: boolean): Item {
  if (calibreMm === null) return item;
  const sized = { ...item, calibreMm };
  if (item.category === 'large-artillery' || (item.category === 'salw' && item.designation === null)) {
    return gunOfCalibre(sized, calibreMm, isMortar);
  }
  if (item.category !== 'ammunition') return sized;
  if (calibreMm < SMALL_CALIBRE_BELOW_MM) return { ...sized, smallArm: true };
  if (isMortar) return { ...sized, smallArm: calibreMm < LIGHT_MORTAR_BELOW_MM };
  return { ...sized, smallArm: calibreMm >= ARTILLERY_FROM_MM ? false : null };
}

function gunOfCalibre(item: Item, calibreMm: number, isMortar: boolean): Item {
  if (item.designation === null && !isMortar && item.category === 'salw' && calibreMm < SMALL_CALIBRE_BELOW_MM) {
    return { ...item, smallArm: true };
  }
  if (item.category === 'salw') return item;
  if (isMortar) {
    const smallArm = calibreMm < LIGHT_MORTAR_BELOW_MM;
    return { ...item, smallArm, register: calibreMm >= ARTILLERY_FROM_MM ? 'III' : null };
  }
  const isHeavy = calibreMm >= ARTILLERY_FROM_MM;
  return { ...item, smallArm: calibreMm < SMALL_CALIBRE_BELOW_MM, register: isHeavy ? 'III' : null };
}
