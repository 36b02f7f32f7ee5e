import { itemCalled } from '../testing/made-up-reports.js';
import { goodsOf } from './goods-of.js';

describe('goodsOf', () => {
  it('reads equal items once', () => {
    const item = itemCalled('rifles');
    expect(goodsOf(item)).toBe(goodsOf(item));
    expect(goodsOf(itemCalled('rifles'))).toBe(goodsOf(item));
    expect(goodsOf(itemCalled('rifles', { calibreMm: 9 }))).not.toBe(goodsOf(item));
  });
});
