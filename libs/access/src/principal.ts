import { nameOf, type Who } from '#libs/audit';
import type { Permission, Role } from './permissions.js';

/** Who makes a request: a signed-in person, or a program with an API key. */
export type Principal =
  | {
      kind: 'user';
      id: string;
      email: string;
      name: string;
      role: Role;
      mustChangePassword: boolean;
      /** Whether the person has to set a second factor up before anything else. */
      mustAddSecondFactor: boolean;
      sessionId: string;
      /** Came through the company's provider, in this session: has no password here. */
      isFromProvider: boolean;
    }
  | { kind: 'api-key'; id: string; name: string; role: Role; scopes: readonly Permission[] | null };

export type Person = Extract<Principal, { kind: 'user' }>;

/** The name that histories show. */
export function principalName(principal: Principal): string {
  return nameOf(whoOf(principal));
}

/** What the audit calls the caller. */
export function whoOf(principal: Principal): Who {
  const { kind, id } = principal;
  return { kind, id, name: principal.kind === 'user' ? principal.email : principal.name };
}
