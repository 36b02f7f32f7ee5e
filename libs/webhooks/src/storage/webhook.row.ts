import { Column, CreateDateColumn, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { PayloadFormat } from '../format/format-event.js';

/** `paused`: messages wait; `off`: they are noted as failed, to be replayed. */
export type WebhookStatus = 'active' | 'paused' | 'off';

@Entity('webhooks')
export class WebhookRow {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('text')
  name: string;

  @Column('text')
  url: string;

  @Column('text', { default: 'active' })
  status: WebhookStatus;

  /** Event types that it is told of. */
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

  @Column('text', { default: 'standard-webhooks' })
  format: PayloadFormat;

  /** Of the format `template` only. */
  @Column('text', { nullable: true })
  template: string | null;

  @Column('text', { name: 'template_content_type', nullable: true })
  templateContentType: string | null;

  /** Set when the service itself switched it off. */
  @Column('text', { name: 'disabled_reason', nullable: true })
  disabledReason: string | null;

  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' })
  createdAt: Date;
}
