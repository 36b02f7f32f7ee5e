import { Module } from '@nestjs/common';
import { ArchiveModule } from '#libs/archive';
import { StoriesModule } from '#libs/stories';
import { WebhooksModule } from '#libs/webhooks';
import { AlertAnnouncer } from './announce/alert-announcer.js';
import { AlertRaiser } from './raise/alert-raiser.js';
import { AlertRepository } from './read/alert.repository.js';
import { ArticleReader } from './reading/article-reader.js';
import { ReportPoster } from './reading/report-poster.js';
import { ReportStore } from './reading/report-store.js';

const providers = [AlertAnnouncer, AlertRaiser, AlertRepository, ArticleReader, ReportPoster, ReportStore];

@Module({ imports: [ArchiveModule, StoriesModule, WebhooksModule], providers, exports: providers })
export class AlertsModule {}
