import type { NegativeEntry } from '#libs/catalogue';
import { assess } from '../assess.js';
import type { Report } from '../report.js';
import {
  catalogueOf,
  clauses,
  exemptionCalled,
  measureOf,
  negativeOf,
  pinpoint,
  regimeOf,
} from '../testing/made-up-law.js';
import type { MeasureOver } from '../testing/made-up-law.js';
import { called, FINLAND, itemCalled, known, reportOf } from '../testing/made-up-reports.js';

function notes(
  measures: readonly MeasureOver[],
  report: Partial<Report> = {},
  { entries = [], knownAt }: { entries?: NegativeEntry[]; knownAt?: string } = {},
) {
  const made = measures.map((over, index) => measureOf({ id: `NO-9001/${index}`, ...over }));
  const negatives = [
    {
      group: 'north',
      title: '',
      notes: '',
      recorded: '',
      lastVerified: '',
      documentedCases: [],
      boundaryCases: [],
      local: false,
      entries,
    },
  ];
  const catalogue = catalogueOf([regimeOf(made)], { negatives });
  return assess(reportOf(report), catalogue, knownAt === undefined ? {} : { knownAt }).notes;
}

describe('A State that no measure covers', () => {
  it('is said to be under none, with what is kept of it', () => {
    const entry = negativeOf('FI', 'Finland', {
      fact: 'None at the UN; the Union has its own.',
      caution: 'Goods through Finland to Norway are another matter.',
      stillCovered: [{ regime: 'NO-9001', note: 'Vikings in Finland' }],
    });
    expect(notes([{}], { recipient: FINLAND }, { entries: [entry] })).toEqual([
      'No UN arms measure covers Finland.',
      'None at the UN; the Union has its own.',
      'Still covered by NO-9001: Vikings in Finland.',
      'Goods through Finland to Norway are another matter.',
    ]);
    expect(notes([{}], { recipient: FINLAND }, { entries: [negativeOf('FI', 'Finland')] })).toEqual([
      'No UN arms measure covers Finland.',
    ]);
    expect(notes([{}], { recipient: FINLAND })).toEqual(['No UN arms measure covers Finland.']);
  });

  it('may be an actor', () => {
    const entry = negativeOf('', 'Finns', { fact: 'None. A band.' });
    expect(notes([{}], { recipient: known('finns', { name: 'Finns' }) }, { entries: [entry] })).toEqual([
      'No UN arms measure covers Finns.',
      'A band.',
    ]);
  });

  it('is not said of parties that are not known', () => {
    expect(notes([{ from: '2030-01-01' }], { recipient: called('somebody') })).toEqual([]);
    expect(notes([{ from: '2030-01-01' }], { recipient: null })).toEqual([]);
  });

  it('is said of the recipient though the supplier is not known', () => {
    expect(notes([{ direction: 'from-target' }], { supplier: null, recipient: FINLAND })).toEqual([
      'No UN arms measure covers Finland.',
      'Who supplied it is not reported: it may be barred if it came from a target of NO-9001.',
    ]);
  });

  it('is not said where measures are in force that do not reach the deal', () => {
    expect(notes([{}], { items: [itemCalled('rice')] })).toEqual([
      'UN arms measures on Norway were in force (NO-9001), but none reaches this deal.',
    ]);
    const outwards = notes([{ direction: 'from-target' }], { items: [itemCalled('rice')] });
    expect(outwards).toEqual(['No UN arms measure covers Norway.']);
  });

  it('is not said where something is reached or exempt', () => {
    expect(notes([{}])).toEqual([]);
    expect(notes([{ exemptions: [exemptionCalled('free')] }])).toEqual([]);
  });
});

describe('A measure that was not law on the day', () => {
  it('is named with its days', () => {
    const none = 'No UN arms measure covers Norway.';
    expect(notes([{ to: '2004-01-01' }])).toEqual([
      none,
      'NO-9001 was not in force on that day: its last day was 31 December 2003.',
    ]);
    expect(notes([{ from: '2006-01-01' }])).toEqual([
      none,
      'NO-9001 was not in force on that day: it began only on 1 January 2006.',
    ]);
    expect(notes([{ to: '2004-01-01' }, { from: '2006-01-01' }, { to: '2003-01-01' }, { from: '2007-01-01' }])).toEqual(
      [
        none,
        'NO-9001 was not in force on that day: its last day was 31 December 2003; it came back only on 1 January 2006.',
      ],
    );
  });

  it('is not named when it is no supply of the State, or another record is in force', () => {
    const none = ['No UN arms measure covers Norway.'];
    expect(notes([{ to: '2004-01-01', conduct: 'training' }])).toEqual(none);
    expect(notes([{ to: '2004-01-01', direction: 'from-target' }])).toEqual(none);
    expect(notes([{ to: '2004-01-01', target: { iso2: ['SE'] } }])).toEqual(none);
    expect(notes([{ to: '2004-01-01' }, { items: { scope: 'missiles' } }])).toHaveLength(1);
  });
});

describe('Small arms that stood apart', () => {
  const before: MeasureOver = {
    to: '2004-01-01',
    items: { leavesOut: clauses('small-arms') },
  };
  const since: MeasureOver = { from: '2004-01-01', basis: [pinpoint('S/RES/9002 (2002)', '2')] };
  const tanks = { items: [itemCalled('battle tanks')] };

  it('are told of, since when the answer is the same for them', () => {
    const told =
      'For small arms and light weapons the answer under NO-9001 changed on 1 January 2004: not-covered before (S/RES/9001 (2001) ¶5), prohibited since.';
    expect(notes([before, since], tanks)).toEqual([told]);
    expect(notes([before, since], { items: [itemCalled('arms')] })).toEqual([told]);
  });

  it('are not told of in a report of small arms, or before the change, or of civil goods', () => {
    expect(notes([before, since])).toEqual([]);
    const day = { date: { first: '2003-06-01', last: '2003-06-01' } };
    expect(notes([before, since], { ...tanks, ...day })).toEqual([]);
    expect(notes([before, { ...since, items: { covers: clauses('food') } }], { items: [itemCalled('rice')] })).toEqual(
      [],
    );
  });

  it('are told of where a record of their own reached them', () => {
    const own: MeasureOver = { to: '2004-01-01', items: { scope: 'salw' }, binding: false };
    expect(notes([before, own, since], tanks)).toEqual([
      'For small arms and light weapons the answer under NO-9001 changed on 1 January 2004: disputed before (S/RES/9001 (2001) ¶5), prohibited since.',
    ]);
  });

  it('are not told of where the whole measure began on that day, or nothing set them apart', () => {
    expect(notes([{ ...before, to: '2003-01-01' }, since], tanks)).toEqual([]);
    expect(notes([{ to: '2004-01-01' }, since], tanks)).toEqual([]);
    expect(notes([{ ...before, to: null }], tanks)).toEqual([]);
    expect(notes([{ ...before, binding: false }, since], tanks)).toEqual([]);
  });
});

describe('A past state of the catalogue', () => {
  it('that held nothing says so', () => {
    expect(notes([{}], {}, { knownAt: '2020-01-01' })).toEqual([
      'No UN arms measure covers Norway.',
      'The catalogue held no record on 2020-01-01; what it knows was entered later.',
    ]);
    expect(notes([{}], {}, { knownAt: '2026-12-01' })).toEqual([]);
  });
});
