import { Global, Module } from '@nestjs/common';
import { Audit } from './audit.js';
import { AuditKey } from './audit-key.js';
import { CheckpointMaker } from './checkpoints/checkpoint-maker.js';
import { CheckpointRepository } from './checkpoints/checkpoint.repository.js';
import { AuditExport } from './export/audit-export.js';
import { AuditRepository } from './storage/audit.repository.js';

const providers = [Audit, AuditKey, AuditRepository, CheckpointRepository, CheckpointMaker, AuditExport];

/**
 * Everywhere, like the database: whatever changes something tells the audit. The service gives it `KeyRing` and
 * `CheckpointAnnouncer`.
 */
@Global()
@Module({ providers, exports: providers })
export class AuditModule {}
