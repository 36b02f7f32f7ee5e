import { zipSync } from 'fflate';
import type { DocumentRead, DocumentReading, ReadingCircumstances } from '../kinds/source-reader.js';
import { EVENT_CODES, USUAL_EVENT_CODES } from './event-codes.js';
import { gdeltReader, GDELT_URL } from './gdelt-reader.js';

const FOLDER = 'http://data.gdeltproject.org/gdeltv2/';
const FILE = `${FOLDER}20240620121500.export.CSV.zip`;
const at: ReadingCircumstances = { now: new Date('2024-06-20T12:20:00Z'), cursor: null, bytesMax: 1_000_000 };

function read(url: string, bytes: Uint8Array, change: Partial<ReadingCircumstances> = {}): DocumentReading {
  return gdeltReader({ codes: ['072', '0332'] }).read(
    { url, bytes, headers: {} },
    { ...at, ...change },
  ) as DocumentReading;
}
function good(reading: DocumentReading): DocumentRead {
  if (reading.outcome !== 'read') throw new Error(reading.message);
  return reading;
}

const list = (stamp: string): Buffer =>
  Buffer.from(
    `61234 0123456789abcdef0123456789abcdef ${FOLDER}${stamp}.export.CSV.zip\n` +
      `99 0123456789abcdef0123456789abcdef ${FOLDER}${stamp}.mentions.CSV.zip\n`,
  );

/** One row of the event table 2.0: only what is read is filled. */
function event(code: string, url: string, mentions = 1): string {
  const fields = Array.from({ length: 61 }, () => '');
  fields[26] = code;
  fields[31] = String(mentions);
  fields[59] = '20240620121500';
  fields[60] = url;
  return fields.join('\t');
}
const BOMB = zipSync({ 'x.CSV': new Uint8Array(33 * 1024 * 1024) }, { level: 1 });
const file = (...rows: string[]): Uint8Array =>
  zipSync({ '20240620121500.export.CSV': Buffer.from(`${rows.join('\n')}\n`) });

describe('the list of newest event files', () => {
  it('leads to the newest file on the first scan', () => {
    expect(good(read(GDELT_URL, list('20240620121500'))).next).toEqual([FILE]);
  });

  it('leads to every quarter of an hour since the last one, the oldest first', () => {
    const reading = good(read(GDELT_URL, list('20240620121500'), { cursor: '2024-06-20T11:30:00.000Z' }));
    expect(reading.next.map((url) => url.slice(FOLDER.length, -15))).toEqual([
      '20240620114500',
      '20240620120000',
      '20240620121500',
    ]);
  });

  it('leads nowhere when the newest was read', () => {
    expect(good(read(GDELT_URL, list('20240620121500'), { cursor: '2024-06-20T12:15:00.000Z' })).next).toEqual([]);
  });

  it('goes back a day at most, and says what was left', () => {
    const reading = good(read(GDELT_URL, list('20240620121500'), { cursor: '2024-06-17T12:15:00.000Z' }));
    expect(reading.next).toHaveLength(96);
    expect(reading.next.at(-1)).toBe(FILE);
    expect(reading.remarks).toEqual([expect.stringContaining('192 quarters')]);
  });

  it.each(['', '<html>Service unavailable</html>', `1 2 ${FOLDER}99999999999999.export.CSV.zip`])(
    'is refused when it names none: %j',
    (text) => {
      expect(read(GDELT_URL, Buffer.from(text))).toMatchObject({
        outcome: 'problem',
        message: expect.stringContaining('names no event file'),
      });
    },
  );
});

describe('an event file', () => {
  it('gives the articles of the wanted events, each once, those most told first', () => {
    const reading = good(
      read(
        FILE,
        file(
          event('072', 'https://a.example/one?utm_source=x', 3),
          event('0332', 'https://a.example/one', 1),
          event('193', 'https://a.example/fight', 90),
          event('0332', 'https://b.example/two', 40),
          event('072', 'BBC Monitoring', 5),
        ),
      ),
    );
    expect(reading.items.map(({ url }) => url)).toEqual(['https://b.example/two', 'https://a.example/one']);
    expect(reading.items[0]).toMatchObject({
      brings: 'address',
      title: '',
      published: { at: '2024-06-20T12:15:00.000Z', doubt: 'time-of-file' },
      updated: { at: null },
    });
    expect(reading).toMatchObject({
      found: 'an event file of GDELT with 5 events',
      cursor: '2024-06-20T12:15:00.000Z',
      remarks: [],
    });
  });

  it('keeps codes as text: 72 is not 072', () => {
    expect(good(read(FILE, file(event('72', 'https://a.example/')))).items).toEqual([]);
  });

  it('passes over rows that are none, and refuses a table that is another', () => {
    const some = good(read(FILE, file('a\tb', event('072', 'https://a.example/'))));
    expect(some.items).toHaveLength(1);
    expect(some.remarks).toEqual([expect.stringContaining('1 of 2 events')]);
    expect(read(FILE, file('a\tb', 'c\td'))).toMatchObject({
      outcome: 'problem',
      message: expect.stringContaining('61 columns'),
    });
  });

  it('of no events is read: some nights are quiet', () => {
    expect(good(read(FILE, zipSync({ 'x.CSV': new Uint8Array() })))).toMatchObject({
      items: [],
      cursor: '2024-06-20T12:15:00.000Z',
    });
  });

  it.each([
    ['no archive', Buffer.from('<html>not found</html>')],
    ['nothing', new Uint8Array()],
    ['an archive that breaks off', file(event('072', 'https://a.example/')).subarray(0, 60)],
    ['an archive without files', zipSync({})],
  ])('that is %s is refused in words', (_what, bytes) => {
    expect(read(FILE, bytes)).toMatchObject({ outcome: 'problem', message: expect.stringContaining('ZIP archive') });
  });

  it('that unpacks to more than is read is refused before it is unpacked', () => {
    expect(BOMB.length).toBeLessThan(400_000);
    expect(read(FILE, BOMB)).toMatchObject({ outcome: 'problem', message: expect.stringContaining('33.0 MB') });
  });

  it('that lies about its size is not unpacked beyond what it says', () => {
    const bomb = Buffer.from(BOMB);
    const entry = bomb.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
    bomb.writeUInt32LE(100, entry + 24);
    expect(read(FILE, bomb).outcome).toMatch(/read|problem/);
    const before = process.memoryUsage().arrayBuffers;
    read(FILE, bomb);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(10 * 1024 * 1024);
  });

  it('that announces billions of files is given up', () => {
    const archive = Buffer.from(file(event('072', 'https://a.example/')));
    archive.writeUInt16LE(0xffff, archive.length - 22 + 8);
    expect(read(FILE, archive)).toMatchObject({ outcome: 'problem' });
  });
});

describe('the codes that bear on arms', () => {
  it('are each there once, with zeros in front, and most of them usual', () => {
    expect(new Set(EVENT_CODES.map(({ code }) => code)).size).toBe(EVENT_CODES.length);
    expect(USUAL_EVENT_CODES).toEqual(expect.arrayContaining(['062', '072', '0332', '1711']));
    expect(USUAL_EVENT_CODES.length).toBeGreaterThan(EVENT_CODES.length / 2);
  });
});
