import { Module } from '@nestjs/common';
import { ArchiveModule } from '#libs/archive';
import { StoriesModule } from '#libs/stories';
import { WebhooksModule } from '#libs/webhooks';
import { AlertAnnouncer } from './announce/alert-announcer.js';
import { DecisionRepository } from './decisions/decision.repository.js';
import { IncidentHolder } from './decisions/held-incidents.js';
import { IncidentDecisions } from './decisions/incident-decisions.js';
import { AlertMerger } from './decisions/merge-alerts.js';
import { AlertRebuilder } from './decisions/rebuild.js';
import { AlertSplitter } from './decisions/split-alert.js';
import { DecisionUndoer } from './decisions/undo-decision.js';
import { AlertDesk } from './lifecycle/alert-desk.js';
import { DeskRepository } from './lifecycle/desk.repository.js';
import { LifecycleFollower } from './lifecycle/lifecycle-follower.js';
import { StoriesOfAlert } from './read/stories-of-alert.js';
import { TellingRepository } from './incidents/storage/telling.repository.js';
import { AlertHistory } from './raise/alert-history.js';
import { AlertRaiser } from './raise/alert-raiser.js';
import { AlertRepository } from './read/alert.repository.js';
import { ArticleReader } from './reading/article-reader.js';
import { Corrections } from './reading/corrections.js';
import { ReportPoster } from './reading/report-poster.js';
import { ReportStore } from './reading/report-store.js';

const providers = [
  AlertAnnouncer,
  AlertDesk,
  AlertHistory,
  AlertMerger,
  AlertRaiser,
  AlertRebuilder,
  AlertRepository,
  AlertSplitter,
  ArticleReader,
  Corrections,
  DecisionRepository,
  DecisionUndoer,
  DeskRepository,
  IncidentDecisions,
  IncidentHolder,
  LifecycleFollower,
  ReportPoster,
  ReportStore,
  StoriesOfAlert,
  TellingRepository,
];

@Module({ imports: [ArchiveModule, StoriesModule, WebhooksModule], providers, exports: providers })
export class AlertsModule {}
