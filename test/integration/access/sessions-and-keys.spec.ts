import { randomBytes } from 'node:crypto';
import { SchedulerRegistry } from '@nestjs/schedule';
import {
  AccessRetention,
  accessRows,
  addFirstAdministrator,
  ApiKeyRepository,
  FREE_TRIES,
  hashPassword,
  type Knock,
  KnownDevices,
  newToken,
  OneTimeLinkRepository,
  PasswordChecker,
  PeopleService,
  SecondFactorService,
  SecretKeeper,
  SessionRepository,
  SignInFailures,
  SignInService,
  tokenHash,
  UserRepository,
} from '#libs/access';
import { Retention, RetentionRepository, ScanRepository } from '#libs/archive';
import { Audit, type Who } from '#libs/audit';
import { dataSourceOptions } from '#libs/database';
import { createLogger } from '#libs/logging';
import { DataSource } from 'typeorm';
import { RetentionSchedule } from '../../../apps/worker/src/retention.schedule.js';
import { WorkerContext } from '../../../apps/worker/src/worker-context.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';
import { testSettings } from '../../support/test-service.js';

const PASSWORD = 'a long enough password';
const LIMITS = { idleMinutes: 30, hoursMax: 12 };
const HERE: Knock = { address: '192.0.2.1' };
const OPERATOR: Who = { kind: 'command-line', name: 'operator' };

class PlainSecrets extends SecretKeeper {
  seal = (plain: string) => plain;
  open = (box: string) => box;
}

describe('who is let in', () => {
  let database: TestDatabase;
  let source: DataSource;
  let users: UserRepository;
  let sessions: SessionRepository;
  let keys: ApiKeyRepository;
  let signIns: SignInService;
  let people: PeopleService;
  let links: OneTimeLinkRepository;
  let failures: SignInFailures;
  let passwords: PasswordChecker;
  const devices = new KnownDevices(randomBytes(32));
  let passwordHash: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    source = await new DataSource(dataSourceOptions(database.url, accessRows, [], { poolSize: 10 })).initialize();
    users = new UserRepository(source);
    sessions = new SessionRepository(source);
    const audit = new Audit();
    keys = new ApiKeyRepository(source, audit);
    links = new OneTimeLinkRepository(source);
    failures = new SignInFailures(source);
    passwords = new PasswordChecker();
    const secondFactor = new SecondFactorService(source, new PlainSecrets(), audit);
    people = new PeopleService(source, links, audit);
    signIns = new SignInService(source, users, sessions, links, failures, passwords, devices, secondFactor, audit);
    passwordHash = await hashPassword(PASSWORD);
  });
  afterAll(async () => {
    await passwords.onModuleDestroy();
    await source.destroy();
    await database.drop();
  });
  beforeEach(() => source.query('truncate users, sign_in_failures cascade'));

  const addUser = async (email = 'Analyst@Example.org') => {
    await users.insert({ email, name: 'A', role: 'analyst', passwordHash, mustChangePassword: false });
    return (await users.findActiveByEmail(email))!;
  };
  const signedIn = async (email = 'analyst@example.org'): Promise<Buffer> => {
    const result = await signIns.signIn(email, PASSWORD, HERE);
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
      expect((await signIns.signIn('analyst@example.org', PASSWORD, HERE)).outcome).toBe('refused');
    });

    it('ends when it is signed out, and the others of its person do not', async () => {
      await addUser();
      const result = await signIns.signIn('analyst@example.org', PASSWORD, HERE);
      const other = await signedIn();
      if (result.outcome !== 'signed-in') throw new Error('refused');
      await signIns.signOut(result.token, result.user);
      expect([await isLive(tokenHash(result.token)), await isLive(other)]).toEqual([false, true]);
    });
  });

  it('what ended is swept away by the worker, and nothing before it has ended', async () => {
    const settings = testSettings({ SESSION_IDLE_MINUTES: '30', SESSION_HOURS_MAX: '12' });
    const retention = new RetentionSchedule(
      new SchedulerRegistry(),
      new Retention(new RetentionRepository(source), new ScanRepository(source)),
      new AccessRetention(sessions, links, failures, source),
      new WorkerContext(settings, createLogger('test', 'silent')),
    );
    const left = async () => {
      await retention.apply();
      const tables = ['sessions', 'one_time_links', 'sign_in_failures'];
      return Promise.all(tables.map(async (table) => (await source.query(`select from ${table}`)).length));
    };
    const { id } = await addUser();
    await signedIn();
    await links.issue(id, 'choose-password', 60);
    await failures.add('analyst@example.org', 'address:192.0.2.1');
    expect(await left()).toEqual([1, 1, 1]);
    await age('last_seen_at', '31 minutes');
    await source.query(`update one_time_links set expires_at = now() - interval '1 second'`);
    await source.query(`update sign_in_failures set last_at = last_at - interval '25 hours'`);
    expect(await left()).toEqual([0, 0, 0]);
  });

  describe('a password', () => {
    it('that is wrong and an address that nobody has are refused alike', async () => {
      await addUser();
      expect(await signIns.signIn('analyst@example.org', 'wrong password', HERE)).toEqual({ outcome: 'refused' });
      expect(await signIns.signIn('nobody@example.org', PASSWORD, HERE)).toEqual({ outcome: 'refused' });
    });

    it('that is changed ends every session but the new one', async () => {
      const { id } = await addUser();
      const [one, two] = [await signedIn(), await signedIn()];
      const change = await signIns.changePassword(id, PASSWORD, 'another long password', HERE);
      if (change.outcome !== 'changed') throw new Error(change.outcome);
      expect([await isLive(one), await isLive(two), await isLive(tokenHash(change.token))]).toEqual([
        false,
        false,
        true,
      ]);
    });

    it.each([
      ['wrong', 'another long password', 'wrong-password'],
      [PASSWORD, 'eleven long', 'unfit'],
      [PASSWORD, PASSWORD, 'unchanged'],
    ])('changed from "%s" to "%s" is %s, and nothing ends', async (current, next, outcome) => {
      const { id } = await addUser();
      const hash = await signedIn();
      expect((await signIns.changePassword(id, current, next, HERE)).outcome).toBe(outcome);
      expect(await isLive(hash)).toBe(true);
    });

    it('that is reset opens nothing any more, and whoever is signed in is signed out', async () => {
      const { id } = await addUser();
      const hash = await signedIn();
      const reset = await people.resetPassword(id, OPERATOR);
      expect(await isLive(hash)).toBe(false);
      expect((await signIns.signIn('analyst@example.org', PASSWORD, HERE)).outcome).toBe('refused');
      const choice = await signIns.choosePassword(reset!.token, 'a password of my own', HERE);
      expect(choice).toMatchObject({ outcome: 'signed-in', user: { id } });
      const [row] = await source.query<{ last_signed_in_at: Date | null }[]>(
        'select last_signed_in_at from users where id = $1',
        [id],
      );
      expect(row?.last_signed_in_at).toBeInstanceOf(Date);
      const told = await source.query<{ action: string }[]>(
        `select content::jsonb ->> 'action' as action from audit_records order by sequence desc limit 2`,
      );
      expect(told.map(({ action }) => action)).toEqual(['session.signed-in', 'user.password-changed']);
      expect((await signIns.signIn('analyst@example.org', 'a password of my own', HERE)).outcome).toBe('signed-in');
      expect(await people.resetPassword('00000000-0000-4000-8000-000000000000', OPERATOR)).toBeNull();
    });
  });

  describe('a one-time link', () => {
    it('is good once, also when two use it at the same moment', async () => {
      const { id } = await addUser();
      const { token } = (await people.resetPassword(id, OPERATOR))!;
      const both = await Promise.all([1, 2].map((n) => signIns.choosePassword(token, `a password of mine ${n}`, HERE)));
      expect(both.map(({ outcome }) => outcome).toSorted()).toEqual(['ended', 'signed-in']);
      expect((await signIns.choosePassword(token, 'yet another password', HERE)).outcome).toBe('ended');
    });

    it('survives a password that is refused', async () => {
      const { id } = await addUser();
      const { token } = (await people.resetPassword(id, OPERATOR))!;
      expect((await signIns.choosePassword(token, 'short', HERE)).outcome).toBe('unfit');
      expect((await signIns.choosePassword(token, 'a password of my own', HERE)).outcome).toBe('signed-in');
    });

    it('ends with its time, with a newer one, and with its person', async () => {
      const { id } = await addUser();
      const first = (await people.resetPassword(id, OPERATOR))!.token;
      const second = (await people.resetPassword(id, OPERATOR))!.token;
      expect(await signIns.personOfLink(first)).toBeNull();
      expect(await signIns.personOfLink(second)).not.toBeNull();
      await source.query('update users set disabled_at = now()');
      expect(await signIns.personOfLink(second)).toBeNull();
      await source.query(`update users set disabled_at = null`);
      await source.query(`update one_time_links set expires_at = now() - interval '1 second'`);
      expect(await signIns.personOfLink(second)).toBeNull();
    });
  });

  it('two processes that start at once make one first administrator', async () => {
    const made = await Promise.all([1, 2, 3].map(() => addFirstAdministrator(source, 'Admin@example.org')));
    expect(made.filter((one) => one !== null)).toHaveLength(1);
    expect(await users.count()).toBe(1);
    expect(await addFirstAdministrator(source, 'other@example.org')).toBeNull();
  });

  it('the first administrator gets another link when the first one ran out before anybody got in', async () => {
    await addFirstAdministrator(source, 'admin@example.org');
    await source.query(`update one_time_links set expires_at = now() - interval '1 second'`);
    const again = await addFirstAdministrator(source, 'admin@example.org');
    expect(again?.email).toBe('admin@example.org');
    await signIns.choosePassword(again!.token, 'a password of my own', HERE);
    expect(await addFirstAdministrator(source, 'admin@example.org')).toBeNull();
  });

  describe('wrong passwords', () => {
    const wrong = (knock: Knock = HERE) => signIns.signIn('analyst@example.org', 'not the password', knock);
    const THERE: Knock = { address: '198.51.100.9' };

    it('make their origin wait after a few, longer each time, and nobody else', async () => {
      await addUser();
      for (let n = 0; n < FREE_TRIES; n += 1) expect((await wrong()).outcome).toBe('refused');
      const paused = await signIns.signIn('analyst@example.org', PASSWORD, HERE);
      expect(paused.outcome).toBe('paused');
      expect((await signIns.signIn('analyst@example.org', PASSWORD, THERE)).outcome).toBe('signed-in');
      const pauses: number[] = [];
      for (let n = 0; n < 4; n += 1) pauses.push(await failures.add('analyst@example.org', 'address:192.0.2.1'));
      expect(pauses).toEqual([2, 4, 8, 16]);
    });

    it('of strangers at the same address do not hold up a device that the person has used', async () => {
      const { id } = await addUser();
      for (let n = 0; n < FREE_TRIES; n += 1) await wrong();
      const known = { ...HERE, device: devices.issue(id) };
      expect((await signIns.signIn('analyst@example.org', PASSWORD, known)).outcome).toBe('signed-in');
      const ofAnother = { ...HERE, device: devices.issue('00000000-0000-4000-8000-000000000000') };
      expect((await signIns.signIn('analyst@example.org', PASSWORD, ofAnother)).outcome).toBe('paused');
    });

    it('for an address that nobody has are counted alike, so that the answer tells nothing', async () => {
      for (let n = 0; n < FREE_TRIES; n += 1) await signIns.signIn('nobody@example.org', 'not the password', HERE);
      expect((await signIns.signIn('nobody@example.org', 'not the password', HERE)).outcome).toBe('paused');
    });

    it('are forgotten by an administrator, or after a day', async () => {
      const { id } = await addUser();
      for (let n = 0; n < FREE_TRIES; n += 1) await wrong();
      await people.letInAgain(id, OPERATOR);
      expect((await signIns.signIn('analyst@example.org', PASSWORD, HERE)).outcome).toBe('signed-in');
      for (let n = 0; n < 3 * FREE_TRIES; n += 1) await failures.add('analyst@example.org', 'address:192.0.2.1');
      await source.query(`update sign_in_failures set last_at = last_at - interval '25 hours'`);
      expect(await failures.add('analyst@example.org', 'address:192.0.2.1')).toBe(0);
    });
  });

  describe('the token of a session', () => {
    it('changes after half an hour of use; the one before is taken for a moment', async () => {
      await addUser();
      const first = await signedIn();
      expect(await sessions.rotate(first)).toBeNull();
      await age('rotated_at', '31 minutes');
      const [one, two] = await Promise.all([sessions.rotate(first), sessions.rotate(first)]);
      const next = [one, two].filter((token) => token !== null);
      expect(next).toHaveLength(1);
      expect([await isLive(first), await isLive(tokenHash(next[0]!))]).toEqual([true, true]);
    });

    it('that was changed and comes back later ends the session for whoever has it', async () => {
      await addUser();
      const first = await signedIn();
      await age('rotated_at', '31 minutes');
      const next = tokenHash((await sessions.rotate(first))!);
      await age('rotated_at', '2 minutes');
      expect(await isLive(next)).toBe(true);
      expect(await isLive(first)).toBe(false);
      expect(await isLive(next)).toBe(false);
    });
  });

  describe('a person', () => {
    it('who is the only administrator can be neither disabled nor given another role', async () => {
      const made = await people.create({ email: 'a@example.org', name: 'A', role: 'administrator' }, OPERATOR);
      if (made.outcome !== 'created') throw new Error(made.outcome);
      const { id } = made.user;
      expect((await people.change(id, { isDisabled: true }, OPERATOR)).outcome).toBe('last-administrator');
      expect((await people.change(id, { role: 'viewer' }, OPERATOR)).outcome).toBe('last-administrator');
      await people.create({ email: 'b@example.org', name: 'B', role: 'administrator' }, OPERATOR);
      const both = await Promise.all([
        people.change(id, { role: 'viewer' }, OPERATOR),
        people.findByEmail('b@example.org').then((b) => people.change(b!.id, { isDisabled: true }, OPERATOR)),
      ]);
      expect(both.map(({ outcome }) => outcome).toSorted()).toEqual(['changed', 'last-administrator']);
    });

    it('whose address looks like that of another is refused, with the other one named', async () => {
      await people.create({ email: 'admin@example.org', name: 'A', role: 'viewer' }, OPERATOR);
      expect(await people.create({ email: '\u0430dmin@example.org', name: 'A', role: 'viewer' }, OPERATOR)).toEqual({
        outcome: 'look-alike',
        of: 'admin@example.org',
      });
      const again = await people.create({ email: 'ADMIN@example.org', name: 'A', role: 'viewer' }, OPERATOR);
      expect(again.outcome).toBe('taken');
    });

    it('who gets another role is signed out, and all of it stands in the audit', async () => {
      const { id } = await addUser();
      const hash = await signedIn();
      await people.change(id, { role: 'approver', name: 'Ada' }, OPERATOR);
      expect(await isLive(hash)).toBe(false);
      const actions = await source.query('select action from audit_records where subject_id = $1 order by sequence', [
        id,
      ]);
      expect(actions.map(({ action }: { action: string }) => action)).toEqual([
        'session.signed-in',
        'user.changed',
        'user.role-changed',
      ]);
    });
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
      return { token, row: await keys.create({ ...key, scopes: null, createdBy, expiresAt }, OPERATOR) };
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
      expect([await keys.revoke(row.id, OPERATOR), await keys.revoke(row.id, OPERATOR)]).toEqual([true, false]);
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
