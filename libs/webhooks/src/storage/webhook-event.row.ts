import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** What is told, once for all its receivers; the body is signed and sent byte for byte. */
@Entity('webhook_events')
export class WebhookEventRow {
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  type: string;

  @Column('uuid', { name: 'alert_id', nullable: true })
  alertId: string | null;

  /** The number within its alert, null for an event that belongs to none. */
  @Column('integer', { nullable: true })
  sequence: number | null;

  @Column('text', { nullable: true })
  regime: string | null;

  @Column('text', { nullable: true })
  level: string | null;

  @Column('text', { name: 'party_codes', array: true })
  partyCodes: string[];

  @Column('text', { name: 'team_id', nullable: true })
  teamId: string | null;

  @Column('text')
  body: string;

  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' })
  createdAt: Date;
}
