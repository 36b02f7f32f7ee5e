import type { SelectQueryBuilder } from 'typeorm';
import type { SourceRow } from './source.row.js';

/** What a source does at the moment, as lists tell it. */
export const SOURCE_STATES = ['works', 'waiting', 'fails', 'paused', 'off'] as const;
export type SourceState = (typeof SOURCE_STATES)[number];

export interface SourceFilter {
  /** A part of the name or the address. */
  q?: string | undefined;
  state?: SourceState | undefined;
  /** Whose they are, by the team's identifier. */
  team?: string | undefined;
}

/** The last source of a page. */
export interface SourcePlace {
  enabled: boolean;
  name: string;
  id: string;
}

const WHERE: Record<SourceState, string> = {
  off: 'not s.enabled',
  paused: 's.enabled and s.paused_at is not null',
  fails: 's.enabled and s.paused_at is null and s.failures > 0',
  waiting: 's.enabled and s.paused_at is null and s.failures = 0 and s.last_success_at is null',
  works: 's.enabled and s.paused_at is null and s.failures = 0 and s.last_success_at is not null',
};

export function filtered(
  rows: SelectQueryBuilder<SourceRow>,
  { q, state, team }: SourceFilter,
): SelectQueryBuilder<SourceRow> {
  if (state) rows.andWhere(WHERE[state]);
  if (team) rows.andWhere('s.team_id = :team', { team });
  const part = q?.trim() ?? '';
  if (part !== '') {
    const like = `%${part.replaceAll(/[\\%_]/g, '\\$&')}%`;
    rows.andWhere('(s.name ilike :like or s.url ilike :like)', { like });
  }
  return rows;
}

/** Those that are switched on first, each by name. */
export function inOrderAfter(rows: SelectQueryBuilder<SourceRow>, after: SourcePlace | null) {
  if (after)
    rows.andWhere('(not s.enabled, lower(s.name), s.id) > (not :enabled::boolean, lower(:name), :id::uuid)', after);
  return rows.orderBy('not s.enabled').addOrderBy('lower(s.name)').addOrderBy('s.id');
}
