import { readCatalogue, readLexicon } from '#libs/knowledge';
import { asker } from './testing/asker.js';
import type { Ask } from './testing/asker.js';
import type { Assessment } from './finding.js';

const read = readCatalogue();
if (!read.ok) throw new Error(read.problems[0]?.wrong);
const ask: Ask = asker(read.catalogue, readLexicon());

const findingOf = ({ findings }: Assessment, measure: string) => {
  const found = findings.find((finding) => finding.measure === measure);
  if (!found) throw new Error(`No finding of ${measure}`);
  return found;
};

describe('Russia threatens to send North Korea precision weapons in June 2024', () => {
  const answer = ask({
    date: '2024-06-20',
    supplier: 'Russia',
    recipient: 'North Korea',
    items: ['high-precision weapons'],
    conduct: 'transfer',
    stage: 'threatened',
  });
  const finding = findingOf(answer, 'KP-1718/supply-all-arms');

  it('would be prohibited, and is a possible violation while it is only a threat', () => {
    expect(answer).toMatchObject({ determination: 'prohibited', level: 'possible' });
    expect(finding).toMatchObject({ determination: 'prohibited', level: 'possible', openQuestions: [], readings: [] });
  });

  it('rests on 1718 as extended by 1874 and 2270', () => {
    expect(finding.citations.map(({ text }) => text)).toEqual([
      'S/RES/2270 (2016) ¶6',
      'S/RES/1874 (2009) ¶10',
      'S/RES/1718 (2006) ¶8(a)',
    ]);
    expect(finding.summary).toBe(
      'High-precision weapons from Russia to North Korea: prohibited by S/RES/2270 (2016) ¶6 with S/RES/1874 (2009) ¶10 and S/RES/1718 (2006) ¶8(a).',
    );
    expect(finding.citations.every(({ url }) => url.startsWith('https://undocs.org/S/RES/'))).toBe(true);
  });

  it('is barred by texts for which Russia itself voted', () => {
    expect(finding.votes.map(({ symbol, supplier }) => [symbol, supplier])).toEqual([
      ['S/RES/2270 (2016)', 'for'],
      ['S/RES/1874 (2009)', 'for'],
      ['S/RES/1718 (2006)', 'for'],
    ]);
    expect(finding.votes.every(({ recipient }) => recipient === 'not-a-member')).toBe(true);
  });

  it('has no exemption that would fit', () => {
    expect(finding.exemptions.map(({ outcome }) => outcome)).toEqual(['does-not-apply']);
  });

  it('says since when small arms are in it', () => {
    expect(answer.notes).toEqual([
      'For small arms and light weapons the answer under KP-1718 changed on 2 March 2016: conditional before (S/RES/1874 (2009) ¶10), prohibited since.',
    ]);
  });

  it('is a violation once it is done', () => {
    expect(ask({ date: '2024-06-20', supplier: 'RU', recipient: 'KP', items: ['air defence missiles'] })).toMatchObject(
      {
        determination: 'prohibited',
        level: 'violation',
      },
    );
  });
});

describe('Small arms for North Korea', () => {
  it.each([
    ['2006-10-13', 'not-covered'],
    ['2006-10-14', 'not-covered'],
    ['2009-06-12', 'conditional'],
    ['2016-03-01', 'conditional'],
    ['2016-03-02', 'prohibited'],
  ])('on %s: %s', (date, expected) => {
    expect(ask({ date, supplier: 'CN', recipient: 'KP', items: ['pistols'] }).determination).toBe(expected);
  });

  it('give each reading when only the month is known', () => {
    const answer = ask({ date: '2016-03', supplier: 'CN', recipient: 'KP', items: ['pistols'] });
    expect(answer.determination).toBe('conditional');
    expect(answer.findings[0]?.readings.slice(0, 2)).toMatchObject([
      { condition: 'on 1 March 2016', determination: 'conditional' },
      { condition: 'from 2 March 2016 to 31 March 2016', determination: 'prohibited' },
    ]);
  });
});

describe('The treaty between Russia and North Korea of June 2024', () => {
  const answer = ask({ date: '2024-06-19', supplier: 'RU', recipient: 'KP', items: [], conduct: 'agreement' });

  it('is for review: it turns on what it provides for', () => {
    expect(answer).toMatchObject({ determination: 'conditional', level: 'review' });
    expect(answer.notes[0]).toMatch(/^No paragraph bars a treaty as such/);
    expect(answer.notes.at(-1)).toMatch(/^Treaty on Comprehensive Strategic Partnership .* signed on 19 June 2024/);
  });

  it.each([
    ['KP-1718/supply-all-arms', 'if it provides for the supply of arms by Russia to North Korea', 'prohibited'],
    [
      'KP-1718/assistance-to-all-arms',
      'if it provides for training of the forces of North Korea by Russia',
      'prohibited',
    ],
    [
      'KP-1718/assistance-to-all-arms',
      'if it provides for military advisers sent by Russia to North Korea',
      'prohibited',
    ],
    ['KP-1718/servicing-to', 'if it provides for repair and upkeep of arms by Russia for North Korea', 'prohibited'],
    [
      'KP-1718/assistance-to-all-arms',
      'if it provides for licences or know-how to make arms from Russia for North Korea',
      'prohibited',
    ],
    [
      'KP-1718/joint-ventures-all',
      'if it provides for joint production of arms by Russia and North Korea',
      'conditional',
    ],
    [
      'KP-1718/training-hosting',
      'if it provides for police training and cooperation given by North Korea to Russia',
      'prohibited',
    ],
    ['KP-1718/procurement-all-arms', 'if it provides for the supply of arms by North Korea to Russia', 'prohibited'],
  ])('%s: %s', (measure, condition, determination) => {
    const { readings } = findingOf(answer, measure);
    expect(readings).toContainEqual(expect.objectContaining({ condition, determination }));
    for (const { citations } of readings.filter((reading) => reading.condition === condition)) {
      expect(citations.length).toBeGreaterThan(0);
    }
  });
});

describe('Arms for Ukraine', () => {
  it.each(['KR', 'US', 'DE', 'CZ'])('from %s are under no UN measure', (supplier) => {
    const answer = ask({ date: '2024-06-20', supplier, recipient: 'Ukraine', items: ['artillery shells'] });
    expect(answer).toMatchObject({ determination: 'not-covered', level: null });
    expect(answer.notes[0]).toBe('No UN arms measure covers Ukraine.');
  });

  it('are another matter when they come from North Korea or Iran', () => {
    expect(
      ask({ date: '2024-06-20', supplier: 'KP', recipient: 'RU', items: ['artillery shells'] }).determination,
    ).toBe('prohibited');
  });
});

describe('Parts of a State', () => {
  it('turn on the place: Darfur, not the rest of Sudan', () => {
    const on = (place: string | null) => ask({ date: '2024-03-01', supplier: 'AE', recipient: 'SD', place });
    expect(on('Darfur').determination).toBe('prohibited');
    expect(on('El Fasher').determination).toBe('prohibited');
    expect(['conditional', 'not-covered']).toContain(on('Port Sudan').determination);
    const open = on(null);
    expect(open.determination).toBe('conditional');
    expect(open.findings.flatMap(({ openQuestions }) => openQuestions).join(' ')).toMatch(
      /Darfur\? Covered there; not elsewhere in the country/,
    );
  });
});

describe('Groups and lists', () => {
  it.each([
    ['2015-04-13', 'not-covered'],
    ['2015-04-14', 'prohibited'],
  ])('Houthis on %s: %s', (date, expected) => {
    expect(
      ask({ date, supplier: 'IR', recipient: 'YE', endUser: 'Houthis' }).findings.find(
        ({ regime }) => regime === 'YE-2140',
      )?.determination ?? 'not-covered',
    ).toBe(expected);
  });

  it('do not reach the Government beside them', () => {
    const answer = ask({ date: '2020-01-01', supplier: 'SA', recipient: 'YE', endUser: 'Government of Yemen' });
    expect(answer.determination).toBe('not-covered');
  });
});

describe('Law on which States disagree', () => {
  it('is given in both readings: Iran after the snapback', () => {
    const answer = ask({ date: '2025-10-15', supplier: 'RU', recipient: 'IR', items: ['combat aircraft'] });
    expect(answer).toMatchObject({ determination: 'disputed', level: 'review' });
    expect(answer.findings[0]?.readings.map(({ determination }) => determination)).toEqual([
      'prohibited',
      'not-covered',
    ]);
  });
});
