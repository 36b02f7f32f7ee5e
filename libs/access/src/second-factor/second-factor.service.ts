import { Audit, type Who } from '#libs/audit';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { UserRow } from '../user.row.js';
import { newRecoveryCodes, recoveryCodeHash } from './recovery-codes.js';
import { base32, newTotpSecret, stepOfCode, totpUri } from './totp.js';

/** Keeps the secrets of second factors such that a copy of the database does not give them away. */
export abstract class SecretKeeper {
  abstract seal(plain: string): string;
  abstract open(box: string): string;
}

export type Enrolment = { outcome: 'confirmed'; recoveryCodes: string[] } | { outcome: 'wrong-code' | 'not-begun' };

/** A second factor: a code of an authenticator (RFC 6238), or one of ten codes on paper, each good once. */
@Injectable()
export class SecondFactorService {
  constructor(
    private readonly database: DataSource,
    private readonly secrets: SecretKeeper,
    private readonly audit: Audit,
  ) {}

  /** A new secret, not in use before it is confirmed with a code. Null when a second factor is in use already. */
  async begin(user: { id: string; email: string }): Promise<{ uri: string; secret: string } | null> {
    const secret = newTotpSecret();
    const [, begun] = (await this.database.query(
      'update users set totp_secret_encrypted = $2 where id = $1 and totp_confirmed_at is null',
      [user.id, this.secrets.seal(secret.toString('base64'))],
    )) as [unknown, number];
    return begun === 1 ? { uri: totpUri(secret, user.email), secret: base32(secret) } : null;
  }

  async confirm(userId: string, code: string, who: Who, now = new Date()): Promise<Enrolment> {
    return this.database.transaction(async (manager) => {
      const user = await manager.findOneBy(UserRow, { id: userId });
      if (!user?.totpSecretEncrypted || user.totpConfirmedAt) return { outcome: 'not-begun' };
      if (!(await this.takeCode(user, code, now, manager))) return { outcome: 'wrong-code' };
      await manager.query('update users set totp_confirmed_at = now() where id = $1', [userId]);
      const recoveryCodes = newRecoveryCodes();
      await manager.query('delete from recovery_codes where user_id = $1', [userId]);
      await manager.query('insert into recovery_codes (user_id, code_hash) select $1, unnest($2::bytea[])', [
        userId,
        recoveryCodes.map((one) => recoveryCodeHash(userId, one)),
      ]);
      await this.audit.record(manager, {
        who,
        what: 'user.second-factor-added',
        subject: { id: userId, name: user.email },
      });
      return { outcome: 'confirmed', recoveryCodes };
    });
  }

  /** Takes a code of the authenticator or a recovery code, each at most once. */
  async take(user: UserRow, code: string, now = new Date()): Promise<'code' | 'recovery-code' | null> {
    if (!user.totpConfirmedAt) return null;
    if (await this.takeCode(user, code.replaceAll(/\s/g, ''), now, this.database)) return 'code';
    const [, used] = (await this.database.query('delete from recovery_codes where user_id = $1 and code_hash = $2', [
      user.id,
      recoveryCodeHash(user.id, code),
    ])) as [unknown, number];
    return used === 1 ? 'recovery-code' : null;
  }

  async recoveryCodesLeft(userId: string): Promise<number> {
    const [row] = (await this.database.query('select count(*)::int as n from recovery_codes where user_id = $1', [
      userId,
    ])) as { n: number }[];
    return row?.n ?? 0;
  }

  /** The condition in the update makes a code good once, even when it arrives twice at the same moment. */
  private async takeCode(
    user: UserRow,
    code: string,
    now: Date,
    database: { query: (sql: string, values: unknown[]) => Promise<unknown> },
  ): Promise<boolean> {
    if (!user.totpSecretEncrypted) return false;
    const secret = Buffer.from(this.secrets.open(user.totpSecretEncrypted), 'base64');
    const step = stepOfCode(secret, code, now, 0);
    if (step === null) return false;
    const [, taken] = (await database.query(
      'update users set totp_last_step = $2 where id = $1 and totp_last_step < $2',
      [user.id, step],
    )) as [unknown, number];
    return taken === 1;
  }
}
