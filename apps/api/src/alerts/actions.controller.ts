import { Body, Controller, Delete, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { ApiConflictResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, mayDo, PeopleOnly, Permit, type Person, type Principal } from '#libs/access';
import { AlertDesk, AlertRepository, type RowResult } from '#libs/alerts';
import { conflictOf, notFound, problem } from '../problem/problem.js';
import { ActDto, type ActionDto, BulkActDto, UndoDto } from './action.dto.js';
import { ActionReader, actorOf } from './action-reader.js';
import { AlertWatches } from './alert-watches.js';

/** What analysts do to alerts: one by one, or many with one reason. */
@ApiTags('alerts')
@Controller('alerts')
export class ActionsController {
  constructor(
    private readonly desk: AlertDesk,
    private readonly alerts: AlertRepository,
    private readonly reader: ActionReader,
    private readonly watches: AlertWatches,
  ) {}

  @Post('actions')
  @HttpCode(200)
  @Permit('alerts:write')
  @ApiOperation({ summary: 'One action with one reason for many alerts; a result for each, and an id to undo all' })
  async bulk(@CurrentPrincipal() principal: Principal, @Body() { alerts, action, why = '' }: BulkActDto) {
    mayApprove(principal, action);
    const read = await this.reader.read(action);
    return this.desk.act({ targets: alerts, action: read, why }, actorOf(principal));
  }

  @Post('actions/:batchId/undo')
  @HttpCode(200)
  @Permit('alerts:write')
  @ApiOperation({ summary: 'Take a request back, for each alert that nothing has happened to since' })
  async undo(
    @CurrentPrincipal() principal: Principal,
    @Param('batchId', ParseUUIDPipe) batchId: string,
    @Body() { why = '', alertIds }: UndoDto,
  ) {
    const acted = await this.desk.undo(batchId, why, actorOf(principal), alertIds);
    if (acted.results.length === 0) throw notFound('request to take back');
    return acted;
  }

  @Post(':id/actions')
  @HttpCode(200)
  @Permit('alerts:write')
  @ApiOperation({
    summary: 'Start the review, close, approve, send back, snooze, reopen, assign, comment, tag, link, due day',
  })
  @ApiConflictResponse({ description: 'alert-changed, with what changed; not-now, same-person, people-only' })
  async act(
    @CurrentPrincipal() principal: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { version, action, why = '' }: ActDto,
  ) {
    mayApprove(principal, action);
    const read = await this.reader.read(action);
    const { batchId, results } = await this.desk.act(
      { targets: [{ id, version }], action: read, why },
      actorOf(principal),
    );
    return { batchId, ...settled(results[0]) };
  }

  @Put(':id/watch')
  @HttpCode(204)
  @Permit('alerts:read')
  @PeopleOnly()
  @ApiOperation({ summary: 'Watch an alert' })
  watch(@CurrentPrincipal() principal: Person, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.setWatch(principal, id, true);
  }

  @Delete(':id/watch')
  @HttpCode(204)
  @Permit('alerts:read')
  @PeopleOnly()
  @ApiOperation({ summary: 'Watch an alert no more' })
  unwatch(@CurrentPrincipal() principal: Person, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.setWatch(principal, id, false);
  }

  private async setWatch(principal: Person, id: string, isWatched: boolean): Promise<void> {
    const alert = await this.alerts.findById(id);
    if (!alert) throw notFound('alert');
    await this.watches.set(principal, alert, isWatched);
  }
}

/** Approving is for approvers: an analyst who could approve the next one's closing would be no second rank. */
function mayApprove({ role }: Principal, { kind }: ActionDto): void {
  if (kind === 'approve' && !mayDo(role, 'alerts:approve')) {
    throw problem(403, 'not-permitted', `The role "${role}" does not have the permission alerts:approve.`);
  }
}

const CHANGED = 'The alert has changed since you opened it; see "changes". Look at it again, then decide.';

/** The result of one alert, its refusals as problems. */
function settled(result: RowResult | undefined) {
  if (!result || result.outcome === 'not-found') throw notFound('alert');
  if (result.outcome === 'changed') {
    throw conflictOf('alert-changed', CHANGED, { version: result.version, changes: result.changes });
  }
  if (result.outcome === 'refused') {
    const { code, detail } = result;
    if (code === 'reason-missing') throw problem(422, code, detail, [{ path: 'why', message: detail }]);
    throw problem(409, code, detail);
  }
  return { id: result.id, outcome: result.outcome, version: result.version, ...result.desk };
}
