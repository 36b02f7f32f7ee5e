import { teamView } from '../teams/team.view.js';
import type { ScanListing, SourceRow } from '#libs/archive';

/** What is known of a source; `lagSeconds` is how long a scan that is due has been waiting. */
export function sourceView(source: SourceRow) {
  const { id, name, url, kind, language, enabled, intervalMinutes, lastError, failures, itemsSeen } = source;
  const { cron, adaptive, pages, obeysRobots, pausedAt, pausedReason, failingSince } = source;
  const isAsked = enabled && pausedAt === null;
  return {
    id,
    name,
    url,
    kind,
    team: teamView(source),
    settings: source.settings,
    language,
    enabled,
    intervalMinutes,
    cron,
    adaptive,
    pages,
    obeysRobots,
    lastScanAt: source.lastScanAt,
    lastSuccessAt: source.lastSuccessAt,
    lastError,
    failures,
    failingSince,
    pausedAt,
    pausedReason,
    itemsSeen,
    nextScanAt: isAsked ? source.nextScanAt : null,
    nextReason: isAsked ? source.nextReason : null,
    lagSeconds: isAsked ? lagOf(source) : 0,
  };
}

function lagOf({ dueSince, nextScanAt }: SourceRow): number {
  return Math.max(0, Math.round((Date.now() - (dueSince ?? nextScanAt).getTime()) / 1000));
}

/** One line of a source's history. */
export function scanView({ id, at, dueAt, tookMs, outcome, items, newItems, message }: ScanListing) {
  const lagSeconds = dueAt === null ? null : Math.max(0, Math.round((at.getTime() - dueAt.getTime()) / 1000));
  return { id, at, lagSeconds, tookMs, outcome, items, newItems, message };
}
