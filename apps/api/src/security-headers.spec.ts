import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { securityHeaders } from './security-headers.js';

describe('the headers of every answer', () => {
  let server: Server;
  let headers: Headers;

  beforeAll(async () => {
    const middleware = securityHeaders();
    server = createServer((request, response) => middleware(request, response, () => response.end('ok')));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    headers = (await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)).headers;
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  const directive = (name: string): string | undefined =>
    headers
      .get('content-security-policy')
      ?.split(';')
      .find((one) => one.startsWith(`${name} `))
      ?.slice(name.length + 1);

  it('let a page load from here only, and run no inline script and no evaluated text', () => {
    expect(directive('default-src')).toBe("'none'");
    expect(directive('script-src')).toBe("'self'");
    expect(directive('connect-src')).toBe("'self'");
    expect(headers.get('content-security-policy')).not.toMatch(/unsafe-eval|https?:|\*/);
  });

  it('let nobody frame a page, change its base or send its forms elsewhere', () => {
    expect([directive('frame-ancestors'), directive('base-uri'), directive('form-action')]).toEqual([
      "'none'",
      "'none'",
      "'self'",
    ]);
  });

  it('let no browser guess a type, and tell other sites nothing of where a reader was', () => {
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
  });

  it('let no page load what runs in a plugin', () => {
    expect(directive('object-src')).toBe("'none'");
  });

  it('leave http alone on one’s own machine, and force https for a year where people come by it', async () => {
    expect(headers.get('strict-transport-security')).toBeNull();
    const middleware = securityHeaders({ isHttps: true });
    const secure = createServer((request, response) => middleware(request, response, () => response.end('ok')));
    await new Promise<void>((resolve) => secure.listen(0, '127.0.0.1', resolve));
    const answer = await fetch(`http://127.0.0.1:${(secure.address() as AddressInfo).port}/`);
    await new Promise((resolve) => secure.close(resolve));
    expect(answer.headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains');
  });
});
