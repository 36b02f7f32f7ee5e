import path from 'node:path';
import { type DynamicModule, Module, type BeforeApplicationShutdown } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { accessRows } from '#libs/access';
import { AlertLinks, AlertsModule, LifecycleRules, alertsRows } from '#libs/alerts';
import { AuditModule, CheckpointAnnouncer } from '#libs/audit';
import { publicUrl, readSecretKeys, type Settings, watchedFolder } from '#libs/config';
import { dataSourceOptions } from '#libs/database';
import { JobQueue, openJobQueue } from '#libs/jobs';
import { KnowledgeHolder } from '#libs/knowledge';
import type { Logger } from '#libs/logging';
import { Mailer } from '#libs/mail';
import { Outbound } from '#libs/outbound';
import { PageReader } from '#libs/sources';
import {
  ArchiveModule,
  archiveRows,
  CollectLimits,
  HostGate,
  OpmlImport,
  SourceCollector,
  SourceImports,
  SourceTrial,
} from '#libs/archive';
import { KeyRing } from '#libs/secrets';
import {
  Courier,
  MailRound,
  ReceiverCheck,
  Sender,
  WebhookAddresses,
  WebhooksModule,
  webhooksRows,
  WebhookSecrets,
} from '#libs/webhooks';
import { CatalogueWatch } from './catalogue-watch.js';
import { mailerOf } from './mailer.js';
import { outboundOf } from './outbound.js';
import { politenessProviders } from './politeness.js';
import { queues } from './queues.js';
import { WebhookCheckpoints } from './webhook-checkpoints.js';
import { webhookProviders } from './webhooks.js';

function openKnowledge({ CATALOGUE_DIR, DATA_DIR }: Settings): KnowledgeHolder {
  return KnowledgeHolder.open({
    overrideDir: CATALOGUE_DIR,
    lastGoodFile: path.join(DATA_DIR, 'catalogue-last-good.json'),
  });
}

function collectLimits(settings: Settings): CollectLimits {
  return new CollectLimits(settings.FEED_BYTES_MAX, settings.FETCH_DEADLINE_SECONDS * 1000, watchedFolder(settings));
}

function openQueue(url: string, logger: Logger): Promise<JobQueue> {
  const onError = (error: unknown) => logger.error({ err: error }, 'the job queue has a fault; it keeps trying');
  return openJobQueue({ url, queues, onError });
}

/** What people do with sources before they are read. */
const sourceDesks = [SourceTrial, OpmlImport, SourceImports];

/** Shorter than the supervisor waits before it kills. */
const JOBS_GRACE_MS = 8000;

/** What the API and the worker have in common: the database, the queue, the knowledge and the way out. */
@Module({})
export class ServiceModule implements BeforeApplicationShutdown {
  constructor(
    private readonly jobs: JobQueue,
    private readonly pages: PageReader,
  ) {}

  static with(settings: Settings, databaseUrl: string, logger: Logger): DynamicModule {
    const rows = [...accessRows, ...archiveRows, ...alertsRows, ...webhooksRows];
    return {
      module: ServiceModule,
      global: true,
      imports: [
        TypeOrmModule.forRoot({
          ...dataSourceOptions(databaseUrl, rows, [], { poolSize: settings.DATABASE_POOL_SIZE }),
          retryAttempts: 3,
        }),
        AuditModule,
        ArchiveModule,
        WebhooksModule,
        AlertsModule,
      ],
      providers: [
        {
          provide: JobQueue,
          useFactory: () => openQueue(databaseUrl, logger),
        },
        { provide: KnowledgeHolder, useFactory: () => openKnowledge(settings) },
        {
          provide: CatalogueWatch,
          inject: [KnowledgeHolder],
          useFactory: (knowledge: KnowledgeHolder) => new CatalogueWatch(knowledge, settings.CATALOGUE_DIR, logger),
        },
        { provide: LifecycleRules, useValue: new LifecycleRules(settings.FOUR_EYES) },
        { provide: AlertLinks, useValue: { alertUrl: (id: string) => `${publicUrl(settings)}/alerts/${id}` } },
        WebhookCheckpoints,
        { provide: CheckpointAnnouncer, useExisting: WebhookCheckpoints },
        { provide: Outbound, useFactory: () => outboundOf(settings) },
        { provide: PageReader, useFactory: () => new PageReader() },
        { provide: CollectLimits, useFactory: () => collectLimits(settings) },
        SourceCollector,
        ...politenessProviders(settings),
        ...sourceDesks,
        { provide: Mailer, useFactory: () => mailerOf(settings) },
        { provide: KeyRing, useFactory: () => new KeyRing(() => readSecretKeys(settings)) },
        ...webhookProviders(settings, logger),
      ],
      exports: [
        AuditModule,
        CheckpointAnnouncer,
        WebhookAddresses,
        Sender,
        Courier,
        MailRound,
        ReceiverCheck,
        AlertLinks,
        LifecycleRules,
        JobQueue,
        KnowledgeHolder,
        Mailer,
        Outbound,
        PageReader,
        CollectLimits,
        SourceCollector,
        ...sourceDesks,
        HostGate,
        KeyRing,
        WebhookSecrets,
        ArchiveModule,
        WebhooksModule,
        AlertsModule,
      ],
    };
  }

  /** Before the connections close: what is under way is finished, or given back for the next process. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.jobs.stop(JOBS_GRACE_MS);
    await this.pages.close();
  }
}
