import { ArticleRepository, type OpenedRevision } from '#libs/archive';
import { KnowledgeHolder } from '#libs/knowledge';
import { Injectable } from '@nestjs/common';
import { StoryGrouper } from '#libs/stories';
import { DataSource, type EntityManager } from 'typeorm';
import { AlertAnnouncer } from '../announce/alert-announcer.js';
import { LifecycleFollower } from '../lifecycle/lifecycle-follower.js';
import type { RaisedAlert } from '../raise/alert-proposal.js';
import { AlertRaiser } from '../raise/alert-raiser.js';
import { Corrections } from './corrections.js';
import { judgeArticle, type JudgedArticle } from './judged-article.js';
import { proposalsOf } from './proposals.js';
import { ReportStore } from './report-store.js';

export type Reading =
  | { outcome: JudgedArticle['outcome']; reports: number; raised: RaisedAlert[] }
  | { outcome: 'read-before' }
  | { outcome: 'gone' };

const WHO = 'Embargo Watch';

/** From a stored text to alerts, in one transaction: a job that comes twice, or dies half way, changes nothing. */
@Injectable()
export class ArticleReader {
  constructor(
    private readonly database: DataSource,
    private readonly articles: ArticleRepository,
    private readonly knowledge: KnowledgeHolder,
    private readonly reports: ReportStore,
    private readonly stories: StoryGrouper,
    private readonly raiser: AlertRaiser,
    private readonly corrections: Corrections,
    private readonly announcer: AlertAnnouncer,
    private readonly lifecycle: LifecycleFollower,
  ) {}

  read(revisionId: string): Promise<Reading> {
    return this.database.transaction((manager) => this.readIn(manager, revisionId));
  }

  private async readIn(manager: EntityManager, revisionId: string): Promise<Reading> {
    const revision = await this.articles.lockRevision(manager, revisionId);
    if (!revision) return { outcome: 'gone' };
    await this.corrections.takeTurns(manager, revision.articleId);
    const knowledge = this.knowledge.current();
    const { extractor, catalogue } = knowledge.versions;
    const key = { revisionId, extractorVersion: extractor, catalogueVersion: catalogue };
    if (!(await this.articles.isUnread(manager, key))) return { outcome: 'read-before' };
    const judged = judgeArticle(revision, knowledge);
    const storyId = judged.reports.length > 0 ? await this.group(manager, revision) : null;
    const reportIds = await this.store(manager, revisionId, extractor, judged);
    const reports = judged.reports.map(({ extracted: { place, date } }, at) => ({
      id: reportIds[at] as string,
      place: place?.value ?? null,
      isDayTold: date !== null,
    }));
    const origin = { articleId: revision.articleId, revisionId, storyId };
    const proposals = proposalsOf(judged.drafts, reports, revision.title);
    const raised = await this.raiser.raise(manager, proposals, WHO, origin, revision.article.teamId);
    await this.corrections.follow(manager, revision);
    await this.announcer.announce(manager, raised);
    await this.lifecycle.follow(manager, raised);
    await this.articles.recordReading(manager, key, judged.outcome, judged.reports.length);
    return { outcome: judged.outcome, reports: judged.reports.length, raised };
  }

  /** Only what tells of arms is compared with the rest: of the news, one article in fifty. */
  private group(manager: EntityManager, revision: OpenedRevision): Promise<string | null> {
    const { articleId, revision: number, title, text, publishedAt, fetchedAt, article } = revision;
    const { url, sourceName } = article;
    const toldAt = publishedAt ?? fetchedAt;
    return this.stories.place(manager, {
      articleId,
      revision: number,
      url,
      sourceName,
      title,
      text,
      author: null,
      toldAt,
    });
  }

  /**
   * What this extractor read before is the same and stays: a newer catalogue adds its findings to it.
   */
  private async store(
    manager: EntityManager,
    revisionId: string,
    extractorVersion: string,
    judged: JudgedArticle,
  ): Promise<string[]> {
    const before = await this.reports.idsOf(manager, revisionId, extractorVersion);
    const ids: string[] = [];
    for (const [ordinal, { extracted, pairs }] of judged.reports.entries()) {
      const assessments = pairs.map(({ assessment }) => assessment);
      const known = before[ordinal];
      if (known) await this.reports.addFindings(manager, known, assessments);
      const content = { kind: 'extracted', report: extracted } as const;
      const report = { revisionId, ordinal, idempotencyKey: null, content, extractorVersion, assessments };
      ids.push(known ?? (await this.reports.store(manager, report)));
    }
    return ids;
  }

  /** After the last attempt: the article is marked, its error is in the log, and it holds nothing up any more. */
  async giveUp(revisionId: string): Promise<void> {
    const { extractor, catalogue } = this.knowledge.current().versions;
    const key = { revisionId, extractorVersion: extractor, catalogueVersion: catalogue };
    await this.database.transaction((manager) => this.articles.recordReading(manager, key, 'failed', 0));
  }
}
