import { EVERYTHING, type Visibility } from '#libs/database';
import { Injectable } from '@nestjs/common';
import { seesEveryTeam } from '../permissions.js';
import type { Principal } from '../principal.js';
import { TeamRepository } from './team.repository.js';

/** Whose rows a caller may see. Read anew at each request: whoever leaves a team sees nothing of it from then on. */
@Injectable()
export class CallersView {
  constructor(private readonly teams: TeamRepository) {}

  async of({ kind, id, role }: Principal): Promise<Visibility> {
    if (seesEveryTeam(role)) return EVERYTHING;
    return { sees: 'teams', teams: await this.teams.of(kind, id) };
  }
}
