import type { AddressRange } from './address-class.js';

/** Which networks beside the public one may be reached. Anyone who may add an address can probe them then. */
export type PrivateNetworks = 'none' | 'loopback' | 'all';

const OPENED: Record<PrivateNetworks, readonly AddressRange[]> = {
  none: [],
  loopback: ['loopback'],
  // Metadata services hand out credentials and translated addresses hide where they lead: never, whatever is set.
  all: ['loopback', 'private', 'link-local', 'shared'],
};

export function isOpened(range: AddressRange, networks: PrivateNetworks): boolean {
  return OPENED[networks].includes(range);
}

export function isAllowed(range: AddressRange, networks: PrivateNetworks): boolean {
  return range === 'public' || isOpened(range, networks);
}

const WORDS: Record<AddressRange, string> = {
  public: 'a public address',
  loopback: 'this computer itself (loopback)',
  private: 'a private network',
  'link-local': 'the local link',
  shared: 'a provider’s shared network (carrier-grade NAT)',
  metadata: 'a cloud host’s metadata service',
  unspecified: 'no particular computer (unspecified)',
  multicast: 'a group of computers (multicast)',
  reserved: 'a reserved range',
  translated: 'an IPv4 address wrapped in IPv6',
};

export function rangeInWords(range: AddressRange): string {
  return WORDS[range];
}
