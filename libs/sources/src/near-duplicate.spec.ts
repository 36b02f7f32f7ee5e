import { nearDuplicateKey, similarity } from './near-duplicate.js';

const story =
  'A frigate of the European mission stopped a freighter bound for Benghazi at the weekend and found several dozen armoured vehicles in its hold. ' +
  'The vehicles were intended for the forces of Khalifa Haftar, the headquarters said. The ship was taken to a European port, where the cargo will be unloaded and stored.';
const other =
  'Denmark has delivered another six howitzers to Ukraine, the ministry in Copenhagen confirmed. The guns were paid for out of a fund to which Norway and Sweden contribute, and crews had trained on them in Jutland since January.';

const key = (text: string): Uint32Array => nearDuplicateKey(text)!;

describe('nearDuplicateKey', () => {
  it('is the same for the same words in other dress', () => {
    expect(similarity(key(story), key(story.toUpperCase().replaceAll('.', ' !\n')))).toBe(1);
  });

  it('stays close under another headline and small edits', () => {
    expect(
      similarity(key(story), key(`Vehicles found on ship. ${story.replace('at the weekend', 'on Sunday')}`)),
    ).toBeGreaterThan(0.6);
  });

  it('is far away for another story', () => {
    expect(similarity(key(story), key(other))).toBeLessThan(0.1);
  });

  it('has 64 slots and does not change between runs', () => {
    expect(key('one two three')).toHaveLength(64);
    expect([...key('one two three').slice(0, 2)]).toEqual([...nearDuplicateKey('One, two; three.')!.slice(0, 2)]);
  });

  it.each(['', 'one two', '!!!'])('"%s" is too short to compare', (text) => {
    expect(nearDuplicateKey(text)).toBeNull();
  });

  it('reads words of every script', () => {
    expect(
      similarity(key('Россия поставит оружие Северной Корее'), key('Россия поставит оружие Северной Корее.')),
    ).toBe(1);
  });
});
