import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Role } from '../permissions.js';

export interface Team {
  id: string;
  name: string;
  createdAt: Date;
  /** People and API keys that are in it. */
  members: number;
  keys: number;
}

export interface TeamMember {
  id: string;
  email: string;
  name: string;
  role: Role;
  disabledAt: Date | null;
  since: Date;
}

export interface TeamKey {
  id: string;
  name: string;
  prefix: string;
  role: Role;
  since: Date;
}

/** Who can be in a team, with the table that says so. */
const MEMBERSHIP = { user: ['team_members', 'user_id'], 'api-key': ['team_keys', 'api_key_id'] } as const;
export type MemberKind = keyof typeof MEMBERSHIP;

const LISTED = `select t.id, t.name, t.created_at as "createdAt",
    (select count(*)::int from team_members m where m.team_id = t.id) as members,
    (select count(*)::int from team_keys k where k.team_id = t.id) as keys
  from teams t`;

/** The rows of teams; who may do what is not decided here. */
@Injectable()
export class TeamRepository {
  constructor(private readonly database: DataSource) {}

  list(): Promise<Team[]> {
    return this.database.query(`${LISTED} order by lower(t.name)`);
  }

  async find(id: string, manager: EntityManager = this.database.manager): Promise<Team | null> {
    const [team] = (await manager.query(`${LISTED} where t.id = $1`, [id])) as Team[];
    return team ?? null;
  }

  async findByName(name: string, manager: EntityManager = this.database.manager): Promise<Team | null> {
    const [team] = (await manager.query(`${LISTED} where lower(t.name) = lower($1)`, [name])) as Team[];
    return team ?? null;
  }

  membersOf(id: string): Promise<TeamMember[]> {
    return this.database.query(
      `select u.id, u.email, u.name, u.role, u.disabled_at as "disabledAt", m.since
         from team_members m join users u on u.id = m.user_id where m.team_id = $1 order by u.email`,
      [id],
    );
  }

  /** Revoked keys do nothing any more and are left out. */
  keysOf(id: string): Promise<TeamKey[]> {
    return this.database.query(
      `select k.id, k.name, k.prefix, k.role, m.since
         from team_keys m join api_keys k on k.id = m.api_key_id
        where m.team_id = $1 and k.revoked_at is null order by k.name, k.id`,
      [id],
    );
  }

  /** The teams that somebody is in, as identifiers. */
  async of(kind: MemberKind, memberId: string, manager: EntityManager = this.database.manager): Promise<string[]> {
    const [table, column] = MEMBERSHIP[kind];
    const rows = (await manager.query(`select team_id as id from ${table} where ${column} = $1 order by 1`, [
      memberId,
    ])) as { id: string }[];
    return rows.map(({ id }) => id);
  }

  async insert(manager: EntityManager, name: string): Promise<string> {
    const [row] = (await manager.query('insert into teams (name) values ($1) returning id', [name])) as [
      { id: string },
    ];
    return row.id;
  }

  async rename(manager: EntityManager, id: string, name: string): Promise<void> {
    await manager.query('update teams set name = $2 where id = $1', [id, name]);
  }

  /** With its memberships. Whatever else belongs to the team keeps it: the database refuses. */
  async delete(manager: EntityManager, id: string): Promise<void> {
    await manager.query('delete from team_members where team_id = $1', [id]);
    await manager.query('delete from team_keys where team_id = $1', [id]);
    await manager.query('delete from teams where id = $1', [id]);
  }

  /** False when it was so before. */
  async putIn(manager: EntityManager, teamId: string, kind: MemberKind, memberId: string): Promise<boolean> {
    const [table, column] = MEMBERSHIP[kind];
    const rows = (await manager.query(
      `insert into ${table} (team_id, ${column}) values ($1, $2) on conflict do nothing returning team_id`,
      [teamId, memberId],
    )) as unknown[];
    return rows.length === 1;
  }

  /** False when it was so before. */
  async takeOut(manager: EntityManager, teamId: string, kind: MemberKind, memberId: string): Promise<boolean> {
    const [table, column] = MEMBERSHIP[kind];
    const [, taken] = (await manager.query(`delete from ${table} where team_id = $1 and ${column} = $2`, [
      teamId,
      memberId,
    ])) as [unknown, number];
    return taken === 1;
  }
}
