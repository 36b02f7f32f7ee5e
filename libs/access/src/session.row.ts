import { Column, CreateDateColumn, Entity, Generated, PrimaryColumn } from 'typeorm';

/** How the person showed who they are. */
export type SessionOrigin = 'password' | 'provider';

@Entity('sessions')
export class SessionRow {
  @PrimaryColumn('bytea', { name: 'token_hash' })
  tokenHash: Buffer;

  /** What a session is called where its token must not be shown. */
  @Column('uuid')
  @Generated('uuid')
  id: string;

  @Column('bytea', { name: 'previous_hash', nullable: true })
  previousHash: Buffer | null;

  @Column('timestamptz', { name: 'rotated_at', default: () => 'now()' })
  rotatedAt: Date;

  @Column('text', { nullable: true })
  address: string | null;

  @Column('text', { nullable: true })
  browser: string | null;

  @Column('text', { default: 'password' })
  origin: SessionOrigin;

  /** The provider's ID token, sealed, of somebody who came that way. */
  @Column('text', { name: 'provider_token_encrypted', nullable: true })
  providerTokenEncrypted: string | null;

  @Column('uuid', { name: 'user_id' })
  userId: string;

  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' })
  createdAt: Date;

  @CreateDateColumn({ type: 'timestamptz', name: 'last_seen_at' })
  lastSeenAt: Date;
}
