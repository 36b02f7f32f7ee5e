import { ITEM_CATEGORIES, type ItemCategory } from '../vocabulary.js';

/** A category given by its own name (`salw`) is read as these words. */
const WORDS: Readonly<Record<ItemCategory, string>> = {
  'battle-tanks': 'battle tanks',
  'armoured-vehicles': 'armoured vehicles',
  'large-artillery': 'multiple rocket launchers',
  'combat-aircraft': 'combat aircraft',
  'attack-helicopters': 'attack helicopters',
  warships: 'frigates',
  missiles: 'missiles',
  salw: 'small arms and light weapons',
  ammunition: 'ammunition',
  uav: 'unmanned aerial vehicles',
  'air-defence': 'air defence systems',
  radar: 'radars',
  'spare-parts': 'spare parts',
  training: 'military training',
  'dual-use': 'dual-use goods',
  wmd: 'weapons of mass destruction',
  'unspecified-arms': 'weapons',
  'non-arms': 'security pact',
};

/** The words to read in place of a category's name; other words stay as they are. */
export function wordsOfCategory(words: string): string {
  const category = ITEM_CATEGORIES.find((candidate) => candidate === words.trim().toLowerCase());
  return category === undefined ? words : WORDS[category];
}
