import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, Permit, type Principal, whoOf } from '#libs/access';
import { AlertRepository, DecisionRepository, StoriesOfAlert } from '#libs/alerts';
import { Audit } from '#libs/audit';
import { KnowledgeHolder } from '#libs/knowledge';
import { DataSource } from 'typeorm';
import { decodeCursor, encodeCursor } from '../paging/cursor.js';
import { notFound } from '../problem/problem.js';
import { AlertQueryDto } from './alert-query.dto.js';
import { alertSummary, deskView, DISCLAIMER } from './alert.view.js';
import { support } from './support.js';
import { decisionView } from './decision.view.js';
import { reportView } from './report.view.js';

@ApiTags('alerts')
@Controller('alerts')
export class AlertsController {
  constructor(
    private readonly alerts: AlertRepository,
    private readonly stories: StoriesOfAlert,
    private readonly decisions: DecisionRepository,
    private readonly knowledge: KnowledgeHolder,
    private readonly database: DataSource,
    private readonly audit: Audit,
  ) {}

  @Get()
  @Permit('alerts:read')
  @ApiOperation({ summary: 'List alerts, newest first' })
  async list(@Query() { cursor, limit, q, ...narrowing }: AlertQueryDto) {
    const filter = { ...narrowing, text: q };
    const [rows, total] = await Promise.all([
      this.alerts.list(filter, limit + 1, decodeCursor(cursor)),
      this.alerts.count(filter),
    ]);
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    return {
      items: page.map((alert) => alertSummary(alert, this.knowledge.regimeTitle(alert.regime))),
      nextCursor: rows.length > limit && last ? encodeCursor({ at: last.raisedAt, id: last.id }) : null,
      total,
      disclaimer: DISCLAIMER,
    };
  }

  @Get(':id')
  @Permit('alerts:read')
  @ApiOperation({ summary: 'One alert with reports, quotes, findings, citations, votes and history' })
  async read(@CurrentPrincipal() principal: Principal, @Param('id', ParseUUIDPipe) id: string) {
    const alert = await this.alerts.findById(id);
    if (!alert) throw notFound('alert');
    // Evidence is shown to nobody without a record that they saw it.
    const subject = { id, name: `#${alert.number} ${alert.headline}` };
    await this.audit.record(this.database.manager, { who: whoOf(principal), what: 'alert.read', subject });
    const [reports, findings, articles, history, stories, decisions, mergedInto] = await Promise.all([
      this.alerts.reportsOf(id),
      this.alerts.findingsOf(id),
      this.alerts.articlesOf(id),
      this.alerts.historyOf(id),
      this.stories.of(id),
      this.decisions.ofAlert(id),
      alert.mergedInto ? this.alerts.findById(alert.mergedInto) : null,
    ]);
    return {
      ...alertSummary(alert, this.knowledge.regimeTitle(alert.regime)),
      ...deskView(alert),
      disclaimer: DISCLAIMER,
      reports: reports.map((report) => reportView(report, report.content)),
      findings: findings.map(({ content, reportId, catalogueVersion }) => ({ ...content, reportId, catalogueVersion })),
      articles,
      stories,
      ...support(reports, findings),
      mergedInto: mergedInto && { id: mergedInto.id, number: mergedInto.number },
      decisions: decisions.map(decisionView),
      history: history.map(({ at, who, what, detail }) => ({ at, who, what, detail })),
    };
  }
}
