import type { WebhookWithHealth } from '#libs/webhooks';

/** A secret as its owner may see it afterwards: what kind it is, and what verifies it where that is public. */
export interface SecretView {
  signature: 'v1' | 'v1a';
  publicKey: string | null;
  createdAt: Date;
  /** Set on one that has been replaced: it signs until then. */
  expiresAt: Date | null;
}

export function webhookView(webhook: WebhookWithHealth, secrets?: readonly SecretView[]) {
  const { id, name, url, status, disabledReason, events, regimes, levels, parties, teams } = webhook;
  const { format, template, templateContentType, createdAt, health } = webhook;
  return {
    id,
    name,
    url,
    status,
    disabledReason,
    events,
    regimes,
    levels,
    parties,
    teams,
    format,
    template,
    templateContentType,
    createdAt,
    health,
    ...(secrets ? { secrets } : {}),
  };
}
