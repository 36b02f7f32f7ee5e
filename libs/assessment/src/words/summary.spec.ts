import { assess } from '../assess.js';
import { catalogueOf, clauses, exemptionCalled, measureOf, pinpoint, regimeOf, whos } from '../testing/made-up-law.js';
import type { MeasureOver } from '../testing/made-up-law.js';
import { called, itemCalled, known, reportOf } from '../testing/made-up-reports.js';
import type { Report } from '../report.js';

const finding = (over: MeasureOver = {}, report: Partial<Report> = {}) => {
  const [first] = assess(reportOf(report), catalogueOf([regimeOf([measureOf(over)])])).findings;
  if (!first) throw new Error('No record has anything to say');
  return first;
};
const summary = (over: MeasureOver = {}, report: Partial<Report> = {}) => finding(over, report).summary;

const BASIS = 'S/RES/9001 (2001) ¶5';
const navy = known('navy', { actorKind: 'state-force', homeIso2: 'NO', name: 'Royal Norwegian Navy' });
const snapback = {
  id: 'snapback',
  by: ['RU', 'CN'],
  claim: 'it ended for good',
  acceptedBy: ['FR', 'GB'],
  councilTest: 'a draft failed',
};

describe('The deal in a summary', () => {
  it.each([
    [{}, 'Rifles from Sweden to Norway'],
    [{ supplier: null }, 'Rifles to Norway'],
    [{ endUser: navy }, 'Rifles from Sweden to Norway (end user: Royal Norwegian Navy)'],
    [{ recipient: null, endUser: navy }, 'Rifles from Sweden (end user: Royal Norwegian Navy)'],
    [{ conduct: 'brokering' }, 'Brokering of rifles from Sweden to Norway'],
    [{ conduct: 'transit' }, 'Carriage of rifles from Sweden to Norway'],
    [{ conduct: 'licence' }, 'A licence for rifles from Sweden to Norway'],
    [{ conduct: 'assistance' }, 'Assistance with rifles from Sweden to Norway'],
  ] as const)('%j', (report, words) => {
    expect(summary({}, report)).toBe(`${words}: prohibited by ${BASIS}.`);
  });

  it('names what is paid, searched or travels', () => {
    expect(summary({ reaches: ['money'] }, { conduct: 'financing' })).toMatch(/^Money for rifles from/);
    expect(summary({ reaches: ['search'] }, { conduct: 'inspection' })).toMatch(/^Inspection of rifles from/);
    expect(
      summary({ reaches: ['travel'] }, { conduct: 'travel-of-personnel', items: [itemCalled('advisers')] }),
    ).toMatch(/^Travel of advisers from/);
  });
});

describe('The answer in a summary', () => {
  const answer = (over: MeasureOver, report: Partial<Report> = {}) =>
    summary(over, report).split(': ').slice(1).join(': ');

  it('when it is conditional', () => {
    expect(answer({ items: { scope: 'missiles' } }, { items: [itemCalled('arms')] })).toBe(
      `prohibited by ${BASIS} or not, depending on a fact that is not reported.`,
    );
    const government = exemptionCalled('government', { who: whos(['government']) });
    expect(answer({ exemptions: [government] })).toBe(
      `prohibited by ${BASIS} or not, depending on an exemption that may apply.`,
    );
    const step = (over: Parameters<typeof exemptionCalled>[1]) => answer({ exemptions: [exemptionCalled('x', over)] });
    const end = `under S/RES/9001 (2001) ¶6; barred by ${BASIS} without it.`;
    expect(step({ procedure: 'notification' })).toBe(`lawful only with notice to the Committee ${end}`);
    expect(step({ procedure: 'notification', noticeDays: 20 })).toBe(
      `lawful only with 20 days’ notice to the Committee ${end}`,
    );
    expect(step({ procedure: 'notification', noObjectionWorkingDays: 5 })).toBe(
      `lawful only with notice to the Committee and no objection within 5 working days ${end}`,
    );
    expect(step({ procedure: 'advance-approval' })).toBe(`lawful only with approval in advance ${end}`);
    expect(answer({ effectKind: 'notification-duty' })).toBe(`lawful, but the Committee has to be told (${BASIS}).`);
    expect(answer({ effectKind: 'condition-not-prohibition' })).toBe(
      `lawful only on the condition that ${BASIS} sets.`,
    );
    expect(answer({ binding: false, reaches: ['search'] }, { conduct: 'inspection' })).toBe(
      `a power that does not bind, with conditions of its own (${BASIS}).`,
    );
  });

  it('when it is disputed', () => {
    expect(answer({ dispute: snapback })).toBe(
      `prohibited by ${BASIS} on the view of France and the United Kingdom; Russia and China deny it.`,
    );
    expect(answer({ dispute: { ...snapback, by: [], acceptedBy: [] } })).toBe(
      `prohibited by ${BASIS} on the view of some; others deny it.`,
    );
    expect(answer({ binding: false })).toBe(`contrary to ${BASIS}, which does not bind.`);
    const argued = { reaches: [], goods: clauses('small-arms'), why: 'some say so' };
    expect(answer({ argued })).toBe(`argued under ${BASIS}: some say so.`);
    const disputed = exemptionCalled('self-defence', { disputed: true });
    expect(answer({ exemptions: [disputed] })).toBe(`argued under ${BASIS}: the case of self-defence.`);
  });

  it('when it is unconfirmed', () => {
    const sunset = { date: '2005-06-14', by: [], laterRenewalConfirmed: false, note: null };
    expect(answer({ sunset })).toBe(
      `barred by ${BASIS} if it was renewed; its last term on record ended on 14 June 2005.`,
    );
    const uncertain = { from: '2005-06-01', to: '2006-01-01', why: 'no text says when' };
    expect(answer({ uncertain })).toBe(`open under ${BASIS}: no text says when.`);
    expect(answer({ exemptions: [exemptionCalled('old', { uncertain })] })).toBe(
      `open under ${BASIS}: no text says when.`,
    );
  });

  it('when it is exempt', () => {
    expect(answer({ exemptions: [exemptionCalled('free')] })).toBe(
      `outside ${BASIS} under S/RES/9001 (2001) ¶6 (the case of free).`,
    );
    expect(summary({ target: { except: whos(['government']) } }, { endUser: navy })).toBe(
      `Rifles from Sweden to Norway (end user: Royal Norwegian Navy): outside ${BASIS}, which leaves this recipient out.`,
    );
    expect(answer({ effectKind: 'notification-duty' }, { circumstances: 'the Committee was notified' })).toBe(
      `lawful, and told to the Committee as ${BASIS} asks.`,
    );
  });

  it('when a duty stands beside a deal that is free', () => {
    const duty = (effectKind: 'notification-duty' | 'condition-not-prohibition') => {
      const measures = [
        measureOf({ exemptions: [exemptionCalled('free')] }),
        measureOf({ id: 'NO-9001/duty', chain: 'duty', effectKind }),
      ];
      return assess(reportOf(), catalogueOf([regimeOf(measures)])).findings.find(
        ({ measure }) => measure === 'NO-9001/duty',
      )?.summary;
    };
    expect(duty('notification-duty')).toBe(
      `Rifles from Sweden to Norway: lawful under an exemption of the regime; the Committee has still to be told (${BASIS}).`,
    );
    expect(duty('condition-not-prohibition')).toBe(
      `Rifles from Sweden to Norway: lawful under an exemption of the regime; ${BASIS} sets conditions.`,
    );
  });

  it('when it is not covered', () => {
    expect(answer({ items: { scope: 'missiles', detail: 'missiles' } })).toBe(
      `not reached by ${BASIS}: rifles; the record covers missiles.`,
    );
    expect(answer({ serves: ['none'], chain: 'x' })).toBe(`not reached by ${BASIS}: nothing of it is touched.`);
    const duty = { effectKind: 'notification-duty' as const, exemptions: [exemptionCalled('free')] };
    expect(answer(duty)).toBe(`not reached by ${BASIS}: recipient, goods and purpose fit.`);
  });
});

describe('Reasons', () => {
  it('for: the paraphrase, then each element that holds', () => {
    const subdivisions = [{ code: 'NO-1', name: 'Finnmark' }];
    const made = finding({ target: { subdivisions } }, { endUser: called('Finnmark rebels') });
    expect(made.reasonsFor).toEqual([
      'No arms for Norway.',
      'Rifles. Covered: all arms.',
      'The place is not reported. The record covers only Finnmark.',
      'Recipient: Finnmark rebels. The record reaches whoever receives it there.',
    ]);
    expect(finding({ items: { scope: 'missiles' } }).reasonsFor).toEqual(['No arms for Norway.']);
    expect(finding({}, { recipient: null, place: { name: 'Oslo', iso2: 'NO', subdivision: null } }).reasonsFor).toEqual(
      ['No arms for Norway.', 'Rifles. Covered: all arms.'],
    );
  });

  it('against: what fails, what does not bind, what is disputed, what may free it', () => {
    expect(finding().reasonsAgainst).toEqual([]);
    expect(finding({ items: { scope: 'missiles', detail: 'missiles' } }).reasonsAgainst).toEqual([
      'Rifles: the record covers missiles.',
    ]);
    expect(finding({ binding: false }).reasonsAgainst).toEqual(['A call or request: it does not bind.']);
    expect(finding({ effectKind: 'notification-duty' }).reasonsAgainst).toEqual([
      'No ban: a duty to tell, whose breach is silence.',
    ]);
    expect(finding({ effectKind: 'condition-not-prohibition' }).reasonsAgainst).toEqual([
      'No ban: a duty about how, not whether.',
    ]);
    expect(finding({ dispute: snapback }).reasonsAgainst).toEqual([
      'It ended for good.',
      'Disputed by Russia and China; held to be law by France and the United Kingdom.',
      'A draft failed.',
    ]);
    expect(finding({ dispute: { ...snapback, by: [] } }).reasonsAgainst).toEqual([
      'It ended for good.',
      'A draft failed.',
    ]);
    const sunset = { date: '2005-06-14', by: [], laterRenewalConfirmed: false, note: null };
    expect(finding({ sunset }).reasonsAgainst).toEqual(['No renewal is on record after 14 June 2005.']);
    expect(finding({ exemptions: [exemptionCalled('free')] }).reasonsAgainst).toEqual(['Exemption: the case of free.']);
  });
});

describe('Open questions', () => {
  const questions = (over: MeasureOver, report: Partial<Report> = {}) => finding(over, report).openQuestions;
  const notice = exemptionCalled('notice', { procedure: 'notification' });
  const approval = exemptionCalled('approval', { procedure: 'advance-approval' });

  it('are none where nothing is open', () => {
    expect(questions({})).toEqual([]);
    expect(questions({ items: { scope: 'missiles' } })).toEqual([]);
    expect(questions({ exemptions: [exemptionCalled('free')] })).toEqual([]);
  });

  it('ask for missing facts in words', () => {
    const subdivisions = [{ code: 'NO-1', name: 'Finnmark' }];
    expect(questions({ target: { subdivisions } })).toEqual([
      'Was it delivered to, or meant for, Finnmark? Covered there; not elsewhere in the country.',
    ]);
  });

  it('ask for steps', () => {
    expect(questions({ exemptions: [notice] })).toEqual(['Was the Committee told?']);
    expect(questions({ exemptions: [approval] })).toEqual(['Was approval given beforehand?']);
    expect(questions({ exemptions: [approval] }, { circumstances: 'the Committee was notified' })).toEqual([
      'Was approval given beforehand?',
    ]);
    expect(questions({ exemptions: [notice] }, { circumstances: 'no notice was given' })).toContain(
      'Is it certain that no notice was given and no approval asked?',
    );
    expect(questions({ effectKind: 'notification-duty' })).toEqual(['Was the Committee told?']);
    expect(questions({ effectKind: 'condition-not-prohibition' })).toEqual([
      'Was the condition kept? The report does not say.',
    ]);
  });

  it('ask whether an exemption fits', () => {
    const government = exemptionCalled('government', { who: whos(['government']), recipients: ['the Government'] });
    expect(questions({ exemptions: [government] })).toEqual([
      'Exemption “the case of government” serves the Government; the report does not say whether that is the end user.',
    ]);
  });

  it('ask whether the measure was law', () => {
    const sunset = { date: '2005-06-14', by: [], laterRenewalConfirmed: false, note: null };
    expect(questions({ sunset })).toEqual(['Was the measure in force on that day?']);
  });

  it('do not repeat themselves', () => {
    const basis = [pinpoint('S/RES/9001 (2001)', '5')];
    expect(questions({ basis, effectKind: 'notification-duty', exemptions: [notice] })).toEqual([
      'Was the Committee told?',
    ]);
  });
});
