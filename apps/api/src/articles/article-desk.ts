import { Injectable } from '@nestjs/common';
import { type Principal, principalName } from '#libs/access';
import { AlertRepository, ArticleReader, judgeArticle, type JudgedArticle } from '#libs/alerts';
import { articleIdentity, ArticleRepository, type ArticleRevisionRow, storable, storedText } from '#libs/archive';
import { KnowledgeHolder } from '#libs/knowledge';
import { canonicalUrl, contentHash, detectLanguage } from '#libs/sources';
import { DataSource } from 'typeorm';
import { alertSummary, DISCLAIMER } from '../alerts/alert.view.js';
import { reportView } from '../alerts/report.view.js';
import type { PostArticleDto } from './article.dto.js';

type Opened = NonNullable<Awaited<ReturnType<ArticleRepository['findLatest']>>>;

/** Takes articles that people paste, and opens stored ones. */
@Injectable()
export class ArticleDesk {
  constructor(
    private readonly database: DataSource,
    private readonly articles: ArticleRepository,
    private readonly reader: ArticleReader,
    private readonly alerts: AlertRepository,
    private readonly knowledge: KnowledgeHolder,
  ) {}

  /** The same text twice is one article: the second answer shows what the first one raised. */
  async post(principal: Principal, body: PostArticleDto) {
    const title = storable(body.title ?? firstLine(body.text));
    const text = storedText(body.title ?? '', body.text);
    const url = body.url ? canonicalUrl(body.url) : null;
    const hash = contentHash(title, body.text);
    const language = body.language ?? (await detectLanguage(text));
    const arrival = await this.database.transaction((manager) =>
      this.articles.arrive(manager, {
        identity: articleIdentity(url, hash),
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
      }),
    );
    await this.reader.read(arrival.revisionId);
    const opened = await this.open(arrival.articleId);
    if (!opened) throw new Error(`article ${arrival.articleId} is gone`);
    return { ...opened, isKnown: arrival.outcome === 'known' };
  }

  async open(articleId: string) {
    const revision = await this.articles.findLatest(articleId);
    if (!revision) return null;
    const judged = judgeArticle(revision, this.knowledge.current());
    const alerts = await this.alerts.ofRevision(revision.id);
    return {
      article: articleView(revision),
      outcome: judged.outcome,
      reports: this.reports(articleId, judged),
      alerts: alerts.map((alert) => alertSummary(alert, this.knowledge.regimeTitle(alert.regime))),
      disclaimer: DISCLAIMER,
    };
  }

  private reports(articleId: string, { reports }: JudgedArticle) {
    const extractorVersion = this.knowledge.current().versions.extractor;
    return reports.map(({ extracted, pairs }, index) => ({
      ...reportView({ id: String(index), articleId, extractorVersion }, { kind: 'extracted', report: extracted }),
      assessments: pairs.map(({ report, assessment }) => ({
        supplier: report.supplier?.name ?? null,
        recipient: report.recipient?.name ?? null,
        ...assessment,
      })),
    }));
  }
}

const HEADLINE_LENGTH_MAX = 300;

function firstLine(text: string): string {
  const line = text.trimStart().split('\n', 1)[0]?.trim() ?? '';
  return line.length <= HEADLINE_LENGTH_MAX ? line : `${line.slice(0, HEADLINE_LENGTH_MAX - 1)}…`;
}

function articleView(revision: ArticleRevisionRow & Pick<Opened, 'article'>) {
  const { articleId, title, text, language, publishedAt, publishedDoubt, fetchedAt, revision: number } = revision;
  const { url, sourceName } = revision.article;
  return {
    id: articleId,
    title,
    url,
    sourceName,
    publishedAt,
    publishedDoubt,
    fetchedAt,
    text,
    language,
    revision: number,
  };
}
