import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One key for one installation. It is sealed anew when SECRET_KEY is replaced, and is otherwise as it was made. */
const key = `
create table audit_key (
  id smallint primary key default 1 check (id = 1),
  sealed text not null,
  made_at timestamptz not null default now()
);
create trigger kept before delete or truncate on audit_key for each statement execute function refuse_change();`;

export class AuditKey1795525000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(key);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup to go back.');
  }
}
