import type { Exemption } from '#libs/catalogue';
import { factsOf } from '../facts.js';
import { lawOf } from '../law/compile-law.js';
import type { Report } from '../report.js';
import {
  actorCalled,
  catalogueOf,
  clauses,
  exemptionCalled,
  measureOf,
  recordOf,
  regimeOf,
  whos,
} from '../testing/made-up-law.js';
import {
  called,
  DAY,
  factsFor,
  goodsCalled,
  itemCalled,
  known,
  placeIn,
  reportOf,
  SWEDEN,
} from '../testing/made-up-reports.js';
import { isOn, procedureOf, weighExemptions } from './exemption.js';

const navy = known('navy', { actorKind: 'state-force', homeIso2: 'NO', name: 'Royal Norwegian Navy' });
const rebels = known('rebels', { homeIso2: 'NO', name: 'Rebels' });

interface Over extends Partial<Report> {
  item?: string;
  acts?: Parameters<typeof weighExemptions>[0]['acts'];
  day?: string;
}

function weighAll(exemptions: Exemption[], { item = 'rifles', acts = ['goods'], day = DAY, ...report }: Over = {}) {
  const record = recordOf({ exemptions }, { entryPoints: { listed: ['Bergen'], unlisted: ['Vardo'], note: '' } });
  const facts = factsFor(record, { items: [itemCalled(item)], ...report });
  return weighExemptions({ record, facts, goods: goodsCalled(item), acts, day });
}

function weigh(over: Partial<Exemption>, report: Over = {}) {
  const [weighed] = weighAll([exemptionCalled('one', over)], report);
  if (!weighed) throw new Error('The exemption was not weighed');
  return weighed;
}

describe('An exemption that asks for nothing', () => {
  it('fits, and needs no step', () => {
    expect(weigh({})).toMatchObject({
      fit: 'yes',
      step: 'free',
      uncertain: null,
      presumed: false,
      why: 'recipient, goods and purpose fit',
    });
  });
});

describe('Days', () => {
  const dated = { from: '2004-01-01', until: '2006-01-01' };

  it.each([
    ['2003-12-31', 'no', 'began only on 1 January 2004'],
    ['2004-01-01', 'yes', 'recipient, goods and purpose fit'],
    ['2005-12-31', 'yes', 'recipient, goods and purpose fit'],
    ['2006-01-01', 'no', 'had ended on 1 January 2006'],
  ])('%s: %s', (day, fit, why) => {
    expect(weigh(dated, { day })).toMatchObject({ fit, why });
  });

  it('says why it is uncertain whether it was law', () => {
    const uncertain = { from: '2005-01-01', to: '2006-01-01', why: 'no text says that it was renewed' };
    expect(weigh({ uncertain, until: '2005-01-01' }, { day: '2005-01-01' })).toMatchObject({
      fit: 'yes',
      uncertain: uncertain.why,
      why: uncertain.why,
    });
    expect(weigh({ uncertain, who: whos(['media']) }, { day: '2005-06-01' }).fit).toBe('no');
    expect(weigh({ uncertain, until: '2005-01-01' }, { day: '2006-01-01' })).toMatchObject({
      fit: 'no',
      uncertain: null,
    });
  });
});

describe('Acts', () => {
  it('frees only the acts that it names', () => {
    expect(weigh({ reaches: ['training'] })).toMatchObject({ fit: 'no', why: 'frees only training' });
    expect(weigh({ reaches: ['training', 'goods'] }).fit).toBe('yes');
  });
});

describe('Suppliers', () => {
  it('serves only those named', () => {
    expect(weigh({ suppliers: ['SE'] }).fit).toBe('yes');
    expect(weigh({ suppliers: ['FR', 'DE'] })).toMatchObject({ fit: 'no', why: 'only France and Germany may use it' });
    expect(weigh({ suppliers: ['FR'] }, { supplier: null })).toMatchObject({
      fit: 'maybe',
      why: 'the supplier is not reported',
    });
  });

  it('takes a State that is named as supplier for its forces', () => {
    expect(weigh({ by: whos(['forces of SE']) }).fit).toBe('yes');
    expect(weigh({ by: whos(['forces of FR', 'peacekeepers']) })).toMatchObject({
      fit: 'no',
      why: 'only for the forces and missions named',
    });
    expect(weigh({ by: whos(['forces of SE']) }, { supplier: null }).fit).toBe('maybe');
    const army = known('army', { actorKind: 'state-force', homeIso2: 'SE' });
    expect(weigh({ by: whos(['forces of SE']) }, { supplier: army }).fit).toBe('yes');
    expect(weigh({ by: whos(['peacekeepers']) }, { supplier: called('UN peacekeepers') }).fit).toBe('yes');
    expect(weigh({ by: whos(['peacekeepers']) }, { supplier: called('a trader') }).fit).toBe('no');
  });
});

describe('Recipients', () => {
  it('serves those named', () => {
    const over = { who: whos(['government']), recipients: ['the Government'] };
    expect(weigh(over, { endUser: navy }).fit).toBe('yes');
    expect(weigh(over, { endUser: rebels })).toMatchObject({ fit: 'no', why: 'serves the Government, not Rebels' });
  });

  it('only may serve a State that is named, by presumption', () => {
    const over = { who: whos(['government']), recipients: ['the Government'] };
    expect(weigh(over)).toMatchObject({
      fit: 'maybe',
      presumed: true,
      why: 'serves the Government; the report does not say whether that is the end user',
    });
    expect(weigh(over, { endUser: called('the brigade of Oslo') })).toMatchObject({ fit: 'maybe', presumed: false });
    expect(weigh(over, { recipient: null })).toMatchObject({ fit: 'maybe', presumed: false });
  });

  it('tells whom it serves by its own words where it lists nobody', () => {
    expect(weigh({ who: whos(['media']) }, { endUser: rebels }).why).toBe('serves the case of one, not Rebels');
  });

  it('never serves those it shuts out', () => {
    const over = { notWho: whos(['armed-groups']) };
    expect(weigh(over, { endUser: rebels })).toMatchObject({ fit: 'no', why: 'never serves Rebels' });
    expect(weigh(over, { endUser: navy }).fit).toBe('yes');
    expect(weigh(over, { recipient: null }).fit).toBe('yes');
  });

  it('may serve others on a fact that is not told', () => {
    const over = { who: whos(['media']), mayServe: whos(['security-firms']), recipients: ['media'] };
    expect(weigh(over, { endUser: called('a security company') })).toMatchObject({
      fit: 'maybe',
      why: 'serves media, and others where it is shown that they need it',
    });
    expect(weigh(over, { endUser: rebels }).fit).toBe('no');
  });
});

describe('Goods', () => {
  const covers = clauses('body-armour', 'mortars up to 82 mm');

  it('frees the goods that it names', () => {
    expect(weigh({ covers }, { item: 'flak jackets' }).fit).toBe('yes');
    expect(weigh({ covers }, { item: 'rifles' })).toMatchObject({
      fit: 'no',
      why: 'is for other goods: the case of one',
    });
    expect(weigh({ covers }, { item: 'mortars' })).toMatchObject({ fit: 'maybe', why: 'turns on the kind of mortars' });
    expect(weigh({ covers }, { item: 'mortars 60 mm' }).fit).toBe('yes');
  });

  it('keeps back the goods that it leaves out', () => {
    const leavesOut = clauses('mortars up to 82 mm', 'small-arms');
    expect(weigh({ leavesOut }, { item: 'rifles' })).toMatchObject({ fit: 'no', why: 'leaves out rifles' });
    expect(weigh({ leavesOut }, { item: 'battle tanks' }).fit).toBe('yes');
    expect(weigh({ leavesOut }, { item: 'mortars' })).toMatchObject({
      fit: 'maybe',
      why: 'turns on the kind of mortars',
    });
    expect(weigh({ leavesOut, covers: clauses('arms') }, { item: 'mortars' }).fit).toBe('maybe');
  });

  it('does not ask about goods where only a service is given', () => {
    expect(weigh({ covers }, { item: 'rifles', acts: ['training'] }).fit).toBe('yes');
    for (const act of ['carriage', 'brokering', 'production'] as const) {
      expect(weigh({ covers }, { item: 'rifles', acts: [act] }).fit).toBe('no');
    }
  });
});

describe('Points of entry', () => {
  const over = { entryPoint: 'listed' as const };

  it.each([
    ['Bergen', 'yes', 'recipient, goods and purpose fit'],
    ['Vardo', 'no', 'the goods came in by a point that the Government had not listed'],
    ['Oslo', 'maybe', 'turns on the point of entry, which the report does not tell'],
    ['an unlisted airstrip', 'no', 'the goods came in by a point that the Government had not listed'],
  ])('by way of %s: %s', (name, fit, why) => {
    expect(weigh(over, { place: placeIn('NO', null, name) })).toMatchObject({ fit, why });
  });
});

describe('Purposes', () => {
  it('asks for words that show the purpose', () => {
    const over = { purpose: 'security-sector-reform' as const };
    expect(weigh(over, { circumstances: 'as part of security sector reform' }).fit).toBe('yes');
    expect(weigh(over)).toMatchObject({
      fit: 'no',
      why: 'asks for a purpose that the report does not show: security sector reform',
    });
  });

  it('shuts out deals for other ends', () => {
    const over = { notFor: ['nuclear-deal-works' as const, 'bomb-making' as const] };
    expect(weigh(over, { circumstances: 'to make bombs' })).toMatchObject({ fit: 'no', why: 'is not for bomb making' });
    expect(weigh(over).fit).toBe('yes');
  });

  it('lets a general power decide only what it is shown to have approved', () => {
    const power = {
      generalPower: true,
      purpose: 'work-of-aid-bodies' as const,
      procedure: 'advance-approval' as const,
    };
    expect(weigh(power)).toMatchObject({
      fit: 'no',
      why: 'a general power to approve, and nothing in the report shows its purpose',
    });
    expect(weigh(power, { circumstances: 'for an aid convoy' })).toMatchObject({ fit: 'yes', step: 'due' });
    expect(weigh(power, { circumstances: 'approved by the Committee' })).toMatchObject({ fit: 'yes', step: 'taken' });
    const bound = { purpose: 'work-of-aid-bodies' as const, procedure: 'advance-approval' as const };
    expect(weigh(bound, { circumstances: 'approved by the Committee' }).fit).toBe('no');
  });
});

describe('Conditions together', () => {
  it('fail where one fails, whatever else is open', () => {
    const over = { who: whos(['government']), covers: clauses('body-armour') };
    expect(weigh(over, { item: 'rifles' }).fit).toBe('no');
  });

  it('stay open at the first that is not known', () => {
    const over = { who: whos(['government']), recipients: ['the Government'], covers: clauses('mortars up to 82 mm') };
    expect(weigh(over, { item: 'mortars' })).toMatchObject({
      fit: 'maybe',
      presumed: true,
      why: 'serves the Government; the report does not say whether that is the end user',
    });
  });
});

describe('Steps', () => {
  const notice = { procedure: 'notification' as const };
  const approval = { procedure: 'advance-approval' as const };

  it.each([
    [notice, null, 'due'],
    [notice, 'the Committee was notified', 'taken'],
    [notice, 'approved by the Committee', 'taken'],
    [notice, 'no notification was made', 'missing'],
    [approval, 'the Committee was notified', 'due'],
    [approval, 'approved by the Committee', 'taken'],
    [approval, 'without approval', 'missing'],
    [{}, 'without approval', 'free'],
  ])('%j with "%s": %s', (over, circumstances, step) => {
    expect(weigh(over, { circumstances }).step).toBe(step);
  });

  it('takes it that what was approved was found to fit', () => {
    const over = { ...approval, who: whos(['government']) };
    expect(weigh(over, { circumstances: 'approved by the Committee' }).fit).toBe('yes');
    expect(weigh(over).fit).toBe('maybe');
  });
});

describe('Special rules', () => {
  const general = exemptionCalled('general', { unless: ['special'] });

  it('come before general ones', () => {
    const special = exemptionCalled('special', { covers: clauses('small-arms'), procedure: 'notification' });
    const outcome = (item: string) => weighAll([general, special], { item }).map(({ fit, why }) => [fit, why]);
    expect(outcome('rifles')[0]).toEqual(['no', 'gives way to special, which names these goods']);
    expect(outcome('ammunition')[0]).toEqual(['maybe', 'unless special names these goods']);
    expect(outcome('battle tanks')[0]).toEqual(['yes', 'recipient, goods and purpose fit']);
    expect(outcome('rifles')[1]?.[0]).toBe('yes');
  });

  it('change nothing where the general one does not fit, or they are not there', () => {
    const closed = exemptionCalled('general', { unless: ['special'], covers: clauses('mines') });
    const special = exemptionCalled('special');
    expect(weighAll([closed, special])[0]).toMatchObject({ fit: 'no', why: 'is for other goods: the case of general' });
    expect(weighAll([general])[0]?.fit).toBe('yes');
  });
});

describe('Shared exemptions', () => {
  it('are those of another record while it is law', () => {
    const parent = measureOf({ exemptions: [exemptionCalled('parent')], from: '2002-01-01', to: '2006-01-01' });
    const child = measureOf({
      id: 'NO-9001/carriage',
      exemptionsFollow: ['NO-9001/supply', 'NO-9001/none'],
      exemptions: [exemptionCalled('own')],
    });
    const law = lawOf(catalogueOf([regimeOf([parent, child])]), null);
    const record = law.records[1];
    if (!record) throw new Error('No record was compiled');
    const on = (day: string) =>
      weighExemptions({
        record,
        facts: factsOf(reportOf(), law),
        goods: goodsCalled('rifles'),
        acts: ['goods'],
        day,
      }).map(({ exemption }) => exemption.id);
    expect(on('2001-12-31')).toEqual(['own']);
    expect(on('2002-01-01')).toEqual(['own', 'parent']);
    expect(on('2006-01-01')).toEqual(['own']);
  });
});

describe('Exemptions for named forces of the State', () => {
  const guard = actorCalled('Coast Guard', { parties: ['coast-guard'], partOfGovernment: true });

  it('may serve whoever is named only as the Government', () => {
    const exemption = exemptionCalled('guard', {
      who: whos(['coast-guard'], [guard]),
      recipients: ['the Coast Guard'],
    });
    const record = recordOf({ exemptions: [exemption] }, { actors: [guard] });
    const fit = (report: Partial<Report>) =>
      weighExemptions({
        record,
        facts: factsFor(record, report),
        goods: goodsCalled('rifles'),
        acts: ['goods'],
        day: DAY,
      })[0]?.fit;
    expect(fit({ endUser: known('coast-guard', { actorKind: 'state-force' }) })).toBe('yes');
    expect(fit({})).toBe('maybe');
    expect(fit({ recipient: SWEDEN })).toBe('no');
  });
});

describe('procedureOf', () => {
  it('calls a notice that silence clears "no-objection"', () => {
    expect(procedureOf(exemptionCalled('x', { procedure: 'notification', noObjectionWorkingDays: 5 }))).toBe(
      'no-objection',
    );
    expect(procedureOf(exemptionCalled('x', { procedure: 'notification' }))).toBe('notification');
    expect(procedureOf(exemptionCalled('x', { procedure: 'advance-approval', noObjectionWorkingDays: 5 }))).toBe(
      'advance-approval',
    );
    expect(procedureOf(exemptionCalled('x'))).toBe('none');
  });
});

describe('isOn', () => {
  it('takes the first day in and the last out', () => {
    expect(isOn('2001-01-01', '2002-01-01', '2001-01-01')).toBe(true);
    expect(isOn('2001-01-01', '2002-01-01', '2002-01-01')).toBe(false);
    expect(isOn('2001-01-01', null, '2030-01-01')).toBe(true);
    expect(isOn('2001-01-01', null, '2000-12-31')).toBe(false);
  });
});
