import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { AlertEventKind } from '../storage/alert-event.row.js';

/** Writes the lines of alerts' histories, each with the version that the alert had afterwards. */
@Injectable()
export class AlertHistory {
  async record(
    manager: EntityManager,
    alertId: string,
    who: string,
    what: AlertEventKind,
    detail: Record<string, unknown>,
  ): Promise<void> {
    await manager.query(
      `insert into alert_events (alert_id, who, what, detail, alert_version)
       select id, $2, $3, $4, version from alerts where id = $1`,
      [alertId, who, what, JSON.stringify(detail)],
    );
  }
}
