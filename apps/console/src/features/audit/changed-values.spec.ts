import { changedValues } from './changed-values.js';

describe('old and new of a record', () => {
  it('names each value that differs, also deep inside, and leaves out what stayed', () => {
    const before = { state: { kind: 'new' }, due: '2026-12-01', tags: ['dhow'] };
    const after = { state: { kind: 'closed', outcome: 'exempt' }, due: '2026-12-01', tags: ['dhow', 'yemen'] };
    expect(changedValues(before, after)).toEqual([
      { name: 'state.kind', before: 'new', after: 'closed' },
      { name: 'tags', before: 'dhow', after: 'dhow, yemen' },
      { name: 'state.outcome', before: undefined, after: 'exempt' },
    ]);
  });

  it('of something that was made there is no old, of something removed no new', () => {
    expect(changedValues(undefined, { role: 'viewer' })).toEqual([
      { name: 'role', before: undefined, after: 'viewer' },
    ]);
    expect(changedValues({ role: 'viewer' }, null)).toEqual([{ name: 'role', before: 'viewer', after: undefined }]);
    expect(changedValues(undefined, undefined)).toEqual([]);
  });

  it('tells null, false and an empty text from nothing', () => {
    expect(changedValues({ assignee: null }, { assignee: 'ann' })).toEqual([
      { name: 'assignee', before: 'null', after: 'ann' },
    ]);
    expect(changedValues({ on: false, note: '' }, { on: true })).toEqual([
      { name: 'on', before: 'false', after: 'true' },
      { name: 'note', before: '', after: undefined },
    ]);
  });
});
