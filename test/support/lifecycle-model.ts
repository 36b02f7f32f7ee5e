import type { Actor, AlertAction, AlertStatus, Outcome, ReopenReason } from '#libs/alerts';
import fc from 'fast-check';

/** Someone who does something to an alert, maybe on a version that is no longer true, maybe in a process that dies. */
export interface Step {
  actor: Actor;
  action: AlertAction;
  why: string;
  isStale: boolean;
  /** The process dies after so many statements; null: it lives. */
  diesAfter: number | null;
}

export type Course =
  | { kind: 'one'; step: Step }
  /** Two people who saw the same version act at once. */
  | { kind: 'two'; first: Step; second: Step }
  /** What was done last is taken back. */
  | { kind: 'undo'; actor: Actor };

/** What the rules of the house say of an alert, told again in the plainest words: nothing here is the product's. */
export interface Model {
  status: AlertStatus;
  askedBy: string | null;
  assignee: string | null;
  due: string | null;
  tags: string[];
  links: string[];
}

export const BEFORE_ALL: Model = { status: 'new', askedBy: null, assignee: null, due: null, tags: [], links: [] };

export type Expected = { outcome: 'done'; model: Model } | { outcome: 'nothing-new' } | { outcome: 'refused' };

const CLOSABLE: readonly AlertStatus[] = ['new', 'in-review', 'snoozed', 'reopened'];
const REVIEWABLE: readonly AlertStatus[] = ['new', 'snoozed', 'reopened'];
const SNOOZABLE: readonly AlertStatus[] = ['new', 'in-review', 'reopened'];
const REOPENABLE: readonly AlertStatus[] = ['closed', 'snoozed'];
const SILENT_ALLOWED = ['start-review', 'approve', 'assign', 'tag', 'link', 'set-due'];

/** A violation is closed by two people, everything else by one. */
export function expectedOf(model: Model, { action, actor, why }: Step, isViolation: boolean): Expected {
  const refused: Expected = { outcome: 'refused' };
  const done = (change: Partial<Model>): Expected => ({ outcome: 'done', model: { ...model, ...change } });
  const same = (change: Partial<Model>): boolean => JSON.stringify({ ...model, ...change }) === JSON.stringify(model);
  const changed = (change: Partial<Model>): Expected => (same(change) ? { outcome: 'nothing-new' } : done(change));
  if (why.trim() === '' && !SILENT_ALLOWED.includes(action.kind)) return refused;
  switch (action.kind) {
    case 'start-review':
      return REVIEWABLE.includes(model.status) ? done({ status: 'in-review' }) : refused;
    case 'close':
      if (!CLOSABLE.includes(model.status)) return refused;
      return done(isViolation ? { status: 'awaiting-approval', askedBy: actor.id } : { status: 'closed' });
    case 'approve':
      if (model.status !== 'awaiting-approval' || actor.kind !== 'user' || actor.id === model.askedBy) return refused;
      return done({ status: 'closed', askedBy: null });
    case 'send-back':
      return model.status === 'awaiting-approval' ? done({ status: 'in-review', askedBy: null }) : refused;
    case 'snooze':
      return SNOOZABLE.includes(model.status) ? done({ status: 'snoozed' }) : refused;
    case 'reopen':
      return REOPENABLE.includes(model.status) ? done({ status: 'reopened' }) : refused;
    case 'comment':
      return done({});
    case 'assign':
      return changed({ assignee: action.assignee?.id ?? null });
    case 'set-due':
      return changed({ due: action.day });
    case 'link':
      return model.links.includes(action.url)
        ? { outcome: 'nothing-new' }
        : done({ links: [...model.links, action.url] });
    case 'tag': {
      const tags = [...new Set([...model.tags, ...action.add])].filter((tag) => !action.remove.includes(tag));
      return changed({ tags: tags.toSorted() });
    }
  }
}

const person = (letter: string): Actor => ({
  kind: 'user',
  id: `00000000-0000-4000-8000-00000000000${letter}`,
  name: `${letter}@example.org`,
});
const PROGRAM: Actor = { kind: 'api-key', id: '00000000-0000-4000-8000-0000000000ff', name: 'nightly import' };
const actors = fc.constantFrom(person('a'), person('b'), person('c'), PROGRAM);

const outcomes: Outcome[] = ['violation-likely', 'exempt', 'wrong-date', 'duplicate'];
const reasons: ReopenReason[] = ['law-changed', 'new-report', 'new-evidence'];
const tags = fc.subarray(['dhow', 'missile', 'panel']);
const actions: fc.Arbitrary<AlertAction> = fc.oneof(
  { weight: 3, arbitrary: fc.constant<AlertAction>({ kind: 'start-review' }) },
  { weight: 4, arbitrary: fc.constantFrom(...outcomes).map((outcome): AlertAction => ({ kind: 'close', outcome })) },
  { weight: 4, arbitrary: fc.constant<AlertAction>({ kind: 'approve' }) },
  { weight: 1, arbitrary: fc.constant<AlertAction>({ kind: 'send-back' }) },
  { weight: 2, arbitrary: fc.constantFrom(...reasons).map((because): AlertAction => ({ kind: 'reopen', because })) },
  {
    weight: 2,
    arbitrary: fc.constantFrom<AlertAction>(
      { kind: 'snooze', until: { kind: 'date', day: '2031-05-01' } },
      { kind: 'snooze', until: { kind: 'second-source' } },
      { kind: 'snooze', until: { kind: 'law-change', catalogueVersion: '2026.11.24' } },
    ),
  },
  {
    weight: 1,
    arbitrary: fc.option(fc.constantFrom('a', 'b')).map((letter): AlertAction => ({
      kind: 'assign',
      assignee: letter ? { id: person(letter).id, name: person(letter).name } : null,
    })),
  },
  { weight: 1, arbitrary: fc.constant<AlertAction>({ kind: 'comment' }) },
  { weight: 1, arbitrary: fc.tuple(tags, tags).map(([add, remove]): AlertAction => ({ kind: 'tag', add, remove })) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('https://one.example/', 'https://two.example/')
      .map((url): AlertAction => ({ kind: 'link', url, title: 'A report' })),
  },
  {
    weight: 1,
    arbitrary: fc
      .option(fc.constantFrom('2031-01-01', '2031-02-01'))
      .map((day): AlertAction => ({ kind: 'set-due', day })),
  },
);

const steps: fc.Arbitrary<Step> = fc.record({
  actor: actors,
  action: actions,
  why: fc.oneof({ weight: 9, arbitrary: fc.constant('Read it.') }, { weight: 1, arbitrary: fc.constant(' ') }),
  isStale: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
  diesAfter: fc.option(fc.integer({ min: 1, max: 12 }), { freq: 3 }),
});

/** The life of one alert. */
export const lives = fc.record({
  isViolation: fc.boolean(),
  courses: fc.array(
    fc.oneof(
      { weight: 8, arbitrary: steps.map((step): Course => ({ kind: 'one', step })) },
      {
        weight: 1,
        arbitrary: fc.tuple(steps, steps).map(([first, second]): Course => ({
          kind: 'two',
          first: { ...first, isStale: false, diesAfter: null },
          second: { ...second, isStale: false, diesAfter: null },
        })),
      },
      { weight: 1, arbitrary: actors.map((actor): Course => ({ kind: 'undo', actor })) },
    ),
    { minLength: 1, maxLength: 12 },
  ),
});
