import { createHash } from 'node:crypto';
import { MerkleTree } from './merkle-tree.js';

const hash = (...parts: Uint8Array[]) => createHash('sha256').update(Buffer.concat(parts)).digest();

/** RFC 6962 2.1, word for word: the tree of n leaves parts at the largest power of two below n. */
function rootByDefinition(leaves: readonly Buffer[]): Buffer {
  if (leaves.length === 0) return hash();
  if (leaves.length === 1) return hash(Buffer.of(0), leaves[0]!);
  let k = 1;
  while (k * 2 < leaves.length) k *= 2;
  return hash(Buffer.of(1), rootByDefinition(leaves.slice(0, k)), rootByDefinition(leaves.slice(k)));
}

describe('the tree hash', () => {
  it('of nothing is the hash of nothing', () => {
    expect(MerkleTree.empty().root()).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });

  it('is that of RFC 6962 at every size, also when it goes on from the peaks of a smaller tree', () => {
    const leaves = Array.from({ length: 130 }, (_, n) => hash(Buffer.from(`record ${n}`)));
    let tree = MerkleTree.empty();
    for (const [index, leaf] of leaves.entries()) {
      tree = MerkleTree.from(tree.size, tree.peaks);
      tree.append(leaf);
      expect(tree.root()).toBe(rootByDefinition(leaves.slice(0, index + 1)).toString('hex'));
    }
    expect(tree.size).toBe(130);
  });

  it('tells a leaf from a node', () => {
    const [one, two] = [hash(Buffer.from('1')), hash(Buffer.from('2'))];
    const pair = MerkleTree.empty();
    pair.append(one);
    pair.append(two);
    const forged = MerkleTree.empty();
    forged.append(Buffer.concat([hash(Buffer.of(0), one), hash(Buffer.of(0), two)]));
    expect(forged.root()).not.toBe(pair.root());
  });
});
