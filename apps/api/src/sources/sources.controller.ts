import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permit } from '#libs/access';
import { JobQueue } from '#libs/jobs';
import { Outbound } from '#libs/outbound';
import { SCAN_SOURCE, SourceRepository, type SourceRow } from '#libs/archive';
import { notFound, problem } from '../problem/problem.js';
import { ChangeSourceDto, CreateSourceDto } from './source.dto.js';

function sourceView(source: SourceRow) {
  const { id, name, url, kind, language, enabled, intervalMinutes, lastError, failures, itemsSeen } = source;
  return {
    id,
    name,
    url,
    kind,
    language,
    enabled,
    intervalMinutes,
    lastScanAt: source.lastScanAt,
    lastSuccessAt: source.lastSuccessAt,
    lastError,
    failures,
    itemsSeen,
    nextScanAt: source.enabled ? source.nextScanAt : null,
  };
}

@ApiTags('sources')
@Controller('sources')
export class SourcesController {
  constructor(
    private readonly sources: SourceRepository,
    private readonly jobs: JobQueue,
    private readonly outbound: Outbound,
  ) {}

  @Get()
  @Permit('sources:read')
  @ApiOperation({ summary: 'List sources, enabled ones first' })
  async list() {
    return { items: (await this.sources.list()).map(sourceView) };
  }

  @Post()
  @Permit('sources:write')
  @ApiOperation({ summary: 'Add a feed' })
  async create(@Body() body: CreateSourceDto) {
    const check = this.outbound.check(body.url);
    if (check.outcome === 'refused') {
      throw problem(422, 'address-refused', check.message, [{ path: 'url', message: check.message }]);
    }
    const source = await this.sources.insert({
      name: body.name,
      url: check.url,
      kind: 'feed',
      language: body.language ?? null,
      enabled: body.enabled ?? true,
      intervalMinutes: body.intervalMinutes ?? 30,
    });
    if (source) return sourceView(source);
    const other = await this.sources.findByUrl(check.url);
    throw problem(409, 'duplicate-source', `This address is already a source: "${other?.name}".`);
  }

  @Get(':id')
  @Permit('sources:read')
  @ApiOperation({ summary: 'One source with its health' })
  async read(@Param('id', ParseUUIDPipe) id: string) {
    return sourceView(await this.require(id));
  }

  @Patch(':id')
  @Permit('sources:write')
  @ApiOperation({ summary: 'Rename, switch on or off, change the interval' })
  async change(@Param('id', ParseUUIDPipe) id: string, @Body() body: ChangeSourceDto) {
    const source = await this.sources.change(id, body);
    if (!source) throw notFound('source');
    return sourceView(source);
  }

  @Delete(':id')
  @Permit('sources:write')
  @HttpCode(204)
  @ApiOperation({ summary: 'Remove a source; the articles that it brought stay' })
  async remove(@Param('id', ParseUUIDPipe) id: string): Promise<void> {
    if (!(await this.sources.delete(id))) throw notFound('source');
  }

  @Post(':id/scan')
  @Permit('sources:write')
  @HttpCode(202)
  @ApiOperation({ summary: 'Scan now; the answer comes before the scan is done' })
  async scan(@Param('id', ParseUUIDPipe) id: string) {
    const source = await this.require(id);
    await this.jobs.enqueue(SCAN_SOURCE, { sourceId: source.id }, { singletonKey: source.id });
    return sourceView(source);
  }

  private async require(id: string): Promise<SourceRow> {
    const source = await this.sources.findById(id);
    if (!source) throw notFound('source');
    return source;
  }
}
