import { classifyAddress, type AddressRange } from './address-class.js';

/** What is written, and the network it leads to. */
const SPELLINGS: readonly (readonly [string, AddressRange])[] = [
  // loopback, in the spellings that a dialler understands
  ['127.0.0.1', 'loopback'],
  ['127.0.0.2', 'loopback'],
  ['127.255.255.254', 'loopback'],
  ['127.1', 'loopback'],
  ['127.0.1', 'loopback'],
  ['127.0.0.1.', 'loopback'],
  ['2130706433', 'loopback'],
  ['0x7f000001', 'loopback'],
  ['0X7F000001', 'loopback'],
  ['0x7f.1', 'loopback'],
  ['0x7f.0x0.0x0.0x1', 'loopback'],
  ['0177.0.0.1', 'loopback'],
  ['0177.0.0.01', 'loopback'],
  ['017700000001', 'loopback'],
  ['0x7f.0.0.01', 'loopback'],
  ['%31%32%37.0.0.1', 'loopback'],
  ['１２７.０.０.１', 'loopback'],
  ['①②⑦.0.0.1', 'loopback'],
  ['127。0。0。1', 'loopback'],
  ['::1', 'loopback'],
  ['[::1]', 'loopback'],
  ['[::1%lo]', 'loopback'],
  ['0:0:0:0:0:0:0:1', 'loopback'],
  ['[0000:0000:0000:0000:0000:0000:0000:0001]', 'loopback'],
  // the same behind the IPv4-mapped form
  ['::ffff:127.0.0.1', 'loopback'],
  ['[::ffff:127.0.0.1]', 'loopback'],
  ['[::ffff:7f00:1]', 'loopback'],
  ['[::FFFF:7F00:0001]', 'loopback'],
  ['[0:0:0:0:0:ffff:7f00:1]', 'loopback'],
  // nowhere in particular, which systems take for this computer
  ['0.0.0.0', 'unspecified'],
  ['0', 'unspecified'],
  ['0x0', 'unspecified'],
  ['0.1.2.3', 'unspecified'],
  ['[::]', 'unspecified'],
  // private networks
  ['10.0.0.1', 'private'],
  ['10.255.255.255', 'private'],
  ['167772161', 'private'],
  ['012.0.0.1', 'private'],
  ['172.16.0.1', 'private'],
  ['172.31.255.255', 'private'],
  ['192.168.0.1', 'private'],
  ['192.168.257', 'private'],
  ['0xc0.0xa8.0.1', 'private'],
  ['[::ffff:10.0.0.1]', 'private'],
  ['[::ffff:c0a8:1]', 'private'],
  ['[fc00::1]', 'private'],
  ['[fd12:3456:789a::1]', 'private'],
  ['100.64.0.1', 'shared'],
  ['100.127.255.254', 'shared'],
  ['169.254.1.1', 'link-local'],
  ['[fe80::1]', 'link-local'],
  ['[fe80::1%eth0]', 'link-local'],
  ['[febf::1]', 'link-local'],
  // metadata services
  ['169.254.169.254', 'metadata'],
  ['2852039166', 'metadata'],
  ['0xa9fea9fe', 'metadata'],
  ['0251.0376.0251.0376', 'metadata'],
  ['[::ffff:169.254.169.254]', 'metadata'],
  ['[::ffff:a9fe:a9fe]', 'metadata'],
  ['169.254.170.2', 'metadata'],
  ['168.63.129.16', 'metadata'],
  ['[::ffff:168.63.129.16]', 'metadata'],
  ['100.100.100.200', 'metadata'],
  ['192.0.0.192', 'metadata'],
  ['[fd00:ec2::254]', 'metadata'],
  ['[fd00:0ec2:0:0:0:0:0:254]', 'metadata'],
  ['[fe80::a9fe:a9fe]', 'metadata'],
  // IPv4 in IPv6 wrappers
  ['[::127.0.0.1]', 'translated'],
  ['[::7f00:1]', 'translated'],
  ['[::8.8.8.8]', 'translated'],
  ['[64:ff9b::127.0.0.1]', 'translated'],
  ['[64:ff9b::a9fe:a9fe]', 'translated'],
  ['[64:ff9b:1::7f00:1]', 'translated'],
  ['[::ffff:0:127.0.0.1]', 'translated'],
  ['[2002:7f00:1::]', 'translated'],
  ['[2002:a9fe:a9fe::1]', 'translated'],
  ['[2001:0:4136:e378:8000:63bf:3fff:fdd2]', 'translated'],
  ['[2606:4700::5efe:7f00:1]', 'translated'],
  ['[2606:4700::200:5efe:a00:1]', 'translated'],
  // groups
  ['224.0.0.1', 'multicast'],
  ['239.255.255.250', 'multicast'],
  ['255.255.255.255', 'multicast'],
  ['4294967295', 'multicast'],
  ['[ff02::1]', 'multicast'],
  // reserved
  ['192.0.2.1', 'reserved'],
  ['198.51.100.7', 'reserved'],
  ['203.0.113.9', 'reserved'],
  ['198.18.0.1', 'reserved'],
  ['192.88.99.1', 'reserved'],
  ['240.0.0.1', 'reserved'],
  ['[2001:db8::1]', 'reserved'],
  ['[3fff::1]', 'reserved'],
  ['[100::1]', 'reserved'],
  ['[fec0::1]', 'reserved'],
  ['[4000::1]', 'reserved'],
  ['[1::1]', 'reserved'],
  // public: classified only, never dialled
  ['8.8.8.8', 'public'],
  ['1.1.1.1', 'public'],
  ['134744072', 'public'],
  ['93.184.216.34', 'public'],
  ['172.15.255.255', 'public'],
  ['172.32.0.1', 'public'],
  ['100.63.255.255', 'public'],
  ['100.128.0.1', 'public'],
  ['169.253.255.255', 'public'],
  ['223.255.255.255', 'public'],
  ['[::ffff:8.8.8.8]', 'public'],
  ['[2606:4700:4700::1111]', 'public'],
  ['2a00:1450:4001:831::200e', 'public'],
];

describe('classifyAddress', () => {
  it.each(SPELLINGS)('reads %s as %s', (text, range) => {
    expect(classifyAddress(text)).toMatchObject({ kind: 'address', range });
  });

  it('keeps names apart from addresses', () => {
    for (const name of [
      'example.org',
      'localhost',
      'a.b.c',
      '1.example.org',
      '127.0.0.1.nip.io',
      'xn--80ak6aa92e.com',
    ]) {
      expect(classifyAddress(name)).toEqual({ kind: 'name', name });
    }
  });

  it('writes a name as the dialler will: lower case, without the final dot', () => {
    expect(classifyAddress('EXAMPLE.org.')).toEqual({ kind: 'name', name: 'example.org' });
  });

  it.each([
    '',
    ' ',
    '1.2.3.4.5',
    '256.1.1.1',
    '127.0.0.1:80',
    '8.8.8.8/@127.0.0.1',
    '8.8.8.8#127.0.0.1',
    'a@127.0.0.1',
    '127.0.0.1?x',
    '127.0.0.1\\x',
    '[:::1]',
    '[12345::]',
    ':::',
    '0x7g.1',
    '08.0.0.1',
    'exa mple.org',
  ])('finds no host in "%s"', (text) => {
    const { kind } = classifyAddress(text);
    expect(kind === 'invalid').toBe(true);
  });
});
