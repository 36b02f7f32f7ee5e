import { readKey, type KeyPress } from './key-reader.js';

const press = (key: string, over: Partial<KeyPress> = {}): KeyPress => ({
  key,
  timeStamp: 1000,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...over,
});

describe('reading keys', () => {
  it('leaves every press with a modifier to the browser', () => {
    for (const over of [{ ctrlKey: true }, { metaKey: true }, { altKey: true }]) {
      expect(readKey(press('k', over), null).shortcut).toBeNull();
    }
  });

  it('joins a leader and the letter after it', () => {
    const waiting = readKey(press('g'), null);
    expect(waiting).toEqual({ shortcut: null, pending: { at: 1000 } });
    expect(readKey(press('s', { timeStamp: 2500 }), waiting.pending)).toEqual({ shortcut: 'g s', pending: null });
  });

  it('forgets a leader after a second and a half', () => {
    expect(readKey(press('j', { timeStamp: 2501 }), { at: 1000 })).toEqual({ shortcut: 'j', pending: null });
  });

  it('forgets a leader when a browser shortcut comes between', () => {
    expect(readKey(press('c', { ctrlKey: true }), { at: 900 })).toEqual({ shortcut: null, pending: null });
  });
});
