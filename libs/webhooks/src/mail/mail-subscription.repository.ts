import { Injectable } from '@nestjs/common';
import { visibleByList } from '#libs/database';
import { DataSource, type EntityManager } from 'typeorm';
import { MailSubscriptionRow } from './mail-subscription.row.js';

type Settable = 'name' | 'address' | 'mode' | 'status' | 'events' | 'regimes' | 'levels' | 'parties' | 'teams';
export type NewMailSubscription = Pick<MailSubscriptionRow, 'name' | 'address' | 'mode' | 'events'> &
  Partial<Pick<MailSubscriptionRow, Settable>>;
export type MailSubscriptionChange = Partial<Pick<MailSubscriptionRow, Settable>>;

@Injectable()
export class MailSubscriptionRepository {
  constructor(private readonly database: DataSource) {}

  list(): Promise<MailSubscriptionRow[]> {
    return this.seen().orderBy('s.created_at').addOrderBy('s.id').getMany();
  }

  find(id: string): Promise<MailSubscriptionRow | null> {
    return this.seen().andWhere('s.id = :id', { id }).getOne();
  }

  async insert(transaction: EntityManager, subscription: NewMailSubscription): Promise<string> {
    const row = { regimes: [], levels: [], parties: [], teams: [], ...subscription };
    const { id } = await transaction.save(transaction.create(MailSubscriptionRow, row));
    return id;
  }

  /** Switching on forgets what went wrong. What came while it was off is not mailed. */
  async change(transaction: EntityManager, id: string, change: MailSubscriptionChange): Promise<void> {
    const row = change.status === 'active' ? { ...change, failures: 0, lastError: null, nextAt: new Date() } : change;
    if (Object.keys(row).length > 0) await transaction.update(MailSubscriptionRow, id, row);
  }

  async delete(transaction: EntityManager, id: string): Promise<void> {
    await transaction.delete(MailSubscriptionRow, id);
  }

  private seen() {
    return this.rows.createQueryBuilder('s').where(visibleByList('s'));
  }

  private get rows() {
    return this.database.getRepository(MailSubscriptionRow);
  }
}
