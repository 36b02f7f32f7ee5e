import { Audit, type AuditEntry, type Who } from '#libs/audit';
import { DataSource, type EntityManager } from 'typeorm';
import { normalEmail } from '../people/email-address.js';
import { clashOf, isLastAdministrator } from '../people/people.service.js';
import type { Role } from '../permissions.js';
import { SessionRow } from '../session.row.js';
import { TeamRepository } from '../teams/team.repository.js';
import { UserRow } from '../user.row.js';
import type { Identity } from './identity.js';
import type { ProviderSettings } from './provider-settings.js';

export type Admission =
  | { outcome: 'admitted'; user: UserRow }
  /** None of the groups gives a role. */
  | { outcome: 'no-role' }
  | { outcome: 'disabled' }
  /** The provider tells no address to know the person by. */
  | { outcome: 'no-address' }
  /** Somebody else has the address, or may have: it is not verified. */
  | { outcome: 'address-taken' }
  | { outcome: 'look-alike' }
  /** The groups make the only administrator something else. */
  | { outcome: 'last-administrator' };

/**
 * People as the provider knows them: made when they first come, and made at each sign-in what their groups say. Issuer
 * and subject tell who somebody is; an address only leads to a person who was here before the provider was.
 */
export class ProviderPeople {
  constructor(
    private readonly database: DataSource,
    private readonly teams: TeamRepository,
    private readonly audit: Audit,
    private readonly settings: ProviderSettings,
  ) {}

  admit(identity: Identity): Promise<Admission> {
    return this.database.transaction(async (manager) => {
      // One at a time, so that two first sign-ins of one person, or of two look-alikes, cannot slip in side by side.
      await manager.query('lock table users in share row exclusive mode');
      const { issuer, subject } = identity;
      const known = await manager.findOneBy(UserRow, { providerIssuer: issuer, providerSubject: subject });
      const role = this.settings.roleOf(identity.groups);
      if (known?.disabledAt) return { outcome: 'disabled' };
      if (!role) {
        // Whoever lost the last group must not go on working in a session from before.
        if (known) await manager.delete(SessionRow, { userId: known.id });
        return { outcome: 'no-role' };
      }
      return known ? this.update(manager, known, identity, role) : this.firstTime(manager, identity, role);
    });
  }

  private async firstTime(manager: EntityManager, identity: Identity, role: Role): Promise<Admission> {
    const email = identity.email && normalEmail(identity.email);
    if (!email || !email.includes('@')) return { outcome: 'no-address' };
    const namesake = await manager
      .createQueryBuilder(UserRow, 'u')
      .where('lower(u.email) = :email', { email })
      .getOne();
    if (namesake) return this.join(manager, namesake, identity, role);
    if (await clashOf(manager, email)) return { outcome: 'look-alike' };
    const user = await manager.save(
      manager.create(UserRow, {
        email,
        name: nameOf(identity, email),
        role,
        passwordHash: null,
        mustChangePassword: false,
        providerIssuer: identity.issuer,
        providerSubject: identity.subject,
      }),
    );
    const { name } = user;
    await this.record(manager, user, 'user.created', undefined, { email, name, role, provider: identity.issuer });
    await this.setTeams(manager, user, identity);
    return { outcome: 'admitted', user: await manager.findOneByOrFail(UserRow, { id: user.id }) };
  }

  /** Somebody who was here before the provider, or came from the one before it, comes through it from now on. */
  private async join(manager: EntityManager, user: UserRow, identity: Identity, role: Role): Promise<Admission> {
    if (user.disabledAt) return { outcome: 'disabled' };
    // An address alone proves nothing: unverified, anybody may claim it; and a provider may give one to another person.
    if (!identity.isEmailVerified || user.providerIssuer === identity.issuer) return { outcome: 'address-taken' };
    if (role !== 'administrator' && (await isLastAdministrator(manager, user)))
      return { outcome: 'last-administrator' };
    const { issuer: providerIssuer, subject: providerSubject } = identity;
    // One way in: who is shut out at the provider must not get in by a password of before.
    const change = { providerIssuer, providerSubject, passwordHash: null, mustChangePassword: false };
    await manager.update(UserRow, user.id, change);
    await manager.delete(SessionRow, { userId: user.id });
    const before = { provider: user.providerIssuer, hasPassword: user.passwordHash !== null };
    await this.record(manager, user, 'user.changed', before, { provider: providerIssuer, hasPassword: false });
    return this.update(manager, await manager.findOneByOrFail(UserRow, { id: user.id }), identity, role);
  }

  private async update(manager: EntityManager, user: UserRow, identity: Identity, role: Role): Promise<Admission> {
    if (role !== user.role) {
      if (role !== 'administrator' && (await isLastAdministrator(manager, user))) {
        return { outcome: 'last-administrator' };
      }
      await manager.update(UserRow, user.id, { role });
      await manager.delete(SessionRow, { userId: user.id });
      await this.record(manager, user, 'user.role-changed', { role: user.role }, { role });
    }
    await this.rename(manager, user, identity);
    await this.setTeams(manager, user, identity);
    return { outcome: 'admitted', user: await manager.findOneByOrFail(UserRow, { id: user.id }) };
  }

  /** The provider's word on name and address, unless the address is, or looks like, that of somebody else. */
  private async rename(manager: EntityManager, user: UserRow, identity: Identity): Promise<void> {
    const name = identity.name ?? user.name;
    const wanted = identity.email === null ? user.email : normalEmail(identity.email);
    const isFree = wanted !== normalEmail(user.email) && wanted.includes('@') && !(await clashOf(manager, wanted));
    const email = isFree ? wanted : user.email;
    if (name === user.name && email === user.email) return;
    await manager.update(UserRow, user.id, { name, email });
    await this.record(manager, user, 'user.changed', { name: user.name, email: user.email }, { name, email });
  }

  /** Only the teams that the settings name; a team of that name that is not there is passed over. */
  private async setTeams(manager: EntityManager, user: UserRow, { groups }: Identity): Promise<void> {
    const old = await this.teams.of('user', user.id, manager);
    for (const [name, isMember] of this.settings.teamsOf(groups)) {
      const team = await this.teams.findByName(name, manager);
      if (!team) continue;
      if (isMember) await this.teams.putIn(manager, team.id, 'user', user.id);
      else await this.teams.takeOut(manager, team.id, 'user', user.id);
    }
    const teams = await this.teams.of('user', user.id, manager);
    if (teams.join() === old.join()) return;
    await this.record(manager, user, 'user.teams-changed', { teams: old }, { teams });
  }

  private async record(
    manager: EntityManager,
    { id, email }: Pick<UserRow, 'id' | 'email'>,
    what: AuditEntry['what'],
    old: AuditEntry['old'],
    now: AuditEntry['new'],
  ): Promise<void> {
    const who: Who = { kind: 'service', name: `provider ${this.settings.options.issuer}` };
    const entry: AuditEntry = { who, what, subject: { id, name: email } };
    await this.audit.record(manager, { ...entry, ...(old ? { old } : {}), ...(now ? { new: now } : {}) });
  }
}

const nameOf = ({ name }: Identity, email: string): string => (name ?? email).slice(0, 200);
