import { Column, CreateDateColumn, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** `read`: the page's text stands. `feed-text-kept`: the feed's own does. `failed`: there is none at all. */
export type PageFetchState = 'waiting' | 'read' | 'feed-text-kept' | 'failed';

/** One article whose page was wanted, and how its text was got. */
@Entity('page_fetches')
export class PageFetchRow {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid', { name: 'article_id' })
  articleId: string;

  /** The feed's own text, which waits for the page; null when the source gave an address only. */
  @Column('uuid', { name: 'revision_id', nullable: true })
  revisionId: string | null;

  @Column('text')
  url: string;

  /** What the source calls the article. */
  @Column('text')
  title: string;

  @Column('text', { nullable: true })
  language: string | null;

  @Column('timestamptz', { name: 'published_at', nullable: true })
  publishedAt: Date | null;

  @Column('text', { name: 'published_doubt', nullable: true })
  publishedDoubt: string | null;

  @Column('boolean', { name: 'obeys_robots' })
  obeysRobots: boolean;

  @Column('text', { default: 'waiting' })
  state: PageFetchState;

  /** Why the page's text does not stand, in words. */
  @Column('text', { nullable: true })
  reason: string | null;

  /** Downloads that were begun; a page that takes the process down is not tried for ever. */
  @Column('integer', { default: 0 })
  attempts: number;

  @Column('uuid', { name: 'page_revision_id', nullable: true })
  pageRevisionId: string | null;

  /** The page as it came, while it is kept. */
  @Column('text', { name: 'raw_hash', nullable: true })
  rawHash: string | null;

  /** SHA-256 of the page as it came; stays when the page itself is let go. */
  @Column('text', { name: 'page_hash', nullable: true })
  pageHash: string | null;

  @Column('text', { name: 'final_url', nullable: true })
  finalUrl: string | null;

  @Column('text', { name: 'canonical_url', nullable: true })
  canonicalUrl: string | null;

  @Column('text', { name: 'content_type', nullable: true })
  contentType: string | null;

  /** How the main text was found on the page. */
  @Column('text', { nullable: true })
  via: string | null;

  @Column('text', { array: true, default: [] })
  remarks: string[];

  @CreateDateColumn({ type: 'timestamptz', name: 'requested_at' })
  requestedAt: Date;

  @Column('timestamptz', { name: 'done_at', nullable: true })
  doneAt: Date | null;
}
