import { Injectable } from '@nestjs/common';
import { KnowledgeHolder } from '#libs/knowledge';
import { type AlertPayload, WebhookOutbox } from '#libs/webhooks';
import type { EntityManager } from 'typeorm';
import type { RaisedAlert } from '../raise/alert-proposal.js';
import { AlertRow } from '../storage/alert.row.js';
import type { Level } from '#libs/assessment';

/** Where people find an alert; the service knows its own address, the library does not. */
export abstract class AlertLinks {
  abstract alertUrl(alertId: string): string;
}

/** Tells the webhooks of news about alerts, in the transaction that made the news. */
@Injectable()
export class AlertAnnouncer {
  constructor(
    private readonly outbox: WebhookOutbox,
    private readonly knowledge: KnowledgeHolder,
    private readonly links: AlertLinks,
  ) {}

  async announce(manager: EntityManager, raised: readonly RaisedAlert[]): Promise<void> {
    for (const { alertId, change } of raised) {
      if (change === 'raised') await this.publish(manager, alertId, null);
      if (change === 'level-changed') await this.publish(manager, alertId, await previousLevel(manager, alertId));
    }
  }

  async closed(manager: EntityManager, alertId: string, resolution: string, closedBy: string): Promise<void> {
    const alert = await this.payload(manager, await manager.findOneByOrFail(AlertRow, { id: alertId }));
    await this.outbox.record(manager, { type: 'alert.closed', data: { alert, resolution, closedBy } });
  }

  async reopened(manager: EntityManager, alertId: string, reason: string): Promise<void> {
    const alert = await this.payload(manager, await manager.findOneByOrFail(AlertRow, { id: alertId }));
    await this.outbox.record(manager, { type: 'alert.reopened', data: { alert, reason } });
  }

  private async publish(manager: EntityManager, alertId: string, before: Level | null): Promise<void> {
    const row = await manager.findOneByOrFail(AlertRow, { id: alertId });
    const alert = await this.payload(manager, row);
    await this.outbox.record(
      manager,
      before
        ? { type: 'alert.level_changed', data: { alert, previousLevel: before } }
        : { type: 'alert.raised', data: { alert } },
    );
  }

  private async payload(manager: EntityManager, row: AlertRow): Promise<AlertPayload> {
    const {
      id,
      number,
      level,
      determination,
      regime,
      teamId,
      teamName,
      headline,
      summary,
      items,
      stage,
      firstDay,
      lastDay,
    } = row;
    const party = (one: AlertRow['suppliers'][number]) => ({
      name: one.name,
      code: one.kind === 'state' ? one.iso2 : one.kind === 'actor' ? one.id : null,
    });
    return {
      id,
      number,
      url: this.links.alertUrl(id),
      level,
      determination,
      regime,
      regimeTitle: this.knowledge.regimeTitle(regime),
      headline,
      summary,
      suppliers: row.suppliers.map(party),
      recipients: row.recipients.map(party),
      partyCodes: row.partyCodes,
      team: teamId === null ? null : { id: teamId, name: teamName ?? teamId },
      items,
      stage,
      firstDay,
      lastDay,
      citations: await citationsOf(manager, id),
    };
  }
}

/** The paragraphs of the findings that gave the alert its level. */
async function citationsOf(manager: EntityManager, alertId: string): Promise<string[]> {
  const rows = (await manager.query(
    `select f.content -> 'citations' as citations
       from findings f join alert_reports l on l.report_id = f.report_id join alerts a on a.id = l.alert_id
      where a.id = $1 and f.regime = a.regime and f.level = a.level
      order by f.created_at, f.ordinal`,
    [alertId],
  )) as { citations: { text: string }[] }[];
  return [...new Set(rows.flatMap(({ citations }) => citations.map(({ text }) => text)))];
}

async function previousLevel(manager: EntityManager, alertId: string): Promise<Level> {
  const [row] = (await manager.query(
    `select detail ->> 'from' as level from alert_events where alert_id = $1 and what = 'level-changed' order by id desc limit 1`,
    [alertId],
  )) as { level: Level }[];
  if (!row) throw new Error(`alert ${alertId} changed its level without a line in its history`);
  return row.level;
}
