import type { AuditAction } from './actions.js';
import type { Json } from './canonical-json.js';

/** Who did it. `nobody` is somebody who could not show who they are: the name is what they said. */
export type Who =
  | { kind: 'user' | 'api-key'; id: string; name: string }
  | { kind: 'service' | 'command-line' | 'nobody'; name: string };

/** Work that nobody asked for: a scan, a reading, a schedule. */
export const THE_SERVICE: Who = { kind: 'service', name: 'Embargo Watch' };

/** What it was done to. The name is what people call it, as it was then: a removed source has no other. */
export interface Subject {
  id: string;
  name?: string;
}

/** What a caller tells the audit. The kind of the subject is the first part of the action. */
export interface AuditEntry {
  who: Who;
  what: AuditAction;
  subject: Subject;
  /** State before and after, of what changed only. Never a secret, and no text longer than its reader needs. */
  old?: Json;
  new?: Json;
  /** The reason that the person gave. */
  why?: string;
  /** The address that the request came from, where that matters: signing in, refusals. */
  address?: string;
}

/** The name that histories show. */
export function nameOf({ kind, name }: Who): string {
  return kind === 'api-key' ? `API key "${name}"` : name;
}
