/**
 * What somebody wants to be told of. An empty list of a filter lets everything through; but what belongs to a team is
 * told to nobody who does not name that team.
 */
export interface Subscription {
  events: string[];
  regimes: string[];
  levels: string[];
  parties: string[];
  teams: string[];
}

/**
 * Whether a subscriber (a row with the columns of `Subscription`) is told of an event, as SQL. A filter asks about what
 * an event tells: a paused source has no regime, so no filter of regimes keeps it back.
 */
export function isToldOf(subscriber: string, event: string): string {
  const [s, e] = [subscriber, event];
  return `(${s}.events @> array[${e}.type]
    and (${s}.regimes = '{}' or ${e}.regime is null or ${e}.regime = any(${s}.regimes))
    and (${s}.levels = '{}' or ${e}.level is null or ${e}.level = any(${s}.levels))
    and (${s}.parties = '{}' or ${e}.alert_id is null or ${e}.party_codes && ${s}.parties)
    and case when ${e}.team_id is not null then ${e}.team_id = any(${s}.teams)
             else ${s}.teams = '{}' or ${e}.alert_id is null end)`;
}
