import { ATTRIBUTIONS, STAGES } from '#libs/lexicon';
import { levelOf } from './level-of.js';
import type { LevelFacts } from './level-of.js';

const base: LevelFacts = {
  determination: 'prohibited',
  conduct: 'transfer',
  stage: 'delivered',
  attribution: 'fact',
  turnsOn: null,
  procedure: null,
  recipientFreed: false,
  stepMissing: false,
};
const level = (over: Partial<LevelFacts>) => levelOf({ ...base, ...over });
const conditional = (over: Partial<LevelFacts>) => level({ determination: 'conditional', ...over });

describe('levelOf', () => {
  it('is silent where nothing is breached', () => {
    for (const stage of STAGES) {
      expect(level({ determination: 'exempt', stage })).toBeNull();
      expect(level({ determination: 'not-covered', stage })).toBeNull();
    }
  });

  it('asks for review where the law is open', () => {
    expect(level({ determination: 'disputed' })).toBe('review');
    expect(level({ determination: 'unconfirmed', stage: 'seized' })).toBe('review');
  });

  describe('of what is prohibited', () => {
    it.each(['delivered', 'in-transit', 'seized', 'contracted'] as const)('is a violation when %s', (stage) => {
      expect(level({ stage })).toBe('violation');
      expect(level({ stage, attribution: 'accusation' })).toBe('possible');
    });

    it.each(STAGES.filter((stage) => !['delivered', 'in-transit', 'seized', 'contracted'].includes(stage)))(
      'is possible when %s',
      (stage) => {
        expect(level({ stage })).toBe('possible');
      },
    );

    it.each(ATTRIBUTIONS.filter((attribution) => attribution !== 'accusation'))(
      'is a violation by %s',
      (attribution) => {
        expect(level({ attribution })).toBe('violation');
      },
    );

    it('asks for review of agreements', () => {
      expect(level({ conduct: 'agreement', stage: 'contracted' })).toBe('review');
      expect(level({ conduct: 'agreement', determination: 'conditional', turnsOn: 'facts' })).toBe('review');
      expect(level({ conduct: 'agreement', determination: 'not-covered' })).toBeNull();
    });
  });

  describe('of what is conditional', () => {
    it('is possible when a fact is missing', () => {
      expect(conditional({ turnsOn: 'facts' })).toBe('possible');
      expect(conditional({ turnsOn: 'facts', attribution: 'accusation', stage: 'planned' })).toBe('possible');
    });

    it('is silent when a State is only presumed to stand for its Government, unless it was seized', () => {
      expect(conditional({ turnsOn: 'presumption' })).toBeNull();
      expect(conditional({ turnsOn: 'presumption', stage: 'seized' })).toBe('possible');
    });

    it('asks for review when the report says that the step was not taken', () => {
      expect(conditional({ turnsOn: 'step', stepMissing: true, procedure: 'advance-approval' })).toBe('review');
      expect(conditional({ turnsOn: 'step', stepMissing: true, recipientFreed: true })).toBe('review');
      expect(conditional({ turnsOn: 'facts', stepMissing: true })).toBe('possible');
    });

    it('takes what was seized, or found by a panel, for not approved', () => {
      const approval = { turnsOn: 'step', procedure: 'advance-approval' } as const;
      expect(conditional(approval)).toBe('possible');
      expect(conditional({ ...approval, stage: 'seized' })).toBe('violation');
      expect(conditional({ ...approval, attribution: 'finding' })).toBe('violation');
      expect(conditional({ ...approval, attribution: 'finding', stage: 'planned' })).toBe('possible');
      expect(conditional({ ...approval, attribution: 'accusation', stage: 'seized' })).toBe('possible');
    });

    it.each(['notification', 'no-objection', null] as const)('is quiet about a lawful recipient (%s)', (procedure) => {
      const notice = { turnsOn: 'step', procedure } as const;
      expect(conditional({ ...notice, recipientFreed: true })).toBeNull();
      expect(conditional({ ...notice, recipientFreed: true, stage: 'seized' })).toBe('possible');
      expect(conditional(notice)).toBe('review');
      expect(conditional({ ...notice, stage: 'seized' })).toBe('possible');
    });
  });
});
