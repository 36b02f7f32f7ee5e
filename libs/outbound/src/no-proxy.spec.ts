import { bypassesProxy } from './no-proxy.js';

describe('bypassesProxy', () => {
  it.each([
    ['example.org', 443, 'example.org', true],
    ['news.example.org', 443, 'example.org', true],
    ['news.example.org', 443, '.example.org', true],
    ['news.example.org', 443, '*.example.org', true],
    ['badexample.org', 443, 'example.org', false],
    ['example.org', 443, 'example.org:8080', false],
    ['example.org', 8080, 'example.org:8080', true],
    ['10.1.2.3', 80, '10.0.0.0/8', true],
    ['11.1.2.3', 80, '10.0.0.0/8', false],
    ['[fd00::1]', 80, 'fd00::/8', true],
    ['[fd00::1]', 80, '10.0.0.0/8', false],
    ['anything', 1, 'other, *', true],
    ['anything', 1, '', false],
    ['anything', 1, 'not/a/network', false],
  ])('%s:%i with "%s": %s', (host, port, list, expected) => {
    expect(bypassesProxy(host, port, list)).toBe(expected);
  });
});
