import type { AlertDetail, User } from '../../api/contract.js';
import type { ActionKind } from '../../api/triage-contract.js';

/** Why something cannot be done: a rule of its own, or the state of the alert. */
export type Obstacle = 'merged' | 'read-only' | 'same-person' | 'approvers-only' | 'not-now';

const MOVES: ReadonlySet<ActionKind> = new Set<ActionKind>([
  'start-review',
  'close',
  'approve',
  'send-back',
  'snooze',
  'reopen',
]);

/** Null when the reader may do it now. The server decides again; this is so that nobody is offered what it refuses. */
export function obstacleTo(
  kind: ActionKind,
  detail: Pick<AlertDetail, 'mergedInto' | 'moves' | 'state'>,
  user: Pick<User, 'id' | 'permissions'>,
): Obstacle | null {
  if (!user.permissions.includes('alerts:write')) return 'read-only';
  if (detail.mergedInto) return 'merged';
  if (!MOVES.has(kind)) return null;
  if (!detail.moves.some((move) => move === kind)) return 'not-now';
  if (kind !== 'approve' || detail.state.kind !== 'awaiting-approval') return null;
  if (detail.state.askedBy.id === user.id) return 'same-person';
  return user.permissions.includes('alerts:approve') ? null : 'approvers-only';
}
