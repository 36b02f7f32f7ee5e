import { nounBit } from '../english/words.js';
import type { Meaning } from './meaning.js';

const GOODS_KINDS = nounBit('transfer') | nounBit('carrier') | nounBit('quantity');
const PERSONS = nounBit('company') | nounBit('nonstate') | nounBit('forces') | nounBit('people');

/** Goods, or something that stands for goods: a shipment, a batch, what carries them. */
export const isGoods = (meaning: Meaning): boolean =>
  meaning.parties.length === 0 &&
  ((meaning.kinds & GOODS_KINDS) !== 0 || (meaning.items.length > 0 && (meaning.kinds & PERSONS) === 0));
