import { memoryOf, Remembered } from './remembered.js';

describe('Remembered', () => {
  it('makes a value once', () => {
    const memory = new Remembered<object>(2);
    const first = memory.of('a', () => ({}));
    expect(memory.of('a', () => ({}))).toBe(first);
    expect(memory.of('b', () => ({}))).not.toBe(first);
  });

  it('forgets all when it is full', () => {
    const memory = new Remembered<object>(2);
    const first = memory.of('a', () => ({}));
    memory.of('b', () => ({}));
    expect(memory.of('a', () => ({}))).toBe(first);
    const third = memory.of('c', () => ({}));
    expect(memory.of('c', () => ({}))).toBe(third);
    expect(memory.of('a', () => ({}))).not.toBe(first);
  });
});

describe('memoryOf', () => {
  it('keeps one memory for each owner', () => {
    const memory = memoryOf<object>(2);
    const [one, other] = [{}, {}];
    const value = memory(one).of('a', () => ({}));
    expect(memory(one).of('a', () => ({}))).toBe(value);
    expect(memory(other).of('a', () => ({}))).not.toBe(value);
  });
});
