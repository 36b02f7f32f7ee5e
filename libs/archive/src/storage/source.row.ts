import { Column, CreateDateColumn, Entity, PrimaryGeneratedColumn, VirtualColumn } from 'typeorm';
import type { SourceKind } from '#libs/sources';

/** Whether the pages that a source links to are read: for items with less than an article of text, or for all. */
export const PAGES_WANTED = ['never', 'when-short', 'always'] as const;
export type PagesWanted = (typeof PAGES_WANTED)[number];

@Entity('sources')
export class SourceRow {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('text')
  name: string;

  /** An http(s) address; of a folder, `folder:` and its path; `file` is the bundled sample feed alone. */
  @Column('text')
  url: string;

  /** Whose it is, with all that is read from it; null for everybody's. */
  @Column('uuid', { name: 'team_id', nullable: true })
  teamId: string | null;

  @VirtualColumn({ type: 'text', query: (alias) => `select t.name from teams t where t.id = ${alias}.team_id` })
  teamName: string | null;

  @Column('text')
  kind: SourceKind;

  /** Of the source's kind: `settingsOfKind` says what may stand here. */
  @Column('jsonb', { default: {} })
  settings: object;

  /** Set when the source writes in one known language; null lets each article be detected. */
  @Column('text', { nullable: true })
  language: string | null;

  @Column('boolean')
  enabled: boolean;

  @Column('integer', { name: 'interval_minutes' })
  intervalMinutes: number;

  /** Five fields in UTC, in place of the interval; null for the interval. */
  @Column('text', { nullable: true })
  cron: string | null;

  /** Whether the interval gives way to how often something new comes. */
  @Column('boolean', { default: true })
  adaptive: boolean;

  @Column('text', { default: 'when-short' })
  pages: PagesWanted;

  @Column('boolean', { name: 'obeys_robots', default: true })
  obeysRobots: boolean;

  @Column('text', { nullable: true })
  etag: string | null;

  @Column('text', { name: 'last_modified', nullable: true })
  lastModified: string | null;

  /** What the reader of its kind wants to remember until the next scan. */
  @Column('text', { nullable: true })
  cursor: string | null;

  @Column('timestamptz', { name: 'last_scan_at', nullable: true })
  lastScanAt: Date | null;

  @Column('timestamptz', { name: 'last_success_at', nullable: true })
  lastSuccessAt: Date | null;

  /** In words, for the person who looks after the source. */
  @Column('text', { name: 'last_error', nullable: true })
  lastError: string | null;

  /** Failed scans in a row. */
  @Column('integer', { default: 0 })
  failures: number;

  @Column('integer', { name: 'items_seen', default: 0 })
  itemsSeen: number;

  @Column('timestamptz', { name: 'next_scan_at', default: () => 'now()' })
  nextScanAt: Date;

  /** Why then, in words. */
  @Column('text', { name: 'next_reason', nullable: true })
  nextReason: string | null;

  /** When the scan that is under way or in the queue was due; null between scans. */
  @Column('timestamptz', { name: 'due_since', nullable: true })
  dueSince: Date | null;

  /** Of the first of the failed scans in a row. */
  @Column('timestamptz', { name: 'failing_since', nullable: true })
  failingSince: Date | null;

  /** Set when the source failed for so long that it is left alone until somebody switches it on again. */
  @Column('timestamptz', { name: 'paused_at', nullable: true })
  pausedAt: Date | null;

  @Column('text', { name: 'paused_reason', nullable: true })
  pausedReason: string | null;

  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' })
  createdAt: Date;
}
