import { Column, CreateDateColumn, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { SourceKind } from '#libs/sources';

@Entity('sources')
export class SourceRow {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('text')
  name: string;

  /** An http(s) address; of a folder, `folder:` and its path; `file` is the bundled sample feed alone. */
  @Column('text')
  url: string;

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

  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' })
  createdAt: Date;
}
