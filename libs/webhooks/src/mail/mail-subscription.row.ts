import { Column, CreateDateColumn, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** `immediate`: a mail for each event; the others gather what happens in an hour or a day. */
export const MAIL_MODES = ['immediate', 'hourly', 'daily'] as const;
export type MailMode = (typeof MAIL_MODES)[number];

@Entity('mail_subscriptions')
export class MailSubscriptionRow {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('text')
  name: string;

  @Column('text')
  address: string;

  @Column('text')
  mode: MailMode;

  @Column('text', { default: 'active' })
  status: 'active' | 'off';

  @Column('text', { array: true })
  events: string[];

  /** Each empty list lets everything through; see subscription.ts. */
  @Column('text', { array: true })
  regimes: string[];

  @Column('text', { array: true })
  levels: string[];

  @Column('text', { array: true })
  parties: string[];

  @Column('text', { array: true })
  teams: string[];

  /** Not before this time: it lies in the future after a failure. */
  @Column('timestamptz', { name: 'next_at', default: () => 'now()' })
  nextAt: Date;

  @Column('integer', { default: 0 })
  failures: number;

  @Column('text', { name: 'last_error', nullable: true })
  lastError: string | null;

  @Column('timestamptz', { name: 'last_sent_at', nullable: true })
  lastSentAt: Date | null;

  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' })
  createdAt: Date;
}
