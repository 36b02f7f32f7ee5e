import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { type SessionOrigin, SessionRow } from './session.row.js';
import { newToken, tokenHash } from './token.js';
import { UserRow } from './user.row.js';

export interface SessionLimits {
  idleMinutes: number;
  hoursMax: number;
}

export interface NewSession {
  tokenHash: Buffer;
  userId: string;
  address?: string | undefined;
  browser?: string | undefined;
  origin?: SessionOrigin;
  providerTokenEncrypted?: string | null;
}

export interface LiveSession {
  id: string;
  user: UserRow;
  origin: SessionOrigin;
}

export interface SessionListing {
  id: string;
  createdAt: Date;
  lastSeenAt: Date;
  address: string | null;
  browser: string | null;
}

/** So long a token is used before another takes its place. */
const ROTATE_MINUTES = 30;
/** So long the token before is taken: for requests that were under way when it was changed. */
const GRACE_SECONDS = 60;
const BROWSER_LENGTH_MAX = 300;

@Injectable()
export class SessionRepository {
  constructor(private readonly database: DataSource) {}

  async insert(session: NewSession, manager: EntityManager = this.database.manager): Promise<void> {
    const { browser = null, address = null, origin = 'password', providerTokenEncrypted = null } = session;
    await manager.insert(SessionRow, {
      tokenHash: session.tokenHash,
      userId: session.userId,
      address,
      browser: browser?.slice(0, BROWSER_LENGTH_MAX) ?? null,
      origin,
      providerTokenEncrypted,
    });
  }

  /**
   * The live session of this token; touching it keeps it alive, at most one write a minute. A token that was changed
   * longer ago than a request takes is in the hands of somebody who copied it: the session ends for both.
   */
  async touch(hash: Buffer, limits: SessionLimits): Promise<LiveSession | null> {
    const [found] = (await this.database.query(
      `select id, user_id, origin, token_hash <> $1 as is_previous,
              rotated_at < now() - make_interval(secs => ${GRACE_SECONDS}) as is_stale,
              last_seen_at < now() - interval '1 minute' as is_unseen
         from sessions
        where (token_hash = $1 or previous_hash = $1)
          and last_seen_at > now() - make_interval(mins => $2) and created_at > now() - make_interval(hours => $3)`,
      [hash, limits.idleMinutes, limits.hoursMax],
    )) as Found[];
    if (!found) return null;
    if (found.is_previous && found.is_stale) {
      await this.database.getRepository(SessionRow).delete({ id: found.id });
      return null;
    }
    const user = await this.database
      .createQueryBuilder(UserRow, 'u')
      .where('u.id = :id and u.disabled_at is null', { id: found.user_id })
      .getOne();
    if (!user) return null;
    if (found.is_unseen)
      await this.database.query('update sessions set last_seen_at = now() where id = $1', [found.id]);
    return { id: found.id, user, origin: found.origin };
  }

  /** A new token in the place of one that has been used for a while; null when it is not due, or somebody else did it. */
  async rotate(hash: Buffer): Promise<string | null> {
    const next = newToken();
    const [, rotated] = (await this.database.query(
      `update sessions set previous_hash = token_hash, token_hash = $2, rotated_at = now()
        where token_hash = $1 and rotated_at < now() - make_interval(mins => ${ROTATE_MINUTES})`,
      [hash, tokenHash(next)],
    )) as [unknown, number];
    return rotated === 1 ? next : null;
  }

  list(userId: string, limits: SessionLimits): Promise<SessionListing[]> {
    return this.database.query(
      `select id, created_at as "createdAt", last_seen_at as "lastSeenAt", address, browser from sessions
        where user_id = $1 and last_seen_at > now() - make_interval(mins => $2)
          and created_at > now() - make_interval(hours => $3)
        order by last_seen_at desc`,
      [userId, limits.idleMinutes, limits.hoursMax],
    );
  }

  /** Gives the sealed ID token of the session, when there is one. */
  async delete(hash: Buffer, manager: EntityManager = this.database.manager): Promise<string | null> {
    const [rows] = (await manager.query(
      'delete from sessions where token_hash = $1 or previous_hash = $1 returning provider_token_encrypted as token',
      [hash],
    )) as [{ token: string | null }[], number];
    return rows[0]?.token ?? null;
  }

  async deleteEnded(limits: SessionLimits): Promise<void> {
    await this.database.query(
      `delete from sessions where last_seen_at < now() - make_interval(mins => $1) or created_at < now() - make_interval(hours => $2)`,
      [limits.idleMinutes, limits.hoursMax],
    );
  }
}

interface Found {
  id: string;
  user_id: string;
  origin: SessionOrigin;
  is_previous: boolean;
  is_stale: boolean;
  is_unseen: boolean;
}
