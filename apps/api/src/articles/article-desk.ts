import { Injectable } from '@nestjs/common';
import { type Principal, principalName, whoOf } from '#libs/access';
import { AlertRepository, ArticleReader, dayOf, type AlertReport } from '#libs/alerts';
import { Audit } from '#libs/audit';
import {
  articleIdentity,
  identityFor,
  ArticleRepository,
  type OpenedRevision,
  PageFetchRepository,
  RawPageRepository,
  storedText,
} from '#libs/archive';
import { storable } from '#libs/database';
import { judgeReport } from '#libs/assessment';
import { KnowledgeHolder } from '#libs/knowledge';
import { canonicalUrl, contentHash, detectLanguage } from '#libs/sources';
import { DataSource } from 'typeorm';
import { OwnTeam } from '../teams/own-team.js';
import { alertSummary, DISCLAIMER } from '../alerts/alert.view.js';
import { reportView } from '../alerts/report.view.js';
import { articleView } from './article.view.js';
import type { PostArticleDto } from './article.dto.js';

/** Takes articles that people paste, and opens stored ones. */
@Injectable()
export class ArticleDesk {
  constructor(
    private readonly database: DataSource,
    private readonly articles: ArticleRepository,
    private readonly pages: PageFetchRepository,
    private readonly rawPages: RawPageRepository,
    private readonly reader: ArticleReader,
    private readonly alerts: AlertRepository,
    private readonly knowledge: KnowledgeHolder,
    private readonly audit: Audit,
    private readonly ownTeam: OwnTeam,
  ) {}

  /** The same text twice is one article: the second answer shows what the first one raised. */
  async post(principal: Principal, body: PostArticleDto) {
    const title = storable(body.title ?? firstLine(body.text));
    const text = storedText(body.title ?? '', body.text);
    const url = body.url ? canonicalUrl(body.url) : null;
    const hash = contentHash(title, body.text);
    const teamId = await this.ownTeam.check(body.team);
    const language = body.language ?? (await detectLanguage(text));
    const arrival = await this.database.transaction(async (manager) => {
      const arrived = await this.articles.arrive(manager, {
        identity: identityFor(teamId, articleIdentity(url, hash)),
        teamId,
        url,
        sourceId: null,
        sourceName: `pasted by ${principalName(principal)}`,
        title,
        text,
        language,
        publishedAt: new Date(body.published ?? Date.now()),
        publishedDoubt: body.published ? null : 'missing',
        origin: 'posted',
        contentHash: hash,
      });
      if (arrived.outcome === 'known') return arrived;
      const subject = { id: arrived.revisionId, name: title };
      await this.audit.record(manager, {
        who: whoOf(principal),
        what: 'article.posted',
        subject,
        new: { url, hash, teamId },
      });
      return arrived;
    });
    await this.reader.read(arrival.revisionId);
    const revision = await this.articles.findRevision(arrival.revisionId);
    if (!revision) throw new Error(`revision ${arrival.revisionId} is gone`);
    return { ...(await this.show(revision)), isKnown: arrival.outcome === 'known' };
  }

  /** The latest text of an article. Nobody sees it without a record that they did. */
  async open(principal: Principal, articleId: string) {
    const revision = await this.articles.findLatest(articleId);
    if (!revision) return null;
    const subject = { id: articleId, name: revision.title };
    await this.audit.record(this.database.manager, { who: whoOf(principal), what: 'article.read', subject });
    return this.show(revision);
  }

  /** The page as it came, that the latest text was read from; null when none is kept. */
  async page(principal: Principal, articleId: string): Promise<{ hash: string; bytes: Buffer } | null> {
    const revision = await this.articles.findLatest(articleId);
    const fetched = revision && (await this.pages.ofRevision(revision.id));
    const bytes = fetched?.rawHash ? await this.rawPages.open(fetched.rawHash) : null;
    if (!revision || !fetched?.rawHash || !bytes) return null;
    const subject = { id: articleId, name: revision.title };
    await this.audit.record(this.database.manager, { who: whoOf(principal), what: 'article.read', subject });
    return { hash: fetched.rawHash, bytes };
  }

  /** What is stored of the reading, judged by the law as the catalogue has it now; each answer names its version. */
  private async show(revision: OpenedRevision) {
    const [page, outcome, reports, alerts] = await Promise.all([
      this.pages.ofRevision(revision.id),
      this.articles.outcomeOf(revision.id),
      this.alerts.reportsOfRevision(revision.id),
      this.alerts.ofRevision(revision.id),
    ]);
    return {
      article: articleView(revision, page),
      outcome: outcome ?? 'waiting',
      reports: reports.map((report) => this.judged(report, dayOf(revision))),
      alerts: alerts.map((alert) => alertSummary(alert, this.knowledge.regimeTitle(alert.regime))),
      disclaimer: DISCLAIMER,
    };
  }

  private judged(report: AlertReport, publishedDay: string) {
    const { content } = report;
    const { catalogue } = this.knowledge.current();
    const pairs = content.kind === 'extracted' ? judgeReport(content.report, publishedDay, catalogue).pairs : [];
    return {
      ...reportView(report, content),
      assessments: pairs.map((pair) => ({
        supplier: pair.report.supplier?.name ?? null,
        recipient: pair.report.recipient?.name ?? null,
        ...pair.assessment,
      })),
    };
  }
}

const HEADLINE_LENGTH_MAX = 300;

function firstLine(text: string): string {
  const line = text.trimStart().split('\n', 1)[0]?.trim() ?? '';
  return line.length <= HEADLINE_LENGTH_MAX ? line : `${line.slice(0, HEADLINE_LENGTH_MAX - 1)}…`;
}
