import { Audit, type Who } from '#libs/audit';
import { Injectable } from '@nestjs/common';
import { DataSource, IsNull } from 'typeorm';
import { ApiKeyRow } from './api-key.row.js';

export type NewApiKey = Pick<ApiKeyRow, 'name' | 'prefix' | 'keyHash' | 'role' | 'scopes' | 'createdBy' | 'expiresAt'>;

@Injectable()
export class ApiKeyRepository {
  constructor(
    private readonly database: DataSource,
    private readonly audit: Audit,
  ) {}

  list(): Promise<ApiKeyRow[]> {
    return this.rows.find({ order: { createdAt: 'desc' } });
  }

  async create(key: NewApiKey, who: Who): Promise<ApiKeyRow> {
    return this.database.transaction(async (manager) => {
      const { id } = await manager.save(manager.create(ApiKeyRow, key));
      const row = await manager.findOneByOrFail(ApiKeyRow, { id });
      const { name, prefix, role, scopes, expiresAt } = row;
      await this.audit.record(manager, {
        who,
        what: 'api-key.created',
        subject: { id, name },
        new: { prefix, role, scopes, expiresAt: expiresAt?.toISOString() ?? null },
      });
      return row;
    });
  }

  /** The live key of this hash; notes its use, at most once a minute. */
  async use(keyHash: Buffer): Promise<ApiKeyRow | null> {
    const key = await this.rows
      .createQueryBuilder('k')
      .where('k.key_hash = :keyHash and k.revoked_at is null', { keyHash })
      .andWhere('(k.expires_at is null or k.expires_at > now())')
      .getOne();
    if (key) {
      await this.database.query(
        `update api_keys set last_used_at = now() where id = $1 and coalesce(last_used_at, 'epoch') < now() - interval '1 minute'`,
        [key.id],
      );
    }
    return key;
  }

  async revoke(id: string, who: Who): Promise<boolean> {
    return this.database.transaction(async (manager) => {
      const result = await manager.update(ApiKeyRow, { id, revokedAt: IsNull() }, { revokedAt: () => 'now()' });
      if (result.affected !== 1) return false;
      const { name } = await manager.findOneByOrFail(ApiKeyRow, { id });
      await this.audit.record(manager, { who, what: 'api-key.revoked', subject: { id, name } });
      return true;
    });
  }

  private get rows() {
    return this.database.getRepository(ApiKeyRow);
  }
}
