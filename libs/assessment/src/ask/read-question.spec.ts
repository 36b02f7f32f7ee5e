import { readLexicon } from '#libs/knowledge';
import { readQuestion } from './read-question.js';

const lexicon = readLexicon();
const QUESTION = { date: '2024-06-20', supplier: 'RU', recipient: 'KP', items: ['rifles'], conduct: 'supply' };

function read(over: Record<string, unknown>) {
  const outcome = readQuestion({ ...QUESTION, ...over }, lexicon);
  if ('error' in outcome) throw new Error(`${outcome.error.code}: ${outcome.error.message}`);
  return outcome;
}

function refused(question: unknown) {
  const outcome = readQuestion(question, lexicon);
  return 'error' in outcome ? `${outcome.error.code}: ${outcome.error.message}` : 'was read';
}

const refusedWith = (over: Record<string, unknown>) => refused({ ...QUESTION, ...over });

describe('readQuestion', () => {
  it('reads a question in words', () => {
    expect(read({})).toEqual({
      knownAt: null,
      report: {
        supplier: { kind: 'state', iso2: 'RU', name: 'Russia' },
        recipient: { kind: 'state', iso2: 'KP', name: 'North Korea' },
        via: [],
        place: null,
        endUser: null,
        items: [expect.objectContaining({ text: 'rifles', category: 'salw' })],
        conduct: 'supply',
        stage: 'delivered',
        attribution: 'fact',
        date: { first: '2024-06-20', last: '2024-06-20' },
        circumstances: null,
      },
    });
  });

  it('reads all the other fields', () => {
    const { report, knownAt } = read({
      date: '2013-07',
      recipient: 'SD',
      place: 'Darfur',
      endUser: 'Janjaweed',
      via: 'Chad',
      stage: 'seized',
      attribution: 'finding',
      circumstances: 'by air',
      knownAt: '2025-01-01',
    });
    expect(report).toMatchObject({
      place: { name: 'Darfur', iso2: 'SD' },
      endUser: { kind: 'actor', name: 'Janjaweed' },
      via: [{ iso2: 'TD' }],
      stage: 'seized',
      attribution: 'finding',
      date: { first: '2013-07-01', last: '2013-07-31' },
      circumstances: 'by air',
    });
    expect(knownAt).toBe('2025-01-01');
    expect(read({ via: ['Chad', 'nowhere at all', 'Wagner Group'] }).report.via).toHaveLength(3);
    expect(read({ via: null, stage: null, attribution: null, place: null, endUser: null }).report.via).toEqual([]);
  });

  it.each([null, '', ' ', 'unknown', '?', 'n/a', 'not known', 'None'])(
    'takes the supplier %j for not known',
    (name) => {
      expect(read({ supplier: name, endUser: name, place: name }).report).toMatchObject({
        supplier: null,
        endUser: null,
        place: null,
      });
    },
  );

  it('keeps the words of a party, for they may say more than its name', () => {
    expect(read({ recipient: 'Houthi rebels' }).report.recipient).toMatchObject({
      kind: 'actor',
      name: 'Houthi rebels',
    });
    expect(read({ recipient: 'A Band Nobody Knows' }).report.recipient).toEqual({
      kind: 'unknown',
      name: 'A Band Nobody Knows',
    });
  });

  it('keeps a place that nobody knows by its words', () => {
    expect(read({ place: 'an airstrip in the bush' }).report.place).toMatchObject({ name: 'an airstrip in the bush' });
    expect(read({ place: 'Nowhereville' }).report.place).toEqual({ name: 'Nowhereville', iso2: '', subdivision: null });
  });

  it('takes leaders for the States they led on that day', () => {
    const recipient = (date: string) => read({ recipient: 'Putin', date }).report.recipient;
    expect(recipient('2024-06-20')).toMatchObject({ iso2: 'RU' });
  });

  it('reads items as categories, designations or words', () => {
    const items = (list: string[]) => read({ items: list }).report.items;
    expect(items(['salw'])).toEqual([
      expect.objectContaining({ category: 'salw', text: 'small arms and light weapons' }),
    ]);
    expect(items(['Battle Tanks'])[0]).toMatchObject({ category: 'battle-tanks', text: 'battle tanks' });
    expect(items(['battle_tanks'])[0]?.category).toBe('battle-tanks');
    expect(items(['T-72'])[0]).toMatchObject({ designation: 'T-72', category: 'battle-tanks' });
    expect(items(['training'])[0]).toMatchObject({ service: 'training', text: 'training' });
    expect(items([])).toEqual([expect.objectContaining({ category: 'unspecified-arms' })]);
    expect(items(['rifles', 'tanks'])).toHaveLength(2);
  });

  it('takes an agreement for contracted unless told otherwise', () => {
    expect(read({ conduct: 'agreement' }).report.stage).toBe('contracted');
    expect(read({ conduct: 'agreement', stage: 'planned' }).report.stage).toBe('planned');
  });

  it.each(['transfer', 'licence', 'supply', 'procurement', 'financing', 'travel-of-personnel'])(
    'knows the conduct %s',
    (conduct) => {
      expect(read({ conduct }).report.conduct).toBe(conduct);
    },
  );
});

describe('A question that cannot be read', () => {
  it.each([['text'], [null], [[QUESTION]], [7]])('is no object: %j', (question) => {
    expect(refused(question)).toMatch(/^INVALID_FIELD: The question is no JSON object\. Write \{/);
  });

  it.each(['date', 'supplier', 'recipient', 'items', 'conduct'])('lacks %s', (field) => {
    const { [field]: _gone, ...rest } = QUESTION as Record<string, unknown>;
    const remedy = field === 'supplier' || field === 'recipient' ? ' Write null when it is not known.' : '';
    expect(refused(rest)).toBe(`MISSING_FIELD: The field "${field}" is missing.${remedy}`);
  });

  it.each(['supplier', 'recipient', 'place', 'endUser', 'stage', 'attribution', 'circumstances', 'knownAt'])(
    'has no text in %s',
    (field) => {
      expect(refusedWith({ [field]: 7 })).toMatch(new RegExp(`^INVALID_FIELD: "${field}" must be`));
    },
  );

  it('has no list of texts', () => {
    for (const items of ['rifles', [7], [''], [' '], null]) {
      expect(refusedWith({ items })).toBe(
        'INVALID_FIELD: "items" must be a list of texts, such as ["air defence missiles"] or ["salw"].',
      );
    }
    for (const via of [7, [7], {}]) {
      expect(refusedWith({ via })).toBe('INVALID_FIELD: "via" must be a text or a list of texts, such as ["Goma"].');
    }
  });

  it('uses words that are not among those known', () => {
    expect(refusedWith({ conduct: 'sale' })).toBe(
      'INVALID_FIELD: "conduct" must be one of transfer, assistance, agreement, licence, procurement, supply, financing, brokering, training, transit, inspection, travel-of-personnel, cooperation, not "sale".',
    );
    expect(refusedWith({ stage: 'gone' })).toMatch(
      /^INVALID_FIELD: "stage" must be one of .*delivered.*, not "gone"\.$/,
    );
    expect(refusedWith({ attribution: 'me' })).toMatch(/^INVALID_FIELD: "attribution" must be one of .*, not "me"\.$/);
    expect(refusedWith({ conduct: null })).toMatch(/not null\.$/);
  });

  it.each(['2013-13-01', '20 June 2024', 7, null, ''])('has no date: %j', (date) => {
    expect(refusedWith({ date })).toBe(
      `INVALID_DATE: "date" must be a day such as 2024-06-20, a month such as 2013-07 or a year such as 2013, not ${JSON.stringify(date)}.`,
    );
  });

  it.each(['2013', '2013-07', 'yesterday'])('has no day in knownAt: %s', (knownAt) => {
    expect(refusedWith({ knownAt })).toBe(
      `INVALID_DATE: "knownAt" must be a day such as 2024-06-20, not "${knownAt}".`,
    );
  });
});
