import { Column, CreateDateColumn, Entity, PrimaryGeneratedColumn } from 'typeorm';

@Entity('articles')
export class ArticleRow {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  /** `url:` and the canonical address, or `hash:` and the hash of the first text. One row for each. */
  @Column('text')
  identity: string;

  @Column('text', { nullable: true })
  url: string | null;

  @Column('uuid', { name: 'source_id', nullable: true })
  sourceId: string | null;

  /** Whose it is, for good: whose its source was when the article came; null for everybody's. */
  @Column('uuid', { name: 'team_id', nullable: true })
  teamId: string | null;

  @Column('text', { name: 'source_name' })
  sourceName: string;

  @CreateDateColumn({ type: 'timestamptz', name: 'first_seen_at' })
  firstSeenAt: Date;
}
