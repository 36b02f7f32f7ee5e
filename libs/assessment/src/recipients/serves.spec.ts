import { actorCalled, recordOf, whos } from '../testing/made-up-law.js';
import { called, factsFor, FINLAND, known, NORWAY } from '../testing/made-up-reports.js';
import type { Party } from '#libs/lexicon';
import { governmentTie, isForeignForce, isNonGovernmental, isOneOf, namedIn } from './serves.js';

const guard = actorCalled('Coast Guard', { parties: ['guard'], partOfGovernment: true });
const vikings = actorCalled('Vikings', { parties: ['vikings'] });
const court = actorCalled('The Court', { parties: ['court'], standsFor: 'government' });
const actors = [guard, vikings, court];
const record = recordOf({}, { actors });
const navy = known('navy', { actorKind: 'state-force', homeIso2: 'NO' });
const finns = known('finns', { actorKind: 'state-force', homeIso2: 'FI' });

function somebody(party: Party) {
  const { consignee } = factsFor(record, { endUser: party });
  if (!consignee) throw new Error('Nobody was read');
  return consignee;
}

const is = (texts: string[], party: Party | null) =>
  isOneOf(whos(texts, actors), party === null ? null : somebody(party), record);

describe('isOneOf', () => {
  it('takes nobody reported for anybody', () => {
    expect(is(['vikings', 'media', 'forces of FI'], null)).toBe('maybe');
    expect(is([], null)).toBe('no');
  });

  it('finds named actors', () => {
    expect(is(['vikings'], known('vikings'))).toBe('yes');
    expect(is(['vikings'], called('Viking-backed gang'))).toBe('maybe');
    expect(is(['vikings'], navy)).toBe('no');
  });

  it('knows that "the Government" may mean a force within it', () => {
    expect(is(['coast-guard'], known('guard'))).toBe('yes');
    expect(is(['coast-guard'], NORWAY)).toBe('maybe');
    expect(is(['coast-guard'], navy)).toBe('maybe');
    expect(is(['coast-guard'], known('rebels'))).toBe('no');
    expect(is(['coast-guard'], FINLAND)).toBe('no');
    expect(is(['coast-guard'], called('non-integrated army'))).toBe('no');
    expect(is(['vikings'], NORWAY)).toBe('no');
  });

  it('does not take one force within the Government for another', () => {
    const other = actorCalled('Household Guard', { parties: ['household'], partOfGovernment: true });
    const two = recordOf({}, { actors: [guard, other] });
    const { consignee } = factsFor(two, { endUser: known('household', { actorKind: 'state-force', homeIso2: 'NO' }) });
    expect(isOneOf(whos(['coast-guard'], actors), consignee, two)).toBe('no');
  });

  it('knows the forces of a State', () => {
    expect(is(['forces of FI'], finns)).toBe('yes');
    expect(is(['forces of FI'], FINLAND)).toBe('no');
    expect(is(['forces of FI'], navy)).toBe('no');
    expect(is(['forces of FI'], known('works', { actorKind: 'company', homeIso2: 'FI' }))).toBe('no');
  });

  it('knows the Government and its police', () => {
    expect(is(['government'], NORWAY)).toBe('maybe');
    expect(is(['government'], navy)).toBe('yes');
    expect(is(['government'], called('something'))).toBe('maybe');
    expect(is(['government'], finns)).toBe('no');
    expect(is(['police'], called('the police'))).toBe('yes');
    expect(is(['police'], navy)).toBe('maybe');
    expect(is(['police'], known('rebels'))).toBe('no');
  });

  it('knows other classes by their words', () => {
    expect(is(['media'], called('journalists'))).toBe('yes');
    expect(is(['media'], navy)).toBe('no');
    expect(is(['foreign-forces'], finns)).toBe('yes');
    expect(is(['foreign-forces'], called('foreign troops'))).toBe('yes');
    expect(is(['foreign-forces'], navy)).toBe('no');
    expect(is(['non-governmental'], known('rebels'))).toBe('yes');
    expect(is(['non-governmental'], navy)).toBe('no');
  });
});

describe('governmentTie', () => {
  it.each([
    [NORWAY, 'presumed'],
    [navy, 'yes'],
    [FINLAND, 'no'],
    [finns, 'no'],
    [known('vikings', { actorKind: 'state-force', homeIso2: 'NO' }), 'no'],
    [known('court', { actorKind: 'movement' }), 'yes'],
    [known('guard', { actorKind: 'movement' }), 'yes'],
    [called('the army'), 'yes'],
    [called('Sons of the Fjord'), 'maybe'],
  ] as const)('%j: %s', (party, expected) => {
    expect(governmentTie(somebody(party), record)).toBe(expected);
  });

  it('counts any State to a record that names none', () => {
    const anywhere = recordOf({ target: { iso2: [] } });
    const { consignee } = factsFor(anywhere, { endUser: finns });
    expect(consignee && governmentTie(consignee, anywhere)).toBe('yes');
    expect(consignee && isForeignForce(consignee, anywhere)).toBe(false);
  });
});

describe('isForeignForce', () => {
  it.each([
    [finns, true],
    [called('foreign troops'), true],
    [navy, false],
    [FINLAND, false],
    [known('works', { actorKind: 'company', homeIso2: 'FI' }), false],
    [called('the army'), false],
  ] as const)('%j: %s', (party, expected) => {
    expect(isForeignForce(somebody(party), record)).toBe(expected);
  });
});

describe('isNonGovernmental', () => {
  it.each([
    [NORWAY, 'no'],
    [FINLAND, 'no'],
    [navy, 'no'],
    [finns, 'no'],
    [known('rebels'), 'yes'],
    [known('vikings'), 'yes'],
    [called('a private dealer'), 'yes'],
    [called('Sons of the Fjord'), 'maybe'],
  ] as const)('%j: %s', (party, expected) => {
    expect(isNonGovernmental(somebody(party), record)).toBe(expected);
  });
});

describe('namedIn', () => {
  it('keeps to the regime of the record', () => {
    const hit = { regime: 'FI-1', actor: vikings, linkedOnly: false, lands: [] };
    const facts = somebody(navy);
    expect(namedIn({ ...facts, named: [hit, { ...hit, regime: 'NO-9001' }] }, record)).toHaveLength(1);
  });
});
