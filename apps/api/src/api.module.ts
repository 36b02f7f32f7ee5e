import { type DynamicModule, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { TerminusModule } from '@nestjs/terminus';
import { AccessGuard } from '#libs/access';
import { AuditExport, checkpointFilePath } from '#libs/audit';
import type { Settings } from '#libs/config';
import type { Logger } from '#libs/logging';
import { ServiceModule } from '#libs/service';
import { ActionReader } from './alerts/action-reader.js';
import { ActionsController } from './alerts/actions.controller.js';
import { AlertDetail } from './alerts/alert-detail.js';
import { AlertWatches } from './alerts/alert-watches.js';
import { AlertsController } from './alerts/alerts.controller.js';
import { AssigneesController } from './alerts/assignees.controller.js';
import { IncidentsController } from './alerts/incidents.controller.js';
import { AccessApiModule } from './access-api.module.js';
import { ArticleDesk } from './articles/article-desk.js';
import { ArticlesController } from './articles/articles.controller.js';
import { AssessmentsController } from './assessments/assessments.controller.js';
import { AuditController } from './audit/audit.controller.js';
import { CallerLimits } from './caller-limits.js';
import { AuditVerificationController } from './audit/audit-verification.controller.js';
import { AuditVerifier } from './audit/audit-verifier.js';
import { CatalogueController } from './catalogue/catalogue.controller.js';
import { OfficialTexts } from './catalogue/official-texts.js';
import { HealthController } from './health/health.controller.js';
import { MetricsController } from './metrics/metrics.controller.js';
import { Metrics } from './metrics/metrics.js';
import { MetricsRepository } from './metrics/metrics.repository.js';
import { OverviewController } from './overview/overview.controller.js';
import { ReportsController } from './reports/reports.controller.js';
import { SourceDesk } from './sources/source-desk.js';
import { SourceImportsController } from './sources/source-imports.controller.js';
import { SourceIntakeController } from './sources/source-intake.controller.js';
import { SourcesController } from './sources/sources.controller.js';
import { UnreadFilesController } from './sources/unread-files.controller.js';
import { OwnTeam } from './teams/own-team.js';
import { DeliveriesController } from './webhooks/deliveries.controller.js';
import { EventTypesController } from './webhooks/event-types.controller.js';
import { MailSubscriptionsController } from './webhooks/mail-subscriptions.controller.js';
import { ReceiversController } from './webhooks/receivers.controller.js';
import { WebhookDesk } from './webhooks/webhook-desk.js';
import { WebhooksController } from './webhooks/webhooks.controller.js';

@Module({})
export class ApiModule {
  static with(settings: Settings, databaseUrl: string, logger: Logger): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        ServiceModule.with(settings, databaseUrl, logger),
        AccessApiModule.with(settings),
        TerminusModule.forRoot({ logger: false }),
      ],
      controllers: [
        OverviewController,
        ActionsController,
        AlertsController,
        AssigneesController,
        IncidentsController,
        ArticlesController,
        ReportsController,
        AssessmentsController,
        CatalogueController,
        // Before the one that takes whatever follows for an id.
        SourceImportsController,
        SourceIntakeController,
        SourcesController,
        UnreadFilesController,
        ReceiversController,
        WebhooksController,
        DeliveriesController,
        EventTypesController,
        AuditController,
        AuditVerificationController,
        MailSubscriptionsController,
        HealthController,
        MetricsController,
      ],
      providers: [
        ActionReader,
        AlertDetail,
        AlertWatches,
        { provide: OfficialTexts, useFactory: () => OfficialTexts.of(settings) },
        ArticleDesk,
        {
          provide: AuditVerifier,
          useFactory: (exporting: AuditExport) => new AuditVerifier(exporting, checkpointFilePath(settings)),
          inject: [AuditExport],
        },
        Metrics,
        MetricsRepository,
        OwnTeam,
        SourceDesk,
        WebhookDesk,
        { provide: APP_GUARD, useExisting: AccessGuard },
        // After the one that tells who it is.
        { provide: APP_GUARD, useFactory: () => new CallerLimits(settings) },
      ],
    };
  }
}
