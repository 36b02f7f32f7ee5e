import { Column, CreateDateColumn, Entity, PrimaryGeneratedColumn } from 'typeorm';

export type AlertEventKind = 'raised' | 'report-added' | 'level-changed';

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
}
