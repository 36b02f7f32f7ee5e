/** `busy`: too many wait; whoever is asked to come again has not been checked. */
export type PasswordCheck = 'right' | 'wrong' | 'busy';

export interface Waiting {
  password: string;
  hash: string;
  /** Less comes first. */
  rank: number;
  /** Where it comes from. */
  from: string;
  done: (check: PasswordCheck) => void;
}

export const WAITING_MAX = 50;
const REMEMBERED_MS = 60_000;
const REMEMBERED_MAX = 10_000;

/**
 * Who is checked next: the best reputation, and among equals by turns whoever has waited longest and whoever came last.
 * Fresh addresses that come all at once then neither overtake a person who was there before nor stand before one who
 * comes after. What waits is bounded; the worst are sent away, and come back with less of a claim than somebody new:
 * otherwise those who knock most often would be served most often.
 */
export class CheckQueue {
  private waiting: Waiting[] = [];
  private takesLatest = false;
  private readonly sentAway = new Map<string, { times: number; at: number }>();

  get length(): number {
    return this.waiting.length;
  }

  add(one: Waiting, now = Date.now()): void {
    // What waits from the same place counts as wrong until it is known: a burst has no head start.
    const ahead = this.waiting.filter(({ from }) => from === one.from).length;
    this.waiting.push({ ...one, rank: one.rank + ahead + this.sentAwayFrom(one.from, now) });
    this.waiting.sort((first, second) => first.rank - second.rank);
    if (this.waiting.length <= WAITING_MAX) return;
    const worst = this.waiting.at(-1)?.rank;
    const first = this.waiting.findIndex(({ rank }) => rank === worst);
    // The one in the middle would have waited longest.
    this.sendAway(Math.ceil((first + this.waiting.length - 1) / 2), now);
  }

  next(): Waiting | null {
    const best = this.waiting[0]?.rank;
    const last = this.waiting.findLastIndex(({ rank }) => rank === best);
    const [one = null] = this.waiting.splice(this.takesLatest ? last : 0, 1);
    this.takesLatest = !this.takesLatest;
    return one;
  }

  sendAllAway(): void {
    for (const one of this.waiting.splice(0)) one.done('busy');
  }

  private sentAwayFrom(from: string, now: number): number {
    const known = this.sentAway.get(from);
    return known && now - known.at < REMEMBERED_MS ? known.times : 0;
  }

  private sendAway(at: number, now: number): void {
    const [one] = this.waiting.splice(at, 1);
    if (!one) return;
    this.remember(one.from, now);
    one.done('busy');
  }

  private remember(from: string, now: number): void {
    // Forgetting everybody does no harm: the next flood fills it again.
    if (this.sentAway.size >= REMEMBERED_MAX) this.sentAway.clear();
    this.sentAway.set(from, { times: this.sentAwayFrom(from, now) + 1, at: now });
  }
}
