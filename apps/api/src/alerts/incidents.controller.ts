import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiConflictResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, Permit, type Principal, principalName, whoOf } from '#libs/access';
import { AlertRepository, type Decided, IncidentDecisions } from '#libs/alerts';
import { KnowledgeHolder } from '#libs/knowledge';
import { conflictOf, notFound, problem } from '../problem/problem.js';
import { alertSummary, DISCLAIMER } from './alert.view.js';
import { DecisionDto, MergeDto, SplitDto } from './decision.dto.js';

const CHANGED = 'The alert has changed since you opened it; see "changes". Look at it again, then decide.';

/** Which reports tell of one event: merging alerts, splitting articles off, and taking either back. */
@ApiTags('alerts')
@Controller('alerts/:id')
export class IncidentsController {
  constructor(
    private readonly decisions: IncidentDecisions,
    private readonly alerts: AlertRepository,
    private readonly knowledge: KnowledgeHolder,
  ) {}

  @Get('similar')
  @Permit('alerts:read')
  @ApiOperation({ summary: 'Alerts of other incidents that may be the same event: parties in common, days near' })
  async similar(@Param('id', ParseUUIDPipe) id: string) {
    const alert = await this.alerts.findById(id);
    if (!alert) throw notFound('alert');
    const similar = await this.alerts.similarTo(alert);
    return { items: similar.map((one) => this.summary(one)), disclaimer: DISCLAIMER };
  }

  @Post('merge')
  @HttpCode(200)
  @Permit('alerts:write')
  @ApiOperation({ summary: 'Merge another alert into this one: both tell of one event' })
  @ApiConflictResponse({ description: 'alert-changed, with what changed; or alert-merged, one-incident' })
  async merge(
    @CurrentPrincipal() principal: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { other, otherVersion, version, why }: MergeDto,
  ) {
    const otherId = await this.alerts.idOf(other);
    if (!otherId) throw notFound('other alert');
    const grounds = { who: principalName(principal), by: whoOf(principal), why, version };
    return this.answer(await this.decisions.merge(id, otherId, grounds, otherVersion ?? null));
  }

  @Post('split')
  @HttpCode(200)
  @Permit('alerts:write')
  @ApiOperation({
    summary: 'Split articles or posted reports off into an alert of their own: they tell of another event',
  })
  @ApiConflictResponse({
    description: 'alert-changed, with what changed; or alert-merged, nothing-left, not-of-this-alert',
  })
  async split(
    @CurrentPrincipal() principal: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { articleIds = [], reportIds = [], version, why }: SplitDto,
  ) {
    if (articleIds.length + reportIds.length === 0) {
      const message = 'Name the articles or the posted reports that are to leave.';
      throw problem(422, 'invalid-request', message, [{ path: 'articleIds', message }]);
    }
    const grounds = { who: principalName(principal), by: whoOf(principal), why, version };
    return this.answer(await this.decisions.split(id, { articleIds, reportIds }, grounds));
  }

  @Post('decisions/:decisionId/undo')
  @HttpCode(200)
  @Permit('alerts:write')
  @ApiOperation({ summary: 'Take a merge or a split back; what was added since stays where it is' })
  @ApiConflictResponse({
    description: 'alert-changed, with what changed; or undone-before, decided-later, not-undoable',
  })
  async undo(
    @CurrentPrincipal() principal: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('decisionId', ParseUUIDPipe) decisionId: string,
    @Body() { version, why }: DecisionDto,
  ) {
    const grounds = { who: principalName(principal), by: whoOf(principal), why, version };
    return this.answer(await this.decisions.undo(id, decisionId, grounds));
  }

  private async answer(decided: Decided) {
    switch (decided.outcome) {
      case 'not-found':
        throw notFound(decided.what);
      case 'refused':
        throw problem(409, decided.code, decided.detail);
      case 'changed': {
        const { alertId, version, changes } = decided;
        throw conflictOf('alert-changed', CHANGED, { alertId, version, changes });
      }
      case 'decided': {
        const { decisionId, alertId, otherAlertId } = decided;
        const alerts = await this.alerts.findMany([alertId, otherAlertId]);
        return {
          decisionId,
          alertId,
          otherAlertId,
          alerts: alerts.map((one) => this.summary(one)),
          disclaimer: DISCLAIMER,
        };
      }
    }
  }

  private summary(alert: Parameters<typeof alertSummary>[0]) {
    return alertSummary(alert, this.knowledge.regimeTitle(alert.regime));
  }
}
