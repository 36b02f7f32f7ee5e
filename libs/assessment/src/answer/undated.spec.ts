import { loudest } from './undated.js';

describe('loudest', () => {
  it('prefers a violation to a possibility, that to a review, and anything to silence', () => {
    expect(loudest([])).toBeNull();
    expect(loudest([null, null])).toBeNull();
    expect(loudest([null, 'review', 'possible'])).toBe('possible');
    expect(loudest(['violation', 'possible'])).toBe('violation');
    expect(loudest(['review', null])).toBe('review');
  });
});
