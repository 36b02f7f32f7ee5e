import { actionOf, EMPTY_DRAFT, faultOf, type Draft } from './action-draft.js';

const TODAY = '2026-11-24';
const draft = (change: Partial<Draft>): Draft => ({ ...EMPTY_DRAFT, ...change });

describe('what is typed about an alert', () => {
  it('a closing lacks its reason first, then its outcome; blanks are no reason', () => {
    expect(faultOf('close', draft({}), TODAY)).toBe('why');
    expect(faultOf('close', draft({ why: '  \n' }), TODAY)).toBe('why');
    expect(faultOf('close', draft({ why: 'Fish.' }), TODAY)).toBe('outcome');
    expect(faultOf('close', draft({ why: 'Fish.', outcome: 'exempt' }), TODAY)).toBeNull();
  });

  it.each(['', '2026-11-24', '2026-02-30', '24/12/2026'])('a snooze until "%s" is not sent', (day) => {
    expect(faultOf('snooze', draft({ why: 'Later.', day }), TODAY)).toBe('day');
  });

  it('a snooze until the next day is sent, and one for a second source needs no day', () => {
    expect(faultOf('snooze', draft({ why: 'Later.', day: '2026-11-25' }), TODAY)).toBeNull();
    const waiting = draft({ why: 'Later.', until: 'second-source', day: 'x' });
    expect(faultOf('snooze', waiting, TODAY)).toBeNull();
    expect(actionOf('snooze', waiting, [])).toEqual({ kind: 'snooze', until: 'second-source' });
  });

  it('a due date may be taken away, and is a day otherwise', () => {
    expect(faultOf('set-due', draft({ due: 'Friday' }), TODAY)).toBe('due');
    expect(actionOf('set-due', draft({ due: '' }), [])).toEqual({ kind: 'set-due', day: null });
  });

  it('tags that left the field are removed, new ones added, the others not mentioned', () => {
    expect(actionOf('tag', draft({ tags: ['dhow', 'yemen'] }), ['dhow', 'old'])).toEqual({
      kind: 'tag',
      add: ['yemen'],
      remove: ['old'],
    });
  });

  it.each(['', 'example.org', 'javascript:alert(1)', 'https://two words'])('"%s" is no address', (url) => {
    expect(faultOf('link', draft({ url }), TODAY)).toBe('url');
  });

  it('nobody is an assignee too; approving may go without a word', () => {
    expect(actionOf('assign', draft({ assignee: '' }), [])).toEqual({ kind: 'assign', assignee: null });
    expect(faultOf('approve', draft({}), TODAY)).toBeNull();
  });
});
