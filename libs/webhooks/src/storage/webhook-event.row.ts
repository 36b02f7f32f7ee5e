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

  @Column('text')
  body: string;

  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' })
  createdAt: Date;
}
