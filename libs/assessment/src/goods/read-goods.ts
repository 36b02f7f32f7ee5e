import type { Item, ItemCategory } from '#libs/lexicon';
import type { Ternary } from '../ternary.js';
import { plainWords } from '../words/plain-words.js';
import { GOODS_WORDS, SERVICE_WORDS } from './goods-words.js';
import type { Goods } from './goods.js';
import { KIND_OF_CATEGORY, KINDS } from './kinds.js';
import type { Kind, KindFacts } from './kinds.js';
import { withoutOvertaken } from './overtakes.js';

const KINDS_OF_CATEGORY: Readonly<Record<ItemCategory, readonly Kind[]>> = {
  'battle-tanks': ['tank'],
  'armoured-vehicles': ['armour'],
  'large-artillery': ['artillery'],
  'combat-aircraft': ['combat-aircraft'],
  'attack-helicopters': ['military-helicopter'],
  warships: ['warship'],
  missiles: ['missile'],
  salw: ['small-arm'],
  ammunition: ['ammunition'],
  uav: ['drone'],
  'air-defence': ['air-defence'],
  radar: ['radar'],
  'spare-parts': ['spare'],
  training: ['military-service'],
  'dual-use': ['dual-use'],
  wmd: ['wmd'],
  'unspecified-arms': ['arms'],
  'non-arms': ['civil'],
};

/** Kinds that say too little to stand against what a designation or category tells. */
const WEAK: ReadonlySet<Kind> = new Set([
  'arms',
  'spare',
  'aircraft',
  'any-cargo',
  'military-gear',
  'missile',
  'civil',
]);
/** Kinds that turn the goods they stand beside into harmless ones. */
const DISARMING: readonly Kind[] = ['demining-gear', 'ambulance', 'non-lethal-gear'];

/** Reads what the words, the category and the designation of an item tell of its kind. */
export function readGoods(item: Item): Goods {
  const words = plainWords(item.text);
  const kinds = withoutOvertaken(kindsOf(item, words));
  const isCivilService = kinds.has('civil-service');
  const disarmed = /\bunarmed\b|\bnon ?lethal\b/.test(words) || DISARMING.some((kind) => kinds.has(kind));
  return {
    item,
    words,
    kinds,
    military: isCivilService ? ('no' as const) : strongest(kinds, 'military'),
    lethal: disarmed && !kinds.has('explosive') ? ('no' as const) : strongest(kinds, 'lethal'),
    small: item.smallArm === true ? ('yes' as const) : strongest(kinds, 'small'),
    registered: strongest(kinds, 'registered'),
    calibreMm: item.calibreMm ?? calibreIn(words),
    rangeKm: item.rangeKm ?? rangeIn(words),
    vague: [...kinds].every((kind) => kind === 'arms' || kind === 'military-gear'),
    madeIn: yearIn(words),
  };
}

/** What stands before "for" or "to" names the goods; what follows tells their use. */
const USE = / (?:for|to) /;

function kindsOf(item: Item, words: string): Set<Kind> {
  const head = kindsIn(words.split(USE)[0] ?? words);
  const kinds = [...head].every((kind) => WEAK.has(kind)) ? kindsIn(words) : head;
  if ([...kinds].every((kind) => WEAK.has(kind))) for (const kind of kindsOfCategory(item)) kinds.add(kind);
  if (kinds.size === 0) kinds.add(item.civil ? 'civil' : 'arms');
  return kinds;
}

function kindsIn(words: string): Set<Kind> {
  const kinds = new Set<Kind>();
  for (const [pattern, ...found] of [...GOODS_WORDS, ...SERVICE_WORDS]) {
    if (pattern.test(words)) for (const kind of found) kinds.add(kind);
  }
  return kinds;
}

function kindsOfCategory(item: Item): readonly Kind[] {
  if (item.service === 'police-training') return ['police-service'];
  if (item.service === 'mercenaries') return ['fighter'];
  if (item.category === 'missiles' && item.register === null && item.designation !== null) return ['missile'];
  if (item.designation !== null && item.register !== null && item.category === 'unspecified-arms') {
    return [KIND_OF_CATEGORY[item.register]];
  }
  return KINDS_OF_CATEGORY[item.category];
}

const RANK: Readonly<Record<Ternary, number>> = { yes: 2, maybe: 1, no: 0 };

function strongest(kinds: ReadonlySet<Kind>, fact: keyof KindFacts): Ternary {
  let best: Ternary = 'no';
  for (const kind of kinds) {
    const value = KINDS[kind][fact];
    if (RANK[value] > RANK[best]) best = value;
  }
  return best;
}

function calibreIn(words: string): number | null {
  const [, figure] = /\b(\d+(?:\.\d+)?) ?mm\b/.exec(words) ?? [];
  return figure ? Number(figure) : null;
}

function rangeIn(words: string): number | null {
  const [, figure] = /\b(\d+(?:\.\d+)?) ?(?:km|kilomet)/.exec(words) ?? [];
  return figure ? Number(figure) : null;
}

function yearIn(words: string): number | null {
  const [, year] = /\b(?:of|from|signed in|made in|dated) ((?:19|20)\d\d)\b/.exec(words) ?? [];
  return year ? Number(year) : null;
}
