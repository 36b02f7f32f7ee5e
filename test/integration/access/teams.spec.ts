import {
  accessRows,
  ApiKeyRepository,
  type Naming,
  type Team,
  TeamRepository,
  TeamService,
  UserRepository,
} from '#libs/access';
import { Audit, type Who } from '#libs/audit';
import { dataSourceOptions } from '#libs/database';
import { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

const WHO: Who = { kind: 'command-line', name: 'operator' };
const NOBODY = '00000000-0000-4000-8000-000000000000';

describe('teams', () => {
  let database: TestDatabase;
  let source: DataSource;
  let teams: TeamRepository;
  let service: TeamService;

  beforeAll(async () => {
    database = await createTestDatabase();
    source = await new DataSource(dataSourceOptions(database.url, accessRows, [])).initialize();
    teams = new TeamRepository(source);
    service = new TeamService(source, teams, new Audit());
  });
  afterAll(async () => {
    await source.destroy();
    await database.drop();
  });
  beforeEach(() =>
    source.query(
      'delete from team_members; delete from team_keys; delete from api_keys; delete from teams; delete from users',
    ),
  );

  const addPerson = async (email: string) => {
    const users = new UserRepository(source);
    await users.insert({ email, name: 'A', role: 'analyst', passwordHash: 'x', mustChangePassword: false });
    return (await users.findActiveByEmail(email))!.id;
  };
  const made = async (name: string): Promise<Team> => {
    const naming: Naming = await service.create(name, WHO);
    if (naming.outcome !== 'named') throw new Error(naming.outcome);
    return naming.team;
  };
  const lastAudited = async () => {
    const [row] = (await source.query(
      `select content::jsonb as content from audit_records order by sequence desc limit 1`,
    )) as { content: Record<string, unknown> }[];
    return row?.content;
  };

  it('have one name each, however it is written', async () => {
    await made('Iran desk');
    expect(await service.create('IRAN DESK', WHO)).toEqual({ outcome: 'taken' });
    const other = await made('Korea desk');
    expect(await service.rename(other.id, 'iran desk', WHO)).toEqual({ outcome: 'taken' });
    expect(await service.rename(other.id, 'KOREA desk', WHO)).toMatchObject({ outcome: 'named' });
    expect((await teams.list()).map(({ name }) => name)).toEqual(['Iran desk', 'KOREA desk']);
  });

  it('of one name that two administrators make at once are one team', async () => {
    const both = await Promise.all([service.create('Iran desk', WHO), service.create('Iran desk', WHO)]);
    expect(both.map(({ outcome }) => outcome).toSorted()).toEqual(['named', 'taken']);
  });

  it('that are not there are named as missing, and so is a person who is not there', async () => {
    const { id } = await made('Iran desk');
    expect(await service.rename(NOBODY, 'Other', WHO)).toEqual({ outcome: 'missing' });
    expect(await service.remove(NOBODY, WHO)).toEqual({ outcome: 'missing' });
    expect(await service.putIn(NOBODY, 'user', NOBODY, WHO)).toEqual({ outcome: 'missing', what: 'team' });
    expect(await service.putIn(id, 'user', NOBODY, WHO)).toEqual({ outcome: 'missing', what: 'person' });
    expect(await service.takeOut(id, 'api-key', NOBODY, WHO)).toEqual({ outcome: 'missing', what: 'API key' });
  });

  it('hold a person once; the audit tells who put them in and took them out, with the teams before and after', async () => {
    const team = await made('Iran desk');
    const person = await addPerson('analyst@example.org');
    expect(await service.putIn(team.id, 'user', person, WHO)).toMatchObject({ outcome: 'done', team: { members: 1 } });
    expect(await lastAudited()).toMatchObject({
      action: 'user.teams-changed',
      subject: { id: person, name: 'analyst@example.org' },
      old: { teams: [] },
      new: { teams: [team.id], putInto: 'Iran desk' },
    });
    expect(await service.putIn(team.id, 'user', person, WHO)).toMatchObject({ outcome: 'nothing-new' });
    expect(await teams.of('user', person)).toEqual([team.id]);
    expect(await service.takeOut(team.id, 'user', person, WHO)).toMatchObject({ outcome: 'done' });
    expect(await lastAudited()).toMatchObject({ new: { teams: [], takenOutOf: 'Iran desk' } });
    expect(await service.takeOut(team.id, 'user', person, WHO)).toMatchObject({ outcome: 'nothing-new' });
    expect(await teams.of('user', person)).toEqual([]);
  });

  it('hold API keys as well; a revoked one is not listed', async () => {
    const team = await made('Iran desk');
    const createdBy = await addPerson('admin@example.org');
    const keys = new ApiKeyRepository(source, new Audit());
    const values = { name: 'feed', prefix: 'ewk_1', role: 'viewer', scopes: null, expiresAt: null } as const;
    const key = await keys.create({ ...values, keyHash: Buffer.alloc(32, 1), createdBy }, WHO);
    await service.putIn(team.id, 'api-key', key.id, WHO);
    expect(await lastAudited()).toMatchObject({ action: 'api-key.changed', subject: { name: 'feed' } });
    expect(await teams.keysOf(team.id)).toMatchObject([{ id: key.id, name: 'feed' }]);
    await keys.revoke(key.id, WHO);
    expect(await teams.keysOf(team.id)).toEqual([]);
  });

  it('lose their memberships when they are removed, and nobody is removed with them', async () => {
    const team = await made('Iran desk');
    const person = await addPerson('analyst@example.org');
    await service.putIn(team.id, 'user', person, WHO);
    expect(await service.remove(team.id, WHO)).toEqual({ outcome: 'removed' });
    expect(await teams.of('user', person)).toEqual([]);
    expect(await new UserRepository(source).findById(person)).not.toBeNull();
    expect(await lastAudited()).toMatchObject({ action: 'team.removed', subject: { name: 'Iran desk' } });
  });
});
