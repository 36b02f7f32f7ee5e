import { Audit, type Who } from '#libs/audit';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { normalEmail } from './people/email-address.js';
import { OneTimeLinkRepository } from './people/one-time-link.repository.js';
import { hashPassword, passwordProblem } from './password.js';
import { SecondFactorService } from './second-factor/second-factor.service.js';
import { SessionRepository } from './session.repository.js';
import type { SessionOrigin } from './session.row.js';
import { KnownDevices } from './sign-in/known-device.js';
import { networkOf } from './sign-in/network-of.js';
import { PasswordChecker } from './sign-in/password-checker.js';
import { SignInFailures } from './sign-in/sign-in-failures.js';
import { newToken, tokenHash } from './token.js';
import { UserRepository } from './user.repository.js';
import type { UserRow } from './user.row.js';

/** Where somebody knocks from, as far as the request tells. */
export interface Knock {
  address: string;
  /** The mark of a known device, as the browser sent it. */
  device?: unknown;
  browser?: string | undefined;
}

export interface SignedIn {
  outcome: 'signed-in';
  token: string;
  user: UserRow;
  /** A mark for the browser to keep. */
  device: string;
}

export type SignIn =
  | SignedIn
  /** The password is right; a code has to come with this ticket. */
  | { outcome: 'second-factor'; ticket: string }
  | { outcome: 'refused' }
  | { outcome: 'paused'; seconds: number }
  | { outcome: 'busy' };

export type SecondStep =
  | (SignedIn & { recoveryCodesLeft: number | null })
  | { outcome: 'wrong-code'; triesLeft: number }
  | { outcome: 'ended' };

export type PasswordChange =
  | { outcome: 'changed'; token: string }
  | { outcome: 'wrong-password' }
  | { outcome: 'unfit'; message: string }
  | { outcome: 'unchanged' };

export type PasswordChoice = SignIn | { outcome: 'unfit'; message: string } | { outcome: 'ended' };

const TICKET_MINUTES = 5;
const CODE_TRIES_MAX = 5;

@Injectable()
export class SignInService {
  constructor(
    private readonly database: DataSource,
    private readonly users: UserRepository,
    private readonly sessions: SessionRepository,
    private readonly links: OneTimeLinkRepository,
    private readonly failures: SignInFailures,
    private readonly passwords: PasswordChecker,
    private readonly devices: KnownDevices,
    private readonly secondFactor: SecondFactorService,
    private readonly audit: Audit,
  ) {}

  async signIn(email: string, password: string, knock: Knock): Promise<SignIn> {
    const account = normalEmail(email);
    const user = await this.users.findActiveByEmail(account);
    const origin = this.originOf(knock, user);
    const { pausedSeconds, recentFailures } = await this.failures.standing(account, origin);
    if (pausedSeconds > 0) return { outcome: 'paused', seconds: pausedSeconds };
    // Strangers can take many addresses, but not a browser in which the person was before.
    const rank = origin.startsWith('device:') ? recentFailures - 1 : recentFailures;
    const check = await this.passwords.check(password, user?.passwordHash ?? null, rank, origin);
    if (check === 'busy') return { outcome: 'busy' };
    if (!user || check === 'wrong') {
      await this.refuse(account, origin, user, knock, 'wrong password');
      return { outcome: 'refused' };
    }
    if (user.totpConfirmedAt) {
      return { outcome: 'second-factor', ticket: await this.links.issue(user.id, 'second-factor', TICKET_MINUTES) };
    }
    await this.failures.clear(account, origin);
    return this.letIn(user, knock, 'password');
  }

  /** The second step: the ticket of the first one, and a code. Five wrong codes end the ticket. */
  async signInWithCode(ticket: string, code: string, knock: Knock): Promise<SecondStep> {
    const link = await this.links.find(ticket, 'second-factor');
    if (!link) return { outcome: 'ended' };
    const tries = await this.links.countTry(link.tokenHash);
    if (tries > CODE_TRIES_MAX) return { outcome: 'ended' };
    const { user } = link;
    const account = normalEmail(user.email);
    const origin = this.originOf(knock, user);
    const taken = await this.secondFactor.take(user, code);
    if (!taken) {
      await this.refuse(account, origin, user, knock, 'wrong code');
      return { outcome: 'wrong-code', triesLeft: CODE_TRIES_MAX - tries };
    }
    if (!(await this.links.use(link.tokenHash))) return { outcome: 'ended' };
    await this.failures.clear(account, origin);
    const recoveryCodesLeft = taken === 'recovery-code' ? await this.secondFactor.recoveryCodesLeft(user.id) : null;
    return { ...(await this.letIn(user, knock, 'password')), recoveryCodesLeft };
  }

  /** Opens a session for somebody who has shown who they are; a provider's token comes sealed. */
  async letIn(
    user: UserRow,
    knock: Knock,
    origin: SessionOrigin,
    providerTokenEncrypted: string | null = null,
  ): Promise<SignedIn> {
    const token = newToken();
    const { address, browser } = knock;
    const session = { tokenHash: tokenHash(token), userId: user.id, address, browser, origin, providerTokenEncrypted };
    await this.database.transaction(async (manager) => {
      await this.sessions.insert(session, manager);
      await manager.query('update users set last_signed_in_at = now() where id = $1', [user.id]);
      await this.audit.record(manager, {
        who: whoIs(user),
        what: 'session.signed-in',
        subject: { id: user.id, name: user.email },
        new: { by: origin },
        address,
      });
    });
    return { outcome: 'signed-in', token, user, device: this.devices.issue(user.id) };
  }

  /** Gives the provider's token of the session, sealed, when the person came through one. */
  async signOut(token: string, user: Pick<UserRow, 'id' | 'email'>): Promise<string | null> {
    return this.database.transaction(async (manager) => {
      const providerToken = await this.sessions.delete(tokenHash(token), manager);
      const subject = { id: user.id, name: user.email };
      await this.audit.record(manager, { who: whoIs(user), what: 'session.signed-out', subject });
      return providerToken;
    });
  }

  /** Ends every session of the person, this one included, and opens a fresh one. */
  async changePassword(userId: string, current: string, next: string, knock: Knock): Promise<PasswordChange> {
    const user = await this.users.findById(userId);
    if (!user || !(await this.isPasswordOf(userId, current))) return { outcome: 'wrong-password' };
    const message = passwordProblem(next, user.email);
    if (message) return { outcome: 'unfit', message };
    if (next === current) return { outcome: 'unchanged' };
    const token = newToken();
    const passwordHash = await hashPassword(next);
    const { address, browser } = knock;
    await this.database.transaction(async (manager) => {
      await this.replacePassword(manager, user, passwordHash, knock);
      await this.sessions.insert(
        { tokenHash: tokenHash(token), userId, address, browser, origin: 'password' },
        manager,
      );
    });
    return { outcome: 'changed', token };
  }

  /**
   * A link for somebody who forgot the password, which stays as it is until the link is used. Null when nobody has the
   * address, or a link was made a moment ago: nobody's mailbox can be filled.
   */
  async linkForForgotten(email: string, minutes: number): Promise<{ user: UserRow; token: string } | null> {
    const user = await this.users.findActiveByEmail(email);
    if (!user || (user.providerIssuer && !user.passwordHash)) return null;
    if (await this.links.isRecent(user.id, 'choose-password')) return null;
    return { user, token: await this.links.issue(user.id, 'choose-password', minutes) };
  }

  /** Asked again before something weighty. A session that somebody left open must not be a place to guess. */
  async isPasswordOf(userId: string, password: string): Promise<boolean> {
    const user = await this.users.findById(userId);
    if (!user) return false;
    const [account, origin] = [normalEmail(user.email), `session:${userId}`];
    if ((await this.failures.standing(account, origin)).pausedSeconds > 0) return false;
    const check = await this.passwords.check(password, user.passwordHash, -1, origin);
    if (check === 'right') await this.failures.clear(account, origin);
    if (check === 'wrong') await this.failures.add(account, origin);
    return check === 'right';
  }

  /** The person of a link to choose a password, while it is good. */
  async personOfLink(token: string): Promise<Pick<UserRow, 'email' | 'name'> | null> {
    return (await this.links.find(token, 'choose-password'))?.user ?? null;
  }

  /** Uses the link up. Who has a second factor still has to show it. */
  async choosePassword(token: string, password: string, knock: Knock): Promise<PasswordChoice> {
    const link = await this.links.find(token, 'choose-password');
    if (!link) return { outcome: 'ended' };
    const message = passwordProblem(password, link.user.email);
    if (message) return { outcome: 'unfit', message };
    if (!(await this.links.use(link.tokenHash))) return { outcome: 'ended' };
    const { user } = link;
    const passwordHash = await hashPassword(password);
    await this.database.transaction((manager) => this.replacePassword(manager, user, passwordHash, knock));
    if (user.totpConfirmedAt) {
      return { outcome: 'second-factor', ticket: await this.links.issue(user.id, 'second-factor', TICKET_MINUTES) };
    }
    return this.letIn(user, knock, 'password');
  }

  /** No session outlives the password it was opened with. */
  private async replacePassword(manager: EntityManager, user: UserRow, passwordHash: string, { address }: Knock) {
    await this.users.setPassword(user.id, passwordHash, false, manager);
    const subject = { id: user.id, name: user.email };
    await this.audit.record(manager, { who: whoIs(user), what: 'user.password-changed', subject, address });
  }

  private originOf(knock: Knock, user: UserRow | null): string {
    const known = this.devices.read(knock.device);
    return user && known?.userId === user.id ? `device:${known.device}` : `address:${networkOf(knock.address)}`;
  }

  private async refuse(account: string, origin: string, user: UserRow | null, knock: Knock, why: string) {
    const pause = await this.failures.add(account, origin);
    await this.audit.record(this.database.manager, {
      who: { kind: 'nobody', name: account.slice(0, 320) },
      what: 'session.refused',
      subject: { id: user?.id ?? 'nobody', name: account.slice(0, 320) },
      new: { why, pausedSeconds: pause },
      address: knock.address,
    });
  }
}

const whoIs = ({ id, email }: Pick<UserRow, 'id' | 'email'>): Who => ({ kind: 'user', id, name: email });
