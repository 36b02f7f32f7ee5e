import { ITEM_CATEGORIES } from '#libs/lexicon';
import { itemOfCategory } from './category-items.js';

describe('itemOfCategory', () => {
  it('has words for every category, and one object for each', () => {
    for (const category of ITEM_CATEGORIES) {
      const item = itemOfCategory(category);
      expect(item).toMatchObject({ category, designation: null, calibreMm: null, rangeKm: null });
      expect(item.text).not.toBe('');
      expect(itemOfCategory(category)).toBe(item);
    }
  });

  it('tells what the category tells, and no more', () => {
    expect(itemOfCategory('battle-tanks')).toMatchObject({
      register: 'I',
      smallArm: false,
      lethal: true,
      service: null,
      dualUse: false,
      civil: false,
    });
    expect(itemOfCategory('unspecified-arms')).toMatchObject({ register: null, smallArm: null, lethal: null });
    expect(itemOfCategory('training').service).toBe('training');
    expect(itemOfCategory('dual-use').dualUse).toBe(true);
    expect(itemOfCategory('non-arms').civil).toBe(true);
  });
});
