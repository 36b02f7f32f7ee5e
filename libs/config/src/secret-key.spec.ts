import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readSecretKeys, secretKeyFile, writeSecretKeys } from './secret-key.js';
import { readSettings, type Settings } from './settings.js';

describe('the key for secrets at rest', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'embargo-key-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const settings = (environment: Record<string, string> = {}): Settings => {
    const read = readSettings({ DATA_DIR: path.join(folder, 'data'), ...environment });
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    return read.settings;
  };
  const readSecretKey = (read: Settings) => readSecretKeys(read)[0]!;
  const file = () => path.join(folder, 'data/secret-key');
  const mode = (name: string) => statSync(name).mode & 0o777;

  it('is made once, for its owner only, and stays the same', () => {
    const key = readSecretKey(settings());
    expect(key).toHaveLength(32);
    expect([mode(file()), mode(path.dirname(file()))]).toEqual([0o600, 0o700]);
    expect(readSecretKey(settings())).toEqual(key);
    expect(readFileSync(file(), 'utf8')).toBe(key.toString('base64'));
  });

  it('is another one in another folder', () => {
    const other = settings({ DATA_DIR: path.join(folder, 'other') });
    expect(readSecretKey(other)).not.toEqual(readSecretKey(settings()));
  });

  it.each(['', 'c2hvcnQ=', 'not a key at all', Buffer.alloc(33).toString('base64')])(
    'is refused when its file holds "%s", and the file is left as it is',
    (content) => {
      readSecretKey(settings());
      writeFileSync(file(), content);
      expect(() => readSecretKey(settings())).toThrow(/32 bytes in base64 on each line; restore it from your backup/);
      expect(readFileSync(file(), 'utf8')).toBe(content);
    },
  );

  it('may end with a line break, as editors leave it', () => {
    const key = readSecretKey(settings());
    writeFileSync(file(), `${key.toString('base64')}\n`);
    expect(readSecretKey(settings())).toEqual(key);
  });

  it('of the settings goes before the file, and none is made', () => {
    const given = Buffer.alloc(32, 9);
    expect(readSecretKey(settings({ SECRET_KEY: given.toString('base64') }))).toEqual(given);
    expect(() => statSync(file())).toThrow('ENOENT');
  });

  it('is the first of several after a rotation, each on a line', () => {
    const old = readSecretKey(settings());
    const next = Buffer.alloc(32, 7);
    writeSecretKeys(secretKeyFile(settings()), [next, old]);
    expect(readSecretKeys(settings())).toEqual([next, old]);
    expect(mode(file())).toBe(0o600);
  });

  it('of the settings goes before previous ones, newest first', () => {
    const [now, before, long] = [1, 2, 3].map((byte) => Buffer.alloc(32, byte).toString('base64'));
    const read = readSecretKeys(settings({ SECRET_KEY: now!, PREVIOUS_SECRET_KEYS: `${before}, ${long}` }));
    expect(read.map((key) => key[0])).toEqual([1, 2, 3]);
  });

  it('of before must be a key too', () => {
    expect(readSettings({ PREVIOUS_SECRET_KEYS: 'short' })).toMatchObject({ ok: false });
  });

  it('that cannot be written says where', () => {
    writeFileSync(path.join(folder, 'data'), 'a file where the folder should be');
    expect(() => readSecretKey(settings())).toThrow(path.join(folder, 'data'));
  });
});
