import { setTimeout as wait } from 'node:timers/promises';
import type { DocumentFetch } from '../collect/fetch-document.js';
import type { Entry, Errand, HostGate, Pass } from './host-gate.js';

/** The document was not asked for. */
export interface TurnedAway {
  outcome: 'turned-away';
  message: string;
  /** Its turn comes, but later than is waited for. */
  comesLater: boolean;
}

/** How the documents of a source are asked for: each in its turn at its own host, and only where that host lets us. */
export interface Door {
  through(url: string, ask: () => Promise<DocumentFetch>): Promise<DocumentFetch | TurnedAway>;
}

/** How long is waited for turns. */
export interface Patience {
  /** For all of them together. */
  inAllMs: number;
  /** For the first one, whatever is left: without it a host of long waits would never be read on. */
  firstMs: number;
}

/** Waits for its turn at the gate, for a while. */
export class HostDoor implements Door {
  private readonly until: number;
  private isFirst = true;

  /** `held` is the pass that the first document has already. */
  constructor(
    private readonly gate: HostGate,
    private readonly errand: Omit<Errand, 'slot'>,
    private readonly patience: Patience,
    private held: Pass | null = null,
  ) {
    this.until = Date.now() + patience.inAllMs;
  }

  async through(url: string, ask: () => Promise<DocumentFetch>): Promise<DocumentFetch | TurnedAway> {
    const entry = await this.enter(url);
    if (entry.outcome !== 'entered') return turnedAway(entry);
    let fetched: DocumentFetch | undefined;
    try {
      fetched = await ask();
      return fetched;
    } finally {
      await entry.pass.leave(fetched?.outcome === 'failed' ? fetched : undefined);
    }
  }

  private async enter(url: string): Promise<Entry> {
    const pass = this.held;
    this.held = null;
    if (pass) return { outcome: 'entered', pass };
    const askedAt = Date.now();
    let entry = await this.gate.enter(url, this.errand);
    while (entry.outcome === 'waits' && this.isWorthWaiting(entry.until, askedAt)) {
      await wait(Math.max(0, entry.until.getTime() - Date.now()));
      entry = await this.gate.enter(url, { ...this.errand, slot: entry.slot });
    }
    if (entry.outcome === 'entered') this.isFirst = false;
    return entry;
  }

  private isWorthWaiting(turn: Date, askedAt: number): boolean {
    const at = turn.getTime();
    return at <= this.until || (this.isFirst && at <= askedAt + this.patience.firstMs);
  }
}

function turnedAway(entry: Exclude<Entry, { outcome: 'entered' }>): TurnedAway {
  if (entry.outcome === 'closed') return { outcome: 'turned-away', message: entry.message, comesLater: false };
  const seconds = Math.max(1, Math.ceil((entry.until.getTime() - Date.now()) / 1000));
  const message =
    entry.outcome === 'rests'
      ? `The host asked to be left alone for another ${seconds} seconds: ${entry.reason}`
      : `The host is asked by others at the moment, or wants long pauses between requests. Its next turn is in ${seconds} seconds; try again then.`;
  return { outcome: 'turned-away', message, comesLater: true };
}
