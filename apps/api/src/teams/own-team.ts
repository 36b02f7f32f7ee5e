import { maySee } from '#libs/database';
import { TeamRepository } from '#libs/access';
import { Injectable } from '@nestjs/common';
import { problem } from '../problem/problem.js';

/** The team that somebody wants to give something to: one of their own, or any for those who see every team. */
@Injectable()
export class OwnTeam {
  constructor(private readonly teams: TeamRepository) {}

  async check(wanted: string | null | undefined): Promise<string | null> {
    if (wanted === null || wanted === undefined) return null;
    if (maySee(wanted) && (await this.teams.find(wanted))) return wanted;
    const message = 'team must be the id of a team that you are in, or null for everybody.';
    throw problem(422, 'team-refused', message, [{ path: 'team', message }]);
  }
}
