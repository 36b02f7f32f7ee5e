import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { identifyProcess } from './process-identity.js';
import { withStartLock } from './start-lock.js';

describe('the start lock', () => {
  let folder: string;
  let lockFile: string;

  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'embargo-lock-'));
    lockFile = path.join(folder, 'start.lock');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const writeLock = (pid: number, startedAt: string, host = os.hostname()) =>
    writeFileSync(lockFile, JSON.stringify({ pid, startedAt, host, ticket: 'earlier' }));

  it('is taken over from a process that has ended', async () => {
    const child = spawn(process.execPath, ['-e', '0']);
    const pid = child.pid!;
    await once(child, 'exit');
    writeLock(pid, '1');
    await expect(withStartLock(lockFile, async () => 'started', 50)).resolves.toBe('started');
  });

  it('is taken over when the pid now belongs to another process', async () => {
    writeLock(process.pid, 'an earlier start');
    await expect(withStartLock(lockFile, async () => 'started', 50)).resolves.toBe('started');
  });

  it('is taken over when the file holds no lock at all', async () => {
    writeFileSync(lockFile, 'garbage');
    await expect(withStartLock(lockFile, async () => 'started', 50)).resolves.toBe('started');
  });

  it('names the holder and the file when a living process keeps it', async () => {
    writeLock(process.pid, identifyProcess(process.pid)!.startedAt);
    await expect(withStartLock(lockFile, async () => 'started', 50)).rejects.toMatchObject({
      code: 'start-locked',
      message: expect.stringContaining(lockFile),
    });
    expect(existsSync(lockFile)).toBe(true);
  });

  it('is respected when another machine holds it and took it just now', async () => {
    writeLock(1, '1', 'another-machine');
    await expect(withStartLock(lockFile, async () => 'started', 50)).rejects.toMatchObject({ code: 'start-locked' });
  });

  it('lets one after the other in, also past a stale file, and leaves nothing behind', async () => {
    writeLock(process.pid, 'an earlier start');
    let inside = 0;
    const work = async () => {
      inside += 1;
      expect(inside).toBe(1);
      await new Promise((resolve) => setImmediate(resolve));
      inside -= 1;
    };
    await Promise.all(Array.from({ length: 8 }, () => withStartLock(lockFile, work)));
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is given back when the work fails', async () => {
    const failing = withStartLock(lockFile, () => Promise.reject(new Error('no disk')));
    await expect(failing).rejects.toThrow('no disk');
    expect(existsSync(lockFile)).toBe(false);
  });
});
