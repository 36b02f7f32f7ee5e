import type { Measure } from '#libs/catalogue';
import { factsOf } from '../facts.js';
import type { Finding } from '../finding.js';
import { lawOf } from '../law/compile-law.js';
import {
  actorCalled,
  catalogueOf,
  exemptionCalled,
  measureOf,
  pinpoint,
  regimeOf,
  resolutionOf,
  whos,
} from '../testing/made-up-law.js';
import type { MeasureOver } from '../testing/made-up-law.js';
import { DAY, itemCalled, known, reportOf } from '../testing/made-up-reports.js';
import type { Report } from '../report.js';
import { answerDay } from './answer-day.js';
import { findingOf } from './finding-of.js';

const basis = [pinpoint('S/RES/9002 (2002)', '2'), pinpoint('S/RES/9001 (2001)', '5')];
const resolutions = [
  resolutionOf('S/RES/9001 (2001)', '2001-01-15'),
  resolutionOf('S/RES/9002 (2002)', '2002-01-15', { abstaining: ['MX'] }),
];

function finding(over: MeasureOver = {}, report: Partial<Report> = {}): Finding {
  const measure = measureOf({ basis, ...over });
  const law = lawOf(catalogueOf([regimeOf([measure], { resolutions })]), null);
  const facts = factsOf(reportOf(report), law);
  const [verdict] = answerDay(law.records, facts, DAY);
  if (!verdict) throw new Error('No record has anything to say');
  return findingOf(verdict, facts, law);
}

const navy = known('navy', { actorKind: 'state-force', homeIso2: 'NO', name: 'Royal Norwegian Navy' });
const notice = exemptionCalled('notice', { procedure: 'notification', who: whos(['government']) });
const approval = exemptionCalled('approval', { procedure: 'advance-approval' });

describe('A finding', () => {
  it('names the record, cites its basis and speaks in our words', () => {
    expect(finding()).toMatchObject({
      regime: 'NO-9001',
      regimeTitle: 'Norway',
      measure: 'NO-9001/supply',
      determination: 'prohibited',
      level: 'violation',
      summary: 'Rifles from Sweden to Norway: prohibited by S/RES/9002 (2002) ¶2 with S/RES/9001 (2001) ¶5.',
      paraphrase: 'No arms for Norway.',
      citations: [
        {
          text: 'S/RES/9002 (2002) ¶2',
          symbol: 'S/RES/9002 (2002)',
          paragraph: '2',
          url: expect.stringContaining('9002'),
        },
        { text: 'S/RES/9001 (2001) ¶5' },
      ],
      votes: [
        { symbol: 'S/RES/9002 (2002)', supplier: 'not-a-member', recipient: 'not-a-member' },
        { symbol: 'S/RES/9001 (2001)' },
      ],
    });
  });

  it('adds the paragraph of an exemption that decides, but not where the answer is a ban', () => {
    const texts = (over: MeasureOver, report: Partial<Report> = {}) =>
      finding(over, report).citations.map(({ text }) => text);
    expect(texts({ exemptions: [approval] })).toEqual([
      'S/RES/9002 (2002) ¶2',
      'S/RES/9001 (2001) ¶5',
      'S/RES/9001 (2001) ¶6',
    ]);
    const same = exemptionCalled('same', { basis: [pinpoint('S/RES/9001 (2001)', '5')] });
    expect(texts({ exemptions: [same] })).toHaveLength(2);
    expect(texts({ exemptions: [notice] }, { endUser: known('rebels') })).toHaveLength(2);
  });

  it('shows each exemption that was considered, and why it did not apply', () => {
    const exemptions = [notice, approval, exemptionCalled('media', { who: whos(['media']), recipients: ['media'] })];
    expect(finding({ exemptions }, { endUser: navy }).exemptions).toEqual([
      {
        id: 'notice',
        when: 'the case of notice',
        procedure: 'notification',
        citation: 'S/RES/9001 (2001) ¶6',
        outcome: 'may-apply',
        why: 'fits, if the step is taken: notice to the Committee',
      },
      expect.objectContaining({
        id: 'approval',
        outcome: 'may-apply',
        why: 'fits, if the step is taken: approval in advance',
      }),
      expect.objectContaining({
        id: 'media',
        outcome: 'does-not-apply',
        why: 'serves media, not Royal Norwegian Navy',
      }),
    ]);
    const free = finding({ exemptions: [exemptionCalled('free')] });
    expect(free.exemptions[0]).toMatchObject({ outcome: 'applies', why: 'recipient, goods and purpose fit' });
    const told = finding({ exemptions: [notice] }, { endUser: navy, circumstances: 'the Committee was notified' });
    expect(told.exemptions[0]?.outcome).toBe('applies');
    const open = finding({ exemptions: [notice] });
    expect(open.exemptions[0]?.outcome).toBe('may-apply');
  });

  it('tells how the State of a recipient stood, whatever is known of it', () => {
    const recipient = (report: Partial<Report>) =>
      finding({ target: { iso2: ['NO', 'MX'] } }, report).votes[0]?.recipient;
    expect(recipient({ recipient: { kind: 'state', iso2: 'MX', name: 'Mexico' } })).toBe('abstained');
    expect(recipient({ recipient: known('x', { homeIso2: 'MX' }) })).toBe('abstained');
    expect(recipient({ recipient: null, endUser: known('x', { homeIso2: 'MX' }) })).toBe('abstained');
  });

  describe('has the level', () => {
    it('of a lawful recipient who only has to be told of', () => {
      expect(finding({ exemptions: [notice] }, { endUser: navy }).level).toBeNull();
      expect(finding({ exemptions: [notice] }, { endUser: navy, stage: 'seized' }).level).toBe('possible');
      const anybody = exemptionCalled('notice', { procedure: 'notification' });
      expect(finding({ exemptions: [anybody] }, { endUser: navy }).level).toBe('review');
      const police = exemptionCalled('police', { procedure: 'notification', who: whos(['police']) });
      expect(finding({ exemptions: [police] }, { endUser: { ...navy, name: 'Norwegian Police' } }).level).toBe(
        'review',
      );
    });

    it('of a duty towards the Government, or anybody', () => {
      const duty: MeasureOver = { effectKind: 'notification-duty' };
      expect(finding(duty).level).toBe('review');
      expect(finding({ ...duty, target: { reach: 'government' } }).level).toBeNull();
    });

    it('of approval in advance', () => {
      expect(finding({ exemptions: [approval] }).level).toBe('possible');
      expect(finding({ exemptions: [approval] }, { attribution: 'finding' }).level).toBe('violation');
      expect(finding({ exemptions: [approval] }, { circumstances: 'without approval' }).level).toBe('review');
    });

    it('of facts that are missing', () => {
      expect(finding({ items: { scope: 'missiles' } }, { items: [itemCalled('arms')] }).level).toBe('possible');
    });
  });
});

describe('Readings', () => {
  it('are none where the answer is plain', () => {
    expect(finding().readings).toEqual([]);
    expect(finding({ exemptions: [exemptionCalled('free')] }).readings).toEqual([]);
    expect(finding({ items: { scope: 'missiles' } }).readings).toEqual([]);
  });

  it('give both views of a disputed record', () => {
    const dispute: Measure['dispute'] = {
      id: 'snapback',
      by: ['RU', 'CN'],
      claim: 'the resolutions ended for good',
      acceptedBy: ['FR', 'DE'],
      councilTest: 'a draft failed',
    };
    expect(finding({ dispute }).readings).toEqual([
      {
        condition: 'if the measure is in force, as France and Germany hold',
        determination: 'prohibited',
        citations: ['S/RES/9002 (2002) ¶2', 'S/RES/9001 (2001) ¶5'],
      },
      {
        condition: 'on the view of Russia and China: the resolutions ended for good',
        determination: 'not-covered',
        citations: [],
      },
    ]);
    const nobody = finding({ dispute: { ...dispute, by: [] } }).readings[1];
    expect(nobody?.condition).toBe('on the view of those who deny it: the resolutions ended for good');
    expect(finding({ binding: false }).readings).toEqual([]);
  });

  it('give both cases of a record that may have lapsed', () => {
    const sunset = { date: '2005-06-14', by: [], laterRenewalConfirmed: false, note: null };
    expect(finding({ sunset }).readings.map(({ condition, determination }) => [condition, determination])).toEqual([
      ['if the measure was in force on that day', 'prohibited'],
      ['if it was not', 'not-covered'],
    ]);
    expect(finding({ sunset, binding: false }).readings[0]?.determination).toBe('disputed');
    expect(finding({ sunset, exemptions: [approval] }).readings[0]?.determination).toBe('conditional');
  });

  it('give the cases of a fact that is missing', () => {
    const open = { items: { scope: 'missiles' as const, detail: 'missiles' } };
    const arms = { items: [itemCalled('arms')] };
    const short = (over: MeasureOver, report: Partial<Report>) =>
      finding(over, report).readings.map(({ condition, determination }) => [condition, determination]);
    expect(short(open, arms)).toEqual([
      ['if it is within the record: missiles', 'prohibited'],
      ['if it is not', 'not-covered'],
    ]);
    expect(short({ ...open, effectKind: 'notification-duty' }, arms)[0]?.[1]).toBe('conditional');
    expect(short({ target: { except: whos(['government']) } }, {})[1]).toEqual(['if it is not', 'exempt']);
    expect(short({ ...open, exemptions: [approval] }, arms)).toEqual([
      ['if it is within the record: missiles', 'prohibited'],
      ['if it is not', 'not-covered'],
    ]);
  });

  it('give the case of an exemption', () => {
    const short = (over: MeasureOver, report: Partial<Report> = {}) =>
      finding(over, report).readings.map(({ condition, determination }) => [condition, determination]);
    expect(short({ exemptions: [approval] })).toEqual([
      ['under the exemption: the case of approval', 'exempt'],
      ['without it', 'prohibited'],
    ]);
    const media = exemptionCalled('media', { who: whos(['government']) });
    expect(short({ exemptions: [media] })).toEqual([
      ['under the exemption: the case of media', 'exempt'],
      ['without it', 'prohibited'],
    ]);
  });
});

describe('The trace', () => {
  const trace = (over: MeasureOver = {}, report: Partial<Report> = {}) =>
    finding(over, report).trace.map(({ element, outcome, fact, rule }) => `${element} ${outcome}: ${fact} | ${rule}`);

  it('goes element by element', () => {
    expect(trace()).toEqual([
      'direction holds: from Sweden to Norway | what goes to the target',
      'conduct holds: transfer (goods) | goods',
      'target holds: to Norway | towards the target of Norway',
      'item holds: rifles | all arms',
      'recipient holds: Norway | whoever receives it there',
    ]);
    expect(finding().trace.every(({ citation }) => citation === 'S/RES/9002 (2002) ¶2')).toBe(true);
  });

  it('shows the elements that only some records have, and the exemption that decides', () => {
    const full = trace(
      {
        target: { subdivisions: [{ code: 'NO-1', name: 'Finnmark' }], suppliers: ['SE'] },
        entryPoint: 'unlisted',
        test: 'evidence-of-end-use',
        exemptions: [approval],
      },
      {},
    );
    expect(full).toEqual([
      'direction holds: from Sweden to Norway | what goes to the target',
      'conduct holds: transfer (goods) | goods',
      'target holds: to Norway | towards the target of Norway',
      'target holds: from Sweden | only SE as supplier',
      'place unknown: the place is not reported | only Finnmark',
      'place unknown: the point of entry is not reported | only points of entry that the Government has not listed',
      'item holds: rifles | all arms',
      'item unknown: not told | goods of which bombs will be made, by evidence or real risk',
      'recipient holds: Norway | whoever receives it there',
      'exemption unknown: recipient, goods and purpose fit | the case of approval',
    ]);
    expect(trace({ exemptions: [exemptionCalled('free')] }).at(-1)).toBe(
      'exemption holds: recipient, goods and purpose fit | the case of free',
    );
    expect(finding({ exemptions: [exemptionCalled('free')] }).trace.at(-1)?.citation).toBe('S/RES/9001 (2001) ¶6');
  });

  it('tells of the way out, and of acts that are only argued', () => {
    expect(trace({ direction: 'from-target', target: { iso2: ['SE'] } })[0]).toBe(
      'direction holds: from Sweden to Norway | what comes from the target',
    );
    const argued = { reaches: ['troops' as const], goods: [], why: 'no paragraph names troops' };
    expect(trace({ argued }, { items: [itemCalled('combat troops')] })[1]).toBe(
      'conduct unknown: transfer | no paragraph names troops',
    );
  });

  it('shows an argument about the recipient as a question of its own', () => {
    const vikings = actorCalled('Vikings', { parties: ['vikings'], argued: 'some say so' });
    const made = finding({ target: { actors: [vikings] } }, { endUser: known('vikings') });
    expect(made).toMatchObject({ determination: 'disputed', level: 'review', reasonsAgainst: ['Some say so.'] });
  });
});
