import { Injectable } from '@nestjs/common';
import type { Principal } from '#libs/access';
import {
  AlertRepository,
  type AlertWithCounts,
  DecisionRepository,
  LifecycleRules,
  StoriesOfAlert,
} from '#libs/alerts';
import { KnowledgeHolder } from '#libs/knowledge';
import { AlertWatches } from './alert-watches.js';
import { alertSummary, deskView, DISCLAIMER } from './alert.view.js';
import { decisionView } from './decision.view.js';
import { reportView } from './report.view.js';
import { support } from './support.js';

/** Everything that is told of one alert. */
@Injectable()
export class AlertDetail {
  constructor(
    private readonly alerts: AlertRepository,
    private readonly stories: StoriesOfAlert,
    private readonly decisions: DecisionRepository,
    private readonly knowledge: KnowledgeHolder,
    private readonly watches: AlertWatches,
    private readonly rules: LifecycleRules,
  ) {}

  async of(alert: AlertWithCounts, reader: Principal) {
    const { id } = alert;
    const [reports, findings, articles, history, stories, decisions, isWatched, mergedInto] = await Promise.all([
      this.alerts.reportsOf(id),
      this.alerts.findingsOf(id),
      this.alerts.articlesOf(id),
      this.alerts.historyOf(id),
      this.stories.of(id),
      this.decisions.ofAlert(id),
      this.watches.isWatching(reader, id),
      alert.mergedInto ? this.alerts.findById(alert.mergedInto) : null,
    ]);
    return {
      ...alertSummary(alert, this.knowledge.regimeTitle(alert.regime)),
      ...deskView(alert, this.rules),
      isWatched,
      disclaimer: DISCLAIMER,
      reports: reports.map((report) => reportView(report, report.content)),
      findings: findings.map(({ content, reportId, catalogueVersion }) => ({ ...content, reportId, catalogueVersion })),
      articles,
      stories,
      ...support(reports, findings),
      mergedInto: mergedInto && { id: mergedInto.id, number: mergedInto.number },
      decisions: decisions.map(decisionView),
      // The version that a line led to: the last action can be taken back as long as it is the alert's own.
      history: history.map(({ at, who, what, detail, alertVersion }) => ({
        at,
        who,
        what,
        detail,
        version: alertVersion,
      })),
    };
  }
}
