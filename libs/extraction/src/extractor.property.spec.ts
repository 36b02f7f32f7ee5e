import fc from 'fast-check';
import { readLexicon } from '#libs/knowledge';
import { createExtractor } from './extractor.js';
import type { ExtractedReport, Span } from './extracted-report.js';

const lexicon = readLexicon();
const extractor = createExtractor(lexicon);

const NAMES = ['Iran', 'North Korea', 'the Houthis', 'Moscow', 'Hezbollah', 'UN panel', 'Türkiye', 'Côte d’Ivoire'];
const GOODS = ['missiles', 'T-72 tanks', 'rifles', 'a ship', 'MiG-29 jets', '107mm rockets', 'the shipment'];
const DEEDS = [
  'sent',
  'denied sending',
  'seized',
  'which',
  'to',
  'from',
  'signed',
  'by',
  'was sold',
  'and',
  'if',
  'for',
];
const MARKS = ['.', ',', ' - ', '“', '”', '(', ')', ':', '\n\n', '\n', '?', "'s", '’s', '…'];
/** What pages, mail gateways and hostile hands leave in a text. */
const DIRT = [
  '&nbsp;',
  '<p class="x">',
  '</b>',
  '<!--',
  '\u0000',
  '\u0007',
  '\u001B[31m',
  '\uD800',
  '\uDC00',
  '\u200B',
  '\u200D',
  '\u200F',
  '\u202E',
  '\uFEFF',
  '\u00AD',
  'Россия',
  '北朝鲜',
  'إيران',
  '😀',
  'e\u0301\u0301\u0301',
];

const words = fc.array(fc.constantFrom(...NAMES, ...GOODS, ...DEEDS, ...MARKS, ...DIRT), { maxLength: 60 });
const texts = fc.oneof(
  words.map((parts) => parts.join(' ')),
  words.map((parts) => parts.join('')),
  words.map((parts) => parts.join(' ').toUpperCase()),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc
    .tuple(fc.constantFrom(...NAMES), fc.constantFrom(...DIRT), fc.nat(8))
    .map(([name, dirt, at]) =>
      [name.slice(0, at), dirt, name.slice(at), ' sent missiles to Iran and rifles to the Houthis.'].join(''),
    ),
);

const spansOf = (report: ExtractedReport): Span[] =>
  [
    ...[...report.suppliers, ...report.recipients, ...report.via, ...report.items].map(({ span }) => span),
    report.place?.span ?? null,
    report.endUser?.span ?? null,
    report.stageCue,
    report.circumstances,
    report.date?.span ?? null,
    ...report.quotes,
    ...report.trace.flatMap(({ spans }) => spans),
  ].filter((span) => span !== null);

describe('whatever text comes in', () => {
  it('is read without a fault, and every span is what the stored text holds there', () => {
    fc.assert(
      fc.property(fc.option(texts), texts, (title, text) => {
        const { reports } = extractor.extract({ title, text, published: '2024-06-20', language: 'en' });
        for (const span of reports.flatMap(spansOf)) {
          const stored = span.source === 'title' ? (title ?? '') : text;
          expect(stored.slice(span.start, span.end)).toBe(span.text);
          expect(span.text).not.toBe('');
        }
        for (const report of reports) {
          expect(report.quotes.length).toBeGreaterThan(0);
          expect(report.confidence).toBeGreaterThan(0);
          expect(report.confidence).toBeLessThan(1);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('reads the same twice', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const article = { title: null, text, published: null, language: 'en' };
        expect(extractor.extract(article)).toEqual(extractor.extract(article));
      }),
      { numRuns: 100 },
    );
  });

  it('finds nothing in nothing', () => {
    for (const text of ['', ' ', '\n\n', '\u200B', 'Iran', 'missiles', '.'])
      expect(extractor.extract({ title: null, text, published: null, language: 'en' }).reports).toEqual([]);
  });

  it('finds the transfer in capitals, between tags and with invisible characters inside the names', () => {
    const said = [
      'IRAN SHIPPED MISSILES TO THE HOUTHIS, THE UN PANEL SAID.',
      '<p>Iran shipped missiles to the Houthis, the UN panel said.</p>',
      'Ir\u200Ban shipped mis\u00ADsiles to the Hou\u200Bthis, the UN panel said.',
      '\u200FIran\u200E shipped missiles to the Houthis, the UN panel said.\u0000',
      'Iran shipped missiles to the Houthis the UN panel said',
    ];
    for (const text of said) {
      const { reports } = extractor.extract({ title: null, text, published: '2024-06-20', language: 'en' });
      expect(reports.map(({ suppliers, recipients }) => [suppliers[0]?.value.name, recipients[0]?.value.name])).toEqual(
        [['Iran', 'Houthis']],
      );
    }
  });
});

describe('the work', () => {
  /** How often the lexicon was asked for a word: a measure of steps that no busy machine can change. */
  function stepsFor(text: string): number {
    let steps = 0;
    const counted = (target: object): never =>
      new Proxy(target, {
        get(object, key) {
          const value: unknown = Reflect.get(object, key, object);
          if (typeof value !== 'function') return value;
          return (...given: unknown[]): unknown => {
            steps += 1;
            return Reflect.apply(value as () => unknown, object, given);
          };
        },
      }) as never;
    const counting = counted(lexicon.words);
    const watched = new Proxy(lexicon, {
      get: (object, key) => {
        if (key === 'words') return counting;
        const value: unknown = Reflect.get(object, key, object);
        if (typeof value !== 'function') return value;
        return (...given: unknown[]): unknown => {
          steps += 1;
          return Reflect.apply(value as () => unknown, object, given);
        };
      },
    });
    const reader = createExtractor(watched);
    steps = 0;
    reader.extract({ title: null, text, published: '2024-06-20', language: 'en' });
    return steps;
  }

  it.each([
    ['sentences', 'Iran shipped missiles to the Houthis, and Moscow sold tanks to Mali. '],
    ['names and weapons without a full stop', 'Iran missiles Russia tanks the Houthis rifles '],
    ['commas', 'Iran, missiles, rifles, '],
    ['relative clauses', 'which Iran sent to Mali that '],
    ['open quotes', '“Iran ('],
  ])('grows no faster than the text: %s', (_, part) => {
    const [once, twice] = [stepsFor(part.repeat(400)), stepsFor(part.repeat(800))];
    expect(once).toBeGreaterThan(0);
    expect(twice).toBeLessThan(once * 2.3 + 2000);
  });
});
