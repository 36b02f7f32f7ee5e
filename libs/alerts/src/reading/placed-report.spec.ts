import type { ExtractedReport } from '#libs/extraction';
import { partsOf, placedReport } from './placed-report.js';

const span = (source: 'title' | 'text', start: number, text: string) => ({
  source,
  start,
  end: start + text.length,
  text,
});

describe('the parts of a stored text', () => {
  it('are headline and body, wherever white space stands', () => {
    expect(partsOf('Dhow stopped', '\n Dhow stopped \n\nOn Monday')).toEqual({
      title: 'Dhow stopped',
      titleStart: 2,
      body: 'On Monday',
      bodyStart: 17,
    });
  });

  it('are body alone when the text does not open with the headline', () => {
    expect(partsOf('Dhow stopped', 'On Monday a dhow')).toMatchObject({
      title: null,
      body: 'On Monday a dhow',
      bodyStart: 0,
    });
    expect(partsOf('', 'On Monday')).toMatchObject({ title: null, bodyStart: 0 });
  });

  it('leave an empty body when there is a headline only', () => {
    expect(partsOf('Dhow stopped', 'Dhow stopped')).toMatchObject({ title: 'Dhow stopped', body: '', bodyStart: 12 });
  });
});

describe('a report in the stored text', () => {
  it('points to the same words, whichever part they were read in', () => {
    const text = ' Rifles for Haiti\n\nA boat left Miami.';
    const parts = partsOf('Rifles for Haiti', text);
    const report = {
      suppliers: [],
      recipients: [{ value: { kind: 'state', iso2: 'HT', name: 'Haiti' }, span: span('title', 11, 'Haiti') }],
      via: [],
      place: null,
      endUser: null,
      items: [],
      conduct: 'transfer',
      stage: 'in-transit',
      stageCue: span('text', 7, 'left'),
      attribution: 'fact',
      date: null,
      circumstances: null,
      quotes: [span('text', 0, 'A boat left Miami.'), span('title', 0, 'Rifles for Haiti')],
      confidence: 0.8,
      trace: [{ frame: 'carry', spans: [span('text', 2, 'boat')] }],
    } as ExtractedReport;
    const placed = placedReport(report, parts);
    const spans = [
      placed.recipients[0]?.span,
      placed.stageCue,
      ...placed.quotes,
      ...placed.trace.flatMap((step) => step.spans),
    ];
    expect(spans).toHaveLength(5);
    for (const one of spans) expect(text.slice(one?.start, one?.end)).toBe(one?.text);
  });
});
