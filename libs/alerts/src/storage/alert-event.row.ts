import { Column, CreateDateColumn, Entity, PrimaryGeneratedColumn } from 'typeorm';

export type AlertEventKind =
  | 'raised'
  | 'report-added'
  | 'level-changed'
  /** The text of an article changed and tells no more what a report on record says. */
  | 'report-superseded'
  /** Another alert's incident was merged into this one's. */
  | 'merged'
  | 'merged-into'
  | 'split'
  | 'split-off'
  | 'decision-undone'
  /** What analysts do: see lifecycle/. `undone` takes any of them back. */
  | 'review-started'
  | 'approval-asked'
  | 'sent-back'
  | 'closed'
  | 'reopened'
  | 'snoozed'
  | 'assigned'
  | 'commented'
  | 'tagged'
  | 'linked'
  | 'due-changed'
  | 'undone';

/** One line of an alert's history; never changed, never deleted. */
@Entity('alert_events')
export class AlertEventRow {
  @PrimaryGeneratedColumn('identity', { type: 'bigint' })
  id: string;

  @Column('uuid', { name: 'alert_id' })
  alertId: string;

  @CreateDateColumn({ type: 'timestamptz', name: 'at' })
  at: Date;

  @Column('text')
  who: string;

  @Column('text')
  what: AlertEventKind;

  @Column('jsonb')
  detail: Record<string, unknown>;

  /** The version of the alert after this; null on lines that changed nothing of it. */
  @Column('integer', { name: 'alert_version', nullable: true })
  alertVersion: number | null;
}
