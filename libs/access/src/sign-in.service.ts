import { Injectable } from '@nestjs/common';
import { hashPassword, oneTimePassword, PASSWORD_LENGTH_MIN, verifyPassword } from './password.js';
import { SessionRepository } from './session.repository.js';
import { newToken, tokenHash } from './token.js';
import { UserRepository } from './user.repository.js';
import type { UserRow } from './user.row.js';

export type SignIn = { outcome: 'signed-in'; token: string; user: UserRow } | { outcome: 'refused' };
export type PasswordChange =
  | { outcome: 'changed'; token: string }
  | { outcome: 'wrong-password' }
  | { outcome: 'too-short'; lengthMin: number }
  | { outcome: 'unchanged' };

/** A hash of nothing, checked when the address is unknown so that the answer takes as long as for a known one. */
let decoy: Promise<string> | null = null;

@Injectable()
export class SignInService {
  constructor(
    private readonly users: UserRepository,
    private readonly sessions: SessionRepository,
  ) {}

  async signIn(email: string, password: string): Promise<SignIn> {
    const user = await this.users.findActiveByEmail(email);
    decoy ??= hashPassword(newToken());
    const matches = await verifyPassword(password, user?.passwordHash ?? (await decoy));
    if (!user || !matches) return { outcome: 'refused' };
    const token = newToken();
    await this.sessions.insert(tokenHash(token), user.id);
    return { outcome: 'signed-in', token, user };
  }

  signOut(token: string): Promise<void> {
    return this.sessions.delete(tokenHash(token));
  }

  /** Ends every session of the person, this one included, and opens a fresh one. */
  async changePassword(userId: string, current: string, next: string): Promise<PasswordChange> {
    const user = await this.users.findById(userId);
    if (!user || !(await verifyPassword(current, user.passwordHash))) return { outcome: 'wrong-password' };
    if (next.length < PASSWORD_LENGTH_MIN) return { outcome: 'too-short', lengthMin: PASSWORD_LENGTH_MIN };
    if (next === current) return { outcome: 'unchanged' };
    await this.users.setPassword(user.id, await hashPassword(next), false);
    const token = newToken();
    await this.sessions.insert(tokenHash(token), user.id);
    return { outcome: 'changed', token };
  }

  /** Makes the first administrator when nobody is there yet; the password is known only to the caller. */
  async createFirstAdministrator(email: string): Promise<{ email: string; password: string } | null> {
    if ((await this.users.count()) > 0) return null;
    const password = oneTimePassword();
    const made = await this.users.insert({
      email,
      name: 'Administrator',
      role: 'administrator',
      passwordHash: await hashPassword(password),
      mustChangePassword: true,
    });
    return made ? { email, password } : null;
  }

  /** A new one-time password for someone who is locked out; ends their sessions. */
  async resetPassword(email: string): Promise<{ email: string; password: string } | null> {
    const user = await this.users.findActiveByEmail(email);
    if (!user) return null;
    const password = oneTimePassword();
    await this.users.setPassword(user.id, await hashPassword(password), true);
    return { email: user.email, password };
  }
}
