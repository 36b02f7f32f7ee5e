import {
  accessRows,
  ApiKeyRepository,
  hashPassword,
  newToken,
  PeopleService,
  OneTimeLinkRepository,
  SessionRepository,
  tokenHash,
  UserRepository,
  verifyPassword,
} from '#libs/access';
import { Audit } from '#libs/audit';
import { dataSourceOptions, migrate } from '#libs/database';
import { migrations } from '#migrations';
import { DataSource } from 'typeorm';
import { createEmptyDatabase, type TestDatabase } from '../../support/test-database.js';

const LIMITS = { idleMinutes: 60, hoursMax: 12 };
const PASSWORD = 'a password of before';
const upTo = (name: string) =>
  migrations.slice(
    0,
    migrations.findIndex((one) => one.name.startsWith(name)),
  );

describe('people, sessions and keys of a database that has been in use', () => {
  let database: TestDatabase;
  let source: DataSource;
  const ids: Record<string, string> = {};
  const session = newToken();
  const key = newToken('ewk_');

  beforeAll(async () => {
    database = await createEmptyDatabase();
    await migrate(database.url, upTo('People'));
    source = await new DataSource(dataSourceOptions(database.url, accessRows, [])).initialize();
    const passwordHash = await hashPassword(PASSWORD);
    for (const [email, role, disabled] of [
      ['Ada@Example.org', 'administrator', null],
      ['gone@example.org', 'analyst', '2024-01-01'],
    ] as const) {
      const [row] = await source.query(
        `insert into users (email, name, role, password_hash, must_change_password, disabled_at)
         values ($1, 'Name', $2, $3, false, $4) returning id`,
        [email, role, passwordHash, disabled],
      );
      ids[email] = row.id;
    }
    await source.query('insert into sessions (token_hash, user_id) values ($1, $2)', [
      tokenHash(session),
      ids['Ada@Example.org'],
    ]);
    await source.query(
      `insert into api_keys (name, prefix, key_hash, role, created_by) values ('import', 'ewk_abcdef', $1, 'analyst', $2)`,
      [tokenHash(key), ids['Ada@Example.org']],
    );
    const outcome = await migrate(database.url, migrations);
    if (!outcome.ok) throw new Error(outcome.message);
  });
  afterAll(async () => {
    await source.destroy();
    await database.drop();
  });

  it('sign in with the password of before, whatever the case of the address', async () => {
    const user = await new UserRepository(source).findActiveByEmail('ada@example.org');
    expect(await verifyPassword(PASSWORD, user!.passwordHash!)).toBe(true);
    expect(user).toMatchObject({ totpConfirmedAt: null, providerIssuer: null, lastSignedInAt: null });
    expect(await new UserRepository(source).findActiveByEmail('gone@example.org')).toBeNull();
  });

  it('stay signed in, as somebody who came with a password and has no token of a provider', async () => {
    const found = await new SessionRepository(source).touch(tokenHash(session), LIMITS);
    expect(found).toMatchObject({ origin: 'password', user: { email: 'Ada@Example.org' } });
    const [row] = await source.query('select id, previous_hash, provider_token_encrypted as token from sessions');
    expect(row).toMatchObject({ id: found!.id, previous_hash: null, token: null });
  });

  it('go on with their keys, which no scope narrows', async () => {
    const keys = new ApiKeyRepository(source, new Audit());
    expect(await keys.use(tokenHash(key))).toMatchObject({ name: 'import', role: 'analyst', scopes: null });
  });

  it('can be given a link, be let in again and be disabled, as people who were added since', async () => {
    const people = new PeopleService(source, new OneTimeLinkRepository(source), new Audit());
    const who = { kind: 'command-line', name: 'test' } as const;
    expect(await people.change(ids['gone@example.org']!, { isDisabled: false }, who)).toMatchObject({
      outcome: 'changed',
    });
    expect(await people.resetPassword(ids['gone@example.org']!, who)).not.toBeNull();
    expect(await people.change(ids['Ada@Example.org']!, { isDisabled: true }, who)).toEqual({
      outcome: 'last-administrator',
    });
    expect((await people.create({ email: 'ADA@example.org', name: 'x', role: 'viewer' }, who)).outcome).toBe('taken');
  });

  it('cannot be half of a provider, and keep no token of one beside a password', async () => {
    await expect(source.query(`update users set provider_issuer = 'https://id.example.org'`)).rejects.toThrow(
      'users_provider_whole',
    );
    await expect(source.query(`update sessions set provider_token_encrypted = 'x'`)).rejects.toThrow(
      'sessions_provider_token',
    );
  });
});
