import { ITEM_CATEGORIES } from '#libs/lexicon';
import type { Item, ItemCategory, Lexicon } from '#libs/lexicon';
import { itemOfCategory } from '../goods/category-items.js';
import { memoryOf } from '../remembered.js';

/** Reads the items of a question; an empty list means that nothing is told of them. */
export function readItems(words: readonly string[], lexicon: Lexicon): Item[] {
  if (words.length === 0) return [itemOfCategory('unspecified-arms')];
  return words.flatMap((text) => known(lexicon).of(text, () => itemsOf(text, lexicon)));
}

const known = memoryOf<Item[]>(5000);

function itemsOf(text: string, lexicon: Lexicon): Item[] {
  const category = categoryOf(text);
  return category ? [itemOfCategory(category)] : lexicon.items(text);
}

function categoryOf(text: string): ItemCategory | undefined {
  const slug = text
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
  return slug === 'training' ? undefined : ITEM_CATEGORIES.find((category) => category === slug);
}
