import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describeProblem } from '#libs/catalogue';
import { readCatalogue } from './catalogue-files.js';
import { projectRoot } from '#libs/config';

const guide = readFileSync(path.join(projectRoot(), 'docs', 'catalogue.md'), 'utf8');
const examples = [...guide.matchAll(/```yaml\n(.*?)```/gs)].map(([, text]) => text ?? '');

describe('the examples of docs/catalogue.md', () => {
  it('load as files of the operator, as they are printed', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'guide-'));
    examples.forEach((text, index) => writeFileSync(path.join(folder, `example-${index}.yaml`), text));
    const read = readCatalogue({ overrideDir: folder });
    rmSync(folder, { recursive: true });
    expect(examples).toHaveLength(2);
    expect(read.ok ? [] : read.problems.map(describeProblem)).toEqual([]);
    expect(read.ok && read.catalogue.measure('SD-1556/supply-all-4')).toMatchObject({
      sunset: { date: '2027-09-12' },
      local: true,
    });
    expect(read.ok && read.catalogue.measure('LB-1701/border-control-call')).toMatchObject({
      recorded: '2026-12-01',
      local: true,
    });
    expect(read.ok && read.catalogue.measure('LB-1701/border-control-call', '2026-11-30')).toMatchObject({
      local: false,
    });
  });
});
