import { Injectable } from '@nestjs/common';
import type { CookieOptions, Request, Response } from 'express';
import { ApiKeyRepository } from './api-key.repository.js';
import type { Role } from './permissions.js';
import { ATTEMPT_MINUTES } from './provider/sign-in-attempt.js';
import type { Principal } from './principal.js';
import { type LiveSession, type SessionLimits, SessionRepository } from './session.repository.js';
import { API_KEY_PREFIX, tokenHash } from './token.js';

export const SESSION_COOKIE = 'embargo_session';
const DEVICE_COOKIE = 'embargo_device';
/** A browser takes a cookie of this name over https alone. */
const SECURE_DEVICE_COOKIE = `__Secure-${DEVICE_COOKIE}`;
const DEVICE_DAYS = 400;

export class SessionSettings implements SessionLimits {
  constructor(
    readonly idleMinutes: number,
    readonly hoursMax: number,
    readonly secureCookies: boolean,
    /** Roles whose people must have a second factor. */
    readonly secondFactorRoles: readonly Role[] = [],
  ) {}

  /** `__Host-`: a browser takes it over https alone, and no neighbouring host can put another in its place. */
  get sessionCookie(): string {
    return this.secureCookies ? `__Host-${SESSION_COOKIE}` : SESSION_COOKIE;
  }

  get sessionCookieOptions(): CookieOptions {
    return { ...this.common, path: '/', maxAge: this.hoursMax * 3_600_000 };
  }

  get deviceCookie(): string {
    return this.secureCookies ? SECURE_DEVICE_COOKIE : DEVICE_COOKIE;
  }

  get deviceCookieOptions(): CookieOptions {
    return { ...this.common, path: '/api/v1/session', maxAge: DEVICE_DAYS * 86_400_000 };
  }

  /** Lax, as the browser comes back from the provider's site; it opens nothing by itself. */
  get attemptCookie(): string {
    return this.secureCookies ? '__Host-embargo_attempt' : 'embargo_attempt';
  }

  get attemptCookieOptions(): CookieOptions {
    return { ...this.common, sameSite: 'lax', path: '/', maxAge: ATTEMPT_MINUTES * 60_000 };
  }

  private get common(): CookieOptions {
    return { httpOnly: true, sameSite: 'strict', secure: this.secureCookies };
  }
}

/** The mark of a known browser as it was sent; it is signed, so that it does not matter under which of the names. */
export function deviceMarkOf(request: Request): unknown {
  const cookies = (request.cookies ?? {}) as Record<string, unknown>;
  return cookies[SECURE_DEVICE_COOKIE] ?? cookies[DEVICE_COOKIE];
}

/** Tells who makes a request: an API key goes before a cookie, so that programs never act by a person's session. */
@Injectable()
export class AuthenticationService {
  constructor(
    private readonly sessions: SessionRepository,
    private readonly keys: ApiKeyRepository,
    private readonly settings: SessionSettings,
  ) {}

  /** With a response at hand, a token that has been used for a while is changed for a new one. */
  async principalOf(request: Request, response?: Response): Promise<Principal | null> {
    const header = request.get('authorization');
    if (header !== undefined) return this.byKey(header);
    const token = this.sessionToken(request);
    return token ? this.bySession(token, response) : null;
  }

  sessionToken(request: Request): string | null {
    const token = (request.cookies as Record<string, unknown> | undefined)?.[this.settings.sessionCookie];
    return typeof token === 'string' && token.length > 0 ? token : null;
  }

  private async byKey(header: string): Promise<Principal | null> {
    const [scheme, token, ...rest] = header.split(' ');
    if (scheme?.toLowerCase() !== 'bearer' || !token?.startsWith(API_KEY_PREFIX) || rest.length > 0) return null;
    const key = await this.keys.use(tokenHash(token));
    return key ? { kind: 'api-key', id: key.id, name: key.name, role: key.role, scopes: key.scopes } : null;
  }

  private async bySession(token: string, response?: Response): Promise<Principal | null> {
    const hash = tokenHash(token);
    const session = await this.sessions.touch(hash, this.settings);
    if (!session) return null;
    const next = response && (await this.sessions.rotate(hash));
    if (next) response.cookie(this.settings.sessionCookie, next, this.settings.sessionCookieOptions);
    return this.person(session);
  }

  private person({ id: sessionId, user, origin }: LiveSession): Principal {
    const { id, email, name, role, mustChangePassword } = user;
    // Who came from a provider has shown there what the provider asks for.
    const mustAddSecondFactor =
      origin === 'password' && !user.totpConfirmedAt && this.settings.secondFactorRoles.includes(role);
    const isFromProvider = origin === 'provider';
    return { kind: 'user', id, email, name, role, mustChangePassword, mustAddSecondFactor, sessionId, isFromProvider };
  }
}
