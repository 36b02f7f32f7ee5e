import type { Report } from '#libs/assessment';
import type { ExtractedReport, Span } from '#libs/extraction';
import type { Item, Party } from '#libs/lexicon';
import { reportView } from './report.view.js';

const russia: Party = { kind: 'state', iso2: 'RU', name: 'Russia' };
const acme: Party = { kind: 'unknown', name: 'Acme Arms' };
const tanks = { text: 'tanks', category: 'tanks', designation: 'T-72' } as unknown as Item;
const span = (text: string, start: number): Span => ({ source: 'text', start, end: start + text.length, text });
const origin = { id: 'r1', articleId: 'a1', extractorVersion: '1' };

const extracted: ExtractedReport = {
  suppliers: [{ value: russia, span: span('Moscow', 0) }],
  recipients: [
    { value: acme, span: span('Acme Arms', 20) },
    { value: russia, span: null },
  ],
  via: [],
  place: null,
  endUser: null,
  items: [{ value: tanks, span: span('tanks', 12) }],
  conduct: 'transfer',
  stage: 'denied',
  stageCue: span('denied', 7),
  attribution: 'fact',
  date: { first: '2024-06-20', last: '2024-06-21', span: null },
  circumstances: null,
  quotes: [span('Moscow denied tanks.', 0)],
  confidence: 0.5,
  trace: [],
};
const posted: Report = {
  supplier: null,
  recipient: acme,
  via: [russia, { name: 'Darfur', iso2: 'SD', subdivision: null }],
  place: null,
  endUser: null,
  items: [tanks],
  conduct: 'supply',
  stage: 'delivered',
  attribution: 'finding',
  date: { first: '2024-01-01', last: '2024-12-31' },
  circumstances: null,
};

describe('a report as the API shows it', () => {
  it('read from an article shows every stretch of text that it rests on by its role; what was inferred has none', () => {
    const view = reportView(origin, { kind: 'extracted', report: extracted });
    expect(view.spans.map(({ role, text }) => [role, text])).toEqual([
      ['quote', 'Moscow denied tanks.'],
      ['supplier', 'Moscow'],
      ['recipient', 'Acme Arms'],
      ['item', 'tanks'],
      ['stage', 'denied'],
    ]);
    expect(view.recipients).toEqual([
      { code: '?acme arms', name: 'Acme Arms', kind: 'unknown' },
      { code: 'RU', name: 'Russia', kind: 'state' },
    ]);
    expect(view.date).toEqual({ first: '2024-06-20', last: '2024-06-21' });
    expect(view).toMatchObject({ ...origin, stage: 'denied', confidence: 0.5 });
  });

  it('without a day of its own shows none', () => {
    expect(reportView(origin, { kind: 'extracted', report: { ...extracted, date: null } }).date).toBeNull();
  });

  it('that was posted claims no quotes and no confidence; a party that is not known is left out, not made up', () => {
    const view = reportView({ ...origin, articleId: null }, { kind: 'posted', report: posted });
    expect(view).toMatchObject({
      articleId: null,
      suppliers: [],
      via: ['Russia', 'Darfur'],
      quotes: [],
      spans: [],
      confidence: null,
      attribution: 'finding',
    });
    expect(view.items).toEqual([{ text: 'tanks', category: 'tanks', designation: 'T-72' }]);
  });
});
