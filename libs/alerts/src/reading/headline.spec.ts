import type { AlertDraft } from '#libs/assessment';
import type { Item, Party } from '#libs/lexicon';
import { headlineOf } from './headline.js';

const russia: Party = { kind: 'state', iso2: 'RU', name: 'Russia' };
const northKorea: Party = { kind: 'state', iso2: 'KP', name: 'North Korea' };
const item = (text: string) => ({ text, category: 'unspecified-arms', designation: null }) as Item;

const draft = (change: Partial<AlertDraft> = {}): AlertDraft => ({
  regime: 'KP-1718',
  regimeTitle: 'North Korea',
  level: 'possible',
  determination: 'prohibited',
  suppliers: [russia],
  recipients: [northKorea],
  items: [item('tanks')],
  stage: 'threatened',
  isAgreement: false,
  date: { first: '2024-06-20', last: '2024-06-20' },
  summary: 'Tanks from Russia to North Korea: prohibited.',
  reports: [0],
  ...change,
});

describe('the headline of an alert without an article', () => {
  it('says so when a side or the goods are not known', () => {
    expect(headlineOf(draft({ suppliers: [], items: [] }))).toBe(
      'unknown to North Korea: arms, not specified (threatened)',
    );
  });

  it('names all goods up to three, and counts the rest', () => {
    const goods = (...words: string[]) => headlineOf(draft({ items: words.map(item) }));
    expect(goods('tanks', 'rifles', 'mines')).toBe('Russia to North Korea: tanks, rifles, mines (threatened)');
    expect(goods('tanks', 'rifles', 'mines', 'jets')).toBe(
      'Russia to North Korea: tanks, rifles, mines and 1 more (threatened)',
    );
  });

  it('names goods once, however often they were read', () => {
    expect(headlineOf(draft({ items: [item('tanks'), item('tanks')] }))).toBe(
      'Russia to North Korea: tanks (threatened)',
    );
  });

  it('of an agreement puts the parties side by side', () => {
    expect(headlineOf(draft({ isAgreement: true, items: [], stage: 'contracted' }))).toBe(
      'Russia, North Korea: agreement (contracted)',
    );
  });
});
