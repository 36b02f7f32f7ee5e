import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In, IsNull } from 'typeorm';
import { normalEmail } from './people/email-address.js';
import type { Role } from './permissions.js';
import { SessionRow } from './session.row.js';
import { UserRow } from './user.row.js';

@Injectable()
export class UserRepository {
  constructor(private readonly database: DataSource) {}

  findActiveByEmail(email: string): Promise<UserRow | null> {
    return this.rows
      .createQueryBuilder('u')
      .where('lower(u.email) = :email and u.disabled_at is null', { email: normalEmail(email) })
      .getOne();
  }

  findById(id: string): Promise<UserRow | null> {
    return this.rows.findOneBy({ id });
  }

  /** Those of these roles who may sign in, by name. */
  activeOf(roles: readonly Role[]): Promise<UserRow[]> {
    return this.rows.find({
      where: { role: In([...roles]), disabledAt: IsNull() },
      order: { name: 'asc', email: 'asc' },
    });
  }

  count(): Promise<number> {
    return this.rows.count();
  }

  /** Does nothing when the address is taken: two processes may start at once. Tells whether a row was made. */
  async insert(
    user: Pick<UserRow, 'email' | 'name' | 'role' | 'passwordHash' | 'mustChangePassword'>,
  ): Promise<boolean> {
    const result = await this.rows.createQueryBuilder().insert().values(user).orIgnore().returning('id').execute();
    return (result.raw as unknown[]).length === 1;
  }

  /** Sets the password and ends every session of the person, in one step: no old session outlives it. */
  async setPassword(
    id: string,
    passwordHash: string,
    mustChangePassword: boolean,
    manager: EntityManager = this.database.manager,
  ): Promise<void> {
    await manager.transaction(async (inner) => {
      await inner.update(UserRow, id, { passwordHash, mustChangePassword });
      await inner.delete(SessionRow, { userId: id });
    });
  }

  private get rows() {
    return this.database.getRepository(UserRow);
  }
}
