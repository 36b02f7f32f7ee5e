import { Column, CreateDateColumn, Entity, PrimaryGeneratedColumn } from 'typeorm';

export type ArticleOrigin = 'feed' | 'file' | 'posted';

/** One text of an article, kept for ever: quotes point into `text` by offset. */
@Entity('article_revisions')
export class ArticleRevisionRow {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid', { name: 'article_id' })
  articleId: string;

  /** From 1. */
  @Column('integer')
  revision: number;

  @Column('text')
  title: string;

  @Column('text')
  text: string;

  @Column('text', { nullable: true })
  language: string | null;

  @Column('timestamptz', { name: 'published_at', nullable: true })
  publishedAt: Date | null;

  /** Why the date of publication is not to be relied on; null when it is. */
  @Column('text', { name: 'published_doubt', nullable: true })
  publishedDoubt: string | null;

  @Column('text')
  origin: ArticleOrigin;

  @Column('text', { name: 'content_hash' })
  contentHash: string;

  @CreateDateColumn({ type: 'timestamptz', name: 'fetched_at' })
  fetchedAt: Date;
}
