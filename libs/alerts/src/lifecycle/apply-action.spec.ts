import fc from 'fast-check';
import type { AlertAction } from './alert-action.js';
import { type Actor, ALERT_STATUSES, type AlertState, OUTCOMES, REOPEN_REASONS } from './alert-state.js';
import { applyAction, type Circumstances } from './apply-action.js';
import type { Desk } from './desk.js';
import { faultsOf, TRANSITIONS } from './transitions.js';

const anna: Actor = { kind: 'user', id: 'anna', name: 'anna@example.org' };
const bela: Actor = { kind: 'user', id: 'bela', name: 'bela@example.org' };
const program: Actor = { kind: 'api-key', id: 'key', name: 'import' };
const desk = (state: AlertState = { kind: 'new' }): Desk => ({ state, assignee: null, due: null, tags: [], links: [] });
const by = (change: Partial<Circumstances> = {}): Circumstances => ({
  actor: anna,
  why: 'The article is a satire.',
  level: 'possible',
  fourEyes: 'violation',
  ...change,
});
const close: AlertAction = { kind: 'close', outcome: 'not-a-transfer' };

describe('the lifecycle', () => {
  it('has no status that cannot be reached, and none that cannot be left', () => {
    expect(Object.keys(TRANSITIONS).toSorted()).toEqual([...ALERT_STATUSES].toSorted());
    expect(faultsOf(TRANSITIONS)).toEqual([]);
  });

  it('a status that was forgotten would be found', () => {
    const { 'start-review': _, ...withoutReview } = TRANSITIONS.new;
    const broken = {
      ...TRANSITIONS,
      closed: {},
      new: withoutReview,
      'awaiting-approval': {},
      snoozed: {},
      reopened: {},
    };
    expect(faultsOf(broken)).toEqual([
      { status: 'in-review', fault: 'unreachable' },
      { status: 'awaiting-approval', fault: 'no-way-out' },
      { status: 'closed', fault: 'no-way-out' },
      { status: 'snoozed', fault: 'no-way-out' },
      { status: 'reopened', fault: 'unreachable' },
    ]);
  });

  it('an outcome without a reason is refused, blanks being none', () => {
    for (const why of ['', ' \n']) {
      expect(applyAction(desk(), close, by({ why }))).toMatchObject({ outcome: 'refused', code: 'reason-missing' });
    }
  });

  it('what the status does not allow is refused with what it does', () => {
    expect(applyAction(desk(), { kind: 'approve' }, by())).toEqual({
      outcome: 'refused',
      code: 'not-now',
      detail: 'An alert that is "new" cannot be told to approve; it can: start-review, close, snooze.',
    });
  });
});

describe('four eyes', () => {
  const asked = () => {
    const applied = applyAction(desk(), close, by({ level: 'violation' }));
    if (applied.outcome !== 'done') throw new Error(applied.outcome);
    return applied.desk;
  };

  it('a violation waits for a second person; what is less does not', () => {
    expect(asked().state).toMatchObject({ kind: 'awaiting-approval', askedBy: anna });
    expect(applyAction(desk(), close, by())).toMatchObject({ desk: { state: { kind: 'closed', approvedBy: null } } });
    expect(applyAction(desk(), close, by({ level: 'violation', fourEyes: 'none' }))).toMatchObject({
      desk: { state: { kind: 'closed' } },
    });
    expect(applyAction(desk(), close, by({ fourEyes: 'all' }))).toMatchObject({
      desk: { state: { kind: 'awaiting-approval' } },
    });
  });

  it('the second person is another one, and a person', () => {
    expect(applyAction(asked(), { kind: 'approve' }, by())).toMatchObject({ code: 'same-person' });
    expect(applyAction(asked(), { kind: 'approve' }, by({ actor: program }))).toMatchObject({ code: 'people-only' });
    expect(applyAction(asked(), { kind: 'approve' }, by({ actor: bela, why: '' }))).toMatchObject({
      desk: { state: { kind: 'closed', closedBy: anna, approvedBy: bela, why: 'The article is a satire.' } },
    });
  });

  it('whoever sends back says why', () => {
    expect(applyAction(asked(), { kind: 'send-back' }, by({ why: '' }))).toMatchObject({ code: 'reason-missing' });
    expect(applyAction(asked(), { kind: 'send-back' }, by())).toMatchObject({ desk: { state: { kind: 'in-review' } } });
  });
});

describe('what does not move an alert', () => {
  it('assigning, tagging, linking, a due day: the second time is nothing new', () => {
    const actions: AlertAction[] = [
      { kind: 'assign', assignee: { id: 'bela', name: 'bela@example.org' } },
      { kind: 'tag', add: ['dhow', 'aden'], remove: [] },
      { kind: 'link', url: 'https://example.org/panel', title: 'Panel report' },
      { kind: 'set-due', day: '2026-12-01' },
    ];
    for (const action of actions) {
      const once = applyAction(desk(), action, by());
      if (once.outcome !== 'done') throw new Error(action.kind);
      expect(applyAction(once.desk, action, by())).toEqual({ outcome: 'nothing-new' });
    }
  });
});

const anyAction: fc.Arbitrary<AlertAction> = fc.oneof(
  fc.constantFrom<AlertAction>({ kind: 'start-review' }, { kind: 'approve' }, { kind: 'send-back' }),
  fc.constantFrom(...OUTCOMES).map((outcome) => ({ kind: 'close' as const, outcome })),
  fc.constantFrom(...REOPEN_REASONS).map((because) => ({ kind: 'reopen' as const, because })),
  fc.constant<AlertAction>({ kind: 'snooze', until: { kind: 'second-source' } }),
);

it('no sequence of actions closes a violation without two people, or comes to a status off the table', () => {
  const steps = fc.array(fc.tuple(anyAction, fc.constantFrom(anna, bela, program)), { maxLength: 30 });
  fc.assert(
    fc.property(steps, (sequence) => {
      let now = desk();
      for (const [action, actor] of sequence) {
        const applied = applyAction(now, action, by({ actor, level: 'violation' }));
        if (applied.outcome !== 'done') continue;
        const allowed = Object.values(TRANSITIONS[now.state.kind]).flat();
        expect(allowed).toContain(applied.desk.state.kind);
        now = applied.desk;
        if (now.state.kind !== 'closed') continue;
        expect(now.state.approvedBy?.kind).toBe('user');
        expect(now.state.approvedBy?.id).not.toBe(now.state.closedBy.id);
      }
    }),
    { seed: 6, numRuns: 2000 },
  );
});
