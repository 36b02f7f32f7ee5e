import { type KeyRing, type SealedColumn, SecretBox } from '#libs/secrets';

const PURPOSE = 'second factor';

/** Seals the secrets of authenticators. */
export class SecondFactorSecrets extends SecretBox {
  constructor(keys: KeyRing) {
    super(keys, PURPOSE);
  }
}

export const secondFactorSealedColumn: SealedColumn = {
  table: 'users',
  key: 'id',
  column: 'totp_secret_encrypted',
  purpose: PURPOSE,
};
