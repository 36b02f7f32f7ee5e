import { Column, CreateDateColumn, Entity, PrimaryGeneratedColumn } from 'typeorm';

export type DeliveryState = 'pending' | 'delivered' | 'failed';

@Entity('webhook_deliveries')
export class WebhookDeliveryRow {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid', { name: 'webhook_id' })
  webhookId: string;

  @Column('text', { name: 'event_id' })
  eventId: string;

  @Column('uuid', { name: 'alert_id', nullable: true })
  alertId: string | null;

  /** Place of the event among all events: what belongs to one alert goes out in this order. */
  @Column('bigint')
  position: string;

  @Column('text', { default: 'pending' })
  state: DeliveryState;

  @Column('text', { default: 'event' })
  origin: 'event' | 'test' | 'replay';

  @Column('uuid', { name: 'replay_id', nullable: true })
  replayId: string | null;

  /** Failed attempts since it was last planned anew. */
  @Column('integer', { default: 0 })
  attempts: number;

  @Column('integer', { name: 'response_status', nullable: true })
  responseStatus: number | null;

  /** The first part of the last answer, for the person who looks for the fault. */
  @Column('text', { name: 'response_body', nullable: true })
  responseBody: string | null;

  @Column('text', { nullable: true })
  error: string | null;

  @Column('integer', { name: 'duration_ms', nullable: true })
  durationMs: number | null;

  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'last_attempt_at', nullable: true })
  lastAttemptAt: Date | null;

  /** Null once nothing more is tried. */
  @Column('timestamptz', { name: 'next_attempt_at', nullable: true, default: () => 'now()' })
  nextAttemptAt: Date | null;
}
