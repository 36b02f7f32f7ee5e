import { called, itemCalled, placeIn, reportOf } from '../testing/made-up-reports.js';
import { readCircumstances } from './circumstances.js';

const read = (circumstances: string | null) => readCircumstances(reportOf({ circumstances }));

describe('readCircumstances', () => {
  it.each([
    'the Committee was notified',
    'notified to the Committee ten days before',
    'The 1718 Committee had been told beforehand',
    'reported to the sanctions Committee',
    'with advance notice',
    'notification was given',
    'the shipment was duly notified',
    'The Security Council had been informed',
  ])('reads a notice in "%s"', (words) => {
    expect(read(words)).toMatchObject({ noticeGiven: true, stepMissing: false });
  });

  it.each([
    'approved by the Committee',
    'the Committee approved it',
    'the Council authorised the delivery',
    'an exemption was granted',
    'exemption granted',
    'with Committee approval',
    'with the consent; the committee consented',
  ])('reads an approval in "%s"', (words) => {
    expect(read(words)).toMatchObject({ approved: true, stepMissing: false });
  });

  it.each([
    'without notification',
    'no notice was given to the Committee',
    'the Committee was not told',
    'the State failed to notify the Committee',
    'never reported to the Committee',
    'approval was refused',
    'permission denied',
    'without prior approval of the Committee',
    'lacking any exemption',
    'without telling the sanctions committee',
    'nobody told the sanctions committee',
    'the buyer did not inform the Committee',
  ])('reads in "%s" that the step was not taken', (words) => {
    expect(read(words)).toMatchObject({ stepMissing: true, noticeGiven: false, approved: false });
  });

  it.each([null, 'in two shipments', 'for the army'])('reads nothing in %j', (words) => {
    expect(read(words)).toMatchObject({
      noticeGiven: false,
      approved: false,
      stepMissing: false,
      captured: false,
    });
  });

  it.each(['captured from the army', 'stolen in a raid', 'looted', 'after the base was overrun', 'war booty'])(
    'reads in "%s" that nobody supplied the goods',
    (words) => {
      expect(read(words).captured).toBe(true);
    },
  );

  it('reads a capture in the goods as well', () => {
    expect(readCircumstances(reportOf({ items: [itemCalled('captured rifles')] })).captured).toBe(true);
    expect(readCircumstances(reportOf({ endUser: called('Captured Souls') })).captured).toBe(false);
  });

  it('keeps all words that may show a purpose', () => {
    const { words } = readCircumstances(
      reportOf({
        circumstances: 'For the Peace Accord',
        place: placeIn('NO', null, 'Órland base'),
        endUser: called('Joint Units'),
        items: [itemCalled('Rifles'), itemCalled('tents')],
      }),
    );
    expect(words).toBe('for the peace accord . orland base . joint units . rifles . tents');
    expect(readCircumstances(reportOf()).words).toBe('rifles');
  });
});
