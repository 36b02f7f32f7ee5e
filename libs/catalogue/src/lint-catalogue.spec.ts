import { diffDays } from './diff-days.js';
import { lintCatalogue, staleMeasures } from './lint-catalogue.js';
import { openCatalogue } from './open-catalogue.js';
import { compiledOrThrow, parsedOrThrow } from './testing/sample-catalogue.js';
import { REGIME_YAML, withText } from './testing/regime-yaml.js';

const sample = (text: string = REGIME_YAML) => openCatalogue(compiledOrThrow(parsedOrThrow(text)));
const kindsOn = (day: string, text?: string) =>
  lintCatalogue(sample(text), day).map(({ kind, subject }) => `${kind} ${subject}`);

describe('the warnings of lint', () => {
  it.each([
    ['31 days before the term ends', '2002-12-14', []],
    ['30 days before', '2002-12-15', ['term-ends-soon NO-9001/supply-all']],
    ['on the last day', '2003-01-14', ['term-ends-soon NO-9001/supply-all']],
    ['the day after', '2003-01-15', ['term-passed NO-9001/supply-all']],
  ])('%s', (_, day, expected) => {
    expect(kindsOn(day)).toEqual(expected);
  });

  it('fall silent when the renewal is confirmed or the record is over', () => {
    expect(kindsOn('2003-02-01', withText('later_renewal_confirmed: false', 'later_renewal_confirmed: true'))).toEqual(
      [],
    );
    const over = withText('    to: null\n', '    to: 2003-01-10\n', withText('status: in-force', 'status: ended'));
    expect(kindsOn('2003-02-01', over)).toEqual([]);
  });

  it('name mandates that end, unless their end is on record', () => {
    const mandate = 'renewals:\n  - {what: Panel, until: 2002-12-01, by: [S/RES/9002 ¶4]}\nboundary_cases:';
    const ended = mandate.replace('¶4]', '¶4], ended: 2002-12-01');
    expect(kindsOn('2002-11-10', withText('boundary_cases:', mandate))).toEqual(['mandate-ends-soon Panel']);
    expect(kindsOn('2002-12-02', withText('boundary_cases:', mandate))).toEqual(['mandate-passed Panel']);
    expect(kindsOn('2002-12-02', withText('boundary_cases:', ended))).toEqual([]);
  });

  it('name holes in a chain that nothing explains', () => {
    const holed = withText('    to: 2002-01-15', '    to: 2001-12-01');
    const explained = withText(
      'boundary_cases:',
      'intended_gaps:\n  - {chain: supply, from: 2001-12-01, to: 2002-01-15, why: truce}\nboundary_cases:',
      holed,
    );
    expect(kindsOn('2002-06-01', holed)).toEqual(['unexplained-gap supply']);
    expect(kindsOn('2002-06-01', explained)).toEqual([]);
  });

  it('name a status that the records belie', () => {
    expect(kindsOn('2002-06-01', withText('status: in-force', 'status: ended'))).toEqual(['status NO-9001']);
  });

  it('list records not held against the text for a year, or never', () => {
    expect(staleMeasures(sample(), '2027-11-24')).toEqual([]);
    expect(staleMeasures(sample(), '2027-11-25')).toHaveLength(2);
    expect(
      staleMeasures(sample(withText('last_verified: 2026-11-24', 'last_verified: null')), '2026-11-24').map(
        ({ id }) => id,
      ),
    ).toEqual(['NO-9001/supply-heavy']);
  });
});

describe('the difference between two days', () => {
  const kinds = (before: string, after: string, text?: string) =>
    diffDays(sample(text), before, after).map(({ kind, before: old, after: young }) => [
      kind,
      old?.id ?? null,
      young?.id ?? null,
    ]);

  it.each([
    ['2001-01-14', '2001-01-15', [['begun', null, 'NO-9001/supply-heavy']]],
    ['2002-01-14', '2002-01-15', [['replaced', 'NO-9001/supply-heavy', 'NO-9001/supply-all']]],
    ['2002-01-15', '2001-01-14', [['ended', 'NO-9001/supply-all', null]]],
    ['2003-01-14', '2003-01-15', [['standing', 'NO-9001/supply-all', 'NO-9001/supply-all']]],
    ['2001-02-01', '2001-11-01', []],
  ])('%s to %s', (before, after, expected) => {
    expect(kinds(before, after)).toEqual(expected);
  });

  it('tells exemptions that begin or stop within a record', () => {
    const text = withText(
      '    procedure: none\nmeasures',
      '    procedure: none\n    from: 2001-06-01\n    until: 2001-09-01\nmeasures',
    );
    const diff = diffDays(sample(text), '2001-05-31', '2001-06-01');
    expect(diff).toMatchObject([
      { kind: 'exemptions', exemptionsBegun: [{ id: 'protective-clothing' }], exemptionsEnded: [] },
    ]);
    expect(diffDays(sample(text), '2001-08-31', '2001-09-01')).toMatchObject([
      { kind: 'exemptions', exemptionsEnded: [{ id: 'protective-clothing' }] },
    ]);
  });
});
