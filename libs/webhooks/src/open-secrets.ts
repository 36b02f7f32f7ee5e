import { parseSecret, type SigningSecret } from './secret.js';
import type { WebhookSecrets } from './webhook-secrets.js';

export type OpenedSecrets =
  { outcome: 'opened'; secrets: readonly SigningSecret[] } | { outcome: 'problem'; message: string };

/** A secret sealed with another SECRET_KEY is told in words; the next try may find the right key set. */
export function openSecrets(box: WebhookSecrets, sealed: readonly string[]): OpenedSecrets {
  if (sealed.length === 0) {
    return { outcome: 'problem', message: 'The webhook has no signing secret; rotate its secret to make one.' };
  }
  const secrets: SigningSecret[] = [];
  for (const one of sealed) {
    try {
      const reading = parseSecret(box.open(one));
      if (reading.outcome === 'problem') return reading;
      secrets.push(reading.secret);
    } catch (error) {
      return { outcome: 'problem', message: (error as Error).message };
    }
  }
  return { outcome: 'opened', secrets };
}
