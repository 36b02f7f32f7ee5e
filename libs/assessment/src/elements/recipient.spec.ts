import { actorCalled, recordOf, whos } from '../testing/made-up-law.js';
import type { MeasureOver } from '../testing/made-up-law.js';
import { called, DAY, factsFor, FINLAND, known, NORWAY, placeIn } from '../testing/made-up-reports.js';
import type { Report } from '../report.js';
import { checkRecipient } from './recipient.js';

const navy = known('navy', { actorKind: 'state-force', homeIso2: 'NO', name: 'Royal Norwegian Navy' });
const rebels = known('rebels', { homeIso2: 'NO' });
const vikings = actorCalled('Vikings', { parties: ['vikings'], listedFrom: '2001-02-01', listedTo: '2010-01-01' });

function recipient(over: MeasureOver, report: Partial<Report>, day = DAY) {
  const record = recordOf(over);
  return checkRecipient(record, factsFor(record, report), day);
}

describe('Records that reach everybody', () => {
  it('hold for anybody, even unknown', () => {
    expect(recipient({}, {})).toMatchObject({
      outcome: 'holds',
      fact: 'Norway',
      rule: 'whoever receives it there',
      leftOut: false,
    });
    expect(recipient({}, { recipient: null })).toMatchObject({
      outcome: 'holds',
      fact: 'who receives it is not reported',
    });
  });

  describe('but leave some out', () => {
    const over: MeasureOver = {
      target: { except: whos(['government', 'peacekeepers']) },
      exemptRecipients: ['the Government', 'peacekeepers'],
    };

    it('fail for those left out, and say so', () => {
      expect(recipient(over, { endUser: navy })).toMatchObject({
        outcome: 'fails',
        rule: 'everyone but the Government and peacekeepers',
        leftOut: true,
      });
    });

    it('ask for the end user where only the State is named', () => {
      expect(recipient(over, {})).toMatchObject({
        outcome: 'unknown',
        leftOut: false,
        presumed: true,
        rule: 'everyone but the Government and peacekeepers',
        question:
          'Who is the end user? This record leaves out the Government and peacekeepers, and reaches everybody else there.',
      });
    });

    it('do not presume anything where nobody is named', () => {
      expect(recipient(over, { recipient: null })).toMatchObject({ outcome: 'unknown', presumed: false });
      expect(recipient(over, { endUser: called('the brigade of Oslo') })).toMatchObject({ presumed: false });
    });

    it('hold for all others', () => {
      expect(recipient(over, { endUser: rebels })).toMatchObject({ outcome: 'holds', leftOut: false });
    });

    it('speak of the Government where the record has no words of its own', () => {
      expect(recipient({ target: over.target ?? {} }, {}).rule).toBe('everyone but the Government');
    });
  });
});

describe('Records that reach the Government', () => {
  const over: MeasureOver = { target: { reach: 'government' } };

  it.each([
    [navy, 'holds'],
    [rebels, 'fails'],
    [called('something'), 'unknown'],
    [called('private dealer'), 'fails'],
  ] as const)('%j: %s', (endUser, outcome) => {
    expect(recipient(over, { endUser }).outcome).toBe(outcome);
  });

  it('take a State that is named for its Government', () => {
    expect(recipient(over, {})).toMatchObject({ outcome: 'holds', rule: 'the Government and its forces' });
  });

  it('ask where nobody is named', () => {
    expect(recipient(over, { recipient: null }).question).toBe('Is the end user a body of the Government?');
  });
});

describe('Records that reach those outside the Government', () => {
  const over: MeasureOver = { target: { reach: 'non-governmental' } };

  it.each([
    [NORWAY, 'fails'],
    [navy, 'fails'],
    [rebels, 'holds'],
    [called('private dealer'), 'holds'],
    [called('the brigade of Oslo'), 'unknown'],
    [known('army', { actorKind: 'state-force', homeIso2: 'FI' }), 'fails'],
  ] as const)('%j: %s', (endUser, outcome) => {
    expect(recipient(over, { endUser }).outcome).toBe(outcome);
  });

  it('ask where nobody is named', () => {
    expect(recipient(over, { recipient: null })).toMatchObject({
      outcome: 'unknown',
      rule: 'persons and groups outside the Government',
      question: 'Is the end user outside the Government? Only such recipients are covered.',
    });
  });
});

describe('Records that reach the land of somebody', () => {
  const other = actorCalled('Danes', { parties: ['danes'] });
  const over: MeasureOver = { target: { reach: 'land-of-the-named', actors: [vikings] } };
  const outcome = (report: Partial<Report>) => {
    const record = recordOf(over, { actors: [vikings, other] });
    return checkRecipient(record, factsFor(record, report), DAY).outcome;
  };

  it.each([
    [known('vikings'), 'holds'],
    [known('danes'), 'fails'],
    [navy, 'fails'],
    [rebels, 'fails'],
    [NORWAY, 'unknown'],
    [called('a timber firm'), 'unknown'],
  ] as const)('%j: %s', (endUser, expected) => {
    expect(outcome({ endUser })).toBe(expected);
  });

  it('ask whose land it was', () => {
    expect(recipient(over, { recipient: null })).toMatchObject({
      outcome: 'unknown',
      rule: 'land held by Vikings',
      question: 'Did it go to Vikings? Other parts of the country are not covered.',
    });
    const nameless = recipient({ target: { reach: 'land-of-the-named' } }, {});
    expect(nameless.rule).toBe('land held by the group named');
  });
});

describe('Records that reach those they name', () => {
  const over: MeasureOver = { target: { kind: 'non-state', reach: 'named', actors: [vikings] } };

  it('hold by the days of the list', () => {
    const on = (day: string) => recipient(over, { recipient: known('vikings') }, day).outcome;
    expect(on('2001-01-31')).toBe('fails');
    expect(on('2001-02-01')).toBe('holds');
    expect(on('2009-12-31')).toBe('holds');
    expect(on('2010-01-01')).toBe('fails');
  });

  it('name the list or the record', () => {
    const list: MeasureOver = { target: { kind: 'listed-persons', reach: 'named', actors: [vikings] } };
    expect(recipient(list, { recipient: known('vikings') }).rule).toBe('only those on its list');
    expect(recipient(over, { recipient: known('danes') })).toMatchObject({
      outcome: 'fails',
      rule: 'only those it names',
    });
  });

  it('ask who it was where nobody is named', () => {
    expect(recipient(over, { recipient: null })).toMatchObject({
      outcome: 'unknown',
      question: 'Who receives it? Only those named are covered.',
    });
  });

  it('ask what ties somebody who is only bound to a listed one', () => {
    const linked = recipient(over, { recipient: called('Viking-aligned militia') });
    expect(linked).toMatchObject({
      outcome: 'unknown',
      question:
        'Was Viking-aligned militia acting for Vikings, or was it itself listed on that day? Only then is it covered.',
    });
    expect(recipient(over, { recipient: called('Viking-aligned militia') }, '2011-01-01').outcome).toBe('fails');
  });

  it('turn on the chiefs before the group itself is listed', () => {
    const led = actorCalled('Vikings', {
      parties: ['vikings'],
      chiefsListedFrom: '2000-05-01',
      listedFrom: '2006-01-01',
    });
    const target = { kind: 'non-state', reach: 'named', actors: [led] } as const;
    expect(recipient({ target: { ...target, actors: [led] } }, { recipient: known('vikings') }).outcome).toBe(
      'unknown',
    );
  });

  it('say why it is argued that somebody is reached', () => {
    const argued = actorCalled('Vikings', { parties: ['vikings'], argued: 'some hold that it is reached' });
    const target = { kind: 'non-state' as const, reach: 'named' as const, actors: [argued] };
    expect(recipient({ target }, { recipient: known('vikings') })).toMatchObject({
      outcome: 'holds',
      argued: 'some hold that it is reached',
    });
    const outside = recordOf(
      { target: { ...target, actors: [vikings] } },
      { actors: [vikings, { ...argued, id: 'x' }] },
    );
    const check = checkRecipient(outside, factsFor(outside, { recipient: called('the x') }), DAY);
    expect(check.outcome).toBe('fails');
  });

  it('hold the argued where only an argument reaches it', () => {
    const danes = actorCalled('Danes', { parties: ['danes'], argued: 'some hold that it is reached' });
    const record = recordOf(over, { actors: [vikings, danes] });
    expect(checkRecipient(record, factsFor(record, { recipient: known('danes') }), DAY)).toMatchObject({
      outcome: 'holds',
      argued: 'some hold that it is reached',
    });
    const plain = recordOf({}, { actors: [danes] });
    expect(checkRecipient(plain, factsFor(plain, { recipient: known('danes') }), DAY).argued).toBe(
      'some hold that it is reached',
    );
  });
});

describe('Entries that stand for a side', () => {
  const side = (standsFor: 'everyone' | 'armed-groups' | 'non-governmental' | 'government'): MeasureOver => ({
    target: { kind: 'non-state', reach: 'named', actors: [actorCalled('the side', { standsFor })] },
  });
  const outcome = (over: MeasureOver, report: Partial<Report>) => recipient(over, report).outcome;

  it('reach everybody who is there', () => {
    expect(outcome(side('everyone'), {})).toBe('holds');
    expect(outcome(side('everyone'), { recipient: FINLAND })).toBe('fails');
    expect(outcome({ ...side('everyone'), direction: 'from-target' }, { recipient: FINLAND })).toBe('holds');
  });

  it('reach armed groups', () => {
    expect(outcome(side('armed-groups'), { endUser: rebels })).toBe('holds');
    expect(outcome(side('armed-groups'), { endUser: navy })).toBe('fails');
    expect(outcome(side('armed-groups'), { endUser: rebels, place: placeIn('FI'), recipient: FINLAND })).toBe('fails');
  });

  it('reach those outside the Government', () => {
    expect(outcome(side('non-governmental'), { endUser: rebels })).toBe('holds');
    expect(outcome(side('non-governmental'), { endUser: navy })).toBe('fails');
    expect(outcome(side('non-governmental'), { endUser: called('the brigade of Oslo') })).toBe('unknown');
  });

  it('reach the Government', () => {
    expect(outcome(side('government'), { endUser: navy })).toBe('holds');
    expect(outcome(side('government'), {})).toBe('holds');
    expect(outcome(side('government'), { endUser: rebels })).toBe('fails');
  });

  it('reach somebody whom the entry names too', () => {
    const named: MeasureOver = {
      target: {
        kind: 'non-state',
        reach: 'named',
        actors: [actorCalled('the side', { standsFor: 'armed-groups', parties: ['brotherhood'] })],
      },
    };
    const brothers = known('brotherhood', { actorKind: 'movement', homeIso2: 'NO' });
    expect(outcome(named, { endUser: brothers })).toBe('holds');
  });
});

describe('Listed rulers', () => {
  const ruling = actorCalled('Vikings', {
    parties: ['vikings'],
    listedFrom: '2001-02-01',
    runs: [{ state: 'NO', from: '2004-01-01', to: null }],
  });
  const over: MeasureOver = { target: { kind: 'listed-persons', reach: 'named', iso2: [], actors: [ruling] } };

  it('make supplies to the State they run a matter of argument', () => {
    for (const endUser of [NORWAY, navy, called('Ministry of Defence')]) {
      expect(recipient(over, { endUser })).toMatchObject({
        outcome: 'holds',
        argued:
          'Vikings ran the State on that day and was listed; whether its administration is covered has not been decided',
      });
    }
    expect(recipient(over, {}, '2003-12-31')).toMatchObject({ outcome: 'fails', argued: null });
  });

  it('leave others out of it', () => {
    for (const endUser of [FINLAND, rebels, called('something'), called('private dealer')]) {
      expect(recipient(over, { endUser }).outcome).toBe('fails');
    }
    expect(recipient(over, { endUser: known('army', { actorKind: 'state-force', homeIso2: 'FI' }) }).outcome).toBe(
      'fails',
    );
  });
});
