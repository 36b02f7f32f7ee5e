import { Column, CreateDateColumn, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Role } from './permissions.js';

@Entity('users')
export class UserRow {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('text')
  email: string;

  @Column('text')
  name: string;

  @Column('text')
  role: Role;

  /** Null while the person has chosen none, or comes from a provider of identities. */
  @Column('text', { name: 'password_hash', nullable: true })
  passwordHash: string | null;

  @Column('boolean', { name: 'must_change_password' })
  mustChangePassword: boolean;

  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'disabled_at', nullable: true })
  disabledAt: Date | null;

  @Column('timestamptz', { name: 'last_signed_in_at', nullable: true })
  lastSignedInAt: Date | null;

  @Column('text', { name: 'totp_secret_encrypted', nullable: true })
  totpSecretEncrypted: string | null;

  /** Null while the second factor is not in use. */
  @Column('timestamptz', { name: 'totp_confirmed_at', nullable: true })
  totpConfirmedAt: Date | null;

  @Column('text', { name: 'provider_issuer', nullable: true })
  providerIssuer: string | null;

  @Column('text', { name: 'provider_subject', nullable: true })
  providerSubject: string | null;
}
