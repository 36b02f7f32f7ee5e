import { suggestedName } from './suggested-name.js';

describe('the name that a tested source is given at first', () => {
  it.each([
    ['its own title', { title: ' Harbour Wire ', kind: 'feed', url: 'https://wire.example/f' }, 'Harbour Wire'],
    ['the host of its address', { title: null, kind: 'page', url: 'https://www.navy.example/news' }, 'navy.example'],
    ['the path of a folder', { title: '', kind: 'folder', url: 'folder:incoming/wire' }, 'incoming/wire'],
    ['nothing for the watched folder itself', { title: null, kind: 'folder', url: 'folder:.' }, ''],
    ['GDELT', { title: null, kind: 'gdelt', url: 'http://data.gdeltproject.example/lastupdate.txt' }, 'GDELT'],
    ['nothing for an address that is none', { title: null, kind: 'feed', url: 'nowhere' }, ''],
  ] as const)('is %s', (_what, trial, name) => {
    expect(suggestedName(trial)).toBe(name);
  });

  it('is not longer than a name may be', () => {
    expect(suggestedName({ title: 'x'.repeat(500), kind: 'feed', url: '' })).toHaveLength(200);
  });
});
