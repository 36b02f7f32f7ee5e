import { type KeyRing, type SealedColumn, SecretBox } from '#libs/secrets';

const PURPOSE = 'token of a provider';

/** ID tokens tell of people. They are kept for one thing, to end the session at the provider, and sealed. */
export class ProviderTokens extends SecretBox {
  constructor(keys: KeyRing) {
    super(keys, PURPOSE);
  }
}

export const providerTokenSealedColumn: SealedColumn = {
  table: 'sessions',
  key: 'id',
  column: 'provider_token_encrypted',
  purpose: PURPOSE,
};
