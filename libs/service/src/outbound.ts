import type { Settings } from '#libs/config';
import { createOutbound, type Outbound } from '#libs/outbound';

/** The one way out, as the settings allow it. */
export function outboundOf(settings: Settings): Outbound {
  return createOutbound({
    dangerousAllowPrivateNetworks: settings.dangerous_allow_private_networks,
    proxy: settings.OUTBOUND_PROXY,
    noProxy: settings.OUTBOUND_NO_PROXY,
  });
}
