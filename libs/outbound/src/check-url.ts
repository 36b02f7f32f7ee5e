import { classifyAddress, type AddressRange } from './address-class.js';
import { isAllowed, isOpened, rangeInWords, type PrivateNetworks } from './address-policy.js';
import type { AddressCheck } from './outbound.js';
import type { Refusal, RefusalReason } from './outbound-result.js';

export interface AddressRules {
  ports: readonly number[];
  networks: PrivateNetworks;
}

const URL_LENGTH_MAX = 4096;

/** Names that mean something on a local network only (RFC 6761, 6762, 8375, ICANN's .internal). */
const LOCAL_NAME = /(^|\.)(localhost|local|internal|intranet|lan|home|corp|home\.arpa|localdomain)$/;

export function checkUrl(text: string, rules: AddressRules): AddressCheck {
  const shown = text.slice(0, 300);
  const url = parse(text.trim());
  if (!url)
    return refuse(
      'invalid-address',
      `"${shown}" is not an address; it should look like https://example.org/feed.xml.`,
      shown,
    );
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    return refuse('scheme', `Only http and https addresses can be used, not "${url.protocol.slice(0, 30)}".`, shown);
  }
  if (url.username !== '' || url.password !== '') {
    const bare = `${url.protocol}//${url.host}${url.pathname}`;
    return refuse(
      'credentials',
      'The address holds a user name or password; remove them: they would be logged and sent to others.',
      bare,
    );
  }
  return checkHost(url, rules);
}

function checkHost(url: URL, { ports, networks }: AddressRules): AddressCheck {
  const host = classifyAddress(url.hostname);
  if (host.kind === 'invalid')
    return refuse('invalid-address', `"${url.hostname}" is not the name of a host.`, url.href);
  const port = portOf(url);
  if (host.kind === 'address') {
    const refusal = refuseRange(host.range, host.address, url.href, networks);
    if (refusal) return refusal;
    if (isOpened(host.range, networks)) return { outcome: 'allowed', url: url.href };
  }
  if (host.kind === 'name' && isLocalName(host.name) && networks === 'none') {
    return refuse(
      'private-name',
      `"${host.name}" is a name of a local network; sources and receivers must be on the public internet.`,
      url.href,
    );
  }
  // A name may turn out to lead to an opened private network, where any port goes: the connector decides.
  if (!ports.includes(port) && !(host.kind === 'name' && networks !== 'none')) return refusePort(port, ports, url.href);
  return { outcome: 'allowed', url: url.href };
}

function isLocalName(name: string): boolean {
  return !name.includes('.') || LOCAL_NAME.test(name);
}

export function portOf(url: URL): number {
  if (url.port !== '') return Number(url.port);
  return url.protocol === 'https:' ? 443 : 80;
}

export function refusePort(port: number, ports: readonly number[], url: string): Refusal {
  return refuse('port', `Port ${port} is not one that may be reached; the allowed ports are ${ports.join(', ')}.`, url);
}

export function refuseRange(
  range: AddressRange,
  address: string,
  url: string,
  networks: PrivateNetworks,
): Refusal | null {
  if (isAllowed(range, networks)) return null;
  const reason = range === 'metadata' ? 'metadata-address' : 'private-address';
  const remedy =
    range === 'metadata' ? 'It is never reached.' : 'Sources and receivers must be on the public internet.';
  return refuse(reason, `The address leads to ${rangeInWords(range)}, ${address}. ${remedy}`, url);
}

export function refuse(reason: RefusalReason, message: string, url: string): Refusal {
  return { outcome: 'refused', reason, message, url };
}

function parse(text: string): URL | null {
  if (text.length > URL_LENGTH_MAX) return null;
  try {
    return new URL(text);
  } catch {
    return null;
  }
}
