import { readLexicon } from './lexicon-files.js';

it('opens the lexicon from its data files when nothing is built', () => {
  const lexicon = readLexicon();
  expect(lexicon.version).toMatch(/^[0-9a-f]{16}$/);
  expect(lexicon.party('Pyongyang')).toMatchObject({ kind: 'state', iso2: 'KP' });
});

it('opens the same lexicon each time', () => {
  expect(readLexicon().version).toBe(readLexicon().version);
});
