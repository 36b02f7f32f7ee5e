import ipaddr from 'ipaddr.js';

/** What kind of network an address belongs to. Only `public` may be reached by default. */
export type AddressRange =
  | 'public'
  | 'loopback'
  | 'private'
  | 'link-local'
  /** Carrier-grade NAT, RFC 6598. */
  | 'shared'
  /** The credentials service of a cloud host. */
  | 'metadata'
  | 'unspecified'
  | 'multicast'
  /** Documentation, benchmarking and everything not handed out. */
  | 'reserved'
  /** IPv4 wrapped in IPv6 by a translator: NAT64, 6to4, Teredo, IPv4-compatible. What is dialled in the end is elsewhere. */
  | 'translated';

export type AddressClass =
  | { kind: 'address'; range: AddressRange; address: string; family: 4 | 6 }
  | { kind: 'name'; name: string }
  | { kind: 'invalid' };

/** Where cloud hosts give out credentials. 168.63.129.16 counts as public by range, so it has to be named. */
const METADATA_V4 = new Set([
  '169.254.169.254',
  '169.254.169.253',
  '169.254.170.2',
  '169.254.170.23',
  '168.63.129.16',
  '100.100.100.200',
  '192.0.0.192',
]);
const METADATA_V6 = new Set(['fd00:ec2::254', 'fd00:ec2::253', 'fd00:ec2::23', 'fd20:ce::254', 'fe80::a9fe:a9fe']);

/**
 * Says what a host, as written in an address, stands for. Every spelling is read as the dialler reads it (WHATWG URL):
 * decimal, octal and hexadecimal integers, short forms, full-width digits, percent signs, brackets, zones.
 */
export function classifyAddress(text: string): AddressClass {
  const host = canonicalHost(text.trim());
  if (host === null) return { kind: 'invalid' };
  if (host.startsWith('[')) return classifyV6(host.slice(1, -1));
  if (ipaddr.IPv4.isValidFourPartDecimal(host)) return v4(ipaddr.IPv4.parse(host));
  return { kind: 'name', name: host };
}

function canonicalHost(text: string): string | null {
  // Whatever could move the host to another part of an address is not a host.
  if (text === '' || /[\s/\\?#@]/.test(text)) return null;
  const isV6 = text.startsWith('[') || text.indexOf(':') !== text.lastIndexOf(':');
  const host = isV6 ? `[${text.replace(/^\[|\]$/g, '').replace(/%.*$/, '')}]` : text;
  if (!isV6 && host.includes(':')) return null;
  try {
    const { hostname } = new URL(`http://${host}/`);
    return hostname === '' ? null : hostname.replace(/\.$/, '');
  } catch {
    return null;
  }
}

function v4(address: ipaddr.IPv4): AddressClass {
  return { kind: 'address', range: rangeOfV4(address), address: address.toString(), family: 4 };
}

function rangeOfV4(address: ipaddr.IPv4): AddressRange {
  if (METADATA_V4.has(address.toString())) return 'metadata';
  switch (address.range()) {
    case 'unicast':
      return 'public';
    case 'loopback':
      return 'loopback';
    case 'private':
      return 'private';
    case 'linkLocal':
      return 'link-local';
    case 'carrierGradeNat':
      return 'shared';
    case 'unspecified':
      return 'unspecified';
    case 'multicast':
    case 'broadcast':
      return 'multicast';
    default:
      return 'reserved';
  }
}

function classifyV6(text: string): AddressClass {
  if (!ipaddr.IPv6.isValid(text)) return { kind: 'invalid' };
  const address = ipaddr.IPv6.parse(text);
  // The system dials a mapped address as the IPv4 address in it.
  if (address.isIPv4MappedAddress()) return v4(address.toIPv4Address());
  return { kind: 'address', range: rangeOfV6(address), address: address.toString(), family: 6 };
}

function rangeOfV6(address: ipaddr.IPv6): AddressRange {
  if (METADATA_V6.has(address.toString())) return 'metadata';
  switch (address.range()) {
    case 'loopback':
      return 'loopback';
    case 'unspecified':
      return 'unspecified';
    case 'uniqueLocal':
      return 'private';
    case 'linkLocal':
      return 'link-local';
    case 'multicast':
      return 'multicast';
    case 'rfc6052':
    case 'rfc6145':
    case '6to4':
    case 'teredo':
      return 'translated';
    case 'unicast':
      return rangeOfGlobal(address);
    default:
      return 'reserved';
  }
}

/** Global unicast is 2000::/3 (RFC 4291 2.4); the rest that counts as unicast is not handed out or wraps IPv4. */
function rangeOfGlobal(address: ipaddr.IPv6): AddressRange {
  const parts = address.parts;
  if (parts.slice(0, 6).every((part) => part === 0)) return 'translated';
  // ISATAP (RFC 5214) ends in the interface identifier 0:5efe or 200:5efe with an IPv4 address.
  if ((parts[4]! & 0xfdff) === 0 && parts[5] === 0x5efe) return 'translated';
  return (parts[0]! & 0xe000) === 0x2000 ? 'public' : 'reserved';
}
