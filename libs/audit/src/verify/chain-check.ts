import { type AuditRecord, NO_RECORD, recordHash } from '../audit-record.js';
import { MerkleTree } from '../merkle-tree.js';
import { type AuditProblem, type AuditProblemCode, records } from './audit-problem.js';

/** How far a record's true number is looked for when its hash does not hold under the one that it shows. */
const RENUMBERED_BY_MAX = 1000;
/** Looking costs thousands of hashes; an export full of faults needs no more of it. */
const LOOKED_FOR_MAX = 100;
const GAP_MAX = 100_000;

/** Numbers that were passed over and have not come since. */
interface Gap {
  missing: Set<number>;
  line: number;
  after: number;
}

type Place = 'next' | 'after-a-gap' | 'late' | 'again';

/**
 * Follows the chain record by record, in the order in which they stand, and names what was done to it. What it keeps
 * in memory grows with the faults, not with the records.
 */
export class ChainCheck {
  readonly problems: AuditProblem[] = [];
  readonly tree = MerkleTree.empty();
  head = NO_RECORD;
  firstAt: string | null = null;
  lastAt: string | null = null;
  /** The record with the highest number so far: what the next one must follow. */
  private top = { number: 0, hash: NO_RECORD };
  private readonly gaps: Gap[] = [];
  /** An edited record whose successor has yet to show which of its parts was edited. */
  private suspect: { problem: AuditProblem; computed: string } | null = null;
  private isRenumbered = false;

  get size(): number {
    return this.tree.size;
  }

  add(record: AuditRecord, line: number): void {
    const computed = recordHash(record);
    const isSound = computed === record.hash;
    this.clearSuspect(record);
    const sealedAs = isSound ? record.sequence : this.numberBySealing(record);
    const number = sealedAs ?? (record.previous === this.top.hash ? this.top.number + 1 : record.sequence);
    const place = this.placeOf(number, line);
    if (isSound) this.checkLink(record, line, place);
    else if (sealedAs !== null) this.tellRenumbered(record, sealedAs, line);
    else if (place !== 'again') this.tellEdited(record, computed, line);
    if (place === 'next' || place === 'after-a-gap') this.top = { number, hash: record.hash };
    this.firstAt ??= record.at;
    this.lastAt = record.at;
    this.head = record.hash;
    this.tree.append(Buffer.from(record.hash, 'hex'));
  }

  /** Numbers that never came. */
  end(): void {
    for (const { missing, line, after } of this.gaps) {
      if (missing.size === 0) continue;
      const [first, last] = [Math.min(...missing), Math.max(...missing)];
      const words = missing.size === 1 ? 'is missing: it was' : 'are missing: they were';
      const where = after === 0 ? 'before the first record that is left' : `after record ${after}`;
      this.tell('removed', line, first, `${capital(records(first, last))} ${words} removed, ${where}.`);
    }
  }

  private placeOf(number: number, line: number): Place {
    const expected = this.top.number + 1;
    if (number === expected) return 'next';
    if (number > expected) {
      const missing = Array.from({ length: Math.min(number - expected, GAP_MAX) }, (_, n) => expected + n);
      this.gaps.push({ missing: new Set(missing), line, after: this.top.number });
      return 'after-a-gap';
    }
    const where = `after record ${this.top.number}`;
    if (this.gaps.some(({ missing }) => missing.delete(number))) {
      this.tell('reordered', line, number, `Record ${number} stands ${where}: the order was changed.`);
      return 'late';
    }
    const message = `There are two records with the number ${number}; the second, ${where}, or the first was inserted.`;
    this.tell('inserted', line, number, message);
    return 'again';
  }

  private checkLink({ sequence, previous, at }: AuditRecord, line: number, place: Place): void {
    if (place !== 'next') return;
    if (previous !== this.top.hash) {
      const message =
        sequence === 1
          ? 'The first record was sealed after another one: what stood before it was removed, and the numbers were changed.'
          : `Record ${sequence} was sealed after another record than the one before it: record ${sequence - 1}, or several up to it, were replaced or edited and their hashes made anew.`;
      this.tell('replaced', line, Math.max(1, sequence - 1), message);
    } else if (this.lastAt !== null && at < this.lastAt) {
      const message = `Record ${sequence} is of ${at}, before the record that it follows (${this.lastAt}); the service never writes that.`;
      this.tell('time-set-back', line, sequence, message);
    }
  }

  /** Once: an inserted or removed record moves the numbers of all that follow. */
  private tellRenumbered({ sequence }: AuditRecord, sealedAs: number, line: number): void {
    if (!this.isRenumbered) {
      const message = `Record ${sealedAs} calls itself ${sequence}: its number was changed after it was sealed.`;
      this.tell('edited', line, sealedAs, message);
    }
    this.isRenumbered = true;
  }

  private tellEdited({ sequence, at }: AuditRecord, computed: string, line: number): void {
    const start = `Record ${sequence} (${at}) was edited after it was sealed`;
    const problem = this.tell('edited', line, sequence, `${start}: its content or its time does not give its hash.`);
    this.suspect = { problem, computed };
  }

  /** The next record still refers to the true hash: then that alone was overwritten. */
  private clearSuspect({ previous }: AuditRecord): void {
    const { suspect } = this;
    this.suspect = null;
    if (suspect?.computed !== previous) return;
    suspect.problem.message = suspect.problem.message.replace(
      /: its .*$/,
      ': its hash was overwritten, the rest holds.',
    );
    this.top.hash = previous;
  }

  /** The number under which the record's hash holds; null when it holds under none nearby. */
  private numberBySealing(record: AuditRecord): number | null {
    if (this.problems.length > LOOKED_FOR_MAX && !this.isRenumbered) return null;
    for (let by = 1; by <= RENUMBERED_BY_MAX; by += 1) {
      for (const sequence of [record.sequence - by, record.sequence + by]) {
        if (sequence > 0 && recordHash({ ...record, sequence }) === record.hash) return sequence;
      }
    }
    return null;
  }

  private tell(code: AuditProblemCode, line: number, record: number, message: string): AuditProblem {
    const problem = { code, line, record, message };
    this.problems.push(problem);
    return problem;
  }
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
