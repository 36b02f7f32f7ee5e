import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * Whose rows a piece of work may see: everybody's, or those that belong to no team or to one of these. See
 * docs/adr/0030-teams.md.
 */
export type Visibility =
  { readonly sees: 'everything' } | { readonly sees: 'teams'; readonly teams: readonly string[] };

export const EVERYTHING: Visibility = { sees: 'everything' };
/** What belongs to no team. */
export const NO_TEAM: Visibility = { sees: 'teams', teams: [] };

/** A cell, not a value: the guard learns who makes a request only after the request's work has begun. */
const opened = new AsyncLocalStorage<{ visibility: Visibility }>();
let outsideOfRequests: Visibility = NO_TEAM;

export function currentVisibility(): Visibility {
  return opened.getStore()?.visibility ?? outsideOfRequests;
}

/**
 * For processes that serve nobody in particular: the worker, commands of an operator, tests. Called once at the start;
 * the API never calls it, so that work that lost its request sees no team's rows.
 */
export function thisProcessSeesEverything(): void {
  outsideOfRequests = EVERYTHING;
}

/** Runs a request. Until `seeFromNowOn` tells who makes it, it sees what belongs to no team. */
export function inRequest<T>(work: () => T): T {
  return opened.run({ visibility: NO_TEAM }, work);
}

export function seeFromNowOn(visibility: Visibility): void {
  const request = opened.getStore();
  if (!request) throw new Error('nobody can be told what to see outside of a request: open one with inRequest');
  request.visibility = visibility;
}

/** Runs one step with another view: for what the service does on its own account in the course of a request. */
export function seeing<T>(visibility: Visibility, step: () => T): T {
  return opened.run({ visibility }, step);
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The identifiers stand in SQL as they are: nothing but identifiers may. */
export function teamsOf(visibility: Extract<Visibility, { sees: 'teams' }>): readonly string[] {
  const wrong = visibility.teams.find((team) => !UUID.test(team));
  if (wrong !== undefined) throw new Error(`"${wrong}" is no identifier of a team`);
  return visibility.teams;
}

/**
 * The first wall: what a query adds about each table whose rows have a team, by the table's alias. Written so that an
 * index by time or number is walked as before.
 */
export function visible(alias: string, visibility: Visibility = currentVisibility()): string {
  if (visibility.sees === 'everything') return 'true';
  const teams = teamsOf(visibility);
  if (teams.length === 0) return `${alias}.team_id is null`;
  return `(${alias}.team_id is null or ${alias}.team_id in (${teams.map((team) => `'${team}'`).join(', ')}))`;
}

/** The same for subscribers, which name the teams that they are told of in a list; an empty one names none. */
export function visibleByList(alias: string, visibility: Visibility = currentVisibility()): string {
  if (visibility.sees === 'everything') return 'true';
  const teams = teamsOf(visibility).map((team) => `'${team}'`);
  return `(${alias}.teams = '{}' or ${alias}.teams && array[${teams.join(', ')}]::text[])`;
}

/** Whether something of this team may be shown, or put there. */
export function maySee(teamId: string | null, visibility: Visibility = currentVisibility()): boolean {
  return teamId === null || visibility.sees === 'everything' || visibility.teams.includes(teamId);
}
