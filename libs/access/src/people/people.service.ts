import { Audit, type AuditEntry, type Who } from '#libs/audit';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Role } from '../permissions.js';
import { SessionRow } from '../session.row.js';
import { UserRow } from '../user.row.js';
import { lookOf, normalEmail } from './email-address.js';
import { OneTimeLinkRepository } from './one-time-link.repository.js';

/** How long a link to choose a password is good: a working day for one that was asked for, longer for an invitation. */
export const INVITATION_HOURS = 72;
export const RESET_HOURS = 24;

export interface NewPerson {
  email: string;
  name: string;
  role: Role;
}

export type PersonChange = Partial<{ name: string; role: Role; isDisabled: boolean }>;

export type Creation =
  | { outcome: 'created'; user: UserRow; token: string }
  | { outcome: 'taken' }
  /** The address looks like that of somebody else. */
  | { outcome: 'look-alike'; of: string };

export type Change =
  | { outcome: 'changed'; user: UserRow }
  | { outcome: 'missing' }
  /** Nobody could manage people any more. */
  | { outcome: 'last-administrator' };

/** Makes, changes and helps people. Whatever it does stands in the audit, in the same transaction. */
@Injectable()
export class PeopleService {
  constructor(
    private readonly database: DataSource,
    private readonly links: OneTimeLinkRepository,
    private readonly audit: Audit,
  ) {}

  list(): Promise<UserRow[]> {
    return this.database
      .getRepository(UserRow)
      .find({ order: { disabledAt: { direction: 'desc', nulls: 'first' }, email: 'asc' } });
  }

  find(id: string): Promise<UserRow | null> {
    return this.database.getRepository(UserRow).findOneBy({ id });
  }

  findByEmail(email: string): Promise<UserRow | null> {
    return this.database
      .createQueryBuilder(UserRow, 'u')
      .where('lower(u.email) = :email', { email: normalEmail(email) })
      .getOne();
  }

  /** The person, without a password: the token of the link lets them choose one. */
  async create(person: NewPerson, who: Who): Promise<Creation> {
    const email = normalEmail(person.email);
    return this.database.transaction(async (manager) => {
      // One at a time, so that two look-alikes cannot slip in side by side.
      await manager.query('lock table users in share row exclusive mode');
      const clash = await clashOf(manager, email);
      if (clash) return clash;
      const user = await manager.save(
        manager.create(UserRow, { ...person, email, passwordHash: null, mustChangePassword: false }),
      );
      const token = await this.links.issue(user.id, 'choose-password', INVITATION_HOURS * 60, manager);
      const { name, role } = person;
      await this.audit.record(manager, entry(who, 'user.created', user, undefined, { email, name, role }));
      return { outcome: 'created', user, token };
    });
  }

  async change(id: string, change: PersonChange, who: Who): Promise<Change> {
    return this.database.transaction(async (manager) => {
      await manager.query('lock table users in share row exclusive mode');
      const user = await manager.findOneBy(UserRow, { id });
      if (!user) return { outcome: 'missing' };
      const isDisabled = change.isDisabled ?? user.disabledAt !== null;
      const role = change.role ?? user.role;
      if ((isDisabled || role !== 'administrator') && (await isLastAdministrator(manager, user))) {
        return { outcome: 'last-administrator' };
      }
      const entries = changesOf(user, change, who);
      if (entries.length === 0) return { outcome: 'changed', user };
      const disabledAt = isDisabled ? (user.disabledAt ?? new Date()) : null;
      await manager.update(UserRow, id, { role, name: change.name ?? user.name, disabledAt });
      // What somebody was let in for has changed: whoever is in has to come in anew.
      if (role !== user.role || isDisabled) await manager.delete(SessionRow, { userId: id });
      await this.audit.record(manager, ...entries);
      return { outcome: 'changed', user: await manager.findOneByOrFail(UserRow, { id }) };
    });
  }

  /** Ends the password and every session; gives the token of a link to choose another. */
  async resetPassword(id: string, who: Who): Promise<{ user: UserRow; token: string } | null> {
    return this.withUser(id, async (manager, user) => {
      await manager.query('update users set password_hash = null, must_change_password = false where id = $1', [id]);
      await manager.delete(SessionRow, { userId: id });
      const token = await this.links.issue(id, 'choose-password', RESET_HOURS * 60, manager);
      await this.audit.record(manager, entry(who, 'user.password-reset', user));
      return { user, token };
    });
  }

  async endSessions(id: string, who: Who): Promise<number | null> {
    return this.withUser(id, async (manager, user) => {
      const { affected } = await manager.delete(SessionRow, { userId: id });
      await this.audit.record(manager, entry(who, 'user.sessions-ended', user, undefined, { sessions: affected ?? 0 }));
      return affected ?? 0;
    });
  }

  /** For somebody who lost the phone: the next sign-in asks for the password alone, or to set a second factor up. */
  async removeSecondFactor(id: string, who: Who): Promise<boolean | null> {
    return this.withUser(id, async (manager, user) => {
      if (!user.totpSecretEncrypted) return false;
      await manager.query('update users set totp_secret_encrypted = null, totp_confirmed_at = null where id = $1', [
        id,
      ]);
      await manager.query('delete from recovery_codes where user_id = $1', [id]);
      await manager.delete(SessionRow, { userId: id });
      await this.audit.record(manager, entry(who, 'user.second-factor-removed', user));
      return true;
    });
  }

  /** Forgets the wrong passwords that were typed for this person, wherever. */
  async letInAgain(id: string, who: Who): Promise<true | null> {
    return this.withUser(id, async (manager, user) => {
      await manager.query('delete from sign_in_failures where account = $1', [normalEmail(user.email)]);
      await this.audit.record(manager, entry(who, 'user.let-in-again', user));
      return true as const;
    });
  }

  private withUser<T>(id: string, work: (manager: EntityManager, user: UserRow) => Promise<T>): Promise<T | null> {
    return this.database.transaction(async (manager) => {
      const user = await manager.findOneBy(UserRow, { id });
      return user ? work(manager, user) : null;
    });
  }
}

/** Whether a new address is that of somebody, or would be taken for it. To be asked while the table is locked. */
export async function clashOf(
  manager: EntityManager,
  email: string,
): Promise<Exclude<Creation, { outcome: 'created' }> | null> {
  const others = await manager.find(UserRow, { select: { email: true } });
  if (others.some((other) => normalEmail(other.email) === email)) return { outcome: 'taken' };
  const double = others.find((other) => lookOf(other.email) === lookOf(email));
  return double ? { outcome: 'look-alike', of: double.email } : null;
}

export async function isLastAdministrator(manager: EntityManager, user: UserRow): Promise<boolean> {
  if (user.role !== 'administrator' || user.disabledAt) return false;
  const [row] = (await manager.query(
    `select count(*)::int as n from users where role = 'administrator' and disabled_at is null and id <> $1`,
    [user.id],
  )) as { n: number }[];
  return row?.n === 0;
}

function changesOf(user: UserRow, change: PersonChange, who: Who): AuditEntry[] {
  const entries: AuditEntry[] = [];
  if (change.name !== undefined && change.name !== user.name) {
    entries.push(entry(who, 'user.changed', user, { name: user.name }, { name: change.name }));
  }
  if (change.role !== undefined && change.role !== user.role) {
    entries.push(entry(who, 'user.role-changed', user, { role: user.role }, { role: change.role }));
  }
  if (change.isDisabled !== undefined && change.isDisabled !== (user.disabledAt !== null)) {
    entries.push(entry(who, change.isDisabled ? 'user.disabled' : 'user.enabled', user));
  }
  return entries;
}

function entry(
  who: Who,
  what: AuditEntry['what'],
  { id, email }: Pick<UserRow, 'id' | 'email'>,
  old?: AuditEntry['old'],
  now?: AuditEntry['new'],
): AuditEntry {
  return {
    who,
    what,
    subject: { id, name: email },
    ...(old === undefined ? {} : { old }),
    ...(now === undefined ? {} : { new: now }),
  };
}
