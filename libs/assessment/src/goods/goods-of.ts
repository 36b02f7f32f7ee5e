import type { Item } from '#libs/lexicon';
import { readGoods } from './read-goods.js';
import type { Goods } from './goods.js';

const KEPT = 5000;
const read = new WeakMap<Item, Goods>();
const byText = new Map<string, Goods>();

/** `readGoods`, remembered: the same few words come again and again. */
export function goodsOf(item: Item): Goods {
  const known = read.get(item);
  if (known) return known;
  const key = [
    item.text,
    item.category,
    item.designation,
    item.register,
    item.service,
    item.calibreMm,
    item.rangeKm,
    item.smallArm,
    item.civil,
  ].join('|');
  let goods = byText.get(key);
  if (!goods) {
    goods = readGoods(item);
    if (byText.size >= KEPT) byText.clear();
    byText.set(key, goods);
  }
  read.set(item, goods);
  return goods;
}
