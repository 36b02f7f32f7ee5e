import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

export type LinkPurpose = 'choose-password' | 'second-factor';

@Entity('one_time_links')
export class OneTimeLinkRow {
  @PrimaryColumn('bytea', { name: 'token_hash' })
  tokenHash: Buffer;

  @Column('uuid', { name: 'user_id' })
  userId: string;

  @Column('text')
  purpose: LinkPurpose;

  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date;

  /** Wrong codes that were sent with it. */
  @Column('integer', { default: 0 })
  failures: number;
}
