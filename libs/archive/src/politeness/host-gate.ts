import { setTimeout as wait } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Outbound } from '#libs/outbound';
import { HostRepository, type HostLimits } from './host.repository.js';
import { RobotsRules } from './robots-rules.js';

/** How politely hosts are asked; a class, so that it can be injected. */
export class Politeness implements HostLimits {
  constructor(
    readonly concurrency: number,
    readonly delayMs: number,
  ) {}
}

/** What a server said of itself while it was asked. */
export interface Answered {
  status: number | null;
  retryAfterMs: number | null;
  message: string;
}

export interface Pass {
  /** Gives the place back; must be called whatever happens. */
  leave(answered?: Answered): Promise<void>;
}

export type Entry =
  | { outcome: 'entered'; pass: Pass }
  /** Others are before us. Come again then, with the slot. */
  | { outcome: 'waits'; until: Date; slot: string }
  /** The host itself asked to be left alone. */
  | { outcome: 'rests'; until: Date; reason: string }
  /** robots.txt forbids it, or cannot be had. */
  | { outcome: 'closed'; message: string };

export interface Errand {
  obeysRobots: boolean;
  /** The turn that an earlier call was given. */
  slot?: string | undefined;
  /** Longest that the errand may take. */
  deadlineMs: number;
}

/** A turn that comes so soon is waited for; for others the job steps back and leaves its place to another host. */
const WAITED_FOR_MS = 300;
const BUSY_MS = 1000;
const REST_MS_MAX = 24 * 3_600_000;
/** A process that dies leaves its place taken for so long after the deadline. */
const OVER_DEADLINE_MS = 3000;

/** Lets requests through to each host as robots.txt, its Retry-After and our own limits have it, in all processes. */
@Injectable()
export class HostGate {
  private readonly robots: RobotsRules;

  constructor(
    outbound: Outbound,
    private readonly hosts: HostRepository,
    private readonly limits: Politeness,
  ) {
    this.robots = new RobotsRules(hosts, outbound);
  }

  /** For an address that the outbound client would dial. */
  async enter(url: string, errand: Errand): Promise<Entry> {
    const rules = errand.obeysRobots ? await this.robots.ask(url) : { outcome: 'allowed' as const, crawlDelayMs: 0 };
    if (rules.outcome !== 'allowed') return { outcome: 'closed', message: rules.message };
    const { host } = new URL(url);
    if (errand.slot !== undefined) return this.through(host, errand.slot, errand.deadlineMs);
    const { at, waitMs } = await this.hosts.takeSlot(host, Math.max(this.limits.delayMs, rules.crawlDelayMs));
    const slot = at.toISOString();
    if (waitMs > WAITED_FOR_MS) return { outcome: 'waits', until: at, slot };
    if (waitMs > 0) await wait(waitMs);
    return this.through(host, slot, errand.deadlineMs);
  }

  private async through(host: string, slot: string, deadlineMs: number): Promise<Entry> {
    const lease = await this.hosts.lease(host, this.limits.concurrency, deadlineMs + OVER_DEADLINE_MS);
    if (lease.outcome === 'busy') return { outcome: 'waits', until: new Date(Date.now() + BUSY_MS), slot };
    if (lease.outcome === 'rests') return lease;
    const leave = async (answered?: Answered): Promise<void> => {
      if (answered) await this.rest(host, answered);
      await this.hosts.release(host, lease.until);
    };
    return { outcome: 'entered', pass: { leave } };
  }

  /** 429 and 503 with `Retry-After` speak for the whole server (RFC 9110 10.2.3, RFC 6585 4). */
  private async rest(host: string, { status, retryAfterMs, message }: Answered): Promise<void> {
    if ((status !== 429 && status !== 503) || !retryAfterMs) return;
    await this.hosts.rest(host, Math.min(retryAfterMs, REST_MS_MAX), message);
  }
}
