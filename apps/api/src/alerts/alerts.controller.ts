import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, Permit, type Principal, whoOf } from '#libs/access';
import { type AlertFilter, AlertRepository } from '#libs/alerts';
import { Audit } from '#libs/audit';
import { KnowledgeHolder } from '#libs/knowledge';
import { DataSource } from 'typeorm';
import { decodeCursor, encodeCursor } from '../paging/cursor.js';
import { notFound, problem } from '../problem/problem.js';
import { AlertDetail } from './alert-detail.js';
import { AlertQueryDto } from './alert-query.dto.js';
import { alertSummary, DISCLAIMER } from './alert.view.js';

@ApiTags('alerts')
@Controller('alerts')
export class AlertsController {
  constructor(
    private readonly alerts: AlertRepository,
    private readonly detail: AlertDetail,
    private readonly knowledge: KnowledgeHolder,
    private readonly database: DataSource,
    private readonly audit: Audit,
  ) {}

  @Get()
  @Permit('alerts:read')
  @ApiOperation({ summary: 'List alerts, newest first' })
  async list(@CurrentPrincipal() principal: Principal, @Query() { cursor, limit, ...query }: AlertQueryDto) {
    const filter = filterOf(query, principal);
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
    return this.detail.of(alert, principal);
  }
}

function filterOf(
  { q, assignee, watcher, ...narrowing }: Omit<AlertQueryDto, 'cursor' | 'limit'>,
  principal: Principal,
): AlertFilter {
  return {
    ...narrowing,
    ...(q ? { text: q } : {}),
    ...(assignee
      ? { assignee: assignee === 'nobody' ? assignee : { id: personOf('assignee', assignee, principal) } }
      : {}),
    ...(watcher ? { watchedBy: personOf('watcher', watcher, principal) } : {}),
  };
}

/** "me" is whoever asks; a program is nobody that an alert could be given to. */
function personOf(path: 'assignee' | 'watcher', value: string, { kind, id }: Principal): string {
  if (value !== 'me') return value.toLowerCase();
  if (kind === 'user') return id;
  const message = `An API key is not a person: it cannot ask with ${path}=me.`;
  throw problem(422, 'invalid-request', message, [{ path, message }]);
}
