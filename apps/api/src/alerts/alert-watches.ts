import { Injectable } from '@nestjs/common';
import { type Person, type Principal, whoOf } from '#libs/access';
import { DeskRepository } from '#libs/alerts';
import { Audit } from '#libs/audit';
import { DataSource } from 'typeorm';

/** Who watches what. It is told to the audit like everything else that people do to an alert. */
@Injectable()
export class AlertWatches {
  constructor(
    private readonly database: DataSource,
    private readonly desks: DeskRepository,
    private readonly audit: Audit,
  ) {}

  /** Programs watch nothing. */
  async isWatching({ kind, id }: Principal, alertId: string): Promise<boolean> {
    return kind === 'user' && this.desks.isWatched(this.database.manager, alertId, id);
  }

  async set(
    principal: Person,
    { id, number, headline }: { id: string; number: number; headline: string },
    isWatched: boolean,
  ): Promise<void> {
    await this.database.transaction(async (manager) => {
      if (!(await this.desks.watch(manager, id, principal.id, isWatched))) return;
      const subject = { id, name: `#${number} ${headline}` };
      const [old, now] = [{ watched: !isWatched }, { watched: isWatched }];
      await this.audit.record(manager, { who: whoOf(principal), what: 'alert.watched', subject, old, new: now });
    });
  }
}
