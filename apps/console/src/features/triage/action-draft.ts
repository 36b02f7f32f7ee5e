import type { AlertAction } from '../../api/triage-contract.js';
import { isDay } from '../../design/time.js';

/** The forms: an action with something to fill in. */
export type FormKind = Exclude<AlertAction['kind'], 'start-review'>;

/** What is typed, whichever form is open: going from one form to another loses nothing. */
export interface Draft {
  why: string;
  outcome: string;
  because: string;
  until: string;
  day: string;
  due: string;
  assignee: string;
  tags: readonly string[];
  url: string;
  title: string;
}

export const EMPTY_DRAFT: Draft = {
  why: '',
  outcome: '',
  because: 'new-evidence',
  until: 'date',
  day: '',
  due: '',
  assignee: '',
  tags: [],
  url: '',
  title: '',
};

const NEEDS_REASON: ReadonlySet<FormKind> = new Set<FormKind>(['close', 'send-back', 'snooze', 'reopen', 'comment']);
const NO_REASON: ReadonlySet<FormKind> = new Set<FormKind>(['tag', 'link', 'set-due', 'assign']);
export const reasonOf = (kind: FormKind): 'needed' | 'optional' | 'none' =>
  NEEDS_REASON.has(kind) ? 'needed' : NO_REASON.has(kind) ? 'none' : 'optional';

export type DraftFault = 'why' | 'outcome' | 'day' | 'due' | 'url';

/** The first thing that is missing, or null; the server checks everything again. */
export function faultOf(kind: FormKind, draft: Draft, today: string): DraftFault | null {
  if (reasonOf(kind) === 'needed' && draft.why.trim() === '') return 'why';
  if (kind === 'close' && draft.outcome === '') return 'outcome';
  if (kind === 'snooze' && draft.until === 'date' && (!isDay(draft.day) || draft.day <= today)) return 'day';
  if (kind === 'set-due' && draft.due !== '' && !isDay(draft.due)) return 'due';
  if (kind === 'link' && !/^https?:\/\/\S+$/i.test(draft.url.trim())) return 'url';
  return null;
}

/** `tags` are those that the alert has: what left the field is removed. For many alerts there are none. */
export function actionOf(kind: FormKind, draft: Draft, tags: readonly string[]): AlertAction {
  switch (kind) {
    case 'close':
      return { kind, outcome: draft.outcome };
    case 'reopen':
      return { kind, because: draft.because };
    case 'snooze':
      return draft.until === 'date' ? { kind, until: 'date', day: draft.day } : { kind, until: draft.until };
    case 'assign':
      return { kind, assignee: draft.assignee === '' ? null : draft.assignee };
    case 'tag':
      return {
        kind,
        add: draft.tags.filter((tag) => !tags.includes(tag)),
        remove: tags.filter((tag) => !draft.tags.includes(tag)),
      };
    case 'link': {
      const title = draft.title.trim();
      return { kind, url: draft.url.trim(), ...(title === '' ? {} : { title }) };
    }
    case 'set-due':
      return { kind, day: draft.due === '' ? null : draft.due };
    default:
      return { kind };
  }
}
