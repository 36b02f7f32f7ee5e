import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, Permit, type Principal } from '#libs/access';
import { Outbound } from '#libs/outbound';
import { defineSource, ScanRepository, SourceRepository, type SourceRow } from '#libs/archive';
import { notFound, problem } from '../problem/problem.js';
import { OwnTeam } from '../teams/own-team.js';
import { definedOr422 } from './defined-or-422.js';
import { ScanQueryDto } from './scan-query.dto.js';
import { SourceDesk } from './source-desk.js';
import { readSourceCursor, sourceCursor } from './source-cursor.js';
import { SourceQueryDto } from './source-query.dto.js';
import { scanView, sourceView } from './source.view.js';
import { ChangeSourceDto, CreateSourceDto } from './source.dto.js';

@ApiTags('sources')
@Controller('sources')
export class SourcesController {
  constructor(
    private readonly sources: SourceRepository,
    private readonly scans: ScanRepository,
    private readonly desk: SourceDesk,
    private readonly outbound: Outbound,
    private readonly ownTeam: OwnTeam,
  ) {}

  @Get()
  @Permit('sources:read')
  @ApiOperation({ summary: 'List sources in pages, those switched on first, each by name' })
  async list(@Query() { cursor, limit, q, state }: SourceQueryDto) {
    const [rows, total] = await Promise.all([
      this.sources.page({ q, state }, limit + 1, readSourceCursor(cursor)),
      this.sources.count({ q, state }),
    ]);
    const items = rows.slice(0, limit);
    const last = items.at(-1);
    return { items: items.map(sourceView), nextCursor: rows.length > limit && last ? sourceCursor(last) : null, total };
  }

  @Post()
  @Permit('sources:write')
  @ApiOperation({ summary: 'Add a source; "sources/test" tells before what it would bring' })
  async create(@CurrentPrincipal() principal: Principal, @Body() body: CreateSourceDto) {
    const wanted = { kind: body.kind ?? 'feed', url: body.url, settings: body.settings };
    const definition = definedOr422(defineSource(wanted, this.outbound));
    const source = await this.desk.add(principal, {
      name: body.name,
      teamId: await this.ownTeam.check(body.team),
      ...definition,
      language: body.language ?? null,
      enabled: body.enabled ?? true,
      intervalMinutes: body.intervalMinutes ?? 30,
      cron: body.cron ?? null,
      adaptive: body.adaptive ?? true,
      pages: body.pages ?? 'when-short',
      obeysRobots: body.obeysRobots ?? true,
    });
    if (source) return sourceView(source);
    const other = await this.sources.findByUrl(definition.url);
    throw problem(409, 'duplicate-source', `This address is already a source: "${other?.name}".`);
  }

  @Get(':id')
  @Permit('sources:read')
  @ApiOperation({ summary: 'One source with its health' })
  async read(@Param('id', ParseUUIDPipe) id: string) {
    return sourceView(await this.require(id));
  }

  @Get(':id/scans')
  @Permit('sources:read')
  @ApiOperation({ summary: 'What became of its scans, newest first' })
  async scansOf(@Param('id', ParseUUIDPipe) id: string, @Query() { cursor, limit }: ScanQueryDto) {
    await this.require(id);
    const rows = await this.scans.list(id, limit + 1, cursor ?? null);
    const items = rows.slice(0, limit).map(scanView);
    return { items, nextCursor: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
  }

  @Patch(':id')
  @Permit('sources:write')
  @ApiOperation({ summary: 'Rename, switch on or off, change when and how it is read; switching on ends a pause' })
  async change(
    @CurrentPrincipal() principal: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { team, ...change }: ChangeSourceDto,
  ) {
    const belonging = team === undefined ? {} : { teamId: await this.ownTeam.check(team) };
    const source = await this.desk.change(principal, id, { ...change, ...belonging });
    if (!source) throw notFound('source');
    return sourceView(source);
  }

  @Delete(':id')
  @Permit('sources:write')
  @HttpCode(204)
  @ApiOperation({ summary: 'Remove a source; the articles that it brought stay' })
  async remove(@CurrentPrincipal() principal: Principal, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    if (!(await this.desk.remove(principal, id))) throw notFound('source');
  }

  @Post(':id/scan')
  @Permit('sources:write')
  @HttpCode(202)
  @ApiOperation({ summary: 'Scan now; the answer comes before the scan is done' })
  async scan(@CurrentPrincipal() principal: Principal, @Param('id', ParseUUIDPipe) id: string) {
    const source = await this.require(id);
    await this.desk.askForScan(principal, source);
    return sourceView(source);
  }

  private async require(id: string): Promise<SourceRow> {
    const source = await this.sources.findById(id);
    if (!source) throw notFound('source');
    return source;
  }
}
