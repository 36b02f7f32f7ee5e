import { PassThrough, Readable, Writable } from 'node:stream';
import { Command } from 'commander';
import { readCatalogue, readLexicon } from '#libs/knowledge';
import type { Surroundings } from '../terminal/surroundings.js';
import { registerExtractCommands } from './register.js';

interface Outcome {
  out: string;
  complaints: string;
  exitCode: number | null;
}

const lexicon = readLexicon();
const shipped = readCatalogue();

const DEAL = 'Iran sent ballistic missiles to the Houthis in Yemen.';
const article = (fields: object) =>
  JSON.stringify({ id: 'a', published: '2019-05-04', title: null, text: DEAL, ...fields });

async function run(
  words: string[],
  input: string | Readable = '',
  files: Record<string, string | Buffer> = {},
): Promise<Outcome> {
  const outcome: Outcome = { out: '', complaints: '', exitCode: null };
  const around = surroundings(outcome, typeof input === 'string' ? Readable.from([Buffer.from(input)]) : input, files);
  const program = new Command('embargo');
  registerExtractCommands(program, around);
  for (const command of [program, ...program.commands])
    command.configureOutput({ writeOut: (text) => (outcome.out += text), writeErr: around.complain });
  await program.parseAsync(words, { from: 'user' }).catch((error: unknown) => {
    if (outcome.exitCode === null) throw error;
  });
  return outcome;
}

function surroundings(outcome: Outcome, input: Readable, files: Record<string, string | Buffer>): Surroundings {
  const output = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      outcome.out += chunk.toString();
      done();
    },
  });
  return {
    environment: {},
    today: '2024-06-21',
    width: 100,
    isTerminal: false,
    input,
    output,
    openFile: (path) => {
      const content = files[path];
      return content === undefined ? missing(path) : Readable.from([Buffer.from(content)]);
    },
    complain: (text) => (outcome.complaints += `${text}\n`),
    finish: (exitCode) => (outcome.exitCode = exitCode),
    exit: (exitCode) => (outcome.exitCode = exitCode),
    readCatalogue: () => shipped,
    readLexicon: () => lexicon,
  };
}

function missing(path: string): Readable {
  const error = Object.assign(new Error(`no such file ${path}`), { code: 'ENOENT', syscall: 'open' });
  return new Readable({ read: (): void => undefined }).destroy(error);
}

const answers = ({ out }: Outcome) =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

describe('extract', () => {
  it.each([
    ['no JSON', 'rubbish', 'INVALID_JSON'],
    ['no object', '[1]', 'NO_OBJECT'],
    ['no id', article({ id: undefined }), 'INVALID_ID'],
    ['a text that is none', article({ text: 7 }), 'INVALID_TEXT'],
    ['a title that is none', article({ title: 7 }), 'INVALID_TITLE'],
    ['a day that is none', article({ published: '2019-02-30' }), 'INVALID_PUBLISHED'],
    ['no day', article({ published: undefined }), 'INVALID_PUBLISHED'],
    ['a language that is none', article({ lang: 4 }), 'INVALID_LANG'],
  ])('answers a line with %s by an error, goes on, and ends with 1', async (_, line, code) => {
    const outcome = await run(['extract', '--jsonl', '-'], `${line}\n${article({ id: 'next' })}\n`);
    expect(answers(outcome)).toMatchObject([{ error: { code } }, { id: 'next', alerts: [{ regime: 'YE-2140' }, {}] }]);
    expect(outcome.exitCode).toBe(1);
  });

  it('writes parties, items, stage and the sentence in the words of the corpus', async () => {
    const outcome = await run(['extract'], article({}));
    expect(outcome.exitCode).toBe(0);
    expect(answers(outcome)).toMatchObject([
      {
        id: 'a',
        events: [{ supplier: ['IR'], kind: 'transfer', items: ['missiles'], stage: 'delivered', evidence: DEAL }],
        alerts: [{ supplier: ['IR'], level: 'violation' }, { regime: 'IR-1737' }],
      },
    ]);
    expect(outcome.out).toMatch(/"recipient":\["Houthis"/);
  });

  it('keeps the order and skips lines with nothing on them', async () => {
    const outcome = await run(
      ['extract'],
      ['2', '', '1', '  ', '3'].map((id) => (id.trim() ? article({ id }) : id)).join('\r\n'),
    );
    expect(answers(outcome).map(({ id }) => id)).toEqual(['2', '1', '3']);
  });

  it('reads a line that comes in pieces, within a character too', async () => {
    const bytes = Buffer.from(`\uFEFF${article({ id: 'é' })}\n${article({ id: 'b' })}`);
    const input = new PassThrough();
    for (const byte of bytes) input.write(Buffer.from([byte]));
    input.end();
    expect(answers(await run(['extract'], input)).map(({ id }) => id)).toEqual(['é', 'b']);
  });

  it('has empty lists for a language without a reader', async () => {
    const outcome = await run(['extract'], article({ lang: 'is' }));
    expect(answers(outcome)).toEqual([{ id: 'a', events: [], alerts: [] }]);
    expect(outcome.exitCode).toBe(0);
  });

  it('refuses a line without end and keeps little of it', async () => {
    const piece = Buffer.alloc(1_000_000, 'x');
    const input = Readable.from(Array.from({ length: 40 }, () => piece));
    const outcome = await run(['extract'], input);
    expect(answers(outcome)).toMatchObject([{ id: null, error: { code: 'LINE_TOO_LONG' } }]);
  });

  it('ends with 2 for a file that is not there, and for wrong usage', async () => {
    expect(await run(['extract', 'none.jsonl'])).toMatchObject({ exitCode: 2, out: '' });
    expect(await run(['extract', '--nonsense'])).toMatchObject({ exitCode: 2, out: '' });
  });
});

describe('check', () => {
  it('shows what was read, the law and the alerts', async () => {
    const outcome = await run(['check', 'a.txt', '--published', '2019-05-04'], '', {
      'a.txt': `Missiles shipped\n\n${DEAL}\n`,
    });
    expect(outcome).toMatchObject({ exitCode: 0, complaints: '' });
    expect(outcome.out).toMatch(/Missiles shipped/);
    expect(outcome.out).toMatch(/VIOLATION {2}YE-2140/);
    expect(outcome.out).toMatch(/S\/RES\/2216 \(2015\) ¶14/);
    expect(outcome.out).toMatch(/Iran → Houthis/);
    expect(outcome.out).toMatch(/never a finding of guilt/);
  });

  it('says why it stays silent', async () => {
    const outcome = await run(['check', '-', '--published', '2024-06-20'], 'Germany sent tanks to Ukraine.');
    expect(outcome.out).toMatch(/1 report, no alerts/);
    expect(outcome.out).toMatch(/Silent, and why[\s\S]*Ukraine/);
    expect(outcome.exitCode).toBe(0);
  });

  it('takes today for the day, and says so', async () => {
    expect((await run(['check', '-'], DEAL)).out).toMatch(/taken as published today, 2024-06-21/);
  });

  it('ends with 3 for an alert only when asked to', async () => {
    expect((await run(['check', '-', '--fail-on-alert'], DEAL)).exitCode).toBe(3);
    expect((await run(['check', '-', '--fail-on-alert'], 'Rain fell on the hills today.')).exitCode).toBe(0);
  });

  it('gives everything as data', async () => {
    const outcome = await run(['check', '-', '--json', '--published', '2019-05-04'], `Headline here\n${DEAL}`);
    expect(JSON.parse(outcome.out)).toMatchObject({
      article: { title: 'Headline here', published: '2019-05-04', publishedFrom: 'option', language: 'en' },
      supported: true,
      alerts: [{ regime: 'YE-2140' }, { regime: 'IR-1737' }],
      reports: [{ stage: 'delivered', judged: [{}], silentBecause: [] }],
    });
  });

  it.each([
    ['an empty file', '', /holds no text/, 1],
    ['nothing but white space', ' \n\t\n', /holds no text/, 1],
    ['bytes that are no text', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2]), /is no text/, 1],
    ['a file of 10 MB', Buffer.alloc(10_000_000, 'a '), /longer than 8 MB/, 1],
  ])('refuses %s in words', async (_, content, words, exitCode) => {
    const outcome = await run(['check', 'a.txt'], '', { 'a.txt': content });
    expect(outcome).toMatchObject({ exitCode, out: '' });
    expect(outcome.complaints).toMatch(words);
  });

  it('says what is wrong with a missing file, a day and a language', async () => {
    expect((await run(['check', 'none.txt'])).complaints).toMatch(/none\.txt does not exist/);
    expect(await run(['check', '-', '--published', '31.12.2020'], DEAL)).toMatchObject({ exitCode: 2 });
    const icelandic = await run(['check', '-', '--language', 'is'], DEAL);
    expect(icelandic).toMatchObject({ exitCode: 1, out: '' });
    expect(icelandic.complaints).toMatch(/Icelandic has no reader/);
  });

  it('reads what Windows wrote, and says so', async () => {
    const outcome = await run(['check', 'a.txt'], '', { 'a.txt': Buffer.from(`Caf\xe9 talks\n${DEAL}`, 'latin1') });
    expect(outcome.complaints).toMatch(/Windows-1252/);
    expect(outcome.out).toMatch(/Café talks/);
  });
});

describe('evaluate', () => {
  const gold = (fields: object) =>
    article({
      lang: 'en',
      category: 'alert',
      events: [
        { supplier: ['IR'], recipient: ['YE'], via: [], kind: 'transfer', items: ['missiles'], stage: 'delivered' },
      ],
      expected: [
        { supplier: ['IR'], recipient: ['Houthis'], regime: 'YE-2140', level: 'violation' },
        { supplier: ['IR'], recipient: ['Houthis'], regime: 'IR-2231', level: 'violation' },
      ],
      ...fields,
    });

  it('prints the figures', async () => {
    const outcome = await run(['evaluate', '-'], gold({}));
    expect(outcome.exitCode).toBe(0);
    expect(outcome.out).toMatch(/regime \+ recipient +P 1\.000 {2}R 1\.000 {2}F1 1\.000/);
    expect(outcome.out).toMatch(/parties, items, stage +P 1\.000/);
  });

  it('lists what went wrong with the start of the text', async () => {
    const input = `${gold({})}\n${gold({ id: 'b', events: [], expected: [], category: 'lawful' })}`;
    const { out } = await run(['evaluate', '-'], input);
    expect(out).toMatch(/b {2}not due \(lawful\): YE-2140[^\n]*\n {6}Iran sent ballistic/);
    expect(out).toMatch(/b {2}unfounded: transfer delivered/);
    expect((await run(['evaluate', '-', '--errors', '0'], input)).out).not.toMatch(/went wrong/);
  });

  it('gives everything as data', async () => {
    const outcome = await run(['evaluate', '-', '--json'], gold({}));
    expect(JSON.parse(outcome.out)).toMatchObject({
      articles: 1,
      alerts: { strict: { gold: 2 } },
      regimes: { 'YE-2140': { goldFound: 1 }, 'IR-1737': { goldFound: 1 } },
      calibration: [{ reports: 1, right: 1 }],
      errors: { alerts: [] },
    });
  });

  it('names the line that cannot be read', async () => {
    const outcome = await run(['evaluate', 'c.jsonl'], '', { 'c.jsonl': `${gold({})}\n{}\n` });
    expect(outcome).toMatchObject({ exitCode: 2, out: '' });
    expect(outcome.complaints).toMatch(/c\.jsonl, line 2: "id"/);
    expect((await run(['evaluate', '-'], '\n')).complaints).toMatch(/holds no articles/);
    expect((await run(['evaluate', '-', '--errors', 'many'], gold({}))).exitCode).toBe(2);
  });
});
