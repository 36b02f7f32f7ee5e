import { obstacleTo } from './availability.js';

const ann = { id: 'ann', permissions: ['alerts:write'] };
const bea = { id: 'bea', permissions: ['alerts:write', 'alerts:approve'] };
const open = { state: { kind: 'new' }, moves: ['start-review', 'close', 'snooze'], mergedInto: null } as const;
const asked = {
  state: { kind: 'awaiting-approval', outcome: 'exempt', askedBy: { kind: 'user', id: 'bea', name: 'b' }, why: 'w' },
  moves: ['approve', 'send-back'],
  mergedInto: null,
} as const;
const of = (detail: typeof open | typeof asked) => ({
  ...detail,
  state: { ...detail.state },
  moves: [...detail.moves],
});

describe('what is offered about an alert', () => {
  it('goes by its state; what does not move it is always there', () => {
    expect(obstacleTo('close', of(open), ann)).toBeNull();
    expect(obstacleTo('reopen', of(open), ann)).toBe('not-now');
    expect(obstacleTo('comment', of(asked), ann)).toBeNull();
    expect(obstacleTo('close', of(asked), ann)).toBe('not-now');
  });

  it('approving is for an approver who did not ask for it', () => {
    const cid = { ...bea, id: 'cid' };
    expect(obstacleTo('approve', of(asked), ann)).toBe('approvers-only');
    expect(obstacleTo('approve', of(asked), bea)).toBe('same-person');
    expect(obstacleTo('approve', of(asked), cid)).toBeNull();
    expect(obstacleTo('send-back', of(asked), bea)).toBeNull();
  });

  it('nothing is offered to readers, nor on an alert that was merged away', () => {
    expect(obstacleTo('comment', of(open), { id: 'v', permissions: ['alerts:read'] })).toBe('read-only');
    expect(obstacleTo('comment', { ...of(open), mergedInto: { id: 'x', number: 2 } }, ann)).toBe('merged');
  });
});
