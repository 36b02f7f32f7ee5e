import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, Permit, type Principal, whoOf } from '#libs/access';
import { type SourceImport, SourceImportRepository, SourceImports } from '#libs/archive';
import { decodeCursor, encodeCursor } from '../paging/cursor.js';
import { PageQueryDto } from '../paging/page-query.dto.js';
import { notFound, problem } from '../problem/problem.js';
import { OwnTeam } from '../teams/own-team.js';
import { ImportDto } from './import.dto.js';
import { importView, placeAfter, placeFrom } from './import.view.js';

/** Lists of sources, imported in the background. */
@ApiTags('sources')
@Controller('sources/imports')
export class SourceImportsController {
  constructor(
    private readonly imports: SourceImports,
    private readonly stored: SourceImportRepository,
    private readonly ownTeam: OwnTeam,
  ) {}

  @Post()
  @Permit('sources:write')
  @HttpCode(202)
  @ApiOperation({
    summary:
      'Have the sources of an OPML list added, as far as they are valid; ask for the import to see how far it is',
  })
  async ask(
    @CurrentPrincipal() principal: Principal,
    @Body() { opml, enabled = true, intervalMinutes = 30, team }: ImportDto,
  ) {
    const teamId = await this.ownTeam.check(team);
    const asked = await this.imports.ask(whoOf(principal), opml, { enabled, intervalMinutes, teamId });
    if (asked.outcome === 'asked') return importView(asked.wanted);
    throw problem(422, 'not-opml', asked.message, [{ path: 'opml', message: asked.message }]);
  }

  @Get()
  @Permit('sources:read')
  @ApiOperation({ summary: 'Imports of lists, newest first' })
  async list(@Query() { cursor, limit }: PageQueryDto) {
    const rows = await this.stored.list(limit + 1, decodeCursor(cursor));
    const items = rows.slice(0, limit);
    const last = items.at(-1);
    const nextCursor = rows.length > limit && last ? encodeCursor({ at: last.askedAt, id: last.id }) : null;
    return { items: items.map(importView), nextCursor };
  }

  @Get(':id')
  @Permit('sources:read')
  @ApiOperation({ summary: 'How far an import has come, and in the end what became of it' })
  async read(@Param('id', ParseUUIDPipe) id: string) {
    return importView(await this.require(id));
  }

  @Get(':id/problems')
  @Permit('sources:read')
  @ApiOperation({ summary: 'The entries that were not added, with line and reason: first those that cannot be used' })
  async problems(@Param('id', ParseUUIDPipe) id: string, @Query() { cursor, limit }: PageQueryDto) {
    await this.require(id);
    const rows = await this.stored.problems(id, limit + 1, placeFrom(cursor));
    const items = rows.slice(0, limit);
    return { items, nextCursor: rows.length > limit ? placeAfter(items.at(-1)!) : null };
  }

  private async require(id: string): Promise<SourceImport> {
    const found = await this.stored.find(id);
    if (!found) throw notFound('import');
    return found;
  }
}
