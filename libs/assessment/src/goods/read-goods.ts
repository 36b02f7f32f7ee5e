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

/** Reads what the words, the category and the designation of an item tell of its kind. */
export function readGoods(item: Item): Goods {
  const words = plainWords(item.text);
  const kinds = kindsOf(item);
  const calibreMm = item.calibreMm ?? calibreIn(words);
  return {
    item,
    words,
    kinds,
    military: strongest(kinds, 'military'),
    lethal: /\bunarmed\b|\bnon ?lethal\b/.test(words) ? 'no' : strongest(kinds, 'lethal'),
    small: item.smallArm === true ? ('yes' as const) : strongest(kinds, 'small'),
    registered: registeredOf(item, kinds, calibreMm),
    calibreMm,
    rangeKm: item.rangeKm ?? rangeIn(words),
    vague: [...kinds].every((kind) => kind === 'arms' || kind === 'military-gear'),
    madeIn: yearIn(words),
  };
}

/** What stands before "for" or "to" names the goods; what follows tells their use. */
const USE = / (?:for|to) /;
/** A list of goods; what stands before "and" in "tank and artillery shells" is none of its own. */
const LIST = /(?<=s|ammunition|equipment) *(?:[,;&]|\b(?:and|with|plus|including)\b)/i;

function kindsOf(item: Item): Set<Kind> {
  const kinds = new Set(item.text.split(LIST).flatMap((part) => [...kindsOfPart(plainWords(part))]));
  if (tellsNothing(item) && [...kinds].every((kind) => kind === 'any-cargo')) return kinds.add('any-cargo');
  if (item.dualUse) kinds.add('dual-use');
  if ([...kinds].every((kind) => WEAK.has(kind))) for (const kind of kindsOfCategory(item)) kinds.add(kind);
  if (item.category === 'large-artillery' && kinds.delete('rocket-launcher')) kinds.add('rocket-artillery');
  if (kinds.size === 0) kinds.add(item.civil ? 'civil' : 'arms');
  if (kinds.size > 1) kinds.delete('any-cargo');
  return kinds;
}

/** Words that no list knows, and that were not given as goods that are no arms. */
function tellsNothing({ category, civil, lethal, designation, service, dualUse }: Item): boolean {
  return category === 'non-arms' && !civil && lethal === null && designation === null && service === null && !dualUse;
}

function kindsOfPart(words: string): Set<Kind> {
  const head = kindsIn(words.split(USE)[0] ?? words);
  return withoutOvertaken([...head].every((kind) => WEAK.has(kind)) ? kindsIn(words) : head);
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
  if (item.category === 'missiles' && item.smallArm === true && item.register === 'VII') return ['manpads'];
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

/** Barrels and mortars count by their bore; whatever the lexicon gives a category of the Register is in it. */
const BORED: readonly Kind[] = ['mortar', 'artillery', 'rocket-artillery', 'anti-aircraft-gun'];
const LEAST_BORE = 75;

function registeredOf({ register }: Item, kinds: ReadonlySet<Kind>, calibreMm: number | null): Ternary {
  const best = strongest(kinds, 'registered');
  if (calibreMm !== null && [...kinds].every((kind) => BORED.includes(kind))) {
    if (calibreMm < LEAST_BORE) return 'no';
    return kinds.has('anti-aircraft-gun') ? best : 'yes';
  }
  return register !== null && best === 'maybe' ? 'yes' : best;
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
