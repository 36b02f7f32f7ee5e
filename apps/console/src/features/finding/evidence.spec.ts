import type { RoleSpan, SpanRole } from '../../api/contract.js';
import { spanBehind } from './evidence.js';

const span = (role: SpanRole, text: string, start: number): RoleSpan => ({
  role,
  text,
  start,
  end: start + text.length,
});
const spans = [
  span('supplier', 'Putin', 0),
  span('supplier', 'Russia', 40),
  span('recipient', 'North Korea', 60),
  span('item', 'precision weapons', 80),
];

describe('the words behind a fact', () => {
  it('are those that the fact repeats', () => {
    expect(spanBehind({ element: 'direction', fact: 'The supplier is Russia' }, spans)?.start).toBe(40);
  });
  it('are the first in the right role when the fact puts them otherwise', () => {
    expect(spanBehind({ element: 'recipient', fact: 'the DPRK' }, spans)?.text).toBe('North Korea');
  });
  it('of a target may be on the supplying side', () => {
    expect(spanBehind({ element: 'target', fact: 'from Russia' }, spans)?.text).toBe('Russia');
  });
  it('are none when the article does not say, or the law alone decides', () => {
    expect(spanBehind({ element: 'time', fact: 'day of the article' }, spans)).toBeNull();
    expect(spanBehind({ element: 'exemption', fact: 'Russia' }, spans)).toBeNull();
  });
});
