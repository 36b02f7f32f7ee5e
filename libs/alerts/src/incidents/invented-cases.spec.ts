import type { ItemCategory, Party } from '#libs/lexicon';
import { chooseIncident, type IncidentOnRecord, type ToldBefore } from './choose-incident.js';
import { tellingFacts, type TellingFacts, type ToldDeal } from './telling-facts.js';

const state = (iso2: string): Party => ({ kind: 'state', iso2, name: iso2 });
const actor = (id: string, homeIso2: string): Party => ({
  kind: 'actor',
  id,
  name: id,
  actorKind: 'armed-group',
  homeIso2,
  operatesIn: [homeIso2],
});
const [iran, russia, korea, china] = ['IR', 'RU', 'KP', 'CN'].map(state) as [Party, Party, Party, Party];
const houthis = actor('houthis', 'YE');

interface Words extends Partial<Omit<ToldDeal, 'firstDay' | 'lastDay'>> {
  on: string;
  until?: string;
}

const told = ({ on, until, ...words }: Words): TellingFacts =>
  tellingFacts({
    isAgreement: false,
    suppliers: [iran],
    recipients: [houthis],
    categories: [],
    places: [],
    isDayTold: false,
    firstDay: on,
    lastDay: until ?? on,
    ...words,
  });

/** How many incidents are made of these, told in this order, and which telling is in which. */
function incidentsOf(
  tellings: readonly (TellingFacts | { facts: TellingFacts; article: string; story?: string })[],
): number[] {
  type Told = ToldBefore & { article: string; story: string };
  const incidents: (Omit<IncidentOnRecord, 'told'> & { told: Told[] })[] = [];
  return tellings.map((one, at) => {
    const given = 'facts' in one ? one : { facts: one, article: `a${at}` };
    const { facts, article, story = article } = given;
    const kinOf = (before: { article: string; story: string }): ToldBefore['kin'] =>
      before.article === article ? 'same-article' : before.story === story ? 'same-story' : 'none';
    const onRecord = incidents.map((incident) => ({
      ...incident,
      told: incident.told.map((before) => ({ facts: before.facts, kin: kinOf(before) })),
    }));
    const chosen = chooseIncident(facts, onRecord);
    let place = incidents.findIndex(({ id }) => id === chosen);
    if (place < 0) {
      place = incidents.length;
      incidents.push({ id: `incident ${place}`, firstDay: facts.firstDay, lastDay: facts.lastDay, told: [] });
    }
    const incident = incidents[place]!;
    incident.told.push({ facts, kin: 'none', article, story });
    if (facts.firstDay < incident.firstDay) incident.firstDay = facts.firstDay;
    if (facts.lastDay > incident.lastDay) incident.lastDay = facts.lastDay;
    return place;
  });
}

const orders = <T>(all: readonly T[]): T[][] =>
  all.length < 2 ? [[...all]] : all.flatMap((one, at) => orders(all.toSpliced(at, 1)).map((rest) => [one, ...rest]));
const isOne = (...tellings: TellingFacts[]) =>
  orders(tellings).every((order) => new Set(incidentsOf(order)).size === 1);
const areApart = (...tellings: TellingFacts[]) =>
  orders(tellings).every((order) => new Set(incidentsOf(order)).size === order.length);

const missiles: ItemCategory[] = ['missiles'];
const rifles: ItemCategory[] = ['salw'];

describe('one event, told by several outlets', () => {
  it('with the item by one, the place by another and neither by a third is one', () => {
    expect(
      isOne(
        told({ on: '2025-01-12', categories: missiles }),
        told({ on: '2025-01-13', places: ['OM'] }),
        told({ on: '2025-01-14' }),
      ),
    ).toBe(true);
  });

  it('as "arms" by one and as missiles by another is one', () => {
    expect(
      isOne(
        told({ on: '2025-01-12', categories: ['unspecified-arms'] }),
        told({ on: '2025-01-12', categories: missiles }),
      ),
    ).toBe(true);
  });

  it('as tanks by one and as armoured vehicles by another is one', () => {
    expect(
      isOne(
        told({ on: '2025-01-12', categories: ['battle-tanks'] }),
        told({ on: '2025-01-12', categories: ['armoured-vehicles'] }),
      ),
    ).toBe(true);
  });

  it('with a supplier that one of them does not name is one, if goods and days agree', () => {
    expect(
      isOne(
        told({ on: '2025-01-12', categories: rifles }),
        told({ on: '2025-01-13', categories: rifles, suppliers: [] }),
      ),
    ).toBe(true);
    expect(areApart(told({ on: '2025-01-12' }), told({ on: '2025-01-13', suppliers: [] }))).toBe(true);
    expect(
      areApart(
        told({ on: '2025-01-12', categories: rifles }),
        told({ on: '2025-01-18', categories: rifles, suppliers: [] }),
      ),
    ).toBe(true);
  });

  it('with "Yemen" for the Houthis is one, if the goods agree', () => {
    expect(
      isOne(
        told({ on: '2025-01-12', categories: missiles }),
        told({ on: '2025-01-12', categories: missiles, recipients: [state('YE')] }),
      ),
    ).toBe(true);
    expect(areApart(told({ on: '2025-01-12' }), told({ on: '2025-01-12', recipients: [state('YE')] }))).toBe(true);
  });

  it('in a State by one and in a part of it by another is one', () => {
    const deal = { suppliers: [state('AE')], recipients: [state('SD')], categories: rifles };
    expect(
      isOne(
        told({ ...deal, on: '2025-01-12', places: ['SD'] }),
        told({ ...deal, on: '2025-01-13', places: ['SD/SD-DF'] }),
      ),
    ).toBe(true);
  });

  it('with two suppliers by one and one of them by another is one', () => {
    expect(
      isOne(told({ on: '2025-01-12', suppliers: [iran, russia] }), told({ on: '2025-01-12', suppliers: [iran] })),
    ).toBe(true);
  });

  it('of a treaty is one however its contents are told', () => {
    const treaty = { isAgreement: true, suppliers: [russia], recipients: [korea] };
    expect(
      isOne(
        told({ ...treaty, on: '2024-06-19', categories: missiles }),
        told({ ...treaty, on: '2024-06-20', categories: ['training'], suppliers: [korea], recipients: [russia] }),
      ),
    ).toBe(true);
  });
});

describe('two events', () => {
  it('are two when the same parties ship different goods in one week', () => {
    expect(
      areApart(told({ on: '2025-01-12', categories: missiles }), told({ on: '2025-01-14', categories: rifles })),
    ).toBe(true);
  });

  it('stay two when an article that names no goods comes between them, and it goes with one', () => {
    const tellings = [
      told({ on: '2025-01-12', categories: missiles }),
      told({ on: '2025-01-13' }),
      told({ on: '2025-01-14', categories: rifles }),
    ];
    for (const order of orders(tellings)) expect(new Set(incidentsOf(order)).size).toBe(2);
  });

  it('are two in different places', () => {
    expect(areApart(told({ on: '2025-01-12', places: ['OM'] }), told({ on: '2025-01-12', places: ['SO'] }))).toBe(true);
  });

  it('are two when both texts tell days six days apart, and one when a day is that of publication', () => {
    const first = told({ on: '2025-01-12', isDayTold: true });
    expect(areApart(first, told({ on: '2025-01-18', isDayTold: true }))).toBe(true);
    expect(isOne(first, told({ on: '2025-01-17', isDayTold: true }))).toBe(true);
    expect(isOne(first, told({ on: '2025-01-18' }))).toBe(true);
  });

  it('are two on the day after the window', () => {
    expect(isOne(told({ on: '2025-01-12' }), told({ on: '2025-01-22' }))).toBe(true);
    expect(areApart(told({ on: '2025-01-12' }), told({ on: '2025-01-23' }))).toBe(true);
  });

  it('are two between other parties, the other way round, and when one is a treaty', () => {
    const deal = { on: '2024-06-19', suppliers: [russia], recipients: [korea] };
    expect(
      areApart(
        told(deal),
        told({ ...deal, suppliers: [china] }),
        told({ ...deal, suppliers: [korea], recipients: [russia] }),
        told({ ...deal, isAgreement: true }),
      ),
    ).toBe(true);
  });

  it('are two treaties of one State with two others', () => {
    const treaty = { isAgreement: true, on: '2024-06-19', suppliers: [russia] };
    expect(areApart(told({ ...treaty, recipients: [korea] }), told({ ...treaty, recipients: [iran] }))).toBe(true);
  });

  it('are two groups of one State', () => {
    expect(
      areApart(
        told({ on: '2025-01-12', recipients: [actor('m23', 'CD')], categories: rifles }),
        told({ on: '2025-01-12', recipients: [actor('fdlr', 'CD')], categories: rifles }),
      ),
    ).toBe(true);
  });

  it('without any party are as many as they are', () => {
    expect(
      areApart(
        told({ on: '2025-01-12', suppliers: [], recipients: [] }),
        told({ on: '2025-01-12', suppliers: [], recipients: [] }),
      ),
    ).toBe(true);
  });

  it('a stream of deliveries does not run on for ever', () => {
    const days = ['01-01', '01-10', '01-19', '01-28', '02-06', '02-15', '02-24'];
    expect(new Set(incidentsOf(days.map((day) => told({ on: `2025-${day}` })))).size).toBe(2);
  });
});

describe('a month later', () => {
  const seizure = told({ on: '2025-01-12', categories: rifles, isDayTold: true });

  it('a follow-up that tells the day of the seizure belongs to it', () => {
    expect(isOne(seizure, told({ on: '2025-01-12', isDayTold: true }))).toBe(true);
  });

  it('one that tells no day is an event of its own, for a person to merge', () => {
    expect(areApart(seizure, told({ on: '2025-02-12', categories: rifles }))).toBe(true);
  });

  it('a late print of the same story belongs to it whatever its day', () => {
    const late = told({ on: '2025-02-12', categories: rifles });
    expect(
      incidentsOf([
        { facts: seizure, article: 'a', story: 's' },
        { facts: late, article: 'b', story: 's' },
      ]),
    ).toEqual([0, 0]);
  });
});

describe('two prints of one story', () => {
  it('that tell of different goods are two events: a bulletin in fixed words is filled anew each week', () => {
    const goods = [missiles, rifles].map((categories, at) => ({
      facts: told({ on: '2025-01-12', categories }),
      article: `a${at}`,
      story: 's',
    }));
    expect(incidentsOf(goods)).toEqual([0, 1]);
  });
});

describe('a correction', () => {
  const first = { facts: told({ on: '2025-01-12', categories: rifles, isDayTold: true }), article: 'a' };

  it('of the day stays with the incident', () => {
    expect(incidentsOf([first, { ...first, facts: told({ on: '2024-11-02', isDayTold: true }) }])).toEqual([0, 0]);
  });

  it('of the goods stays with the incident', () => {
    expect(incidentsOf([first, { ...first, facts: told({ on: '2025-01-12', categories: missiles }) }])).toEqual([0, 0]);
  });

  it('of a party is another event', () => {
    expect(incidentsOf([first, { ...first, facts: told({ on: '2025-01-12', suppliers: [china] }) }])).toEqual([0, 1]);
  });
});
