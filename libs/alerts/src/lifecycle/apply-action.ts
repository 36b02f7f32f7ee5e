import type { Level } from '#libs/assessment';
import { type AlertAction, NEEDS_REASON } from './alert-action.js';
import type { Actor, AlertState } from './alert-state.js';
import { type Desk, LINKS_MAX, TAGS_MAX } from './desk.js';
import { type Move, TRANSITIONS } from './transitions.js';

export type FourEyes = 'none' | 'violation' | 'all';

/** Whether a closing waits for a second person. */
export const needsSecondPerson = (fourEyes: FourEyes, level: Level): boolean =>
  fourEyes === 'all' || (fourEyes === 'violation' && level === 'violation');

export interface Circumstances {
  actor: Actor;
  why: string;
  level: Level;
  fourEyes: FourEyes;
}

export type RefusalCode = 'reason-missing' | 'not-now' | 'same-person' | 'people-only' | 'too-many';
export type Applied =
  | { outcome: 'done'; desk: Desk }
  | { outcome: 'nothing-new' }
  | { outcome: 'refused'; code: RefusalCode; detail: string };

const refused = (code: RefusalCode, detail: string): Applied => ({ outcome: 'refused', code, detail });

/** What an action makes of an alert's desk, or why it does not. Pure: the whole rule of the lifecycle is here. */
export function applyAction(desk: Desk, action: AlertAction, circumstances: Circumstances): Applied {
  if (NEEDS_REASON.has(action.kind) && circumstances.why.trim() === '') {
    return refused('reason-missing', 'Say why: the reason is kept in the history and the audit.');
  }
  switch (action.kind) {
    case 'assign':
      return changed(desk, { assignee: action.assignee }, desk.assignee?.id !== action.assignee?.id);
    case 'comment':
      return { outcome: 'done', desk };
    case 'tag':
      return tagged(desk, action.add, action.remove);
    case 'link':
      return linked(desk, action);
    case 'set-due':
      return changed(desk, { due: action.day }, desk.due !== action.day);
    default:
      return moved(desk, action, circumstances);
  }
}

function moved(desk: Desk, action: Extract<AlertAction, { kind: Move }>, circumstances: Circumstances): Applied {
  const followers = TRANSITIONS[desk.state.kind][action.kind];
  if (!followers) {
    const allowed = Object.keys(TRANSITIONS[desk.state.kind]).join(', ');
    return refused(
      'not-now',
      `An alert that is "${desk.state.kind}" cannot be told to ${action.kind}; it can: ${allowed}.`,
    );
  }
  const state = nextState(desk.state, action, circumstances);
  if ('outcome' in state && 'code' in state) return state;
  if (!followers.includes(state.kind)) throw new Error(`${action.kind} led from ${desk.state.kind} to ${state.kind}`);
  return { outcome: 'done', desk: { ...desk, state } };
}

function nextState(
  before: AlertState,
  action: Extract<AlertAction, { kind: Move }>,
  { actor, why, level, fourEyes }: Circumstances,
): AlertState | Extract<Applied, { outcome: 'refused' }> {
  switch (action.kind) {
    case 'start-review':
    case 'send-back':
      return { kind: 'in-review' };
    case 'snooze':
      return { kind: 'snoozed', until: action.until };
    case 'reopen':
      return { kind: 'reopened', because: action.because };
    case 'close': {
      const { outcome } = action;
      if (needsSecondPerson(fourEyes, level)) return { kind: 'awaiting-approval', outcome, askedBy: actor, why };
      return { kind: 'closed', outcome, closedBy: actor, approvedBy: null, why };
    }
    case 'approve':
      return approved(before, actor);
  }
}

function approved(before: AlertState, actor: Actor): AlertState | Extract<Applied, { outcome: 'refused' }> {
  if (before.kind !== 'awaiting-approval') throw new Error(`${before.kind} cannot be approved`);
  const { outcome, askedBy, why } = before;
  if (actor.kind !== 'user') {
    return {
      outcome: 'refused',
      code: 'people-only',
      detail: 'The second pair of eyes is a person’s; sign in to approve.',
    };
  }
  if (actor.id === askedBy.id) {
    return { outcome: 'refused', code: 'same-person', detail: 'Whoever asked for the closing cannot approve it.' };
  }
  return { kind: 'closed', outcome, closedBy: askedBy, approvedBy: actor, why };
}

function tagged(desk: Desk, add: readonly string[], remove: readonly string[]): Applied {
  const tags = [...new Set([...desk.tags, ...add])].filter((tag) => !remove.includes(tag)).toSorted();
  if (tags.length > TAGS_MAX) return refused('too-many', `An alert has at most ${TAGS_MAX} tags.`);
  return changed(desk, { tags }, tags.join('\n') !== [...desk.tags].toSorted().join('\n'));
}

function linked(desk: Desk, { url, title }: { url: string; title: string }): Applied {
  if (desk.links.length >= LINKS_MAX) return refused('too-many', `An alert has at most ${LINKS_MAX} links.`);
  const isKnown = desk.links.some((link) => link.url === url);
  return changed(desk, { links: [...desk.links, { url, title }] }, !isKnown);
}

function changed(desk: Desk, change: Partial<Desk>, isChange: boolean): Applied {
  return isChange ? { outcome: 'done', desk: { ...desk, ...change } } : { outcome: 'nothing-new' };
}
