import { actorCalled, recordOf } from '../testing/made-up-law.js';
import { called, factsFor, FINLAND, known, NORWAY, placeIn, SWEDEN } from '../testing/made-up-reports.js';
import { checkPlace, checkSupplier, checkTarget } from './target.js';

describe('checkTarget', () => {
  it('tells the direction and the regime', () => {
    const record = recordOf();
    expect(checkTarget(record, factsFor(record))).toMatchObject({
      outcome: 'holds',
      fact: 'to Norway',
      rule: 'towards the target of Norway',
    });
    const outwards = recordOf({ direction: 'from-target' });
    expect(checkTarget(outwards, factsFor(outwards, { supplier: NORWAY, recipient: SWEDEN }))).toMatchObject({
      outcome: 'holds',
      fact: 'from Norway',
      rule: 'out of the target of Norway',
    });
  });

  it('holds inwards only what goes there', () => {
    const record = recordOf();
    expect(checkTarget(record, factsFor(record, { recipient: FINLAND })).outcome).toBe('fails');
    expect(checkTarget(record, factsFor(record, { recipient: FINLAND, endUser: NORWAY })).outcome).toBe('holds');
  });

  it('leaves those whom a record follows by name to the element of the recipient', () => {
    for (const kind of ['non-state', 'listed-persons'] as const) {
      const record = recordOf({ target: { kind, reach: 'named' } });
      expect(checkTarget(record, factsFor(record, { recipient: FINLAND })).outcome).toBe('holds');
    }
    const state = recordOf({ target: { reach: 'named' } });
    expect(checkTarget(state, factsFor(state, { recipient: FINLAND })).outcome).toBe('fails');
    const others = recordOf({ target: { kind: 'non-state', reach: 'non-governmental' } });
    expect(checkTarget(others, factsFor(others, { recipient: FINLAND })).outcome).toBe('fails');
  });

  describe('outwards', () => {
    const record = recordOf({ direction: 'from-target' });
    const from = (supplier: Parameters<typeof factsFor>[1]) =>
      checkTarget(record, factsFor(record, { recipient: SWEDEN, ...supplier })).outcome;

    it('holds what the State or a body of it sends', () => {
      expect(from({ supplier: NORWAY })).toBe('holds');
      expect(from({ supplier: known('navy', { actorKind: 'state-force', homeIso2: 'NO' }) })).toBe('holds');
      expect(from({ supplier: known('works', { actorKind: 'company', homeIso2: 'NO' }) })).toBe('holds');
    });

    it('does not hold what others send, and may hold what nobody knows who sends', () => {
      expect(from({ supplier: FINLAND })).toBe('fails');
      expect(from({ supplier: null })).toBe('unknown');
      expect(from({ supplier: called('somebody') })).toBe('unknown');
    });

    it('asks who supplied it', () => {
      const record = recordOf({ direction: 'from-target' });
      expect(checkTarget(record, factsFor(record, { supplier: null }))).toMatchObject({
        fact: 'from a supplier not reported',
        question: 'Who supplied it? Covered if it came from the target of Norway.',
      });
    });

    it('does not count rebels at home to the State, but to a territory', () => {
      const rebels = { supplier: known('rebels', { homeIso2: 'NO' }) };
      expect(from(rebels)).toBe('fails');
      const land = recordOf({ direction: 'from-target', target: { kind: 'territory' } });
      expect(checkTarget(land, factsFor(land, rebels)).outcome).toBe('holds');
    });

    it('holds a list to those on it', () => {
      const vikings = actorCalled('Vikings', { parties: ['vikings'] });
      const list = recordOf({
        direction: 'from-target',
        target: { kind: 'listed-persons', reach: 'named', iso2: [], actors: [vikings] },
      });
      const outcome = (supplier: ReturnType<typeof known>) => checkTarget(list, factsFor(list, { supplier })).outcome;
      expect(outcome(known('vikings'))).toBe('holds');
      expect(outcome(known('danes'))).toBe('fails');
    });
  });
});

describe('checkSupplier', () => {
  const record = recordOf({ target: { suppliers: ['FR', 'DE'] } });

  it('says nothing of records that bind everybody', () => {
    const all = recordOf();
    expect(checkSupplier(all, factsFor(all))).toBeNull();
  });

  it('holds the suppliers that are bound, and no others', () => {
    const france = { kind: 'state', iso2: 'FR', name: 'France' } as const;
    expect(checkSupplier(record, factsFor(record, { supplier: france }))).toMatchObject({
      outcome: 'holds',
      fact: 'from France',
      rule: 'only France or Germany as supplier',
    });
    expect(checkSupplier(record, factsFor(record))?.outcome).toBe('fails');
  });

  it('asks who supplied, unless the record is only a condition laid on some', () => {
    expect(checkSupplier(record, factsFor(record, { supplier: null }))).toMatchObject({
      outcome: 'unknown',
      question: 'Who supplied it? The record binds only France or Germany as supplier.',
    });
    for (const effectKind of ['notification-duty', 'condition-not-prohibition'] as const) {
      const duty = recordOf({ effectKind, target: { suppliers: ['FR'] } });
      expect(checkSupplier(duty, factsFor(duty, { supplier: null }))?.outcome).toBe('fails');
    }
  });
});

describe('checkPlace', () => {
  const subdivisions = [
    { code: 'NO-NORTH', name: 'Finnmark' },
    { code: 'NO-WEST', name: 'West Fjords' },
  ];
  const record = recordOf({ target: { subdivisions } });
  const at = (place: Parameters<typeof factsFor>[1]) => checkPlace(record, factsFor(record, place));

  it('says nothing where the whole State is covered, or of what leaves it', () => {
    const whole = recordOf();
    expect(checkPlace(whole, factsFor(whole))).toBeNull();
    const outwards = recordOf({ direction: 'from-target', target: { subdivisions } });
    expect(checkPlace(outwards, factsFor(outwards))).toBeNull();
  });

  it.each([
    ['NO', 'NO-NORTH', 'Vardo', 'holds'],
    ['NO', 'NO-SOUTH', 'Oslo', 'fails'],
    ['NO', null, 'Norway', 'unknown'],
    ['', null, 'an airstrip', 'unknown'],
    ['', null, 'eastern Finnmark', 'holds'],
    ['NO', 'NO-SOUTH', 'Western hills', 'fails'],
  ])('knows %s/%s (%s): %s', (iso2, subdivision, name, outcome) => {
    expect(at({ place: placeIn(iso2, subdivision, name) })?.outcome).toBe(outcome);
  });

  it('asks for the place, naming the parts that count', () => {
    expect(at({})).toMatchObject({
      outcome: 'unknown',
      fact: 'the place is not reported',
      rule: 'only Finnmark and West Fjords',
      question:
        'Was it delivered to, or meant for, Finnmark or West Fjords? Covered there; not elsewhere in the country.',
    });
  });

  it('takes it that a group is where it is known to act', () => {
    const vikings = actorCalled('Vikings', { parties: ['vikings'], actsIn: ['NO-WEST'] });
    const danes = actorCalled('Danes', { parties: ['danes'], actsIn: ['NO-SOUTH'] });
    const there = recordOf({ target: { subdivisions, actors: [vikings, danes] } });
    const outcome = (id: string) => checkPlace(there, factsFor(there, { endUser: known(id) }))?.outcome;
    expect(outcome('vikings')).toBe('holds');
    expect(outcome('danes')).toBe('unknown');
    expect(checkPlace(there, factsFor(there, { endUser: called('Finnmark rebels') }))?.outcome).toBe('holds');
    expect(checkPlace(there, factsFor(there, { recipient: null }))?.outcome).toBe('unknown');
  });
});
