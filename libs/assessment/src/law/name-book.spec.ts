import { readParty } from '../recipients/party-facts.js';
import { actorCalled, measureOf, regimeOf } from '../testing/made-up-law.js';
import { called, known, NORWAY } from '../testing/made-up-reports.js';
import type { Party } from '#libs/lexicon';
import { NameBook } from './name-book.js';

const taliban = actorCalled('Taliban', { parties: ['taliban'] });
const pakistani = actorCalled('Tehrik-e Taliban Pakistan', { aliases: ['Pakistani Taliban', 'TTP'] });
const houthis = actorCalled('Houthis', { aliases: ['Ansar Allah'], parties: ['houthis'] });
const everyone = actorCalled('any armed group', { standsFor: 'armed-groups', parties: ['gang'] });
const rebels = actorCalled('the rebels', { standsFor: 'armed-groups', aliases: ['Lords of the Fjord'] });
const rulers = actorCalled('Government of Norway', { standsFor: 'government' });

const book = new NameBook([
  regimeOf([measureOf({ regime: 'AF-1', target: { iso2: ['AF'] } }), measureOf({ target: { iso2: ['AF', 'PK'] } })], {
    id: 'AF-1',
    actors: [taliban, pakistani],
  }),
  regimeOf([measureOf({ target: { iso2: ['YE'] } })], { id: 'YE-1', actors: [houthis, everyone, rebels, rulers] }),
]);

const named = (party: Party) => book.named(readParty(party)).map(({ regime, actor }) => `${regime} ${actor.id}`);

describe('NameBook', () => {
  it('finds actors by the ids of the lexicon', () => {
    expect(named(known('houthis', { name: 'Houthi movement' }))).toEqual(['YE-1 houthis']);
    expect(named(known('others', { name: 'The Others' }))).toEqual([]);
  });

  it('finds them by full names and aliases, in any spelling', () => {
    expect(named(called('TALIBAN'))).toEqual(['AF-1 taliban']);
    expect(named(called('Ansar Allah'))).toEqual(['YE-1 houthis']);
    expect(named(called('ansar allah’'))).toEqual(['YE-1 houthis']);
  });

  it('finds the longest names within the words', () => {
    expect(named(called('forces of the Pakistani Taliban'))).toEqual(['AF-1 tehrik-e-taliban-pakistan']);
    expect(named(called('Taliban and Ansar Allah fighters'))).toEqual(['AF-1 taliban', 'YE-1 houthis']);
  });

  it('knows the single for the plural', () => {
    expect(named(called('Houthi fighters'))).toEqual(['YE-1 houthis']);
    expect(named(called('TTPs'))).toEqual([]);
  });

  it('searches no words of an actor whom the lexicon knows', () => {
    expect(named(known('x', { name: 'friends of the Taliban' }))).toEqual([]);
    expect(named(known('taliban', { name: 'Ansar Allah' }))).toEqual(['YE-1 houthis', 'AF-1 taliban']);
  });

  it('does not name the same regime twice', () => {
    expect(named(known('houthis', { name: 'Ansar Allah' }))).toEqual(['YE-1 houthis']);
  });

  it('names entries for a side only by names of their own', () => {
    expect(named(called('any armed group'))).toEqual([]);
    expect(named(known('gang', { name: 'The Gang' }))).toEqual(['YE-1 any-armed-group']);
    expect(named(called('Lords of the Fjord'))).toEqual(['YE-1 the-rebels']);
    expect(named(called('Government of Norway'))).toEqual(['YE-1 government-of-norway']);
  });

  it('names no actor for a State', () => {
    expect(named(NORWAY)).toEqual([]);
  });

  it('tells the lands of the regime and whether the tie is loose', () => {
    const [hit] = book.named(readParty(called('Taliban-linked gunmen')));
    expect(hit).toMatchObject({ linkedOnly: true, lands: ['AF', 'PK'] });
    expect(book.named(readParty(called('Taliban')))[0]?.linkedOnly).toBe(false);
  });
});
