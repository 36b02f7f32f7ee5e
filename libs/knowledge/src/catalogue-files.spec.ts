import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readCatalogue } from './catalogue-files.js';

const RENEWAL = `amends: SD-1556
resolutions:
  - symbol: S/RES/9001 (2026)
    adopted: 2026-09-11
    chapter_vii: true
    vote: {for: 15, against: [], abstaining: [], not_voting: []}
    effect: renews
    did: one more year (¶1)
    checked: memory
changes:
  - measure: SD-1556/supply-all-4
    recorded: 2026-12-01
    why: the term was renewed
    sunset: {date: 2027-09-12, by: [S/RES/9001 ¶1], later_renewal_confirmed: false}
    amended_by: [S/RES/9001 ¶1]
`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'catalogue-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, text: string | Uint8Array): void {
  writeFileSync(path.join(folder, name), text);
}

function problems(): string[] {
  const read = readCatalogue({ overrideDir: folder });
  return read.ok
    ? []
    : read.problems.map(({ file, line, wrong, write: remedy }) => `${file}:${line} ${wrong}. ${remedy}`);
}

describe('the catalogue with the files of the operator', () => {
  it('is the shipped one when the folder is empty or none is set', () => {
    const shipped = readCatalogue();
    const empty = readCatalogue({ overrideDir: folder });
    expect(shipped.ok && shipped.catalogue.version).toMatch(/^\d{4}\.\d{2}\.\d{2}\+[0-9a-f]{8}$/);
    expect(empty.ok && empty.catalogue.version).toBe(shipped.ok && shipped.catalogue.version);
  });

  it('carries an amendment, marked as local, under a version of its own', () => {
    write('sudan-2026.yaml', RENEWAL);
    const read = readCatalogue({ overrideDir: folder });
    if (!read.ok) throw new Error(problems().join('\n'));
    expect(read.catalogue.version).toMatch(/^\d{4}\.\d{2}\.\d{2}\+local\.[0-9a-f]{8}$/);
    expect(read.catalogue.measure('SD-1556/supply-all-4')).toMatchObject({
      local: true,
      sunset: { date: '2027-09-12' },
    });
    expect(read.catalogue.measure('SD-1556/supply-all-4', '2026-11-30')).toMatchObject({
      local: false,
      sunset: { date: '2026-09-12' },
    });
  });

  it('has another version when the content of a file changes', () => {
    const versions = [RENEWAL, RENEWAL.replace('one more year', 'twelve months')].map((text) => {
      write('sudan-2026.yaml', text);
      const read = readCatalogue({ overrideDir: folder });
      return read.ok ? read.catalogue.version : 'refused';
    });
    expect(new Set(versions).size).toBe(2);
  });

  it('comes back as problems with file and line when a file is wrong', () => {
    write('sudan-2026.yaml', RENEWAL.replace('recorded: 2026-12-01', 'recorded: 2026-11-31'));
    write('norway.yaml', 'amends: XX-1\nnotes: NO\n');
    expect(problems()).toEqual([
      expect.stringMatching(/^norway\.yaml:2 unquoted NO .*'NO'/),
      expect.stringMatching(/^sudan-2026\.yaml:12 "2026-11-31" is no day of the calendar/),
    ]);
  });

  it('comes back as problems when a boundary case of the operator gets another answer', () => {
    const question = 'supplier: CN, recipient: SD, place: Darfur, item: assault rifles, conduct: supply';
    const cases = (expected: string) => `${RENEWAL}boundary_cases:
  - {name: within the new term, date: 2027-09-01, ${question}, expect: ${expected}, because: ¶1}
  - {name: after it, date: 2027-09-13, ${question}, expect: conditional, because: ¶1}
`;
    write('sudan-2026.yaml', cases('prohibited'));
    expect(problems()).toEqual([]);
    write('sudan-2026.yaml', cases('not-covered'));
    expect(problems()).toEqual([
      'sudan-2026.yaml:17 the case "within the new term" is answered prohibited, not not-covered. Correct the record that it tests, or write expect: prohibited if the answer is right',
    ]);
    write('sudan-2026.yaml', cases('prohibited').replace('date: 2027-09-01', 'date: 2027-13'));
    expect(problems()[0]).toMatch(/^sudan-2026\.yaml:17 /);
  });

  it('leaves to the operator what the cases of the product expect', () => {
    write('sudan-2026.yaml', RENEWAL.replace('2027-09-12', '2026-09-13'));
    expect(problems()).toEqual([]);
  });

  it('comes back as problems when two files do not fit together', () => {
    write('a.yaml', RENEWAL);
    write('b.yaml', RENEWAL);
    expect(problems().join('\n')).toMatch(/S\/RES\/9001 \(2026\) is listed twice/);
  });

  it('comes back as problems when the folder or a file cannot be read', () => {
    expect(readCatalogue({ overrideDir: path.join(folder, 'none') })).toMatchObject({
      ok: false,
      problems: [{ wrong: 'the folder cannot be read (ENOENT)' }],
    });
    write('latin.yaml', new Uint8Array([0x66, 0xe9, 0x0a]));
    expect(problems()).toEqual([expect.stringMatching(/^latin\.yaml:1 the file is not UTF-8 text. Save it as UTF-8/)]);
  });

  it('leaves other files of the folder alone', () => {
    write('README.md', '# ours');
    write('.hidden.yaml', 'nonsense: [');
    expect(problems()).toEqual([]);
  });
});
