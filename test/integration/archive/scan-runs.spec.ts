import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { jest } from '@jest/globals';

// Real workers, killed and started anew, on a machine that may be busy.
jest.setTimeout(480_000);

const run = promisify(execFile);
const root = path.resolve(import.meta.dirname, '../../..');

/** What a run said; a run that found a fault ends with status 1, and so rejects with what it said. */
const said = async (script: string, ...options: string[]): Promise<string> =>
  (await run(process.execPath, [path.join(root, 'test', script), ...options], { cwd: root })).stdout;

describe('a run of many scans, in small', () => {
  it('stores each item once and reads it once', async () => {
    expect(await said('bench/scan-scale.mjs', '--sources', '50')).toContain('nothing lost, nothing doubled');
  });

  it('loses and doubles nothing when workers are killed, the database restarts and publishers do all they can', async () => {
    const options = ['--sources', '48', '--fault-every', '4', '--kills', '3', '--restarts', '1'];
    const output = await said('simulation/scan-faults.mjs', ...options);
    expect(output).toContain('nothing lost, nothing doubled, nothing hangs after 3 kills and 1 restarts');
    for (const fault of [
      'goes in circles',
      'sends a gigabyte',
      'sends a packed gigabyte',
      'nests a hundred thousand deep',
    ]) {
      expect(output).toContain(`  ${fault}: `);
    }
  });
});
