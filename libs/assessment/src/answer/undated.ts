import type { Determination, Finding, Level, TraceElement } from '../finding.js';
import { LEVELS } from '../finding.js';

/** A finding that holds on every day of a stretch in which the law stands still. */
export interface UndatedFinding {
  finding: Finding;
  /** The element of time, but for the day of the report. */
  time: TraceElement;
}

/** The answer for such a stretch. */
export interface UndatedAnswer {
  determination: Determination;
  level: Level | null;
  findings: readonly UndatedFinding[];
  notes: readonly string[];
}

/** The loudest of the levels; null where all are silent. */
export function loudest(levels: Iterable<Level | null>): Level | null {
  let best: Level | null = null;
  for (const level of levels) {
    if (level !== null && (best === null || LEVELS.indexOf(level) < LEVELS.indexOf(best))) best = level;
  }
  return best;
}
