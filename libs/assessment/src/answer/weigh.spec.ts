import { actorCalled, clauses, exemptionCalled, recordOf, whos } from '../testing/made-up-law.js';
import type { MeasureOver } from '../testing/made-up-law.js';
import { DAY, factsFor, FINLAND, goodsCalled, itemCalled, known, NORWAY, SWEDEN } from '../testing/made-up-reports.js';
import type { Report } from '../report.js';
import { arguedReason, failing, unknowns, weighRecord } from './weigh.js';

function weigh(
  over: MeasureOver = {},
  { item = 'rifles', ...report }: Partial<Report> & { item?: string } = {},
  day = DAY,
) {
  const record = recordOf(over);
  return weighRecord(record, factsFor(record, { items: [itemCalled(item)], ...report }), goodsCalled(item), day);
}

describe('weighRecord', () => {
  it('has nothing to say of a record that is not law on the day', () => {
    expect(weigh({}, {}, '2001-01-14')).toBeNull();
    expect(weigh({}, {}, '2001-01-15')).not.toBeNull();
    expect(weigh({ to: '2005-06-15' })).toBeNull();
    expect(weigh({ to: '2005-06-16' })?.standing).toBe('in-force');
  });

  it('tells how the record stands on the day', () => {
    const uncertain = { from: '2005-06-15', to: '2006-01-01', why: 'no text' };
    expect(weigh({ uncertain })?.standing).toBe('uncertain');
    const sunset = { date: '2005-06-14', by: [], laterRenewalConfirmed: false, note: null };
    expect(weigh({ sunset })?.standing).toBe('term-passed');
  });

  it('has nothing to say of other acts or another target', () => {
    expect(weigh({ reaches: ['training'] })).toBeNull();
    expect(weigh({}, { recipient: FINLAND })).toBeNull();
    expect(weigh({ reaches: ['training', 'goods'] })?.met).toEqual(['goods']);
  });

  it('has nothing to say of goods that were captured', () => {
    expect(weigh({}, { circumstances: 'captured from the army' })).toBeNull();
  });

  it('does not take a licence that the target grants for goods that leave it', () => {
    const outwards = { direction: 'from-target' } as const;
    const licence = { conduct: 'licence', supplier: NORWAY, recipient: SWEDEN } as const;
    expect(weigh(outwards, licence)).toBeNull();
    expect(weigh({ ...outwards, reaches: ['production'] }, licence)?.met).toEqual(['production']);
    expect(weigh({}, { conduct: 'licence' })?.met).toEqual(['goods']);
    expect(weigh(outwards, { supplier: NORWAY, recipient: SWEDEN })?.met).toEqual(['goods']);
  });

  it('reads the way of carriage only for goods on the move', () => {
    const flights = { reaches: ['flights'] as const };
    const circumstances = 'flights over its land';
    expect(weigh({ reaches: [...flights.reaches] }, { conduct: 'transit', circumstances })?.met).toEqual(['flights']);
    expect(weigh({ reaches: [...flights.reaches] }, { circumstances })).toBeNull();
    expect(
      weigh({ reaches: ['seizure'] }, { conduct: 'inspection', circumstances: 'rifles were seized' })?.met,
    ).toEqual(['seizure']);
  });

  it('remembers what is only argued', () => {
    const argued = { reaches: ['troops' as const], goods: [], why: 'no paragraph names troops' };
    const weighed = weigh({ argued, items: { scope: 'missiles' } }, { item: 'combat troops' });
    expect(weighed).toMatchObject({
      met: [],
      argued: 'no paragraph names troops',
      checks: { item: { outcome: 'holds' } },
    });
    expect(weighed && arguedReason(weighed)).toBe('no paragraph names troops');
    expect(weigh({ argued })).toMatchObject({ argued: null, met: ['goods'] });
  });

  it('holds every element against the facts', () => {
    const subdivisions = [{ code: 'NO-1', name: 'Finnmark' }];
    const weighed = weigh({
      target: { subdivisions, suppliers: ['SE'] },
      entryPoint: 'unlisted',
      test: 'evidence-of-end-use',
    });
    expect(weighed?.checks).toMatchObject({
      target: { outcome: 'holds' },
      place: { outcome: 'unknown' },
      item: { outcome: 'holds' },
      supplier: { outcome: 'holds' },
      recipient: { outcome: 'holds' },
      point: { outcome: 'unknown' },
      test: { outcome: 'unknown' },
    });
    expect(weighed && unknowns(weighed)).toHaveLength(3);
    expect(weighed && failing(weighed)).toBeNull();
  });

  it('weighs exemptions only where every element holds or may', () => {
    const exemptions = [exemptionCalled('one')];
    expect(weigh({ exemptions })?.exemptions).toHaveLength(1);
    const failed = weigh({ exemptions, items: { covers: clauses('mines') } });
    expect(failed?.exemptions).toEqual([]);
    expect(failed && failing(failed)?.fact).toBe('rifles');
  });

  it('finds an argument about the recipient', () => {
    const vikings = actorCalled('Vikings', { parties: ['vikings'], argued: 'some say so' });
    const weighed = weigh({ target: { actors: [vikings] } }, { endUser: known('vikings') });
    expect(weighed && arguedReason(weighed)).toBe('some say so');
    const plain = weigh({ target: { except: whos(['media']) } });
    expect(plain && arguedReason(plain)).toBeNull();
  });
});
