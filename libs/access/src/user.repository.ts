import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SessionRow } from './session.row.js';
import { UserRow } from './user.row.js';

@Injectable()
export class UserRepository {
  constructor(private readonly database: DataSource) {}

  findActiveByEmail(email: string): Promise<UserRow | null> {
    return this.rows
      .createQueryBuilder('u')
      .where('lower(u.email) = lower(:email) and u.disabled_at is null', { email })
      .getOne();
  }

  findById(id: string): Promise<UserRow | null> {
    return this.rows.findOneBy({ id });
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
  async setPassword(id: string, passwordHash: string, mustChangePassword: boolean): Promise<void> {
    await this.database.transaction(async (manager) => {
      await manager.update(UserRow, id, { passwordHash, mustChangePassword });
      await manager.delete(SessionRow, { userId: id });
    });
  }

  private get rows() {
    return this.database.getRepository(UserRow);
  }
}
