import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { newToken, tokenHash } from '../token.js';
import { UserRow } from '../user.row.js';
import { type LinkPurpose, OneTimeLinkRow } from './one-time-link.row.js';

/** What is told of a link, for whoever holds it. */
export interface OpenLink {
  tokenHash: Buffer;
  user: UserRow;
  failures: number;
}

@Injectable()
export class OneTimeLinkRepository {
  constructor(private readonly database: DataSource) {}

  /** Takes the place of every link of this kind that the person had: only the latest one opens. */
  async issue(
    userId: string,
    purpose: LinkPurpose,
    minutes: number,
    manager: EntityManager = this.database.manager,
  ): Promise<string> {
    const token = newToken();
    if (purpose === 'choose-password') await manager.delete(OneTimeLinkRow, { userId, purpose });
    await manager.query(
      `insert into one_time_links (token_hash, user_id, purpose, expires_at)
       values ($1, $2, $3, now() + make_interval(mins => $4))`,
      [tokenHash(token), userId, purpose, minutes],
    );
    return token;
  }

  /** The link and its person, while it is good. */
  async find(token: string, purpose: LinkPurpose): Promise<OpenLink | null> {
    const link = await this.database
      .createQueryBuilder(OneTimeLinkRow, 'l')
      .where('l.token_hash = :hash and l.purpose = :purpose', { hash: tokenHash(token), purpose })
      .andWhere('l.expires_at > now()')
      .getOne();
    if (!link) return null;
    const user = await this.database.getRepository(UserRow).findOneBy({ id: link.userId });
    if (!user || user.disabledAt) return null;
    return { tokenHash: link.tokenHash, user, failures: link.failures };
  }

  /** Whether the person was given one within the last five minutes. */
  async isRecent(userId: string, purpose: LinkPurpose): Promise<boolean> {
    const rows = (await this.database.query(
      `select from one_time_links where user_id = $1 and purpose = $2 and created_at > now() - interval '5 minutes'`,
      [userId, purpose],
    )) as unknown[];
    return rows.length > 0;
  }

  /** Uses the link up. Of two that try at once, one gets true. */
  async use(hash: Buffer, manager: EntityManager = this.database.manager): Promise<boolean> {
    const [, used] = (await manager.query('delete from one_time_links where token_hash = $1 and expires_at > now()', [
      hash,
    ])) as [unknown, number];
    return used === 1;
  }

  /** Counts a wrong code before it is checked, so that tries at the same time count too. Gives the number of tries. */
  async countTry(hash: Buffer): Promise<number> {
    const [rows] = (await this.database.query(
      'update one_time_links set failures = failures + 1 where token_hash = $1 returning failures',
      [hash],
    )) as [{ failures: number }[], number];
    return rows[0]?.failures ?? Number.POSITIVE_INFINITY;
  }

  async deleteEnded(): Promise<void> {
    await this.database.query('delete from one_time_links where expires_at < now()');
  }
}
