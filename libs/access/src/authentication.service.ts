import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { ApiKeyRepository } from './api-key.repository.js';
import type { Principal } from './principal.js';
import { type SessionLimits, SessionRepository } from './session.repository.js';
import { API_KEY_PREFIX, tokenHash } from './token.js';

export const SESSION_COOKIE = 'embargo_session';

export class SessionSettings implements SessionLimits {
  constructor(
    readonly idleMinutes: number,
    readonly hoursMax: number,
    readonly secureCookies: boolean,
  ) {}
}

/** Tells who makes a request: an API key goes before a cookie, so that programs never act by a person's session. */
@Injectable()
export class AuthenticationService {
  constructor(
    private readonly sessions: SessionRepository,
    private readonly keys: ApiKeyRepository,
    private readonly settings: SessionSettings,
  ) {}

  async principalOf(request: Request): Promise<Principal | null> {
    const header = request.get('authorization');
    if (header !== undefined) return this.byKey(header);
    const token = (request.cookies as Record<string, unknown> | undefined)?.[SESSION_COOKIE];
    return typeof token === 'string' && token.length > 0 ? this.bySession(token) : null;
  }

  private async byKey(header: string): Promise<Principal | null> {
    const [scheme, token] = header.split(' ');
    if (scheme?.toLowerCase() !== 'bearer' || !token?.startsWith(API_KEY_PREFIX)) return null;
    const key = await this.keys.use(tokenHash(token));
    return key ? { kind: 'api-key', id: key.id, name: key.name, role: key.role } : null;
  }

  private async bySession(token: string): Promise<Principal | null> {
    const user = await this.sessions.touch(tokenHash(token), this.settings);
    if (!user) return null;
    const { id, email, name, role, mustChangePassword } = user;
    return { kind: 'user', id, email, name, role, mustChangePassword };
  }
}
