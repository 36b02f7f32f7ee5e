import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { KeyRing, type SealedColumn, SecretBox } from '#libs/secrets';
import { DataSource } from 'typeorm';
import { Audit } from './audit.js';
import { THE_SERVICE } from './audit-entry.js';
import { AuditSigner } from './signing.js';

const PURPOSE = 'audit signing key';

/** Sealed anew when SECRET_KEY is replaced; the signing key itself stays, so that old exports verify with it. */
export const auditSealedColumns: readonly SealedColumn[] = [
  { table: 'audit_key', key: 'id', column: 'signing_key_encrypted', purpose: PURPOSE },
];

/** The signing key of this installation: made at first use, kept sealed under SECRET_KEY, never shown. */
@Injectable()
export class AuditKey {
  private readonly box: SecretBox;
  private known: AuditSigner | null = null;

  constructor(
    private readonly database: DataSource,
    private readonly audit: Audit,
    keys: KeyRing,
  ) {
    this.box = new SecretBox(keys, PURPOSE);
  }

  /** Throws when the key was sealed with a SECRET_KEY that is lost. */
  async signer(): Promise<AuditSigner> {
    return (this.known ??= new AuditSigner(Buffer.from(this.box.open(await this.sealed()), 'base64')));
  }

  /** Two processes that start at once make one key: the second finds that of the first. */
  private async sealed(): Promise<string> {
    return this.database.transaction(async (manager) => {
      const find = 'select signing_key_encrypted as sealed from audit_key';
      const [found] = (await manager.query(find)) as { sealed: string }[];
      if (found) return found.sealed;
      const seed = randomBytes(32);
      const inserted = (await manager.query(
        'insert into audit_key (signing_key_encrypted) values ($1) on conflict do nothing returning id',
        [this.box.seal(seed.toString('base64'))],
      )) as unknown[];
      if (inserted.length === 1) {
        const { key } = new AuditSigner(seed);
        const subject = { id: key.slice(0, 16), name: 'signing key' };
        await this.audit.record(manager, { who: THE_SERVICE, what: 'audit.key-made', subject, new: { key } });
      }
      const [made] = (await manager.query(find)) as [{ sealed: string }];
      return made.sealed;
    });
  }
}
