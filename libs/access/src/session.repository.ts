import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SessionRow } from './session.row.js';
import { UserRow } from './user.row.js';

export interface SessionLimits {
  idleMinutes: number;
  hoursMax: number;
}

@Injectable()
export class SessionRepository {
  constructor(private readonly database: DataSource) {}

  async insert(tokenHash: Buffer, userId: string): Promise<void> {
    await this.database.getRepository(SessionRow).insert({ tokenHash, userId });
  }

  /** The person of a live session; touching it keeps it alive, at most one write a minute. */
  async touch(tokenHash: Buffer, limits: SessionLimits): Promise<UserRow | null> {
    await this.database.query(
      `update sessions set last_seen_at = now()
        where token_hash = $1 and last_seen_at < now() - interval '1 minute'
          and last_seen_at > now() - make_interval(mins => $2)
          and created_at > now() - make_interval(hours => $3)`,
      [tokenHash, limits.idleMinutes, limits.hoursMax],
    );
    return this.database
      .getRepository(UserRow)
      .createQueryBuilder('u')
      .innerJoin(SessionRow, 's', 's.user_id = u.id')
      .where('s.token_hash = :tokenHash and u.disabled_at is null', { tokenHash })
      .andWhere('s.last_seen_at > now() - make_interval(mins => :idleMinutes)', limits)
      .andWhere('s.created_at > now() - make_interval(hours => :hoursMax)', limits)
      .getOne();
  }

  async delete(tokenHash: Buffer): Promise<void> {
    await this.database.getRepository(SessionRow).delete({ tokenHash });
  }

  async deleteEnded(limits: SessionLimits): Promise<void> {
    await this.database.query(
      `delete from sessions where last_seen_at < now() - make_interval(mins => $1) or created_at < now() - make_interval(hours => $2)`,
      [limits.idleMinutes, limits.hoursMax],
    );
  }
}
