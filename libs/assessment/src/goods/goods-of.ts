import type { Item } from '#libs/lexicon';
import { Remembered } from '../remembered.js';
import type { Goods } from './goods.js';
import { readGoods } from './read-goods.js';

const byItem = new WeakMap<Item, Goods>();
const byContent = new Remembered<Goods>(5000);

/** `readGoods`, remembered: the same few words come again and again. */
export function goodsOf(item: Item): Goods {
  let goods = byItem.get(item);
  if (!goods) {
    goods = byContent.of(JSON.stringify(item), () => readGoods(item));
    byItem.set(item, goods);
  }
  return goods;
}
