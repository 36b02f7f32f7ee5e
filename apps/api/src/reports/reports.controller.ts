import { Body, Controller, Headers, Post } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, Permit, type Principal, whoOf } from '#libs/access';
import { AlertRepository, ReportPoster } from '#libs/alerts';
import type { Report } from '#libs/assessment';
import { KnowledgeHolder } from '#libs/knowledge';
import { alertSummary, DISCLAIMER } from '../alerts/alert.view.js';
import { reportView } from '../alerts/report.view.js';
import { answered } from '../assessments/questions.js';
import { OwnTeam } from '../teams/own-team.js';
import { problem } from '../problem/problem.js';
import { PostReportDto } from './report.dto.js';

const KEY_LENGTH_MAX = 200;

@ApiTags('reports')
@Controller('reports')
export class ReportsController {
  constructor(
    private readonly poster: ReportPoster,
    private readonly alerts: AlertRepository,
    private readonly knowledge: KnowledgeHolder,
    private readonly ownTeam: OwnTeam,
  ) {}

  @Post()
  @Permit('reports:write')
  @ApiHeader({ name: 'Idempotency-Key', required: false, description: 'The same key twice stores one report' })
  @ApiOperation({ summary: 'Store a structured report, judge it, and raise the alerts that it calls for' })
  async post(
    @CurrentPrincipal() principal: Principal,
    @Body() { team, ...body }: PostReportDto,
    @Headers('idempotency-key') idempotencyKey?: string,
  ) {
    if (idempotencyKey && idempotencyKey.length > KEY_LENGTH_MAX) {
      throw problem(422, 'invalid-idempotency-key', `An Idempotency-Key has at most ${KEY_LENGTH_MAX} characters.`);
    }
    const { versions } = this.knowledge.current();
    const { report, assessment } = answered(body, this.knowledge.current());
    refuseImpossibleDay(report);
    const key = idempotencyKey ? `${principal.id} ${idempotencyKey}` : null;
    const teamId = await this.ownTeam.check(team);
    const posted = await this.poster.post(report, assessment, { idempotencyKey: key, teamId }, whoOf(principal));
    if (posted.outcome === 'key-of-another-report') {
      const words = `This Idempotency-Key was sent with another report (${posted.reportId}). Take a new key for a new report.`;
      throw problem(409, 'idempotency-key-reused', words);
    }
    const raised = await this.alerts.findMany(posted.alertIds);
    const origin = { id: posted.reportId, articleId: null, extractorVersion: versions.extractor };
    return {
      report: reportView(origin, { kind: 'posted', report }),
      assessment,
      alerts: raised.map((alert) => alertSummary(alert, this.knowledge.regimeTitle(alert.regime))),
      isRepeated: posted.outcome === 'repeated',
      disclaimer: DISCLAIMER,
    };
  }
}

/** Stages of what has not happened yet; only they may lie in the future. */
const AHEAD: readonly string[] = ['planned', 'announced', 'threatened', 'requested', 'refused'];
const FIRST_YEAR_OF_THE_COUNCIL = '1946';
const DAY_MS = 86_400_000;

function refuseImpossibleDay({ date, stage }: Report): void {
  // A day of grace: it may be tomorrow already where the sender is.
  const tomorrow = new Date(Date.now() + DAY_MS).toISOString().slice(0, 10);
  const words =
    date.last < FIRST_YEAR_OF_THE_COUNCIL
      ? 'The Security Council has sat since 1946; the date lies before.'
      : date.first > tomorrow && !AHEAD.includes(stage)
        ? `The date lies in the future, but the stage is "${stage}". Use planned, announced, threatened or requested.`
        : null;
  if (words) throw problem(422, 'impossible-date', words, [{ path: 'date', message: words }]);
}
