import { Audit, type Who } from '#libs/audit';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** A request that was turned away at the door. */
export interface Refusal {
  who: Who;
  /** Its stable code, such as `not-permitted`. */
  code: string;
  /** What was asked for: method and pattern of the route, no text of the caller's. */
  asked: string;
  address: string;
}

/** So long further refusals of the same kind are only counted. */
const WINDOW_MS = 10 * 60_000;
/** Of so many callers at a time the audit tells one by one; the rest share one record, however many they are. */
const CALLERS_MAX = 100;
const ASKED_MAX = 5;

interface Counted {
  first: Refusal;
  since: number;
  times: number;
  asked: Set<string>;
}

/**
 * Tells the audit of refused requests without letting their sender fill it: the first of a caller is told at once, what
 * follows within ten minutes is one record with a count. A record costs the caller ten minutes, and all callers together
 * have two hundred of them in that time at most.
 */
@Injectable()
export class Refusals implements OnModuleDestroy {
  private readonly counted = new Map<string, Counted>();
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly database: DataSource,
    private readonly audit: Audit,
  ) {}

  async note(refusal: Refusal, now = Date.now()): Promise<void> {
    const key = this.keyOf(refusal);
    const known = this.counted.get(key);
    if (known) {
      known.times += 1;
      if (known.asked.size < ASKED_MAX) known.asked.add(refusal.asked);
      return;
    }
    const first = key === OTHERS ? { ...refusal, who: MANY, address: 'many' } : refusal;
    this.counted.set(key, { first, since: now, times: 1, asked: new Set([refusal.asked]) });
    this.timer ??= setInterval(() => void this.settle().catch(() => undefined), WINDOW_MS / 10).unref();
    await this.tell(first, { code: refusal.code, asked: refusal.asked });
  }

  /** Writes down what was only counted, and forgets callers that have been quiet since. */
  async settle(now = Date.now(), windowMs = WINDOW_MS): Promise<void> {
    for (const [key, { first, since, times, asked }] of this.counted) {
      if (now - since < windowMs) continue;
      this.counted.delete(key);
      if (times === 1) continue;
      const more = { code: first.code, times: times - 1, since: new Date(since).toISOString(), asked: [...asked] };
      await this.tell(first, more);
    }
  }

  async onModuleDestroy(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    this.timer = null;
    await this.settle(Number.POSITIVE_INFINITY).catch(() => undefined);
  }

  private keyOf({ who, code, address }: Refusal): string {
    const key = [who.kind, 'id' in who ? who.id : address, code].join(' ');
    return this.counted.has(key) || this.counted.size < CALLERS_MAX ? key : OTHERS;
  }

  /** A refusal stays a refusal when the audit cannot be told: the caller must not learn of that. */
  private async tell(
    { who, code, address }: Refusal,
    what: { code: string; times?: number; since?: string; asked: string | string[] },
  ): Promise<void> {
    const entry = { who, what: 'request.refused', subject: { id: code }, new: what, address } as const;
    await this.audit.record(this.database.manager, entry).catch(() => undefined);
  }
}

const OTHERS = 'others';
const MANY: Who = { kind: 'nobody', name: 'many callers' };
