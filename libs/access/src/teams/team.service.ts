import { Audit, type AuditEntry, type Who } from '#libs/audit';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { ApiKeyRow } from '../api-key.row.js';
import { UserRow } from '../user.row.js';
import { type MemberKind, type Team, TeamRepository } from './team.repository.js';

export const TEAM_NAME_LENGTH_MAX = 100;

export type Naming = { outcome: 'named'; team: Team } | { outcome: 'taken' } | { outcome: 'missing' };

export type Removal =
  | { outcome: 'removed' }
  | { outcome: 'missing' }
  /** What was read for the team, or a source of it, is there and stays with it. */
  | { outcome: 'in-use' };

export type Membership =
  | { outcome: 'done'; team: Team }
  /** It was so before. */
  | { outcome: 'nothing-new'; team: Team }
  | { outcome: 'missing'; what: 'team' | 'person' | 'API key' };

/** Makes and changes teams and says who is in them. Whatever it does stands in the audit, in the same transaction. */
@Injectable()
export class TeamService {
  constructor(
    private readonly database: DataSource,
    private readonly teams: TeamRepository,
    private readonly audit: Audit,
  ) {}

  create(name: string, who: Who): Promise<Naming> {
    return this.changing(async (manager) => {
      if (await this.teams.findByName(name, manager)) return { outcome: 'taken' };
      const id = await this.teams.insert(manager, name);
      await this.audit.record(manager, { who, what: 'team.created', subject: { id, name } });
      return this.named(manager, id);
    });
  }

  rename(id: string, name: string, who: Who): Promise<Naming> {
    return this.changing(async (manager) => {
      const team = await this.teams.find(id, manager);
      if (!team) return { outcome: 'missing' };
      const other = await this.teams.findByName(name, manager);
      if (other && other.id !== id) return { outcome: 'taken' };
      if (team.name === name) return { outcome: 'named', team };
      await this.teams.rename(manager, id, name);
      const subject = { id, name: team.name };
      await this.audit.record(manager, {
        who,
        what: 'team.changed',
        subject,
        old: { name: team.name },
        new: { name },
      });
      return this.named(manager, id);
    });
  }

  /** A team that something belongs to stays: without it, nobody could say any more who may see that. */
  async remove(id: string, who: Who): Promise<Removal> {
    try {
      return await this.changing(async (manager) => {
        const team = await this.teams.find(id, manager);
        if (!team) return { outcome: 'missing' };
        await this.teams.delete(manager, id);
        await this.audit.record(manager, { who, what: 'team.removed', subject: { id, name: team.name } });
        return { outcome: 'removed' };
      });
    } catch (error) {
      if (isReferredTo(error)) return { outcome: 'in-use' };
      throw error;
    }
  }

  putIn(teamId: string, kind: MemberKind, memberId: string, who: Who): Promise<Membership> {
    return this.member(teamId, kind, memberId, who, true);
  }

  takeOut(teamId: string, kind: MemberKind, memberId: string, who: Who): Promise<Membership> {
    return this.member(teamId, kind, memberId, who, false);
  }

  private member(teamId: string, kind: MemberKind, memberId: string, who: Who, isIn: boolean): Promise<Membership> {
    return this.changing(async (manager) => {
      const team = await this.teams.find(teamId, manager);
      if (!team) return { outcome: 'missing', what: 'team' };
      const name = await nameOfMember(manager, kind, memberId);
      if (name === null) return { outcome: 'missing', what: kind === 'user' ? 'person' : 'API key' };
      const old = await this.teams.of(kind, memberId, manager);
      const hasChanged = isIn
        ? await this.teams.putIn(manager, teamId, kind, memberId)
        : await this.teams.takeOut(manager, teamId, kind, memberId);
      if (!hasChanged) return { outcome: 'nothing-new', team };
      const now = await this.teams.of(kind, memberId, manager);
      const what: AuditEntry['what'] = kind === 'user' ? 'user.teams-changed' : 'api-key.changed';
      await this.audit.record(manager, {
        who,
        what,
        subject: { id: memberId, name },
        old: { teams: old },
        new: { teams: now, [isIn ? 'putInto' : 'takenOutOf']: team.name },
      });
      return { outcome: 'done', team: (await this.teams.find(teamId, manager)) ?? team };
    });
  }

  private async named(manager: EntityManager, id: string): Promise<Naming> {
    const team = await this.teams.find(id, manager);
    return team ? { outcome: 'named', team } : { outcome: 'missing' };
  }

  /** One at a time: teams are few and change seldom, and two of one name cannot slip in side by side. */
  private changing<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return this.database.transaction(async (manager) => {
      await manager.query('lock table teams in share row exclusive mode');
      return work(manager);
    });
  }
}

async function nameOfMember(manager: EntityManager, kind: MemberKind, id: string): Promise<string | null> {
  if (kind === 'user') return (await manager.findOneBy(UserRow, { id }))?.email ?? null;
  return (await manager.findOneBy(ApiKeyRow, { id }))?.name ?? null;
}

/** 23503: a foreign key. */
function isReferredTo(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === '23503';
}
