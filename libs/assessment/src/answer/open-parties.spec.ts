import { assess } from '../assess.js';
import { draftAlerts } from '../alert/index.js';
import { catalogueOf, clauses, measureOf, regimeOf } from '../testing/made-up-law.js';
import type { MeasureOver } from '../testing/made-up-law.js';
import { called, FINLAND, itemCalled, NORWAY, placeIn, reportOf } from '../testing/made-up-reports.js';
import type { Report } from '../report.js';

/** Bans towards Norway (two records) and Iceland, and one on what leaves Denmark. */
const TOWARDS: MeasureOver[] = [{}, { id: 'NO-9001/later' }, { regime: 'IS-9002', target: { iso2: ['IS'] } }];
const OUT_OF: MeasureOver = { regime: 'DK-9003', direction: 'from-target', target: { iso2: ['DK'] } };

function asked(report: Partial<Report>, measures: readonly MeasureOver[] = [...TOWARDS, OUT_OF]) {
  const byRegime = new Map<string, ReturnType<typeof measureOf>[]>();
  for (const over of measures) {
    const made = measureOf({ id: `${over.regime ?? 'NO-9001'}/supply`, ...over });
    byRegime.set(made.regime, [...(byRegime.get(made.regime) ?? []), made]);
  }
  return assess(reportOf(report), catalogueOf([...byRegime.values()].map((list) => regimeOf(list))));
}

const short = ({ findings }: ReturnType<typeof asked>) =>
  findings.map(({ measure, determination, level }) => `${measure} ${determination} ${level ?? 'silent'}`);

describe('A deal whose recipient is not known', () => {
  it('may be barred by any regime of the day, each of which says so once and raises nothing', () => {
    const answer = asked({ recipient: null });
    expect(answer).toMatchObject({ determination: 'conditional', level: null });
    expect(short(answer)).toEqual(['NO-9001/supply conditional silent', 'IS-9002/supply conditional silent']);
    expect(answer.findings[0]?.openQuestions).toEqual([
      'To whom did it go? Covered if it went to the target of Norway.',
    ]);
    expect(answer.notes).toEqual([
      'Who receives it is not reported: it may be barred if it went to a target of NO-9001 or IS-9002.',
    ]);
  });

  it('is the same where no list knows the name', () => {
    const answer = asked({ recipient: called('Noway') });
    expect(short(answer)).toEqual(['NO-9001/supply conditional silent', 'IS-9002/supply conditional silent']);
    expect(answer.notes).toEqual([
      'No list of States and actors knows “Noway”: it may be barred if it went to a target of NO-9001 or IS-9002.',
    ]);
  });

  it('is judged by its place where that is told', () => {
    expect(short(asked({ recipient: null, place: placeIn('NO') }))[0]).toBe('NO-9001/supply prohibited violation');
    expect(asked({ recipient: null, place: placeIn('FI') }).determination).toBe('not-covered');
    expect(asked({ recipient: null, place: placeIn('') }).determination).toBe('conditional');
  });

  it('is not covered where the goods are in no measure', () => {
    expect(asked({ recipient: null, items: [itemCalled('rice')] })).toMatchObject({
      determination: 'not-covered',
      findings: [],
    });
    expect(short(asked({ recipient: null }, [{ items: { covers: clauses('mines') } }]))).toEqual([]);
  });

  it('is not touched by calls and duties', () => {
    expect(short(asked({ recipient: null }, [{ binding: false }, { effectKind: 'notification-duty' }]))).toEqual([]);
  });

  it('raises nothing for a year in which a ban began, nor where a ban is in doubt', () => {
    const year = { first: '2005-01-01', last: '2005-12-31' };
    const began = asked({ recipient: null, date: year }, [{ from: '2005-03-02' }]);
    expect(began).toMatchObject({ determination: 'conditional', level: null });
    const uncertain = { from: '2005-01-01', to: '2006-01-01', why: 'no text' };
    expect(short(asked({ recipient: null }, [{ uncertain }]))).toEqual(['NO-9001/supply unconfirmed silent']);
  });

  it('is not guessed at where the supplier alone decides', () => {
    const denmark = { kind: 'state', iso2: 'DK', name: 'Denmark' } as const;
    const answer = asked({ supplier: denmark, recipient: null });
    expect(short(answer)).toEqual(['DK-9003/supply prohibited violation']);
    expect(answer.notes).toEqual([]);
  });

  it('makes no alert', () => {
    const report = reportOf({ recipient: null });
    const pairs = [{ report, assessment: asked({ recipient: null }) }];
    expect(draftAlerts([{ isAgreement: false, pairs }])).toEqual([]);
  });
});

describe('A deal whose supplier is not known', () => {
  it('may be barred by what leaves a State', () => {
    const answer = asked({ supplier: null, recipient: FINLAND });
    expect(short(answer)).toEqual(['DK-9003/supply conditional silent']);
    expect(answer.findings[0]?.openQuestions).toEqual([
      'Who supplied it? Covered if it came from the target of Norway.',
    ]);
  });

  it('is not guessed at where the recipient alone decides', () => {
    expect(short(asked({ supplier: null, recipient: NORWAY }, [{}, OUT_OF]))).toEqual([
      'NO-9001/supply prohibited violation',
    ]);
  });
});

describe('An agreement with a party that is not known', () => {
  it('turns on who it is, and raises nothing', () => {
    const answer = asked({ recipient: null, conduct: 'agreement', items: [] });
    expect(answer).toMatchObject({ determination: 'conditional', level: null });
    expect(short(answer)).toEqual([
      'NO-9001/supply conditional silent',
      'IS-9002/supply conditional silent',
      'DK-9003/supply conditional silent',
    ]);
  });

  it('is not guessed at where the known party decides', () => {
    const answer = asked({ supplier: NORWAY, recipient: null, conduct: 'agreement', items: [] });
    expect(short(answer)).toEqual(['NO-9001/supply conditional review', 'NO-9001/later conditional review']);
  });
});
