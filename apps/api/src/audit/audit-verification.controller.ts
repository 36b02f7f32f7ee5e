import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, Permit, type Principal, whoOf } from '#libs/access';
import { Audit, AuditKey, AuditRepository, type AuditVerification, CheckpointRepository } from '#libs/audit';
import { DataSource } from 'typeorm';
import { AuditVerifier } from './audit-verifier.js';

const PROBLEMS_SHOWN_MAX = 50;

/** How far the audit is sealed, and whether it holds. */
@ApiTags('audit')
@Controller('audit/verification')
export class AuditVerificationController {
  constructor(
    private readonly verifier: AuditVerifier,
    private readonly records: AuditRepository,
    private readonly checkpoints: CheckpointRepository,
    private readonly key: AuditKey,
    private readonly audit: Audit,
    private readonly database: DataSource,
  ) {}

  @Get()
  @Permit('audit:read')
  @ApiOperation({ summary: 'The last verification, the last checkpoint, the key that signs' })
  async last() {
    const [[record], checkpoint, head, { key }] = await Promise.all([
      this.records.list({ action: 'audit.verified' }, 1, null),
      this.checkpoints.last(),
      this.records.head(),
      this.key.signer(),
    ]);
    const { who, new: result } = (record ? JSON.parse(record.content) : {}) as Record<string, unknown>;
    return {
      records: head?.sequence ?? 0,
      lastCheckpoint: checkpoint?.checkpoint ?? null,
      key,
      lastVerification: record ? { at: record.at, who, result } : null,
    };
  }

  @Post()
  @HttpCode(200)
  @Permit('audit:read')
  @ApiOperation({ summary: 'Verify the whole chain now, its checkpoints and those in the checkpoint file' })
  async verify(@CurrentPrincipal() principal: Principal) {
    const verification = await this.verifier.verify(new Date());
    const result = resultOf(verification);
    const subject = { id: 'audit', name: 'the audit' };
    await this.audit.record(this.database.manager, {
      who: whoOf(principal),
      what: 'audit.verified',
      subject,
      new: result,
    });
    return { ...result, problemsShown: verification.problems.slice(0, PROBLEMS_SHOWN_MAX) };
  }
}

function resultOf({ records, checkpoints, checkpointsOutside, problems }: AuditVerification) {
  return { records, checkpoints, checkpointsOutside, problems: problems.length };
}
