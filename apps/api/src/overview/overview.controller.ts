import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permit } from '#libs/access';
import { AlertRepository } from '#libs/alerts';
import { KnowledgeHolder } from '#libs/knowledge';
import { ArticleRepository, SourceRepository } from '#libs/archive';
import { WebhookRepository } from '#libs/webhooks';

@ApiTags('overview')
@Controller('overview')
export class OverviewController {
  constructor(
    private readonly alerts: AlertRepository,
    private readonly articles: ArticleRepository,
    private readonly sources: SourceRepository,
    private readonly webhooks: WebhookRepository,
    private readonly knowledge: KnowledgeHolder,
  ) {}

  @Get()
  @Permit('alerts:read')
  @ApiOperation({ summary: 'What there is to do, and with which versions answers are made' })
  async read() {
    const [levels, articles, sources, webhooks] = await Promise.all([
      this.alerts.countsByLevel(),
      this.articles.count(),
      this.sources.counts(),
      this.webhooks.counts(),
    ]);
    const { new: fresh, ...byLevel } = levels;
    const { versions } = this.knowledge.current();
    return { alerts: { new: fresh, byLevel }, articles, sources, webhooks, versions };
  }
}
