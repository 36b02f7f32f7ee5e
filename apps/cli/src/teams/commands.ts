import { userInfo } from 'node:os';
import { DataSource } from 'typeorm';
import {
  accessRows,
  OneTimeLinkRepository,
  PeopleService,
  type Team,
  TEAM_NAME_LENGTH_MAX,
  TeamRepository,
  TeamService,
  type UserRow,
} from '#libs/access';
import { Audit, type Who } from '#libs/audit';
import { readSettings } from '#libs/config';
import { dataSourceOptions, migrate } from '#libs/database';
import { migrations } from '#migrations';
import { fail, hasDatabase, withDatabase } from '../backup/with-database.js';
import { table } from '../catalogue/table.js';

const USAGE = 2;

interface Desk {
  teams: TeamRepository;
  service: TeamService;
  people: PeopleService;
  who: Who;
}

export function list({ json }: { json: boolean }): Promise<void> {
  return withTeams(async ({ teams }) => {
    const all = await teams.list();
    if (json) for (const one of all) console.log(JSON.stringify(one));
    else if (all.length === 0) console.log('No team yet. Make one with "embargo teams create NAME".');
    else
      print(
        ['Team', 'People', 'API keys', 'Id'],
        all.map(({ id, name, members, keys }) => [name, `${members}`, `${keys}`, id]),
      );
  });
}

export function show(which: string, { json }: { json: boolean }): Promise<void> {
  return withTeam(which, async ({ teams }, team) => {
    const [people, apiKeys] = await Promise.all([teams.membersOf(team.id), teams.keysOf(team.id)]);
    if (json) return console.log(JSON.stringify({ ...team, people, apiKeys }, null, 2));
    console.log(`${team.name} (${team.id})`);
    if (people.length === 0) console.log('Nobody is in it. Put somebody in with "embargo teams add".');
    else
      print(
        ['E-mail', 'Name', 'Role', 'State'],
        people.map(({ email, name, role, disabledAt }) => [email, name, role, disabledAt ? 'disabled' : 'active']),
      );
    if (apiKeys.length > 0)
      print(
        ['API key', 'Begins with', 'Role'],
        apiKeys.map(({ name, prefix, role }) => [name, prefix, role]),
      );
  });
}

export function create(name: string): Promise<void> {
  return withTeams(async ({ service, who }) => {
    const wanted = nameOrFail(name);
    if (wanted === null) return;
    const made = await service.create(wanted, who);
    if (made.outcome === 'named') console.log(`Made the team "${made.team.name}" (${made.team.id}).`);
    else fail(`A team has the name "${wanted}" already.`);
  });
}

export function rename(which: string, name: string): Promise<void> {
  return withTeam(which, async ({ service, who }, team) => {
    const wanted = nameOrFail(name);
    if (wanted === null) return;
    const { outcome } = await service.rename(team.id, wanted, who);
    if (outcome === 'taken') return fail(`A team has the name "${wanted}" already.`);
    console.log(`"${team.name}" is now called "${wanted}".`);
  });
}

export function remove(which: string): Promise<void> {
  return withTeam(which, async ({ service, who }, team) => {
    const { outcome } = await service.remove(team.id, who);
    if (outcome === 'in-use') {
      return fail(
        `Sources, or what was read from them, belong to "${team.name}", and would be nobody's without it. Take its people out instead.`,
      );
    }
    console.log(`Removed the team "${team.name}".`);
  });
}

export function add(which: string, email: string): Promise<void> {
  return withMember(which, email, async ({ service, who }, team, person) => {
    const { outcome } = await service.putIn(team.id, 'user', person.id, who);
    console.log(
      outcome === 'nothing-new'
        ? `${person.email} is in "${team.name}" already.`
        : `${person.email} is now in "${team.name}".`,
    );
  });
}

export function takeOut(which: string, email: string): Promise<void> {
  return withMember(which, email, async ({ service, who }, team, person) => {
    const { outcome } = await service.takeOut(team.id, 'user', person.id, who);
    console.log(
      outcome === 'nothing-new'
        ? `${person.email} was not in "${team.name}".`
        : `${person.email} is in "${team.name}" no more.`,
    );
  });
}

function nameOrFail(name: string): string | null {
  const wanted = name.trim();
  if (wanted.length > 0 && wanted.length <= TEAM_NAME_LENGTH_MAX) return wanted;
  fail(`The name of a team has 1 to ${TEAM_NAME_LENGTH_MAX} characters.`, USAGE);
  return null;
}

function withMember(
  which: string,
  email: string,
  work: (desk: Desk, team: Team, person: UserRow) => Promise<void>,
): Promise<void> {
  return withTeam(which, async (desk, team) => {
    const person = await desk.people.findByEmail(email);
    if (person) await work(desk, team, person);
    else fail(`Nobody has the e-mail address ${email}. "embargo users list" shows who there is.`);
  });
}

function withTeam(which: string, work: (desk: Desk, team: Team) => Promise<void>): Promise<void> {
  return withTeams(async (desk) => {
    const team = (await desk.teams.list()).find(
      ({ id, name }) => id === which || name.toLowerCase() === which.toLowerCase(),
    );
    if (team) await work(desk, team);
    else fail(`There is no team "${which}". "embargo teams list" names them all.`, USAGE);
  });
}

async function withTeams(work: (desk: Desk) => Promise<void>): Promise<void> {
  const read = readSettings(process.env);
  if (read.ok && !hasDatabase(read.settings)) {
    return fail(
      `There is no database in ${read.settings.DATA_DIR}. Run this in the folder of the service, or set DATA_DIR.`,
    );
  }
  await withDatabase(async (url) => {
    const migrated = await migrate(url, migrations);
    if (!migrated.ok) return fail(migrated.message);
    const database = await new DataSource(dataSourceOptions(url, accessRows, [], { poolSize: 2 })).initialize();
    try {
      const [teams, audit] = [new TeamRepository(database), new Audit()];
      await work({
        teams,
        service: new TeamService(database, teams, audit),
        people: new PeopleService(database, new OneTimeLinkRepository(database), audit),
        who: { kind: 'command-line', name: userInfo().username },
      });
    } finally {
      await database.destroy();
    }
  });
}

function print(heads: string[], rows: string[][]): void {
  console.log(table(heads, rows, process.stdout.columns ?? 120));
}
