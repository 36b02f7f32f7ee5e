import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A column whose name says that it is encrypted is one that a rotation of SECRET_KEY is checked to reach. */
export class AuditKeyName1795525000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table audit_key rename column sealed to signing_key_encrypted');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup to go back.');
  }
}
