import { Readable } from 'node:stream';
import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, Permit, type Principal, whoOf } from '#libs/access';
import { Audit, AuditExport, AuditKey, type AuditRecord, AuditRepository, CheckpointRepository } from '#libs/audit';
import { DataSource } from 'typeorm';
import { problem } from '../problem/problem.js';
import { AuditQueryDto } from './audit-query.dto.js';

/** The form of a record on the wire: what was sealed, parsed. */
function recordView({ sequence, at, content, hash }: AuditRecord) {
  return { sequence, at, ...(JSON.parse(content) as object), hash };
}

@ApiTags('audit')
@Controller('audit')
export class AuditController {
  constructor(
    private readonly records: AuditRepository,
    private readonly checkpoints: CheckpointRepository,
    private readonly exporting: AuditExport,
    private readonly key: AuditKey,
    private readonly audit: Audit,
    private readonly database: DataSource,
  ) {}

  @Get()
  @Permit('audit:read')
  @ApiOperation({ summary: 'Who did what, newest first. Reading it is recorded too' })
  async list(@CurrentPrincipal() principal: Principal, @Query() query: AuditQueryDto) {
    const { cursor, limit, subject, from, to, ...narrowing } = query;
    const filter = {
      ...narrowing,
      subjectId: subject,
      from: from ? new Date(from) : undefined,
      to: to ? new Date(to) : undefined,
    };
    const rows = await this.records.list(filter, limit + 1, decodeSequence(cursor));
    const items = rows.slice(0, limit);
    const last = items.at(-1);
    // The first page only: the reading of a long list is one reading.
    if (!cursor) await this.tell(principal, 'audit.read', { ...narrowing, subject, from, to });
    return {
      items: items.map(recordView),
      nextCursor: rows.length > limit && last ? encodeSequence(last.sequence) : null,
      lastCheckpoint: (await this.checkpoints.last())?.checkpoint ?? null,
      key: (await this.key.signer()).key,
    };
  }

  @Get('export')
  @Permit('audit:read')
  @ApiProduces('application/jsonl')
  @ApiOperation({ summary: 'The whole chain with its checkpoints, for "embargo audit verify"' })
  async export(@CurrentPrincipal() principal: Principal): Promise<StreamableFile> {
    await this.tell(principal, 'audit.exported', {});
    const now = new Date();
    const disposition = `attachment; filename="audit-${now.toISOString().slice(0, 10)}.jsonl"`;
    return new StreamableFile(Readable.from(this.exporting.lines(now)), { type: 'application/jsonl', disposition });
  }

  private tell(
    principal: Principal,
    what: 'audit.read' | 'audit.exported',
    filter: Record<string, string | undefined>,
  ) {
    const subject = { id: 'audit', name: 'the audit' };
    return this.audit.record(this.database.manager, { who: whoOf(principal), what, subject, new: filter });
  }
}

const encodeSequence = (sequence: number): string => Buffer.from(`audit ${sequence}`).toString('base64url');

function decodeSequence(cursor: string | undefined): number | null {
  if (cursor === undefined) return null;
  const [, digits] = /^audit (\d{1,15})$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (digits) return Number(digits);
  throw problem(422, 'invalid-cursor', 'The cursor is not one of ours: take it from "nextCursor" of the page before.');
}
