import { Column, CreateDateColumn, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { StoredReport } from '../stored-report.js';

@Entity('reports')
export class ReportRow {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  /** The text that it was read from; null for a report that was posted. */
  @Column('uuid', { name: 'revision_id', nullable: true })
  revisionId: string | null;

  @Column('uuid', { name: 'team_id', nullable: true })
  teamId: string | null;

  @Column('integer')
  ordinal: number;

  @Column('text')
  origin: 'extracted' | 'posted';

  @Column('text', { name: 'idempotency_key', nullable: true })
  idempotencyKey: string | null;

  @Column('jsonb')
  content: StoredReport;

  @Column('text', { name: 'extractor_version' })
  extractorVersion: string;

  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' })
  createdAt: Date;
}
