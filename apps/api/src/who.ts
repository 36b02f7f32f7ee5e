import { type Principal, principalName } from '#libs/access';
import type { Who } from '#libs/audit';

/** The caller, as the audit tells of them. */
export function whoOf(principal: Principal): Who {
  return { kind: principal.kind, id: principal.id, name: principalName(principal) };
}
