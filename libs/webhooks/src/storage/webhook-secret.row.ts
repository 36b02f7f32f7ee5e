import { Column, CreateDateColumn, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { SigningSecret } from '../secret.js';

@Entity('webhook_secrets')
export class WebhookSecretRow {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid', { name: 'webhook_id' })
  webhookId: string;

  @Column('text')
  kind: SigningSecret['kind'];

  /** Encrypted with the key of the settings. */
  @Column('text', { name: 'secret_encrypted' })
  sealed: string;

  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' })
  createdAt: Date;

  /** Set when another has taken its place. */
  @Column('timestamptz', { name: 'expires_at', nullable: true })
  expiresAt: Date | null;
}
