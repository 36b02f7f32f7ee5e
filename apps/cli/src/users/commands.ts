import { userInfo } from 'node:os';
import { DataSource } from 'typeorm';
import {
  accessRows,
  INVITATION_HOURS,
  OneTimeLinkRepository,
  PeopleService,
  type PersonChange,
  RESET_HOURS,
  type Role,
  type UserRow,
} from '#libs/access';
import { Audit, type Who } from '#libs/audit';
import { publicUrl, readSettings, type Settings } from '#libs/config';
import { dataSourceOptions } from '#libs/database';
import { fail, hasDatabase, withDatabase } from '../backup/with-database.js';
import { table } from '../catalogue/table.js';

type Work = (people: PeopleService, settings: Settings, who: Who) => Promise<void>;

export async function list({ json }: { json: boolean }): Promise<void> {
  await withPeople(async (people) => {
    const all = (await people.list()).map(listed);
    if (json) for (const one of all) console.log(JSON.stringify(one));
    else
      console.log(
        table(
          ['E-mail', 'Name', 'Role', 'State', 'Second factor', 'Last signed in'],
          all.map(cells),
          process.stdout.columns ?? 120,
        ),
      );
  });
}

export async function create(email: string, { name, role }: { name: string; role: Role }): Promise<void> {
  await withPeople(async (people, settings, who) => {
    if (!/^[^@\s]+@[^@\s]+$/.test(email)) return fail(`"${email}" is no e-mail address.`);
    const creation = await people.create({ email, name, role }, who);
    if (creation.outcome === 'taken') return fail(`Somebody has the address ${email} already.`);
    if (creation.outcome === 'look-alike') return fail(`${email} can be mistaken for ${creation.of}.`);
    console.log(linkLines(settings, creation.user.email, creation.token, INVITATION_HOURS));
  });
}

export async function resetPassword(email: string): Promise<void> {
  await withPerson(email, async (people, user, settings, who) => {
    if (user.disabledAt) return fail(`${user.email} is disabled. First: embargo users enable ${user.email}`);
    const reset = await people.resetPassword(user.id, who);
    if (reset) console.log(linkLines(settings, user.email, reset.token, RESET_HOURS));
  });
}

export async function unlock(email: string): Promise<void> {
  await withPerson(email, async (people, user, _settings, who) => {
    await people.letInAgain(user.id, who);
    console.log(`${user.email} may sign in again.`);
  });
}

export async function resetSecondFactor(email: string): Promise<void> {
  await withPerson(email, async (people, user, _settings, who) => {
    const removed = await people.removeSecondFactor(user.id, who);
    console.log(removed ? `The second factor of ${user.email} is removed.` : `${user.email} has no second factor.`);
  });
}

export async function signOut(email: string): Promise<void> {
  await withPerson(email, async (people, user, _settings, who) => {
    console.log(`Ended ${await people.endSessions(user.id, who)} sessions of ${user.email}.`);
  });
}

export const giveRole = (email: string, role: Role) => change(email, { role }, `has the role ${role}`);
export const disable = (email: string) => change(email, { isDisabled: true }, 'is let in no more');
export const enable = (email: string) => change(email, { isDisabled: false }, 'may sign in');

async function change(email: string, wanted: PersonChange, said: string): Promise<void> {
  await withPerson(email, async (people, user, _settings, who) => {
    const { outcome } = await people.change(user.id, wanted, who);
    if (outcome === 'last-administrator') {
      return fail(`${user.email} is the only administrator. First: embargo users role SOMEBODY administrator`);
    }
    console.log(`${user.email} ${said}.`);
  });
}

async function withPerson(
  email: string,
  work: (people: PeopleService, user: UserRow, settings: Settings, who: Who) => Promise<void>,
): Promise<void> {
  await withPeople(async (people, settings, who) => {
    const user = await people.findByEmail(email);
    if (user) await work(people, user, settings, who);
    else fail(`Nobody has the e-mail address ${email}. "embargo users list" shows who there is.`);
  });
}

async function withPeople(work: Work): Promise<void> {
  const read = readSettings(process.env);
  if (read.ok && !hasDatabase(read.settings)) {
    return fail(
      `There is no database in ${read.settings.DATA_DIR}. Run this in the folder of the service, or set DATA_DIR.`,
    );
  }
  await withDatabase(async (url, settings) => {
    const database = new DataSource(dataSourceOptions(url, accessRows, [], { poolSize: 1 }));
    await database.initialize();
    try {
      const people = new PeopleService(database, new OneTimeLinkRepository(database), new Audit());
      await work(people, settings, { kind: 'command-line', name: userInfo().username });
    } finally {
      await database.destroy();
    }
  });
}

function linkLines(settings: Settings, email: string, token: string, hours: number): string {
  const address = publicUrl(settings).replace(/\/$/, '');
  return `One-time link for ${email} to choose a password, good for ${hours} hours:\n  ${address}/choose-password#${token}`;
}

function listed(user: UserRow) {
  const { email, name, role, disabledAt, lastSignedInAt, createdAt } = user;
  const state = disabledAt ? 'disabled' : user.passwordHash || user.providerIssuer ? 'active' : 'invited';
  return { email, name, role, state, hasSecondFactor: user.totpConfirmedAt !== null, createdAt, lastSignedInAt };
}

function cells(one: ReturnType<typeof listed>): string[] {
  const { email, name, role, state, hasSecondFactor, lastSignedInAt } = one;
  return [email, name, role, state, hasSecondFactor ? 'yes' : 'no', lastSignedInAt?.toISOString() ?? 'never'];
}
