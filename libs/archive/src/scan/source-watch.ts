import { Injectable } from '@nestjs/common';
import { WebhookOutbox } from '#libs/webhooks';
import type { EntityManager } from 'typeorm';
import { inMinutes } from '../schedule/in-minutes.js';
import type { SourceRow } from '../storage/source.row.js';

/** After how many days of nothing but failures a source is paused; at least so many scans must have failed. */
export class PauseRule {
  constructor(
    readonly days: number,
    readonly failures = 5,
  ) {}
}

export interface FailingSource {
  source: SourceRow;
  /** In a row, this one included. */
  failures: number;
  failingSince: Date;
  lastError: string;
}

/** Pauses sources that fail for long, and tells: stored with the source, and sent to the webhooks that asked for it. */
@Injectable()
export class SourceWatch {
  constructor(
    private readonly rule: PauseRule,
    private readonly outbox: WebhookOutbox,
  ) {}

  /** Why the source is paused from now on, null when it is not. In the transaction that records the failure. */
  async pauseIfHopeless(manager: EntityManager, failing: FailingSource, now: Date): Promise<string | null> {
    const { source, failures, failingSince, lastError } = failing;
    const failingMinutes = (now.getTime() - failingSince.getTime()) / 60_000;
    if (failures < this.rule.failures || failingMinutes < this.rule.days * 1440) return null;
    if (await isEveryoneSilent(manager, source.id)) return null;
    const span = inMinutes(failingMinutes, 'in').replace(/^in /, '');
    const reason = `Paused: every scan failed for ${span} (${failures} in a row). The last one: ${lastError} Switch it on again when the cause is gone.`;
    await manager.query('update sources set paused_at = $2, paused_reason = $3, next_reason = null where id = $1', [
      source.id,
      now,
      reason,
    ]);
    await this.tell(manager, failing, reason, now);
    return reason;
  }

  private async tell(manager: EntityManager, { source, failingSince }: FailingSource, reason: string, now: Date) {
    const { id, name, url } = source;
    const data = { source: { id, name, url }, reason, failingSince: failingSince.toISOString() };
    await this.outbox.record(manager, { type: 'source.paused', data, occurredAt: now, teamId: source.teamId });
  }
}

/** When no other source answered for a day either, the fault is likely our own network: then nothing is paused. */
async function isEveryoneSilent(manager: EntityManager, sourceId: string): Promise<boolean> {
  const rows: { others: number; answered: number }[] = await manager.query(
    `select count(*)::int as others, (count(*) filter (where last_success_at > now() - interval '1 day'))::int as answered
       from sources where enabled and paused_at is null and kind not in ('file', 'folder') and id <> $1`,
    [sourceId],
  );
  const { others, answered } = rows[0]!;
  return others > 0 && answered === 0;
}
