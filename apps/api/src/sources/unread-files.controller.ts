import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permit } from '#libs/access';
import { SourceFileRepository, SourceRepository } from '#libs/archive';
import { notFound } from '../problem/problem.js';
import { FileQueryDto } from './file-query.dto.js';

/** Of a watched folder: what lies there and could not be read. */
@ApiTags('sources')
@Controller('sources/:id/unread-files')
export class UnreadFilesController {
  constructor(
    private readonly sources: SourceRepository,
    private readonly files: SourceFileRepository,
  ) {}

  @Get()
  @Permit('sources:read')
  @ApiOperation({ summary: 'Files of a watched folder that could not be read, with the reason, by their path' })
  async list(@Param('id', ParseUUIDPipe) id: string, @Query() { cursor, limit }: FileQueryDto) {
    if (!(await this.sources.findById(id))) throw notFound('source');
    const after = cursor === undefined ? null : Buffer.from(cursor, 'base64url').toString().replaceAll('\0', '');
    const rows = await this.files.unread(id, limit + 1, after);
    const items = rows.slice(0, limit);
    const last = items.at(-1);
    return { items, nextCursor: rows.length > limit && last ? Buffer.from(last.path).toString('base64url') : null };
  }
}
