import { actorCalled, recordOf } from '../testing/made-up-law.js';
import type { MeasureOver } from '../testing/made-up-law.js';
import { called, factsFor, goodsCalled, known, placeIn } from '../testing/made-up-reports.js';
import type { Report } from '../report.js';
import { checkFactTest } from './fact-test.js';

const test = (over: MeasureOver, report: Partial<Report> = {}) => {
  const record = recordOf(over);
  return checkFactTest(record, factsFor(record, report), goodsCalled('ammonium nitrate'));
};

describe('checkFactTest', () => {
  it('says nothing of records without a further test', () => {
    expect(test({})).toBeNull();
  });

  describe('evidence that bombs will be made of it', () => {
    const over: MeasureOver = { test: 'evidence-of-end-use' };

    it('is not known from civil goods alone', () => {
      expect(test(over)).toMatchObject({
        outcome: 'unknown',
        fact: 'not told',
        rule: 'goods of which bombs will be made, by evidence or real risk',
        question: 'Is there evidence, or a real risk, that bombs will be made of it?',
      });
    });

    it('is shown by words, or by an armed buyer', () => {
      expect(test(over, { circumstances: 'to be used in roadside bombs' })).toMatchObject({
        outcome: 'holds',
        fact: 'the report shows it',
      });
      expect(test(over, { endUser: known('rebels') })?.outcome).toBe('holds');
    });
  });

  describe('reason to believe in military ends', () => {
    const over: MeasureOver = { test: 'reason-to-believe-military-end-use' };

    it.each([
      [{}, 'fails'],
      [{ endUser: called('Ministry of Defence') }, 'holds'],
      [{ circumstances: 'for the army' }, 'holds'],
      [{ circumstances: 'for military use' }, 'holds'],
      [{ circumstances: 'meant for the police' }, 'holds'],
      [{ endUser: called('a bakery firm') }, 'fails'],
    ] as const)('%j: %s', (report, outcome) => {
      expect(test(over, report)?.outcome).toBe(outcome);
    });

    it('says that another use is shown', () => {
      expect(test(over)?.fact).toBe('the report shows another use');
    });
  });

  describe('use in Rwanda', () => {
    const hutu = actorCalled('Hutu forces', { parties: ['fdlr'] });
    const over: MeasureOver = { test: 'use-in-rwanda', target: { iso2: ['CD'], actors: [hutu] } };

    it.each([
      [{ recipient: null }, 'unknown'],
      [{ circumstances: 'meant for use in Rwanda' }, 'holds'],
      [{ circumstances: 'to be carried into Rwanda', recipient: null }, 'holds'],
      [{ recipient: known('fdlr') }, 'holds'],
      [{ recipient: known('army', { actorKind: 'state-force', homeIso2: 'CD' }) }, 'fails'],
    ] as const)('%j: %s', (report, outcome) => {
      expect(test(over, report)?.outcome).toBe(outcome);
    });
  });

  describe('use in African territories', () => {
    const over: MeasureOver = { test: 'use-in-african-territories', target: { iso2: ['PT'] } };

    it.each([
      [null, 'unknown'],
      ['AO', 'holds'],
      ['MZ', 'holds'],
      ['PT', 'fails'],
      ['ES', 'unknown'],
    ])('place %s: %s', (iso2, outcome) => {
      expect(test(over, { place: iso2 === null ? null : placeIn(iso2) })?.outcome).toBe(outcome);
    });
  });
});
