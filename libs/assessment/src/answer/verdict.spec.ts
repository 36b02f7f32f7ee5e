import type { Measure } from '#libs/catalogue';
import { actorCalled, clauses, exemptionCalled, recordOf, whos } from '../testing/made-up-law.js';
import type { MeasureOver } from '../testing/made-up-law.js';
import { called, DAY, factsFor, goodsCalled, itemCalled, known } from '../testing/made-up-reports.js';
import type { Report } from '../report.js';
import { verdictOf } from './verdict.js';
import { weighRecord } from './weigh.js';

function verdict(
  over: MeasureOver,
  { item = 'rifles', ...report }: Partial<Report> & { item?: string } = {},
  day = DAY,
) {
  const record = recordOf(over);
  const facts = factsFor(record, { items: [itemCalled(item)], ...report });
  const weighed = weighRecord(record, facts, goodsCalled(item), day);
  if (!weighed) throw new Error('The record has nothing to say');
  const { determination, turnsOn, exemption, dispute } = verdictOf(weighed, facts);
  return { determination, turnsOn, exemption: exemption?.exemption.id ?? null, dispute };
}

const plain = { turnsOn: null, exemption: null, dispute: null };
const navy = known('navy', { actorKind: 'state-force', homeIso2: 'NO' });
const government = (over: Parameters<typeof exemptionCalled>[1] = {}) =>
  exemptionCalled('government', { who: whos(['government']), ...over });

describe('A ban', () => {
  it('prohibits what it reaches', () => {
    expect(verdict({})).toEqual({ ...plain, determination: 'prohibited' });
  });

  it('does not cover what one element keeps out', () => {
    expect(verdict({ items: { scope: 'missiles' } })).toEqual({ ...plain, determination: 'not-covered' });
  });

  it('turns on facts that are missing', () => {
    expect(verdict({ items: { scope: 'missiles' } }, { item: 'arms' })).toMatchObject({
      determination: 'conditional',
      turnsOn: 'facts',
    });
  });

  describe('that leaves somebody out', () => {
    const except = { target: { except: whos(['government']) } };

    it('exempts him where it aims at a State or territory', () => {
      expect(verdict(except, { endUser: navy }).determination).toBe('exempt');
      expect(verdict({ target: { ...except.target, kind: 'territory' } }, { endUser: navy }).determination).toBe(
        'exempt',
      );
    });

    it('just does not name him where it follows names, or where more than that is missing', () => {
      const named = { target: { ...except.target, kind: 'non-state' as const } };
      expect(verdict(named, { endUser: navy }).determination).toBe('not-covered');
      const mines = { ...except, items: { covers: clauses('mines') } };
      expect(verdict(mines, { endUser: navy }).determination).toBe('not-covered');
      const duty = { ...except, effectKind: 'notification-duty' as const };
      expect(verdict(duty, { endUser: navy }).determination).toBe('not-covered');
    });

    it('turns on a presumption where only the State is named', () => {
      expect(verdict(except)).toMatchObject({ determination: 'conditional', turnsOn: 'presumption' });
      expect(verdict(except, { endUser: called('the brigade of Oslo') })).toMatchObject({ turnsOn: 'facts' });
    });
  });
});

describe('An exemption', () => {
  it('frees what fits it, when it needs no step', () => {
    expect(verdict({ exemptions: [exemptionCalled('free')] })).toEqual({
      ...plain,
      determination: 'exempt',
      exemption: 'free',
    });
  });

  it('makes the answer conditional when a step is due', () => {
    expect(verdict({ exemptions: [exemptionCalled('notice', { procedure: 'notification' })] })).toMatchObject({
      determination: 'conditional',
      turnsOn: 'step',
      exemption: 'notice',
    });
  });

  it('frees when the step was taken', () => {
    const exemptions = [exemptionCalled('notice', { procedure: 'notification' })];
    expect(verdict({ exemptions }, { circumstances: 'the Committee was notified' }).determination).toBe('exempt');
  });

  it('stays open when the report says that the step is missing', () => {
    const exemptions = [exemptionCalled('notice', { procedure: 'notification' })];
    expect(verdict({ exemptions }, { circumstances: 'no notice was given' })).toMatchObject({
      determination: 'conditional',
      turnsOn: 'step',
    });
  });

  it('turns on a fact, or on a presumption, where it only may fit', () => {
    expect(verdict({ exemptions: [government()] })).toMatchObject({
      determination: 'conditional',
      turnsOn: 'presumption',
      exemption: 'government',
    });
    expect(verdict({ exemptions: [government()] }, { endUser: called('the brigade of Oslo') })).toMatchObject({
      turnsOn: 'facts',
    });
    expect(verdict({ exemptions: [government({ procedure: 'notification' })] })).toMatchObject({ turnsOn: 'step' });
  });

  it('is out of it where it does not fit', () => {
    expect(verdict({ exemptions: [government()] }, { endUser: known('rebels') })).toEqual({
      ...plain,
      determination: 'prohibited',
    });
  });

  it('is the lightest of those that fit', () => {
    const approval = exemptionCalled('approval', { procedure: 'advance-approval' });
    const notice = exemptionCalled('notice', { procedure: 'notification' });
    expect(verdict({ exemptions: [approval, notice] }).exemption).toBe('notice');
    expect(verdict({ exemptions: [approval, government({ procedure: 'notification' })] }).exemption).toBe('approval');
    const free = exemptionCalled('free');
    expect(verdict({ exemptions: [notice, free] })).toMatchObject({ determination: 'exempt', exemption: 'free' });
    const disputed = exemptionCalled('disputed', { disputed: true });
    expect(verdict({ exemptions: [disputed, free] })).toMatchObject({ determination: 'exempt', exemption: 'free' });
  });

  it('leaves the answer disputed where States disagree that it exists', () => {
    expect(verdict({ exemptions: [exemptionCalled('self-defence', { disputed: true })] })).toEqual({
      ...plain,
      determination: 'disputed',
      exemption: 'self-defence',
      dispute: 'the case of self-defence',
    });
  });

  it('leaves the answer unconfirmed where it is not known whether it was law', () => {
    const uncertain = { from: '2005-01-01', to: '2006-01-01', why: 'no text' };
    expect(verdict({ exemptions: [exemptionCalled('old', { uncertain })] })).toMatchObject({
      determination: 'unconfirmed',
      exemption: 'old',
    });
    expect(verdict({ exemptions: [government({ uncertain })] })).toMatchObject({ determination: 'unconfirmed' });
  });
});

describe('Law that is open', () => {
  it('is unconfirmed when its term has passed or its dates are uncertain', () => {
    const sunset = { date: '2005-06-14', by: [], laterRenewalConfirmed: false, note: null };
    expect(verdict({ sunset }).determination).toBe('unconfirmed');
    const uncertain = { from: '2005-06-01', to: '2006-01-01', why: 'no text' };
    expect(verdict({ uncertain }).determination).toBe('unconfirmed');
  });

  it('is disputed where the goods, the acts or the recipient are argued', () => {
    const argued = { reaches: ['troops' as const], goods: [], why: 'no paragraph names troops' };
    expect(verdict({ argued }, { item: 'combat troops' })).toMatchObject({
      determination: 'disputed',
      dispute: 'no paragraph names troops',
    });
  });

  describe('because States deny it', () => {
    const dispute: Measure['dispute'] = {
      id: 'snapback',
      by: ['RU'],
      claim: 'it ended',
      acceptedBy: ['FR'],
      councilTest: 'none',
    };
    const vikings = actorCalled('Vikings', { parties: ['vikings'] });

    it('is disputed', () => {
      expect(verdict({ dispute })).toMatchObject({ determination: 'disputed', dispute: 'it ended' });
    });

    it('is not, for those whom the record names', () => {
      const over = { dispute, target: { actors: [vikings] } };
      expect(verdict(over, { endUser: known('vikings') }).determination).toBe('prohibited');
      expect(verdict(over, { recipient: null, endUser: navy }).determination).toBe('disputed');
    });

    it('is disputed for all where nobody in particular denies it', () => {
      const over = { dispute: { ...dispute, by: [] }, target: { actors: [vikings] } };
      expect(verdict(over, { endUser: known('vikings') }).determination).toBe('disputed');
    });
  });

  it('is disputed where it does not bind', () => {
    expect(verdict({ binding: false }).determination).toBe('disputed');
    expect(verdict({ binding: false, reaches: ['search'] }, { conduct: 'inspection' }).determination).toBe(
      'conditional',
    );
    expect(
      verdict({ binding: false, reaches: ['search-at-sea'] }, { conduct: 'inspection', item: 'cargo at sea' })
        .determination,
    ).toBe('conditional');
  });
});

describe('A duty that is no ban', () => {
  const duty: MeasureOver = { effectKind: 'notification-duty' };

  it('makes the answer conditional until it is met', () => {
    expect(verdict(duty)).toMatchObject({ determination: 'conditional', turnsOn: 'step' });
    expect(verdict(duty, { circumstances: 'the Committee was notified' }).determination).toBe('exempt');
    expect(verdict(duty, { circumstances: 'approved by the Committee' }).determination).toBe('exempt');
  });

  it('turns on facts before the step', () => {
    expect(verdict({ ...duty, items: { scope: 'missiles' } }, { item: 'arms' })).toMatchObject({ turnsOn: 'facts' });
  });

  it('does not arise where an exemption asks for nothing, and is met where its step was taken', () => {
    expect(verdict({ ...duty, exemptions: [exemptionCalled('free')] }).determination).toBe('not-covered');
    const notice = exemptionCalled('notice', { procedure: 'notification' });
    expect(
      verdict({ ...duty, exemptions: [notice] }, { circumstances: 'the Committee was notified' }).determination,
    ).toBe('exempt');
  });

  it('on how, not whether, stays conditional whatever was told', () => {
    const condition: MeasureOver = { effectKind: 'condition-not-prohibition' };
    expect(verdict(condition, { circumstances: 'the Committee was notified' })).toMatchObject({
      determination: 'conditional',
      turnsOn: 'step',
    });
  });
});
