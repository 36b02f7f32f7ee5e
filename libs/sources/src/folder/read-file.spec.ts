import { readFile } from './read-file.js';
import { paragraphsOf } from './pdf-paragraphs.js';
import { pdfOf } from './pdf-of.fixture.js';

const NOW = new Date('2024-06-25T00:00:00Z');
const MODIFIED = '2024-06-21T09:00:00.000Z';

const read = (path: string, content: string | Uint8Array) =>
  readFile({ path, bytes: typeof content === 'string' ? Buffer.from(content) : content, modified: MODIFIED }, NOW);
async function good(path: string, content: string | Uint8Array) {
  const reading = await read(path, content);
  if (reading.outcome !== 'read') throw new Error(reading.message);
  return { ...reading.item, remarks: reading.remarks };
}

describe('a text in a watched folder', () => {
  it('has its first line for a headline, and the time of the file for a date', async () => {
    expect(await good('in/wire.txt', 'Frigate stops dhow\r\n\r\nOn Monday the frigate ...\r\n')).toMatchObject({
      brings: 'text',
      url: null,
      key: 'guid:in/wire.txt',
      title: 'Frigate stops dhow',
      text: 'On Monday the frigate ...',
      published: { at: MODIFIED, doubt: 'time-of-file' },
    });
  });

  it('is called by its name when its first line is a paragraph', async () => {
    expect(await good('in/wire.2024.txt', `${'x'.repeat(251)}\nmore`)).toMatchObject({
      title: 'wire.2024',
      text: expect.stringContaining('more'),
    });
  });

  it.each([
    ['windows-1252', Buffer.from('T\u00fcrkei\nDie T\u00fcrkei lieferte \u0093Drohnen\u0094.', 'latin1')],
    ['UTF-16', Buffer.from('\uFEFFT\u00fcrkei\nDie T\u00fcrkei lieferte Drohnen.', 'utf16le')],
  ])('is read in %s', async (_charset, bytes) => {
    expect(await good('a.txt', bytes)).toMatchObject({
      title: 'T\u00fcrkei',
      text: expect.stringContaining('Die T\u00fcrkei'),
    });
  });

  it.each([
    ['empty', 'a.txt', '', /empty/],
    ['blank', 'a.txt', ' \n \n', /no text/],
    ['a picture by another name', 'a.txt', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), /is no text/],
    ['of a kind that is not read', 'a.docx', 'PK', /not read/],
  ])('that is %s is told in words', async (_what, path, content, words) => {
    expect(await read(path, content)).toMatchObject({ outcome: 'problem', message: expect.stringMatching(words) });
  });
});

describe('a saved page in a watched folder', () => {
  const html = `<html><head><title>Frigate stops dhow</title><link rel="canonical" href="https://paper.example/1"><meta property="article:published_time" content="2024-06-20T08:00:00Z"></head><body><article>${'<p>The frigate stopped the dhow on Monday, the navy said, and found rifles in it.</p>'.repeat(5)}</article></body></html>`;

  it('is read for its article and date, and not believed about its address', async () => {
    expect(await good('a.htm', html)).toMatchObject({
      title: 'Frigate stops dhow',
      url: null,
      text: expect.stringContaining('found rifles'),
      published: { at: '2024-06-20T08:00:00.000Z', doubt: null },
    });
  });
});

describe('an e-mail in a watched folder', () => {
  const mail = (headers: string, body: string): string =>
    `From: Press Office <press@mod.example>\r\nDate: Thu, 20 Jun 2024 10:00:00 +0200\r\nSubject: =?utf-8?Q?Frigate_stops_dhow_=E2=80=93_rifles?=\r\nMIME-Version: 1.0\r\n${headers}\r\n\r\n${body}`;

  it('is read for subject, sender, date and text', async () => {
    const item = await good(
      'a.eml',
      mail(
        'Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable',
        'The frigate=\r\n stopped the dhow.\r\n',
      ),
    );
    expect(item).toMatchObject({
      title: 'Frigate stops dhow – rifles',
      author: 'Press Office',
      text: 'The frigate stopped the dhow.',
      published: { at: '2024-06-20T08:00:00.000Z', doubt: null },
    });
  });

  it('is read for the text of its HTML, and attachments are told of', async () => {
    const parts = [
      'Content-Type: text/html; charset=utf-8\r\n\r\n<p>The frigate</p><p>stopped it.</p><script>x()</script>',
      'Content-Type: application/pdf; name="a.pdf"\r\nContent-Disposition: attachment\r\nContent-Transfer-Encoding: base64\r\n\r\nJVBERi0=',
    ];
    const item = await good(
      'a.eml',
      mail('Content-Type: multipart/mixed; boundary="b"', `--b\r\n${parts.join('\r\n--b\r\n')}\r\n--b--\r\n`),
    );
    expect(item).toMatchObject({ text: 'The frigate\n\nstopped it.', remarks: ['1 attachment was not read.'] });
  });

  it('that is nested without end, or none at all, is refused in words', async () => {
    let body = 'text';
    for (let depth = 0; depth < 200; depth += 1)
      body = `--b${depth}\r\nContent-Type: multipart/mixed; boundary="b${depth - 1}"\r\n\r\n${body}`;
    expect(await read('a.eml', mail('Content-Type: multipart/mixed; boundary="b199"', body))).toMatchObject({
      outcome: 'problem',
    });
    expect(await read('a.eml', 'Just a line')).toMatchObject({
      outcome: 'problem',
      message: expect.stringContaining('not an e-mail'),
    });
  });
});

describe('a PDF in a watched folder', () => {
  it('is read with its lines joined to paragraphs, its title and the day it was made', async () => {
    const pdf = pdfOf({
      title: 'Report of the panel of experts',
      created: "D:20240619101500+02'00'",
      pages: [
        [
          ['The dhow carried surface-to-', 700],
          ['air missiles and spare parts deliv-', 686],
          ['ered in May.', 672],
          ['A second paragraph.', 630],
        ],
      ],
    });
    expect(await good('panel/report.pdf', pdf)).toMatchObject({
      title: 'Report of the panel of experts',
      text: 'The dhow carried surface-to-air missiles and spare parts delivered in May.\n\nA second paragraph.',
      published: { at: '2024-06-19T08:15:00.000Z', doubt: null },
    });
  });

  it('without a title has its first line for one', async () => {
    const pdf = pdfOf({
      title: 'Microsoft Word - draft3.docx',
      pages: [
        [
          ['Frigate stops dhow', 700],
          ['On Monday it did.', 640],
        ],
        [['The second page.', 700]],
      ],
    });
    expect(await good('a.pdf', pdf)).toMatchObject({
      title: 'Frigate stops dhow',
      text: expect.stringContaining('The second page.'),
    });
  });

  it.each([
    ['of pictures only', pdfOf({ pages: [[]] }), /text recognition/],
    ['that is none', Buffer.from('%PDF-1.4 and nothing else'), /not a PDF/],
    ['that breaks off', pdfOf({ pages: [[['x', 700]]] }).subarray(0, 60), /not a PDF/],
  ])('%s is told in words', async (_what, bytes, words) => {
    expect(await read('a.pdf', bytes)).toMatchObject({ outcome: 'problem', message: expect.stringMatching(words) });
  });
});

describe('paragraphs of placed lines', () => {
  const line = (text: string, y: number) => ({ text, y, height: 10, endsLine: true });

  it('go on at the head of the next column in the middle of a sentence', () => {
    expect(paragraphsOf([line('one', 100), line('two', 88), line('three', 700), line('four', 688)])).toBe(
      'one two three four',
    );
  });

  it('are empty for a page without text', () => {
    expect(paragraphsOf([])).toBe('');
  });
});
