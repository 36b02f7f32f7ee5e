import { setTimeout as pause } from 'node:timers/promises';
import { errorCode } from '../error-code.js';

type Run = (text: string) => Promise<{ rows: Record<string, unknown>[] }>;

const LENGTH_MAX = 63;
const SUFFIX = '_scoped';

/** The role that a login takes for work that does not see everything: itself, if row-level security binds it. */
export async function boundRole(run: Run): Promise<string> {
  const { login, isUnbound } = await loginOf(run);
  return isUnbound ? scopedRole(login) : 'none';
}

/**
 * Row-level security binds no superuser, and the login of the embedded server is one. For such a login there is a role
 * beside it, made here, that owns what the login owns and is bound all the same.
 */
export async function ensureBoundRole(run: Run): Promise<void> {
  const { login, isUnbound } = await loginOf(run);
  if (!isUnbound) return;
  const role = scopedRole(login);
  for (let attempt = 1; ; attempt += 1) {
    try {
      if (await isThere(run, login, role)) return;
      await run(`grant ${quoted(login)} to ${quoted(role)}`);
      return;
    } catch (error) {
      // Roles belong to all databases of the server: another database of the product may be making the same one.
      if (attempt === ATTEMPTS || !RACES.includes(errorCode(error))) throw error;
      await pause(20 * attempt);
    }
  }
}

const ATTEMPTS = 20;
/** Made meanwhile, or changed at the same moment. */
const RACES = ['42710', '23505', 'XX000'];

async function isThere(run: Run, login: string, role: string): Promise<boolean> {
  const { rows } = await run(
    `select exists (select from pg_auth_members m where m.roleid = r.me and m.member = r.bound) as "isMember", r.bound is not null as "isMade"
       from (select (select oid from pg_roles where rolname = ${literal(login)}) as me,
                    (select oid from pg_roles where rolname = ${literal(role)}) as bound) r`,
  );
  const { isMember, isMade } = rows[0] as { isMember: boolean; isMade: boolean };
  if (!isMade) await run(`create role ${quoted(role)} nologin nosuperuser nobypassrls inherit`);
  return isMember;
}

async function loginOf(run: Run): Promise<{ login: string; isUnbound: boolean }> {
  const { rows } = await run(
    `select rolname as login, rolsuper or rolbypassrls as "isUnbound" from pg_roles where rolname = session_user`,
  );
  return rows[0] as { login: string; isUnbound: boolean };
}

const scopedRole = (login: string): string => login.slice(0, LENGTH_MAX - SUFFIX.length) + SUFFIX;
const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;
