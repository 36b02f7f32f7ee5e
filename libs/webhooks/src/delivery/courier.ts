import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { AttemptLog, MadeAttempt } from './attempt-log.js';
import type { DueDelivery } from './due-delivery.js';
import { LEASE_RENEWED_MS, type LaneRepository } from './lane.repository.js';
import type { Clock, Sender } from './sender.js';

export interface CourierLimits {
  /** Webhooks that are served at the same time, as long as they answer quickly. */
  lanes: number;
  /** Webhooks that are waited for beside those. */
  slowLanes: number;
  /** An attempt that takes longer gives its place to others and is waited for aside. */
  slowAfterMs: number;
  lookEveryMs: number;
}

export const COURIER_LIMITS: CourierLimits = { lanes: 100, slowLanes: 1000, slowAfterMs: 2000, lookEveryMs: 500 };
const AFTER_FAULT_MS = 2000;
const NOTED_AT_ONCE = 200;

/**
 * Takes webhooks with something due, sends, and notes what came of it. Any number of processes may do so at once: each
 * webhook is one courier's at a time, so that it gets no more than its share and the events of an alert keep their
 * order. Sent twice something may be (the process may die between sending and noting it), lost never: receivers go by
 * the id of the message.
 */
export class Courier {
  private readonly id = randomUUID();
  private readonly under = new Set<Promise<void>>();
  private quick = 0;
  private slow = 0;
  private wake: () => void = () => undefined;
  private made: MadeAttempt[] = [];
  private released: string[] = [];
  private noting: Promise<void> | null = null;
  private isStopping = false;
  private loop: Promise<void> | null = null;
  private heartbeat: NodeJS.Timeout | null = null;

  constructor(
    private readonly lanes: LaneRepository,
    private readonly sender: Sender,
    private readonly log: AttemptLog,
    private readonly report: (error: unknown) => void,
    private readonly clock: Clock = () => new Date(),
    private readonly limits: CourierLimits = COURIER_LIMITS,
  ) {}

  /** Delivers until it is stopped. */
  start(): void {
    this.loop ??= this.goRound();
  }

  /** Takes nothing new and waits for what is under way; what is left after `graceMs` is sent again by the next one. */
  async stop(graceMs: number): Promise<void> {
    this.isStopping = true;
    this.wake();
    await this.loop;
    const patience = new AbortController();
    const over = wait(graceMs, undefined, { signal: patience.signal }).catch(() => undefined);
    await Promise.race([this.settle(), over]);
    patience.abort();
    if (this.heartbeat) clearInterval(this.heartbeat);
    await this.lanes.retire(this.id).catch(this.report);
  }

  /** Sends what is due now, once, and waits until it is noted. Gives the number of attempts: for tests and tools. */
  async deliverDue(): Promise<number> {
    await this.lanes.renewLease(this.id);
    const attempts = await this.takeRound(this.limits.lanes);
    await this.settle();
    return attempts ?? 0;
  }

  private async goRound(): Promise<void> {
    await this.keepAlive();
    this.heartbeat = setInterval(() => void this.keepAlive(), LEASE_RENEWED_MS);
    while (!this.isStopping) {
      const free = this.limits.lanes - this.quick;
      if (free <= 0) await this.pause(this.limits.lookEveryMs);
      else {
        const attempts = await this.takeRound(free).catch((error: unknown) => {
          this.report(error);
          return null;
        });
        if (attempts === null) await this.pause(AFTER_FAULT_MS);
        else if (attempts === 0) await this.pause(this.limits.lookEveryMs);
      }
    }
  }

  private async keepAlive(): Promise<void> {
    await this.lanes.renewLease(this.id).catch(this.report);
  }

  private async takeRound(lanesMax: number): Promise<number> {
    const now = this.clock();
    const claimed = await this.lanes.claim(this.id, lanesMax, now);
    if (claimed.length === 0) return 0;
    const due = byWebhook(await this.lanes.due(claimed, now));
    const idle = claimed.filter((webhookId) => !due.has(webhookId));
    for (const webhookId of idle) await this.lanes.putBehind(webhookId, now);
    if (idle.length > 0) await this.lanes.release(this.id, idle);
    for (const [webhookId, deliveries] of due) this.serve(webhookId, deliveries);
    return [...due.values()].flat().length;
  }

  /** One lane: everything due at once, each noted when it is done. */
  private serve(webhookId: string, deliveries: readonly DueDelivery[]): void {
    const place = this.takePlace();
    const done = Promise.all(deliveries.map((due) => this.attempt(due))).then(() => {
      place.leave();
      this.released.push(webhookId);
      this.noteSoon();
    });
    this.keepTrackOf(done);
  }

  private keepTrackOf(done: Promise<void>): void {
    this.under.add(done);
    done.catch(this.report).finally(() => this.under.delete(done));
  }

  private async attempt(due: DueDelivery): Promise<void> {
    this.made.push({ due, attempt: await this.sender.send(due) });
    this.noteSoon();
  }

  private takePlace(): { leave(): void } {
    this.quick += 1;
    let isSlow = false;
    const timer = setTimeout(() => {
      if (this.slow >= this.limits.slowLanes) return;
      isSlow = true;
      this.quick -= 1;
      this.slow += 1;
      this.wake();
    }, this.limits.slowAfterMs);
    const leave = () => {
      clearTimeout(timer);
      if (isSlow) this.slow -= 1;
      else this.quick -= 1;
      this.wake();
    };
    return { leave };
  }

  /** While one lot is being written the next one gathers: the busier it is, the more go into one transaction. */
  private noteSoon(): void {
    this.noting ??= this.noteAll().finally(() => {
      this.noting = null;
    });
  }

  private async noteAll(): Promise<void> {
    // Lets what ends in the same turn come along.
    await wait(10);
    while (this.made.length > 0 || this.released.length > 0) {
      const made = this.made.splice(0, NOTED_AT_ONCE);
      // A lane is let go once everything of it is noted: not before, or it would be sent again.
      const released = this.made.length === 0 ? this.released.splice(0) : [];
      try {
        await this.log.note(this.id, made, released, this.clock());
      } catch (error) {
        this.report(error);
        this.made.unshift(...made);
        this.released.unshift(...released);
        // What is not noted when the process ends is sent again.
        if (this.isStopping) return;
        await wait(AFTER_FAULT_MS);
      }
    }
  }

  private async settle(): Promise<void> {
    while (this.under.size > 0 || this.noting)
      await Promise.allSettled([...this.under, ...(this.noting ? [this.noting] : [])]);
  }

  private async pause(timeMs: number): Promise<void> {
    if (this.isStopping) return;
    const over = new AbortController();
    const woken = new Promise<void>((resolve) => (this.wake = resolve));
    await Promise.race([woken, wait(timeMs, undefined, { signal: over.signal }).catch(() => undefined)]);
    over.abort();
    this.wake = () => undefined;
  }
}

function byWebhook(deliveries: readonly DueDelivery[]): Map<string, DueDelivery[]> {
  const grouped = new Map<string, DueDelivery[]>();
  for (const delivery of deliveries) {
    const lane = grouped.get(delivery.webhookId);
    if (lane) lane.push(delivery);
    else grouped.set(delivery.webhookId, [delivery]);
  }
  return grouped;
}
