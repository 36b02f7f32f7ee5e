import {
  applyDecorators,
  type CanActivate,
  type ExecutionContext,
  HttpException,
  Injectable,
  SetMetadata,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ApiExtension, ApiSecurity } from '@nestjs/swagger';
import type { Who } from '#libs/audit';
import { seeFromNowOn } from '#libs/database';
import type { Request, Response } from 'express';
import { AuthenticationService } from './authentication.service.js';
import { keyMayDo, mayDo, type Permission } from './permissions.js';
import { type Principal, whoOf } from './principal.js';
import { Refusals } from './refusals.js';
import { networkOf } from './sign-in/network-of.js';
import { CallersView } from './teams/callers-view.js';

const PERMISSION = 'embargo:permission';
const PEOPLE_ONLY = 'embargo:people-only';
type Declared = Permission | 'public' | 'signed-in';

/** What a route asks of its caller. */
export const Permit = (permission: Permission) =>
  applyDecorators(
    SetMetadata(PERMISSION, permission),
    // The description of the API names it as the scope that a key needs.
    ApiSecurity('bearer', [permission]),
    ApiExtension('x-permission', permission),
  );
/** Beside a permission: a route about the caller as a person, which an API key does not reach. */
export const PeopleOnly = () => applyDecorators(SetMetadata(PEOPLE_ONLY, true), ApiExtension('x-people-only', true));
/** A route for everybody, such as signing in or the health check. */
export const Public = () => SetMetadata(PERMISSION, 'public');
/** A route about the caller's own session; open even while the password must be changed. */
export const SignedIn = () => SetMetadata(PERMISSION, 'signed-in');

export function declaredPermission(reflector: Reflector, handler: () => unknown, controller: new () => unknown) {
  return reflector.getAllAndOverride<Declared | undefined>(PERMISSION, [handler, controller]);
}

export function isPeopleOnly(reflector: Reflector, handler: () => unknown): boolean {
  return reflector.get<boolean | undefined>(PEOPLE_ONLY, handler) ?? false;
}

export interface RequestWithPrincipal extends Request {
  principal?: Principal;
}

/** Steps on the way in, which everybody takes. */
const AWAITED = new Set(['password-change-required', 'second-factor-required']);

/** The beginning by which people know a key again, as it is shown with the key; nothing else of what was sent. */
function namedKey(header = ''): string {
  const [, prefix] = /^bearer (ewk_[\w-]{6})/i.exec(header) ?? [];
  return prefix ? `API key ${prefix}…` : 'no API key of this service';
}

const refuse = (status: number, code: string, detail: string): never => {
  throw new HttpException({ code, detail }, status);
};

@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly authentication: AuthenticationService,
    private readonly refusals: Refusals,
    private readonly view: CallersView,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const declared = this.reflector.getAllAndOverride<Declared | undefined>(PERMISSION, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (declared === 'public') return true;
    if (!declared) throw new Error(`${context.getClass().name}.${context.getHandler().name} declares no permission`);
    const request = context.switchToHttp().getRequest<RequestWithPrincipal>();
    const response = context.switchToHttp().getResponse<Response>();
    const principal = await this.authentication.principalOf(request, response);
    if (principal) seeFromNowOn(await this.view.of(principal));
    try {
      return this.decide(context, request, principal, declared);
    } catch (error) {
      await this.note(request, principal, error);
      throw error;
    }
  }

  private decide(
    context: ExecutionContext,
    request: RequestWithPrincipal,
    principal: Principal | null,
    declared: Exclude<Declared, 'public'>,
  ): boolean {
    if (!principal)
      return refuse(401, 'not-signed-in', 'Sign in, or send an API key as "Authorization: Bearer ewk_...".');
    request.principal = principal;
    this.checkOrigin(request, principal);
    if (declared === 'signed-in') return this.checkPerson(principal);
    if (isPeopleOnly(this.reflector, context.getHandler() as () => unknown)) this.checkPerson(principal);
    if (principal.kind === 'user' && principal.mustChangePassword) {
      return refuse(403, 'password-change-required', 'Choose your own password first.');
    }
    if (principal.kind === 'user' && principal.mustAddSecondFactor) {
      return refuse(403, 'second-factor-required', 'Your role needs a second factor: set one up first.');
    }
    return this.checkPermission(principal, declared);
  }

  /** For the audit: whoever asks for more than they may, and keys that are none. A session that ran out is neither. */
  private async note(request: Request, principal: Principal | null, error: unknown): Promise<void> {
    if (!(error instanceof HttpException)) return;
    const { code } = error.getResponse() as { code: string };
    const key = request.get('authorization');
    if (AWAITED.has(code) || (!principal && key === undefined)) return;
    const who: Who = principal ? whoOf(principal) : { kind: 'nobody', name: namedKey(key) };
    // The pattern, not the address: a caller writes nothing of its own into the audit.
    const asked = `${request.method} ${String((request.route as { path?: unknown } | undefined)?.path)}`;
    await this.refusals.note({
      who,
      code: principal ? code : 'unknown-key',
      asked,
      address: networkOf(request.ip ?? ''),
    });
  }

  /** What concerns the caller's own session and account, or the caller as a person, is nothing for a program. */
  private checkPerson(principal: Principal): boolean {
    return (
      principal.kind === 'user' ||
      refuse(403, 'people-only', 'This is for people: an API key has no session and no account.')
    );
  }

  private checkPermission(principal: Principal, asked: Permission): boolean {
    if (principal.kind === 'user') {
      return (
        mayDo(principal.role, asked) ||
        refuse(403, 'not-permitted', `The role "${principal.role}" does not have the permission ${asked}.`)
      );
    }
    return (
      keyMayDo(principal.role, principal.scopes, asked) ||
      refuse(403, 'not-permitted', `This API key does not have the scope ${asked}.`)
    );
  }

  /**
   * Cross-site request forgery: the cookie is SameSite=Strict, and a changing request must carry a header that
   * no foreign page can send without a preflight, which we never grant.
   */
  private checkOrigin(request: Request, principal: Principal): void {
    const changes = !['GET', 'HEAD', 'OPTIONS'].includes(request.method);
    if (principal.kind === 'user' && changes && request.get('x-embargo-console') !== '1') {
      refuse(403, 'console-header-missing', 'Requests with a session cookie must send "X-Embargo-Console: 1".');
    }
  }
}
