import { CHARACTERS } from './characters.js';

export const HASH_START = 0x811c9dc5 | 0;
const FNV_PRIME = 0x01000193;

/** FNV-1a over UTF-16 units, one at a time. */
export function hashOn(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, FNV_PRIME);
}

/** Folded words and their numbers. 0 stands for a word that no list holds; numbers start at 1 and never change. */
export class WordTable {
  private readonly words: string[] = [''];
  private slots: Int32Array = new Int32Array(1024);

  constructor(words: readonly string[] = []) {
    let size = 1024;
    while (size < words.length * 3) size *= 2;
    this.slots = new Int32Array(size);
    for (const word of words) this.intern(word);
  }

  get size(): number {
    return this.words.length;
  }

  /** The folded words in the order of their numbers, without the unknown word. */
  list(): string[] {
    return this.words.slice(1);
  }

  wordOf(id: number): string {
    return this.words[id] ?? '';
  }

  /** The number of an already folded word, 0 when unknown. */
  find(folded: string): number {
    let slot = slotOf(hashOf(folded), this.slots.length - 1);
    for (;;) {
      const id = this.slots[slot] as number;
      if (id === 0 || this.words[id] === folded) return id;
      slot = (slot + 1) & (this.slots.length - 1);
    }
  }

  /** The number of an already folded word, given to it now when it has none. */
  intern(folded: string): number {
    if (folded === '') return 0;
    const known = this.find(folded);
    if (known !== 0) return known;
    const id = this.words.push(folded) - 1;
    if (this.words.length * 2 > this.slots.length) this.grow();
    else this.place(id);
    return id;
  }

  /** As `find`, for units that the tokeniser has folded into a buffer: no string is made. */
  findUnits(units: Uint16Array, length: number, hash: number): number {
    const mask = this.slots.length - 1;
    for (let slot = slotOf(hash, mask); ; slot = (slot + 1) & mask) {
      const id = this.slots[slot] as number;
      if (id === 0 || this.holds(id, units, length)) return id;
    }
  }

  private holds(id: number, units: Uint16Array, length: number): boolean {
    const word = this.words[id] as string;
    if (word.length !== length) return false;
    for (let at = 0; at < length; at++) if (word.charCodeAt(at) !== units[at]) return false;
    return true;
  }

  private place(id: number): void {
    const mask = this.slots.length - 1;
    let slot = slotOf(hashOf(this.words[id] as string), mask);
    while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
    this.slots[slot] = id;
  }

  private grow(): void {
    this.slots = new Int32Array(this.slots.length * 2);
    for (let id = 1; id < this.words.length; id++) this.place(id);
  }
}

export function hashUnits(units: Uint16Array, length: number): number {
  let hash = HASH_START;
  for (let at = 0; at < length; at++) hash = hashOn(hash, units[at] as number);
  return hash;
}

function hashOf(word: string): number {
  let hash = HASH_START;
  for (let at = 0; at < word.length; at++) hash = hashOn(hash, word.charCodeAt(at));
  return hash;
}

/** FNV spreads badly in its low bits, which choose the slot. */
function slotOf(hash: number, mask: number): number {
  return (hash ^ (hash >>> 15)) & mask;
}

/** The plain lower-case form that words are compared by: no marks, no invisible characters, no apostrophes. */
export function foldWord(text: string): string {
  let folded = '';
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const kind = CHARACTERS.classOf[unit] as number;
    if (kind === 6 || kind === 4) continue;
    const fold = CHARACTERS.foldOf[unit] as number;
    folded += fold >= 0 ? String.fromCharCode(fold) : (CHARACTERS.expansions[-fold] as string);
  }
  return folded;
}
