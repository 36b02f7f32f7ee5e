import type { Agreement } from '#libs/catalogue';
import { assess } from '../assess.js';
import type { Report } from '../report.js';
import { catalogueOf, clauses, measureOf, negativeOf, regimeOf } from '../testing/made-up-law.js';
import type { MeasureOver } from '../testing/made-up-law.js';
import { FINLAND, itemCalled, known, NORWAY, reportOf, SWEDEN } from '../testing/made-up-reports.js';

const TREATY: Agreement = {
  name: 'Treaty of Trondheim',
  parties: ['SE', 'NO'],
  signed: '2005-06-15',
  inForce: null,
  textSeen: 'the press',
  readingRule: '',
  contents: [
    { content: 'article 1, arms', expect: 'prohibited', because: 'S/RES/9001 ¶5 and S/RES/7 ¶1' },
    { content: 'article 2, friendship', expect: 'not-covered', because: 'no text names it' },
  ],
};

function agreed(measures: readonly MeasureOver[], report: Partial<Report> = {}, agreements: Agreement[] = []) {
  const made = measures.map((over, index) => measureOf({ id: `NO-9001/${index}`, ...over }));
  const catalogue = catalogueOf([regimeOf(made, { agreements })], {
    negatives: [
      {
        group: 'north',
        title: '',
        notes: '',
        recorded: '',
        lastVerified: '',
        documentedCases: [],
        boundaryCases: [],
        local: false,
        entries: [negativeOf('FI', 'Finland', { fact: 'None. Finland is at peace.' })],
      },
    ],
  });
  return assess(
    reportOf({ conduct: 'agreement', stage: 'contracted', items: [itemCalled('military cooperation')], ...report }),
    catalogue,
  );
}

const short = ({ findings }: ReturnType<typeof agreed>) =>
  findings.map(({ measure, determination, level }) => [measure, determination, level]);

const IRELAND = { kind: 'state', iso2: 'IE', name: 'Ireland' } as const;

describe('An agreement', () => {
  const training: MeasureOver = { reaches: ['training', 'advice'], conduct: 'training' };

  it('turns on its contents, each with its paragraph', () => {
    const answer = agreed([{}, training]);
    expect(answer).toMatchObject({ determination: 'conditional', level: 'review' });
    expect(short(answer)).toEqual([
      ['NO-9001/0', 'conditional', 'review'],
      ['NO-9001/1', 'conditional', 'review'],
    ]);
    const [arms, taught] = answer.findings;
    expect(arms).toMatchObject({
      summary:
        'Agreement between Sweden and Norway: turns on its contents; the supply of arms by Sweden to Norway would be prohibited under S/RES/9001 (2001) ¶5.',
      openQuestions: ['What does the agreement provide for?'],
      readings: [
        {
          condition: 'if it provides for the supply of arms by Sweden to Norway',
          determination: 'prohibited',
          citations: ['S/RES/9001 (2001) ¶5'],
        },
      ],
    });
    expect(taught?.readings.map(({ condition }) => condition)).toEqual([
      'if it provides for training of the forces of Norway by Sweden',
      'if it provides for military advisers sent by Sweden to Norway',
      'if it provides for police training and cooperation given by Sweden to Norway',
    ]);
  });

  it('says what stays free, and that no treaty is barred as such', () => {
    const { notes } = agreed([{}, training]);
    expect(notes[0]).toMatch(/^No paragraph bars a treaty as such/);
    expect(notes[1]).toBe(
      'Not covered on that day: repair and upkeep of arms by Sweden for Norway; licences or know-how to make arms from Sweden for Norway; joint production of arms by Sweden and Norway; the supply of arms by Norway to Sweden; training of the forces of Sweden by Norway; military advisers sent by Norway to Sweden; repair and upkeep of arms by Norway for Sweden; licences or know-how to make arms from Norway for Sweden; police training and cooperation given by Norway to Sweden; consultations and political support.',
    );
  });

  it('is read both ways', () => {
    const answer = agreed([{ direction: 'from-target' }]);
    expect(answer.findings[0]?.readings[0]?.condition).toBe(
      'if it provides for the supply of arms by Norway to Sweden',
    );
    expect(answer.findings[0]?.summary).toMatch(/^Agreement between Norway and Sweden/);
  });

  it('tells the votes of its parties as they are reported, whichever of them would supply', () => {
    const back = agreed([{ direction: 'from-target' }], { supplier: IRELAND });
    expect(back.findings[0]?.readings[0]?.condition).toMatch(/by Norway to Ireland$/);
    expect(back.findings[0]?.votes[0]).toMatchObject({ supplier: 'for', recipient: 'not-a-member' });
  });

  it('on goods that are named is judged by these', () => {
    const named = agreed([{ items: { covers: clauses('missiles') } }, {}], { items: [itemCalled('rifles')] });
    expect(short(named)).toEqual([
      ['NO-9001/1', 'prohibited', 'review'],
      ['NO-9001/0', 'conditional', 'review'],
    ]);
    expect(named.determination).toBe('prohibited');
    expect(named.findings[0]?.summary).toBe(
      'An agreement on rifles from Sweden to Norway: prohibited by S/RES/9001 (2001) ¶5.',
    );
    const back = agreed([{ direction: 'from-target' }], { items: [itemCalled('rifles')] });
    expect(back.determination).toBe('prohibited');
  });

  it('keeps the answer of contents that are not plainly prohibited', () => {
    expect(short(agreed([{ binding: false }]))).toEqual([['NO-9001/0', 'disputed', 'review']]);
  });

  it('is silent between States that no measure concerns', () => {
    const answer = agreed([{}], { supplier: SWEDEN, recipient: FINLAND });
    expect(answer).toMatchObject({ determination: 'not-covered', level: null, findings: [] });
    expect(answer.notes).toEqual(['No UN arms measure covers Finland.', 'Finland is at peace.']);
  });

  it('may change with the day', () => {
    const year = { date: { first: '2005-01-01', last: '2005-12-31' } };
    const answer = agreed([{ from: '2005-03-02' }], year);
    expect(answer.determination).toBe('conditional');
    expect(answer.findings[0]?.openQuestions[0]).toMatch(/^On which day\?/);
  });
});

describe('A treaty that the catalogue has read', () => {
  it('adds its clauses, with the year of each symbol that is known', () => {
    const answer = agreed([{}], {}, [TREATY]);
    expect(answer.findings[0]?.readings.slice(1)).toEqual([
      {
        condition: 'article 1, arms (S/RES/9001 ¶5 and S/RES/7 ¶1)',
        determination: 'prohibited',
        citations: ['S/RES/9001 (2001) ¶5', 'S/RES/7 ¶1'],
      },
      { condition: 'article 2, friendship (no text names it)', determination: 'not-covered', citations: [] },
    ]);
    expect(answer.notes.at(-1)).toBe(
      'Treaty of Trondheim, signed on 15 June 2005: the readings go through its clauses. Text seen: the press.',
    );
  });

  it('is that of both parties, since its signing', () => {
    const readings = (report: Partial<Report>, over: Partial<Agreement> = {}) =>
      agreed([{ target: { iso2: ['NO', 'FI'] } }], report, [{ ...TREATY, ...over }]).findings[0]?.readings.length;
    expect(readings({})).toBe(3);
    expect(readings({ supplier: NORWAY, recipient: SWEDEN })).toBe(3);
    expect(readings({ recipient: FINLAND })).toBe(1);
    expect(readings({ supplier: null })).toBe(1);
    expect(readings({}, { signed: '2005-06-16' })).toBe(1);
    expect(readings({ recipient: known('navy', { actorKind: 'state-force', homeIso2: 'NO' }) })).toBe(3);
  });
});
