import type { AddressCheck, Outbound } from '#libs/outbound';

/** Which addresses a webhook may have. Alerts accuse somebody: they are not sent in clear over other people's networks. */
export class WebhookAddresses {
  constructor(
    private readonly outbound: Outbound,
    private readonly isPlainHttpAllowed: boolean,
  ) {}

  check(url: string): AddressCheck {
    if (url.startsWith('http://') && !this.isPlainHttpAllowed) {
      const message =
        'The address must start with https://. Plain http is for receivers on this machine, with dangerous_allow_private_networks.';
      return { outcome: 'refused', reason: 'scheme', message, url };
    }
    return this.outbound.check(url);
  }
}
