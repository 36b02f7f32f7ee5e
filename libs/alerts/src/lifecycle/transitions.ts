import type { ActionKind } from './alert-action.js';
import type { AlertStatus } from './alert-state.js';

/** Actions that move an alert from one status to another; the others leave the status as it is. */
export type Move = Extract<ActionKind, 'start-review' | 'close' | 'approve' | 'send-back' | 'snooze' | 'reopen'>;

/** The whole lifecycle: from each status, by each move, the statuses that may follow. What is not here is refused. */
export const TRANSITIONS: Record<AlertStatus, Partial<Record<Move, readonly AlertStatus[]>>> = {
  new: {
    'start-review': ['in-review'],
    close: ['closed', 'awaiting-approval'],
    snooze: ['snoozed'],
  },
  'in-review': {
    close: ['closed', 'awaiting-approval'],
    snooze: ['snoozed'],
  },
  'awaiting-approval': {
    approve: ['closed'],
    'send-back': ['in-review'],
  },
  closed: {
    reopen: ['reopened'],
  },
  snoozed: {
    'start-review': ['in-review'],
    close: ['closed', 'awaiting-approval'],
    reopen: ['reopened'],
  },
  reopened: {
    'start-review': ['in-review'],
    close: ['closed', 'awaiting-approval'],
    snooze: ['snoozed'],
  },
};

export interface LifecycleFault {
  status: AlertStatus;
  fault: 'unreachable' | 'no-way-out';
}

/** Statuses that no alert can come to, and those that none can leave. */
export function faultsOf(transitions: typeof TRANSITIONS, first: AlertStatus = 'new'): LifecycleFault[] {
  const next = (status: AlertStatus) => Object.values(transitions[status]).flat();
  const reached = new Set<AlertStatus>([first]);
  for (const status of reached) for (const one of next(status)) reached.add(one);
  return (Object.keys(transitions) as AlertStatus[]).flatMap((status): LifecycleFault[] => {
    if (!reached.has(status)) return [{ status, fault: 'unreachable' }];
    return next(status).length === 0 ? [{ status, fault: 'no-way-out' }] : [];
  });
}
