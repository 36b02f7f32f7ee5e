import {
  accessRows,
  ApiKeyRepository,
  hashPassword,
  newToken,
  SessionRepository,
  SignInService,
  tokenHash,
  UserRepository,
} from '#libs/access';
import { dataSourceOptions } from '#libs/database';
import { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

const PASSWORD = 'a long enough password';
const LIMITS = { idleMinutes: 30, hoursMax: 12 };

describe('who is let in', () => {
  let database: TestDatabase;
  let source: DataSource;
  let users: UserRepository;
  let sessions: SessionRepository;
  let keys: ApiKeyRepository;
  let signIns: SignInService;
  let passwordHash: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    source = await new DataSource(dataSourceOptions(database.url, accessRows, [], { poolSize: 10 })).initialize();
    users = new UserRepository(source);
    sessions = new SessionRepository(source);
    keys = new ApiKeyRepository(source);
    signIns = new SignInService(users, sessions);
    passwordHash = await hashPassword(PASSWORD);
  });
  afterAll(async () => {
    await source.destroy();
    await database.drop();
  });
  beforeEach(() => source.query('truncate users cascade'));

  const addUser = async (email = 'Analyst@Example.org') => {
    await users.insert({ email, name: 'A', role: 'analyst', passwordHash, mustChangePassword: false });
    return (await users.findActiveByEmail(email))!;
  };
  const signedIn = async (email = 'analyst@example.org'): Promise<Buffer> => {
    const result = await signIns.signIn(email, PASSWORD);
    if (result.outcome !== 'signed-in') throw new Error('refused');
    return tokenHash(result.token);
  };
  const age = (column: string, interval: string) =>
    source.query(`update sessions set ${column} = now() - interval '${interval}'`);
  const isLive = async (hash: Buffer) => (await sessions.touch(hash, LIMITS)) !== null;

  describe('a session', () => {
    it.each([
      ['last_seen_at', '29 minutes', true],
      ['last_seen_at', '30 minutes 1 second', false],
      ['created_at', '11 hours 59 minutes', true],
      ['created_at', '12 hours 1 second', false],
    ])('whose %s lies %s back is live: %s', async (column, interval, live) => {
      await addUser();
      const hash = await signedIn();
      await age(column, interval);
      expect(await isLive(hash)).toBe(live);
      // Asking must not bring an ended session back to life.
      expect(await isLive(hash)).toBe(live);
    });

    it('is kept alive by its use', async () => {
      await addUser();
      const hash = await signedIn();
      await age('last_seen_at', '29 minutes');
      await isLive(hash);
      const [row] = await source.query(`select last_seen_at > now() - interval '1 minute' as fresh from sessions`);
      expect(row.fresh).toBe(true);
    });

    it('ends at once when its person is disabled', async () => {
      await addUser();
      const hash = await signedIn();
      await source.query('update users set disabled_at = now()');
      expect(await isLive(hash)).toBe(false);
      expect((await signIns.signIn('analyst@example.org', PASSWORD)).outcome).toBe('refused');
    });

    it('ends when it is signed out, and the others of its person do not', async () => {
      await addUser();
      const result = await signIns.signIn('analyst@example.org', PASSWORD);
      const other = await signedIn();
      if (result.outcome !== 'signed-in') throw new Error('refused');
      await signIns.signOut(result.token);
      expect([await isLive(tokenHash(result.token)), await isLive(other)]).toEqual([false, true]);
    });

    it('is swept away once it has ended, and not before', async () => {
      await addUser();
      await signedIn();
      await sessions.deleteEnded(LIMITS);
      expect((await source.query('select from sessions')).length).toBe(1);
      await age('last_seen_at', '31 minutes');
      await sessions.deleteEnded(LIMITS);
      expect((await source.query('select from sessions')).length).toBe(0);
    });
  });

  describe('a password', () => {
    it('that is wrong and an address that nobody has are refused alike', async () => {
      await addUser();
      expect(await signIns.signIn('analyst@example.org', 'wrong password')).toEqual({ outcome: 'refused' });
      expect(await signIns.signIn('nobody@example.org', PASSWORD)).toEqual({ outcome: 'refused' });
    });

    it('that is changed ends every session but the new one', async () => {
      const { id } = await addUser();
      const [one, two] = [await signedIn(), await signedIn()];
      const change = await signIns.changePassword(id, PASSWORD, 'another long password');
      if (change.outcome !== 'changed') throw new Error(change.outcome);
      expect([await isLive(one), await isLive(two), await isLive(tokenHash(change.token))]).toEqual([
        false,
        false,
        true,
      ]);
    });

    it.each([
      ['wrong', 'another long password', 'wrong-password'],
      [PASSWORD, 'x'.repeat(11), 'too-short'],
      [PASSWORD, PASSWORD, 'unchanged'],
    ])('changed from "%s" to "%s" is %s, and nothing ends', async (current, next, outcome) => {
      const { id } = await addUser();
      const hash = await signedIn();
      expect((await signIns.changePassword(id, current, next)).outcome).toBe(outcome);
      expect(await isLive(hash)).toBe(true);
    });

    it('that is reset must be changed, and whoever is signed in is signed out', async () => {
      await addUser();
      const hash = await signedIn();
      const reset = await signIns.resetPassword('ANALYST@example.org');
      expect(await isLive(hash)).toBe(false);
      const again = await signIns.signIn('analyst@example.org', reset!.password);
      expect(again).toMatchObject({ outcome: 'signed-in', user: { mustChangePassword: true } });
      expect(await signIns.resetPassword('nobody@example.org')).toBeNull();
    });
  });

  it('two processes that start at once make one first administrator', async () => {
    const made = await Promise.all([1, 2, 3].map(() => signIns.createFirstAdministrator('admin@example.org')));
    expect(made.filter((one) => one !== null)).toHaveLength(1);
    expect(await users.count()).toBe(1);
    expect(await signIns.createFirstAdministrator('other@example.org')).toBeNull();
  });

  it('an address is taken in whatever case it is written', async () => {
    await addUser('Analyst@Example.org');
    const twin = { email: 'analyst@example.ORG', name: 'B', role: 'viewer' as const, passwordHash };
    expect(await users.insert({ ...twin, mustChangePassword: false })).toBe(false);
  });

  describe('an API key', () => {
    const addKey = async (expiresAt: Date | null = null) => {
      const { id: createdBy } = await addUser();
      const token = newToken('ewk_');
      const key = { name: 'import', prefix: token.slice(0, 10), keyHash: tokenHash(token), role: 'analyst' as const };
      return { token, row: await keys.insert({ ...key, createdBy, expiresAt }) };
    };

    it.each([
      ['a second ago', -1000, false],
      ['in an hour', 3_600_000, true],
    ])('that ends %s works: %s', async (_when, offsetMs, works) => {
      const { token } = await addKey(new Date(Date.now() + offsetMs));
      expect((await keys.use(tokenHash(token))) !== null).toBe(works);
    });

    it('works until it is revoked, and is revoked once', async () => {
      const { token, row } = await addKey();
      expect(await keys.use(tokenHash(token))).toMatchObject({ id: row.id, role: 'analyst' });
      expect([await keys.revoke(row.id), await keys.revoke(row.id)]).toEqual([true, false]);
      expect(await keys.use(tokenHash(token))).toBeNull();
    });

    it('notes when it was used last', async () => {
      const { token } = await addKey();
      expect((await keys.list())[0]!.lastUsedAt).toBeNull();
      await keys.use(tokenHash(token));
      expect((await keys.list())[0]!.lastUsedAt).toBeInstanceOf(Date);
    });
  });
});
