import { createReadStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough, Readable, Writable } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { Command } from 'commander';
import { readCatalogue, readLexicon } from '#libs/knowledge';
import type { Surroundings } from '../terminal/surroundings.js';
import { registerAssessCommands } from './register.js';

const shipped = readCatalogue();
const lexicon = readLexicon();

interface Outcome {
  out: string;
  complaints: string;
  exitCode: number | null;
}

interface Given {
  input?: Readable;
  around?: Partial<Surroundings>;
}

async function run(words: string[], { input = Readable.from([]), around = {} }: Given = {}): Promise<Outcome> {
  const outcome: Outcome = { out: '', complaints: '', exitCode: null };
  const print = (text: string) => (outcome.out += text);
  const complain = (text: string) => (outcome.complaints += `${text}\n`);
  const program = new Command('embargo').configureOutput({ writeOut: print, writeErr: complain });
  registerAssessCommands(program, {
    environment: {},
    today: '2024-06-20',
    width: 100,
    isTerminal: false,
    input,
    output: new Writable({
      write: (chunk, _encoding, done) => {
        print(String(chunk));
        done();
      },
    }),
    openFile: (file) => createReadStream(file),
    complain,
    finish: (exitCode) => (outcome.exitCode = exitCode),
    exit: (exitCode) => (outcome.exitCode = exitCode),
    readCatalogue: () => shipped,
    readLexicon: () => lexicon,
    ...around,
  });
  for (const command of program.commands) command.configureOutput({ writeOut: print, writeErr: complain });
  await program.parseAsync(words, { from: 'user' }).catch((error: unknown) => {
    if (outcome.exitCode === null) throw error;
  });
  return outcome;
}

describe('embargo ask', () => {
  const QUESTION = ['ask', '--from', 'RU', '--to', 'KP', '--item', 'air defence missiles', '--on', '2024-06-20'];

  it('answers in words and ends with 1 when a measure reaches the deal', async () => {
    const { out, exitCode, complaints } = await run(QUESTION);
    expect({ exitCode, complaints }).toEqual({ exitCode: 1, complaints: '' });
    expect(out).toContain('PROHIBITED  as an alert: violation');
    expect(out).toContain('transfer: air defence missiles · Russia → North Korea · 2024-06-20');
    expect(out).toContain('S/RES/2270 (2016) ¶6, S/RES/1874 (2009) ¶10, S/RES/1718 (2006) ¶8(a)');
    expect(out).toContain('S/RES/1718 (2006), 2006-10-14: supplier voted for, recipient was no member');
    expect(out).toMatch(/never a finding of guilt\. Catalogue /);
  });

  it('ends with 0 when nothing reaches it', async () => {
    const { out, exitCode } = await run(['ask', '--from', 'KR', '--to', 'UA', '--item', 'artillery shells']);
    expect(exitCode).toBe(0);
    expect(out).toContain('NOT COVERED');
    expect(out).toContain('· No UN arms measure covers Ukraine.');
    expect(out).toContain('2024-06-20');
  });

  it('shows what was tried and not met', async () => {
    const { out } = await run(['ask', '--from', 'CN', '--to', 'KP', '--item', 'rice', '--on', '2018-01-01']);
    expect(out).toContain('Tried, and not met');
    expect(out).toMatch(/· KP-1718\/supply-all-arms: Rice: the record covers/);
  });

  it('tells the end user, the place and a span of days', async () => {
    const { out } = await run([
      ...['ask', '--from', 'AE', '--to', 'SD', '--item', 'howitzers', '--item', 'drones', '--on', '2024-03'],
      ...['--end-user', 'Rapid Support Forces', '--place', 'Darfur', '--stage', 'seized', '--said-by', 'finding'],
    ]);
    expect(out).toContain('howitzers, drones');
    expect(out).toContain('for Rapid Support Forces · at Darfur ·\n2024-03-01 to 2024-03-31');
  });

  it('prints the whole answer for programs', async () => {
    const { out, exitCode } = await run([...QUESTION, '--json', '--via', 'Rajin', '--circumstances', 'by rail']);
    expect(JSON.parse(out)).toMatchObject({
      question: { date: '2024-06-20', supplier: 'RU', via: ['Rajin'], circumstances: 'by rail', stage: null },
      determination: 'prohibited',
      findings: expect.arrayContaining([
        expect.objectContaining({
          measure: 'KP-1718/supply-all-arms',
          votes: expect.any(Array),
          trace: expect.any(Array),
        }),
      ]),
      catalogueVersion: expect.any(String),
    });
    expect(exitCode).toBe(1);
  });

  it('answers as the catalogue knew the law on a day', async () => {
    const { out, exitCode } = await run([...QUESTION, '--known-at', '2020-01-01']);
    expect(exitCode).toBe(0);
    expect(out).toContain('The catalogue held no record on 2020-01-01');
  });

  it.each([
    [['--on', '2024-13'], /error: --on must be a day such as 2024-06-20.*not "2024-13"/],
    [['--conduct', 'sale'], /error: --conduct must be one of transfer/],
    [['--stage', 'gone'], /error: --stage must be one of/],
    [['--said-by', 'me'], /error: --said-by must be one of/],
    [['--known-at', '2024'], /error: --known-at must be a day/],
    [['--item', ' '], /error: --item must be a list of texts/],
    [['--colour'], /unknown option '--colour'/],
  ])('ends with 2 on wrong usage: %j', async (words, message) => {
    const { out, exitCode, complaints } = await run(['ask', '--to', 'KP', ...words]);
    expect({ out, exitCode }).toEqual({ out: '', exitCode: 2 });
    expect(complaints).toMatch(message);
  });

  it('says when the catalogue does not load', async () => {
    const problem = { file: 'X.yaml', line: 3, at: 'measures', wrong: 'no id', write: 'an id' };
    const around = { readCatalogue: () => ({ ok: false, problems: [problem] }) as never };
    const { exitCode, complaints } = await run(QUESTION, { around });
    expect(exitCode).toBe(1);
    expect(complaints).toMatch(/^The catalogue does not load:\n {2}.*X\.yaml/);
  });

  it('takes the folder of own records from the option or the environment', async () => {
    const asked: (string | null)[] = [];
    const around = {
      environment: { CATALOGUE_DIR: '/etc/own' },
      readCatalogue: (folder: string | null) => {
        asked.push(folder);
        return shipped;
      },
    };
    await run(QUESTION, { around });
    await run([...QUESTION, '--catalogue-dir', '/elsewhere'], { around });
    await run(QUESTION, { around: { ...around, environment: { CATALOGUE_DIR: '' } } });
    expect(asked).toEqual(['/etc/own', '/elsewhere', null]);
  });

  describe('on a terminal', () => {
    const visible = (text: string) => stripVTControlCharacters(text);
    const lengths = (text: string) =>
      visible(text)
        .split('\n')
        .map((line) => line.length);

    it.each([40, 60, 80, 110])('keeps to %d columns', async (width) => {
      const { out } = await run(QUESTION, { around: { width } });
      expect(Math.max(...lengths(out))).toBeLessThanOrEqual(width);
    });

    it('grows no wider than is read with ease', async () => {
      const { out } = await run(QUESTION, { around: { width: 300 } });
      expect(Math.max(...lengths(out))).toBeLessThanOrEqual(110);
    });

    it('has colours for a person only', async () => {
      const person = { isTerminal: true };
      const colours = async (around: Partial<Surroundings>) =>
        (await run(QUESTION, { around })).out.includes('\u001B[');
      expect(await colours(person)).toBe(true);
      expect(await colours({})).toBe(false);
      expect(await colours({ ...person, environment: { NO_COLOR: '1' } })).toBe(false);
      expect(await colours({ ...person, environment: { NO_COLOR: '' } })).toBe(true);
      expect(await colours({ ...person, environment: { TERM: 'dumb' } })).toBe(false);
    });

    it('says the same with and without colours', async () => {
      const [plain, coloured] = [await run(QUESTION), await run(QUESTION, { around: { isTerminal: true } })];
      expect(visible(coloured.out)).toBe(plain.out);
    });
  });
});

describe('embargo assess', () => {
  const line = (over: object) =>
    JSON.stringify({
      id: '1',
      date: '2016-03-02',
      supplier: 'CN',
      recipient: 'KP',
      items: ['assault rifles'],
      conduct: 'supply',
      ...over,
    });
  const assess = (text: string | (string | Buffer)[], words: string[] = ['--jsonl']) =>
    run(['assess', ...words], { input: Readable.from(typeof text === 'string' ? [text] : text) });
  const answers = ({ out }: Outcome) =>
    out
      .trimEnd()
      .split('\n')
      .map((each) => JSON.parse(each) as Record<string, unknown>);

  const findingsOf = (answer: Record<string, unknown> | undefined) => (answer?.['findings'] ?? []) as object[];

  it('answers each line in order, with the fields that tools count on', async () => {
    const outcome = await assess(
      `${line({})}\n${line({ id: 2, date: '2016-03-01' })}\n${line({ id: 'c', recipient: 'UA' })}\n`,
    );
    expect(outcome).toMatchObject({ exitCode: 0, complaints: '' });
    expect(answers(outcome)).toMatchObject([
      { id: '1', determination: 'prohibited', level: 'violation' },
      { id: 2, determination: 'conditional' },
      { id: 'c', determination: 'not-covered', level: null, findings: [] },
    ]);
    expect(Object.keys(answers(outcome)[0] ?? {})).toEqual(['id', 'determination', 'level', 'findings']);
    expect(Object.keys(findingsOf(answers(outcome)[0])[0] ?? {})).toEqual([
      'regime',
      'measure',
      'determination',
      'citations',
      'openQuestions',
      'exemptions',
      'supplierVote',
    ]);
  });

  it('answers what can be read and ends with 1 when a line could not', async () => {
    const outcome = await assess(
      [
        'no json',
        line({ id: 'd', date: '2016-13' }),
        line({ id: 'm', supplier: undefined }),
        line({ id: 'f', items: 'rifles' }),
        '[]',
        line({ id: { not: 'an id' } }),
        line({ id: 'last' }),
      ].join('\n'),
    );
    expect(outcome.exitCode).toBe(1);
    expect(answers(outcome)).toMatchObject([
      { id: null, error: { code: 'INVALID_JSON', message: 'The line is not valid JSON. Write one object a line.' } },
      { id: 'd', error: { code: 'INVALID_DATE' } },
      { id: 'm', error: { code: 'MISSING_FIELD', message: expect.stringContaining('"supplier" is missing') } },
      { id: 'f', error: { code: 'INVALID_FIELD' } },
      { id: null, error: { code: 'INVALID_FIELD' } },
      { id: null, determination: 'prohibited' },
      { id: 'last', determination: 'prohibited' },
    ]);
  });

  it('reads files of other systems: byte order mark, CRLF, empty lines, no last line end', async () => {
    const outcome = await assess(`\uFEFF${line({})}\r\n\r\n  \n${line({ id: '2' })}`);
    expect(outcome.exitCode).toBe(0);
    expect(answers(outcome).map(({ id }) => id)).toEqual(['1', '2']);
  });

  it('reads letters that are cut between two chunks', async () => {
    const bytes = Buffer.from(`${line({ recipient: 'Côte d’Ivoire', date: '2010-01-01' })}\n`);
    const outcome = await assess([...bytes].map((byte) => Buffer.from([byte])));
    expect(answers(outcome)).toMatchObject([{ findings: [{ regime: 'CI-1572' }] }]);
  });

  it('answers nothing with nothing', async () => {
    expect(await assess('')).toEqual({ out: '', complaints: '', exitCode: 0 });
    expect(await assess('\n\n')).toMatchObject({ out: '', exitCode: 0 });
  });

  it('refuses a line without end and goes on', async () => {
    const outcome = await assess(`${'x'.repeat(1_000_001)}\n${line({})}\n`);
    expect(answers(outcome)).toMatchObject([{ id: null, error: { code: 'LINE_TOO_LONG' } }, { id: '1' }]);
    expect(outcome.exitCode).toBe(1);
  });

  it('answers while the input is still open', async () => {
    const input = new PassThrough();
    let seen = '';
    const answered = new Promise<void>((resolve) => {
      const output = new Writable({
        write: (chunk, _encoding, done) => {
          seen += String(chunk);
          resolve();
          done();
        },
      });
      void run(['assess'], { input, around: { output } });
    });
    input.write(`${line({})}\n`);
    await answered;
    expect(seen).toContain('"id":"1"');
    input.end();
  });

  it('waits for a reader who is slow', async () => {
    let most = 0;
    const output = new Writable({
      highWaterMark: 1,
      write: (chunk, _encoding, done) => {
        most = Math.max(most, String(chunk).length);
        setTimeout(done, 1);
      },
    });
    const many = Array.from({ length: 3000 }, (_, id) => line({ id }));
    const { exitCode } = await run(['assess'], { input: Readable.from([`${many.join('\n')}\n`]), around: { output } });
    expect(exitCode).toBe(0);
    expect(most).toBeLessThan(600_000);
  });

  it('reads a file, and ends with 2 when it cannot', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'assess-cli-'));
    const file = path.join(folder, 'questions.jsonl');
    writeFileSync(file, `${line({})}\n`);
    expect(answers(await assess('', [file]))).toMatchObject([{ id: '1' }]);
    const missing = await assess('', [path.join(folder, 'none.jsonl')]);
    expect(missing).toMatchObject({ out: '', exitCode: 2 });
    expect(missing.complaints).toMatch(/^error: .*none\.jsonl cannot be read \(ENOENT\)\. Give the path of a file/);
    expect((await assess('', [folder])).complaints).toMatch(/cannot be read \(EISDIR\)/);
    rmSync(folder, { recursive: true });
  });

  it('ends with 2 on wrong usage', async () => {
    expect(await assess('', ['--csv'])).toMatchObject({ out: '', exitCode: 2 });
  });

  it('says when the catalogue does not load', async () => {
    const around = { readCatalogue: () => ({ ok: false, problems: [] }) as never };
    expect(await run(['assess'], { around })).toMatchObject({ out: '', exitCode: 1 });
  });
});

describe('help', () => {
  it.each([
    ['ask', /embargo ask --from RU --to KP --item "air defence missiles" --on 2024-06-20/],
    ['ask', /Exit status: 0 no measure reaches the deal/],
    ['assess', /embargo assess --jsonl < questions\.jsonl > answers\.jsonl/],
    ['assess', /Exit status: 0 every line was answered/],
  ])('of %s shows %s', async (command, text) => {
    const { out, exitCode } = await run([command, '--help']);
    expect(exitCode).toBe(0);
    expect(out).toMatch(text);
    expect(out).toContain('It is never a finding of guilt.');
  });
});
