import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Command } from 'commander';
import { readCatalogue } from '#libs/knowledge';
import type { Surroundings } from './context.js';
import { registerCatalogueCommands } from './register.js';

interface Outcome {
  out: string;
  complaints: string;
  exitCode: number | null;
}

const shipped = readCatalogue();
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'catalogue-cli-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function run(...words: string[]): Promise<Outcome> {
  const outcome: Outcome = { out: '', complaints: '', exitCode: null };
  const around: Surroundings = {
    environment: { DATA_DIR: folder },
    open: (options) => (options.overrideDir ? readCatalogue(options) : shipped),
    today: '2026-11-24',
    width: 110,
    print: (text) => (outcome.out += `${text}\n`),
    complain: (text) => (outcome.complaints += `${text}\n`),
    finish: (exitCode) => (outcome.exitCode = exitCode),
    exit: (exitCode) => (outcome.exitCode = exitCode),
  };
  const program = new Command('embargo').configureOutput({ writeOut: around.print, writeErr: around.complain });
  registerCatalogueCommands(program, around);
  for (const command of everyCommand(program))
    command.configureOutput({ writeOut: around.print, writeErr: around.complain });
  await program.parseAsync(['catalogue', ...words], { from: 'user' }).catch((error: unknown) => {
    if (outcome.exitCode === null) throw error;
  });
  return outcome;
}

function everyCommand(command: Command): Command[] {
  return [command, ...command.commands.flatMap(everyCommand)];
}

describe('wrong usage', () => {
  it.each([
    [['show', 'XX'], /there is no regime "XX"/],
    [['show', 'kp'], /Did you mean KP-1718\?/],
    [['show', 'KP-1718', '--on', '2016-02-30'], /"2016-02-30" is no day of the calendar/],
    [['diff', '2016-03-01'], /missing required argument 'day2'/],
    [['diff', 'yesterday', '2016-03-01'], /"yesterday" is no day/],
    [['lint', '--colour'], /unknown option '--colour'/],
    [['texts', 'import', '/there/is/no/such/folder'], /cannot be read/],
  ])('%j ends with 2 and says why', async (words, message) => {
    const outcome = await run(...words);
    expect(outcome).toMatchObject({ exitCode: 2, out: '' });
    expect(outcome.complaints).toMatch(message);
  });
});

describe('list', () => {
  it('counts the records in force on the day asked for', async () => {
    const { out, exitCode } = await run('list', '--on', '2000-01-01', '--json');
    const regimes: { id: string; inForce: number }[] = JSON.parse(out).regimes;
    expect(exitCode).toBe(0);
    expect(regimes.find(({ id }) => id === 'KP-1718')).toMatchObject({ inForce: 0 });
    expect(regimes.find(({ id }) => id === 'SO-733')?.inForce).toBeGreaterThan(0);
  });

  it('keeps its lines within the terminal', async () => {
    const { out } = await run('list');
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(115);
  });

  it('names the States under none', async () => {
    expect((await run('list', '--negatives')).out).toMatch(/UA\s+Ukraine/);
  });
});

describe('show', () => {
  it('gives the records of a day with paragraphs, exemptions and official addresses', async () => {
    const { out, exitCode } = await run('show', 'KP-1718', '--on', '2016-03-02');
    expect(exitCode).toBe(0);
    expect(out).toMatch(/KP-1718\/supply-all-arms\n/);
    expect(out).toContain('S/RES/2270 (2016) ¶6, S/RES/1874 (2009) ¶10');
    expect(out).toContain('https://undocs.org/S/RES/2270(2016)');
    expect(out).not.toContain('KP-1718/supply-salw-notified');
  });

  it('shows the votes', async () => {
    expect((await run('show', 'YE-2140')).out).toMatch(
      /S\/RES\/2216 \(2015\)\s+2015-04-14\s+imposes\s+14 for; abstaining RU/,
    );
  });

  it('gives both readings of a disputed record', async () => {
    expect((await run('show', 'IR-1737', '--on', '2025-10-01')).out).toMatch(/disputed\s+by RU CN IR/);
  });

  it('answers for a State under none', async () => {
    expect((await run('show', 'Ukraine')).out).toMatch(/no UN arms measure covers this State/);
  });

  it('says so when no record was law', async () => {
    expect((await run('show', 'KP-1718', '--on', '2006-07-14')).out).toMatch(
      /No record of this regime was law on that day/,
    );
  });
});

describe('diff', () => {
  it('ends with 1 when the law changed, and tells how', async () => {
    const { out, exitCode } = await run('diff', '2016-03-01', '2016-03-02');
    expect(exitCode).toBe(1);
    expect(out).toMatch(/KP-1718\s+replaced\s+supply-arms-to/);
  });

  it('ends with 0 when it did not', async () => {
    expect(await run('diff', '2016-03-03', '2016-03-03')).toMatchObject({ exitCode: 0 });
  });
});

describe('lint', () => {
  it('warns of terms that have passed, as data', async () => {
    const { out, exitCode } = await run('lint', '--json');
    expect(exitCode).toBe(1);
    expect(JSON.parse(out).warnings).toContainEqual(
      expect.objectContaining({ kind: 'term-passed', subject: 'SD-1556/supply-all-4', day: '2026-09-12' }),
    );
  });

  it('names file, line and remedy when a file of the operator does not load', async () => {
    writeFileSync(path.join(folder, 'ours.yaml'), 'amends: KP-1718\nnotes: NO\n');
    const { complaints, exitCode } = await run('lint', '--catalogue-dir', folder);
    expect(exitCode).toBe(1);
    expect(complaints).toMatch(/ours\.yaml:2:8 notes: unquoted NO .* write it in quotes: 'NO'/);
  });
});

describe('texts import and verify', () => {
  const TEXT = '# S/RES/2216 (2015)\n1. one\n2. two\n3. three\n4. four\n';

  it('say that nothing is imported, and end with 1', async () => {
    const { out, exitCode } = await run('verify');
    expect(exitCode).toBe(1);
    expect(out).toMatch(/No text was imported/);
  });

  it('find what is missing, who uses it, and what stands there', async () => {
    const source = path.join(folder, 'source');
    mkdirSync(source);
    writeFileSync(path.join(source, 'S_RES_2216.txt'), TEXT);
    expect(await run('texts', 'import', source)).toMatchObject({
      exitCode: 0,
      out: expect.stringMatching(/^1 resolutions imported/),
    });
    const { out, exitCode } = await run('verify');
    expect(exitCode).toBe(1);
    expect(out).toMatch(/S\/RES\/2216 \(2015\) ¶14\n {2}the text has no 14; it has 1, 2, 3, 4\. Used by YE-2140\//);
    expect(out).toMatch(/Text not imported, so not checked:/);
  });

  it('end with 1 when a folder holds nothing', async () => {
    mkdirSync(path.join(folder, 'empty'));
    expect(await run('texts', 'import', path.join(folder, 'empty'))).toMatchObject({ exitCode: 1 });
  });

  it('list records never held against their text', async () => {
    const { out, exitCode } = await run('verify', '--stale');
    expect(exitCode).toBe(1);
    expect(out).toMatch(/AF-1988\/call-1996\s+never\s+memory/);
  });
});

describe('help', () => {
  it.each([['list'], ['show'], ['diff'], ['lint'], ['verify']])('%s has examples and exit codes', async (command) => {
    const { out, exitCode } = await run(command, '--help');
    expect(exitCode).toBe(0);
    expect(out).toMatch(new RegExp(`Examples:\\n {2}embargo catalogue ${command}`));
    expect(out).toMatch(/Exit status: 0 fine, 1 findings/);
  });
});
