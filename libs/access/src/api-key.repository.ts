import { Injectable } from '@nestjs/common';
import { DataSource, IsNull } from 'typeorm';
import { ApiKeyRow } from './api-key.row.js';

@Injectable()
export class ApiKeyRepository {
  constructor(private readonly database: DataSource) {}

  list(): Promise<ApiKeyRow[]> {
    return this.rows.find({ order: { createdAt: 'desc' } });
  }

  insert(key: Pick<ApiKeyRow, 'name' | 'prefix' | 'keyHash' | 'role' | 'createdBy' | 'expiresAt'>): Promise<ApiKeyRow> {
    return this.rows.save(this.rows.create(key)).then(({ id }) => this.rows.findOneByOrFail({ id }));
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

  async revoke(id: string): Promise<boolean> {
    const result = await this.rows.update({ id, revokedAt: IsNull() }, { revokedAt: () => 'now()' });
    return result.affected === 1;
  }

  private get rows() {
    return this.database.getRepository(ApiKeyRow);
  }
}
