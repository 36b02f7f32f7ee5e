import { type KeyRing, type SealedColumn, SecretBox } from '#libs/secrets';

const PURPOSE = 'webhook secret';

/** Seals and opens the signing secrets of webhooks. */
export class WebhookSecrets extends SecretBox {
  constructor(keys: KeyRing) {
    super(keys, PURPOSE);
  }
}

export const webhookSealedColumns: readonly SealedColumn[] = [
  { table: 'webhook_secrets', key: 'id', column: 'secret_encrypted', purpose: PURPOSE },
];
