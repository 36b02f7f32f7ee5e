import type { ExtractedReport } from '#libs/extraction';
import type { Party } from '#libs/lexicon';
import { catalogueOf, measureOf, regimeOf } from '../testing/made-up-law.js';
import { FINLAND, itemCalled, NORWAY, placeIn, SWEDEN } from '../testing/made-up-reports.js';
import { draftAlerts } from './draft-alerts.js';
import { judgeReport } from './judged-report.js';

/** A ban towards Norway, a call towards Norway in a regime of its own, and a ban towards Finland. */
const catalogue = catalogueOf([
  regimeOf([measureOf({ id: 'FI-9002/supply', regime: 'FI-9002', target: { iso2: ['FI'] } })], { title: 'Finland' }),
  regimeOf([measureOf({ id: 'NO-8999/call', regime: 'NO-8999', binding: false })], { title: 'Norway, a call' }),
  regimeOf([measureOf(), measureOf({ id: 'NO-9001/call', binding: false })]),
]);

const PUBLISHED = '2005-06-15';
const span = { start: 0, end: 0, text: '', source: 'text' as const };
const mention = <Value>(value: Value) => ({ value, span });

function reported(over: Partial<Omit<ExtractedReport, 'suppliers' | 'recipients'>> & Parties = {}): ExtractedReport {
  const { suppliers = [SWEDEN], recipients = [NORWAY], ...rest } = over;
  return {
    suppliers: suppliers.map(mention),
    recipients: recipients.map(mention),
    via: [],
    place: null,
    endUser: null,
    items: [mention(itemCalled('rifles'))],
    conduct: 'transfer',
    stage: 'delivered',
    stageCue: null,
    attribution: 'fact',
    date: null,
    circumstances: null,
    quotes: [span],
    confidence: 1,
    trace: [],
    ...rest,
  };
}

interface Parties {
  suppliers?: Party[];
  recipients?: Party[];
}

const drafts = (...reports: ExtractedReport[]) =>
  draftAlerts(reports.map((report) => judgeReport(report, PUBLISHED, catalogue)));
const short = (...reports: ExtractedReport[]) => drafts(...reports).map(({ regime, level }) => `${regime} ${level}`);

describe('The alerts of an article', () => {
  it('are one for each regime, loudest first, each with the gravest finding of the regime', () => {
    expect(short(reported())).toEqual(['NO-9001 violation', 'NO-8999 review']);
    expect(drafts(reported())[0]).toMatchObject({
      regimeTitle: 'Norway',
      determination: 'prohibited',
      suppliers: [SWEDEN],
      recipients: [NORWAY],
      stage: 'delivered',
      isAgreement: false,
      summary: 'Rifles from Sweden to Norway: prohibited by S/RES/9001 (2001) ¶5.',
      reports: [0],
    });
  });

  it('are none where nothing is reached', () => {
    expect(short(reported({ recipients: [SWEDEN], suppliers: [FINLAND] }))).toEqual([]);
    expect(short(reported({ items: [mention(itemCalled('rice'))] }))).toEqual([]);
  });

  it('judge each pair of parties, and put the pairs of a report together', () => {
    const [alert, other] = drafts(reported({ suppliers: [SWEDEN, FINLAND], recipients: [NORWAY] }));
    expect(alert?.suppliers).toEqual([SWEDEN, FINLAND]);
    expect(other?.suppliers).toEqual([SWEDEN, FINLAND]);
    expect(short(reported({ recipients: [NORWAY, FINLAND] }))).toEqual([
      'NO-9001 violation',
      'FI-9002 violation',
      'NO-8999 review',
    ]);
  });

  it('take a party that is not named for one that is not known', () => {
    expect(short(reported({ suppliers: [] }))).toEqual(['NO-9001 violation', 'NO-8999 review']);
    expect(drafts(reported({ suppliers: [] }))[0]?.suppliers).toEqual([]);
    expect(short(reported({ recipients: [] }))).toEqual([]);
    expect(drafts(reported({ recipients: [], place: mention(placeIn('NO')) }))[0]?.recipients).toEqual([]);
  });

  it('join reports of the same deal: all items, the days of both, the louder word', () => {
    const [alert] = drafts(
      reported({ stage: 'planned', date: { first: '2005-06-01', last: '2005-06-30', span: null } }),
      reported({
        items: [mention(itemCalled('mortars'))],
        date: { first: '2005-05-01', last: '2005-06-10', span: null },
      }),
    );
    expect(alert).toMatchObject({
      level: 'violation',
      stage: 'delivered',
      date: { first: '2005-05-01', last: '2005-06-30' },
      reports: [0, 1],
    });
    expect(alert?.items.map(({ text }) => text)).toEqual(['rifles', 'mortars']);
  });

  it('name an item once', () => {
    expect(drafts(reported(), reported())[0]?.items).toHaveLength(1);
  });

  it('keep other parties apart, and an agreement from a delivery', () => {
    expect(short(reported(), reported({ suppliers: [FINLAND] }))).toHaveLength(4);
    const agreement = reported({ conduct: 'agreement', stage: 'contracted' });
    expect(drafts(reported(), agreement).map(({ isAgreement }) => isAgreement)).toContain(true);
    expect(drafts(reported(), agreement)).toHaveLength(4);
  });

  it('take an agreement for the same whichever party is named first', () => {
    const there = reported({ conduct: 'agreement', stage: 'contracted' });
    const back = reported({ ...there, suppliers: [NORWAY], recipients: [SWEDEN] });
    expect(drafts(there, back).map(({ reports }) => reports)).toEqual([
      [0, 1],
      [0, 1],
    ]);
  });

  it('are not called for by a supplier that refuses, but by a buyer who was turned away', () => {
    expect(short(reported({ stage: 'refused' }))).toEqual([]);
    expect(short(reported({ stage: 'refused', conduct: 'procurement' }))).toEqual([
      'NO-9001 possible',
      'NO-8999 review',
    ]);
  });

  it('are dated by the article where the text tells no day', () => {
    expect(drafts(reported())[0]?.date).toEqual({ first: PUBLISHED, last: PUBLISHED });
  });

  it('know parties by id or name where they are no States', () => {
    const rebels: Party = {
      kind: 'actor',
      id: 'rebels',
      name: 'Rebels',
      actorKind: 'non-state',
      homeIso2: null,
      operatesIn: ['NO'],
    };
    const others = { ...rebels, name: 'The Rebels' };
    expect(drafts(reported({ recipients: [rebels] }), reported({ recipients: [others] }))).toHaveLength(2);
    const dealer = (name: string): Party => ({ kind: 'unknown', name });
    const from = (name: string) => reported({ suppliers: [dealer(name)] });
    expect(drafts(from('A Dealer'), from('a dealer'))).toHaveLength(2);
    expect(drafts(from('A Dealer'), from('B Dealer'))).toHaveLength(4);
  });
});
