import type { Source } from './contract.js';

/** A source with its health and when it is read. */
export interface SourceInFull extends Source {
  cron: string | null;
  adaptive: boolean;
  pages: 'never' | 'when-short' | 'always';
  obeysRobots: boolean;
  failures: number;
  failingSince: string | null;
  pausedAt: string | null;
  pausedReason: string | null;
  nextReason: string | null;
  lagSeconds: number;
}

/** What became of one scan. */
export interface ScanLine {
  id: string;
  at: string;
  /** Null for one that somebody asked for. */
  lagSeconds: number | null;
  tookMs: number;
  outcome: 'scanned' | 'not-modified' | 'failed';
  items: number;
  newItems: number;
  message: string | null;
}

export const SOURCE_STATES = ['works', 'waiting', 'fails', 'paused', 'off'] as const;

export interface SourceFilter {
  q?: string;
  state?: string;
}

export interface SourcePage {
  items: Source[];
  nextCursor: string | null;
  /** Of all pages. */
  total: number;
}

export interface UnreadFilePage {
  /** By their path below the folder. */
  items: { path: string; problem: string; readAt: string }[];
  nextCursor: string | null;
}
