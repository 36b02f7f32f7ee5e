import { randomBytes } from 'node:crypto';
import { KnownDevices } from './known-device.js';
import { networkOf } from './network-of.js';

describe('the mark of a known device', () => {
  const devices = new KnownDevices(randomBytes(32));

  it('is known again, and names its person', () => {
    expect(devices.read(devices.issue('a-user'))).toMatchObject({ userId: 'a-user' });
  });

  it.each([undefined, null, 7, '', 'a', 'a.b.c', 'a.b.c.d', 'x'.repeat(10_000), ['a.b.c']])('%j is none', (mark) => {
    expect(devices.read(mark)).toBeNull();
  });

  it('cannot be given to another person, nor made by another service', () => {
    const mark = devices.issue('a-user');
    expect(devices.read(mark.replace('a-user', 'b-user'))).toBeNull();
    expect(new KnownDevices(randomBytes(32)).read(mark)).toBeNull();
  });
});

describe('the place that a request comes from', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::1', '2001:db8:1:2::/64'],
    ['', 'unknown'],
    ['not an address', 'unknown'],
  ])('%s is %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});
