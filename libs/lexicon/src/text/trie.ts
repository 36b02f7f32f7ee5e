import { SHAPE, type Tokens } from './tokens.js';

/** A trie over word numbers, flat, as plain numbers that JSON can carry. */
export interface CompiledTrie {
  nodes: number;
  /** Triples: node, word, next node. */
  edges: number[];
  /** Pairs: node, value. One node may carry several values, in the order in which they were added. */
  values: number[];
}

/** Gathers sequences of word numbers with their values. */
export class TrieBuilder {
  private readonly children: Map<number, number>[] = [new Map()];
  private readonly values: number[] = [];

  add(words: readonly number[], value: number): void {
    if (words.length === 0 || words.includes(0)) return;
    let node = 0;
    for (const word of words) {
      const children = this.children[node] as Map<number, number>;
      let next = children.get(word);
      if (next === undefined) {
        next = this.children.push(new Map()) - 1;
        children.set(word, next);
      }
      node = next;
    }
    this.values.push(node, value);
  }

  compile(): CompiledTrie {
    const edges: number[] = [];
    this.children.forEach((children, node) => {
      for (const [word, next] of children) edges.push(node, word, next);
    });
    return { nodes: this.children.length, edges, values: [...this.values] };
  }
}

/** The trie as typed arrays: the first step is an array look-up, the others one probe of a hash table. */
export class Trie {
  private readonly roots: Int32Array;
  private readonly keyNode: Int32Array;
  private readonly keyWord: Int32Array;
  private readonly next: Int32Array;
  private readonly firstValue: Int32Array;
  private readonly value: Int32Array;
  private readonly nextValue: Int32Array;

  constructor(compiled: CompiledTrie) {
    let largestWord = 0;
    for (let at = 1; at < compiled.edges.length; at += 3) {
      largestWord = Math.max(largestWord, compiled.edges[at] as number);
    }
    this.roots = new Int32Array(largestWord + 1);
    let size = 64;
    while (size < compiled.edges.length) size *= 2;
    this.keyNode = new Int32Array(size);
    this.keyWord = new Int32Array(size);
    this.next = new Int32Array(size);
    for (let at = 0; at < compiled.edges.length; at += 3) {
      this.placeEdge(compiled.edges[at] as number, compiled.edges[at + 1] as number, compiled.edges[at + 2] as number);
    }
    const values = compiled.values.length / 2;
    this.firstValue = new Int32Array(compiled.nodes).fill(-1);
    this.value = new Int32Array(values);
    this.nextValue = new Int32Array(values).fill(-1);
    for (let at = values - 1; at >= 0; at--) {
      const node = compiled.values[at * 2] as number;
      this.value[at] = compiled.values[at * 2 + 1] as number;
      this.nextValue[at] = this.firstValue[node] as number;
      this.firstValue[node] = at;
    }
  }

  private placeEdge(node: number, word: number, next: number): void {
    if (node === 0) {
      this.roots[word] = next;
      return;
    }
    const mask = this.next.length - 1;
    let slot = edgeHash(node, word) & mask;
    while (this.next[slot] !== 0) slot = (slot + 1) & mask;
    this.keyNode[slot] = node;
    this.keyWord[slot] = word;
    this.next[slot] = next;
  }

  /** The node after `word` at `node` (0 is the root), 0 when no entry goes on so. */
  step(node: number, word: number): number {
    if (word === 0) return 0;
    if (node === 0) return this.roots[word] ?? 0;
    const mask = this.next.length - 1;
    for (let slot = edgeHash(node, word) & mask; ; slot = (slot + 1) & mask) {
      const next = this.next[slot] as number;
      if (next === 0) return 0;
      if (this.keyNode[slot] === node && this.keyWord[slot] === word) return next;
    }
  }

  /** The first value cell of a node, -1 when no entry ends there; go on with `nextCell`. */
  cell(node: number): number {
    return this.firstValue[node] as number;
  }

  valueOf(cell: number): number {
    return this.value[cell] as number;
  }

  nextCell(cell: number): number {
    return this.nextValue[cell] as number;
  }

  /** Every value of the entry that consists of exactly these words. */
  valuesOf(words: readonly number[]): number[] {
    let node = 0;
    for (const word of words) {
      node = this.step(node, word);
      if (node === 0) return [];
    }
    const values: number[] = [];
    if (node === 0) return values;
    for (let cell = this.cell(node); cell >= 0; cell = this.nextCell(cell)) values.push(this.valueOf(cell));
    return values;
  }
}

function edgeHash(node: number, word: number): number {
  const hash = Math.imul(node, 0x9e3779b1) ^ Math.imul(word, 0x85ebca6b);
  return hash ^ (hash >>> 15);
}

/** A stretch of tokens that an entry covers. */
export interface Hit {
  firstToken: number;
  lastToken: number;
  value: number;
}

/** Says whether an entry's value may stand at these tokens; how letters are written, what stands beside it. */
export type HitTest = (tokens: Tokens, firstToken: number, lastToken: number, value: number) => boolean;

/** True when letters or digits follow without a gap: `F-16|C`. */
export function runsOn(tokens: Tokens, last: number): boolean {
  return last + 1 < tokens.count && ((tokens.shape[last + 1] as number) & SHAPE.glued) !== 0;
}

/**
 * The longest entry that begins at `firstToken` and passes `test`, or null. Of several values of one entry the first
 * that passes wins. No entry begins inside a run of letters and digits (`XT72` holds no `T72`) or crosses an empty
 * line; whether it may end inside a run is for the test to say, see `runsOn`.
 */
export function longestHit(trie: Trie, tokens: Tokens, firstToken: number, test: HitTest): Hit | null {
  if (((tokens.shape[firstToken] as number) & SHAPE.glued) !== 0) return null;
  let node = trie.step(0, tokens.word[firstToken] as number);
  let best: Hit | null = null;
  for (let last = firstToken; node !== 0;) {
    for (let cell = trie.cell(node); cell >= 0; cell = trie.nextCell(cell)) {
      if (!test(tokens, firstToken, last, trie.valueOf(cell))) continue;
      best = { firstToken, lastToken: last, value: trie.valueOf(cell) };
      break;
    }
    last++;
    if (last >= tokens.count || ((tokens.shape[last] as number) & SHAPE.paragraphStart) !== 0) break;
    node = trie.step(node, tokens.word[last] as number);
  }
  return best;
}
