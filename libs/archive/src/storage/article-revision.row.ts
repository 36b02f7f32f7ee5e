import { Column, CreateDateColumn, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** `feed`: the feed's own text; `page`: the main text of the article's page. */
export type ArticleOrigin = 'feed' | 'page' | 'file' | 'posted';

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

  @Column('text', { nullable: true })
  author: string | null;

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

  /** When retention emptied the text; null while it is kept. */
  @Column('timestamptz', { name: 'erased_at', nullable: true })
  erasedAt: Date | null;
}
