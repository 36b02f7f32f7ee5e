import { type AddressCheck, classifyAddress, type Outbound } from '#libs/outbound';

/** Which addresses a webhook may have. Alerts accuse somebody: they are not sent in clear over other people's networks. */
export class WebhookAddresses {
  constructor(
    private readonly outbound: Outbound,
    private readonly isPlainHttpAllowed: boolean,
  ) {}

  /** By what the address says; where its name leads is checked when it is dialled, each time. */
  check(url: string): AddressCheck {
    if (/^\s*http:/i.test(url) && !(this.isPlainHttpAllowed && isThisMachine(url))) {
      const message =
        'The address must start with https://. Plain http is for receivers on this machine, with dangerous_allow_private_networks.';
      return { outcome: 'refused', reason: 'scheme', message, url };
    }
    return this.outbound.check(url);
  }

  /**
   * Before it is saved, also by where its name leads today. A name that does not resolve just now may tomorrow, and is
   * let through: the delivery log tells of it.
   */
  async checkForSaving(url: string): Promise<AddressCheck> {
    const checked = this.check(url);
    if (checked.outcome === 'refused') return checked;
    const resolved = await this.outbound.checkResolved(url);
    return resolved.outcome === 'refused' && resolved.reason !== 'invalid-address' ? resolved : checked;
  }
}

function isThisMachine(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const host = classifyAddress(new URL(url).hostname);
  if (host.kind === 'name') return /(^|\.)localhost$/.test(host.name);
  return host.kind === 'address' && host.range === 'loopback';
}
