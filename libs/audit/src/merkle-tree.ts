import { sha256 } from './audit-record.js';

/** The prefixes keep a leaf from ever passing for a node (RFC 6962 2.1). */
const LEAF = Buffer.of(0);
const NODE = Buffer.of(1);

const nodeHash = (left: Buffer, right: Buffer): Buffer => sha256(Buffer.concat([NODE, left, right]));

/**
 * The tree hash of RFC 6962 over a list that only grows. It keeps the roots of the full subtrees from left to right,
 * one for each 1 in the binary form of the size: enough to go on, and to tell the root at any time.
 */
export class MerkleTree {
  private constructor(
    private readonly subtrees: Buffer[],
    private count: number,
  ) {}

  static empty(): MerkleTree {
    return new MerkleTree([], 0);
  }

  /** Goes on from the peaks of a tree of this size. */
  static from(size: number, peaks: readonly string[]): MerkleTree {
    return new MerkleTree(
      peaks.map((peak) => Buffer.from(peak, 'hex')),
      size,
    );
  }

  get size(): number {
    return this.count;
  }

  get peaks(): string[] {
    return this.subtrees.map((peak) => peak.toString('hex'));
  }

  append(leaf: Uint8Array): void {
    this.subtrees.push(sha256(Buffer.concat([LEAF, leaf])));
    this.count += 1;
    for (let size = this.count; size % 2 === 0; size /= 2) {
      const [left, right] = this.subtrees.splice(-2) as [Buffer, Buffer];
      this.subtrees.push(nodeHash(left, right));
    }
  }

  /** 64 hexadecimal digits. */
  root(): string {
    const root = this.subtrees.reduceRight<Buffer | null>(
      (right, left) => (right ? nodeHash(left, right) : left),
      null,
    );
    return (root ?? sha256('')).toString('hex');
  }
}
