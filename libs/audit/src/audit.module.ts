import { Global, Module } from '@nestjs/common';
import { Audit } from './audit.js';
import { AuditRepository } from './storage/audit.repository.js';

const providers = [Audit, AuditRepository];

/** Everywhere, like the database: whatever changes something tells the audit. */
@Global()
@Module({ providers, exports: providers })
export class AuditModule {}
