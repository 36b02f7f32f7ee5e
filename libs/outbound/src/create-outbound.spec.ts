import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { createServer as createTcpServer, type AddressInfo, type Server as TcpServer, type Socket } from 'node:net';
import { brotliCompressSync, constants, deflateSync, gzipSync } from 'node:zlib';
import { createOutbound } from './create-outbound.js';
import type { Outbound, OutboundSettings } from './outbound.js';
import type { OutboundResult } from './outbound-result.js';

const closers: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closers.splice(0).toReversed()) await close();
});

function listening(server: Server | TcpServer): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  const port = await listening(server);
  closers.push(
    () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  );
  return `http://127.0.0.1:${port}`;
}

/** Says whatever is wanted to whoever connects, HTTP or not. */
async function serveRaw(onSocket: (socket: Socket) => void): Promise<string> {
  const sockets = new Set<Socket>();
  const server = createTcpServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    onSocket(socket);
  });
  const port = await listening(server);
  closers.push(
    () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  );
  return `http://127.0.0.1:${port}`;
}

function open(settings: OutboundSettings = {}): Outbound {
  const outbound = createOutbound({ dangerousAllowPrivateNetworks: 'loopback', ...settings });
  closers.push(() => outbound.close());
  return outbound;
}

/** A resolver that knows only the names it is given; nothing in these tests asks the real one. */
function names(table: Record<string, string[]>): { resolve: OutboundSettings['resolve']; asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    resolve: async (hostname) => {
      asked.push(hostname);
      const found = table[hostname];
      if (!found) throw Object.assign(new Error(`getaddrinfo ENOTFOUND ${hostname}`), { code: 'ENOTFOUND' });
      return found.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
    },
  };
}

const text = (result: OutboundResult): string => ('body' in result ? Buffer.from(result.body).toString() : '');

describe('an address that must not be dialled', () => {
  const forbidden = open.bind(null, { dangerousAllowPrivateNetworks: 'none' });

  it.each([
    ['ftp://example.org/feed', 'scheme'],
    ['file:///etc/passwd', 'scheme'],
    ['javascript:alert(1)', 'scheme'],
    ['data:text/xml,<rss/>', 'scheme'],
    ['gopher://127.0.0.1:70/', 'scheme'],
    ['not an address', 'invalid-address'],
    ['', 'invalid-address'],
    ['//example.org/feed', 'invalid-address'],
    ['http://', 'invalid-address'],
    [`https://example.org/${'a'.repeat(5000)}`, 'invalid-address'],
    ['https://user:secret@example.org/feed', 'credentials'],
    ['https://token@example.org/feed', 'credentials'],
    ['https://example.org:22/', 'port'],
    ['http://example.org:6379/', 'port'],
    ['http://8.8.8.8:25/', 'port'],
    ['http://127.0.0.1/', 'private-address'],
    ['http://2130706433/', 'private-address'],
    ['http://0x7f.1/', 'private-address'],
    ['http://[::1]/', 'private-address'],
    ['http://[::ffff:7f00:1]:8080/', 'private-address'],
    ['http://0/', 'private-address'],
    ['https://192.168.1.1/', 'private-address'],
    ['https://[64:ff9b::a00:1]/', 'private-address'],
    ['https://[2002:7f00:1::]/', 'private-address'],
    ['http://169.254.169.254/latest/meta-data/', 'metadata-address'],
    ['http://[fd00:ec2::254]/', 'metadata-address'],
    ['http://168.63.129.16/machine', 'metadata-address'],
    ['http://localhost/', 'private-name'],
    ['http://LOCALHOST./', 'private-name'],
    ['http://app.localhost/', 'private-name'],
    ['http://metadata.google.internal/', 'private-name'],
    ['http://printer.local/', 'private-name'],
    ['http://intranet/', 'private-name'],
  ])('%s is refused: %s', async (url, reason) => {
    const { resolve, asked } = names({});
    const outbound = forbidden();
    expect(outbound.check(url)).toMatchObject({ outcome: 'refused', reason });
    const guarded = open({ dangerousAllowPrivateNetworks: 'none', resolve });
    expect(await guarded.get(url)).toMatchObject({ outcome: 'refused', reason });
    expect(await guarded.post(url, '{}')).toMatchObject({ outcome: 'refused', reason });
    expect(asked).toEqual([]);
  });

  it('does not repeat the password of an address in its answer', () => {
    expect(JSON.stringify(forbidden().check('https://user:secret@example.org/feed'))).not.toContain('secret');
  });

  it.each([
    ['one private answer', ['127.0.0.1']],
    ['a private answer behind a public one', ['8.8.8.8', '10.0.0.1']],
    ['a private IPv6 answer', ['::1']],
    ['a mapped answer', ['::ffff:169.254.169.254']],
    ['a metadata answer', ['169.254.169.254']],
    ['an unspecified answer', ['0.0.0.0']],
  ])('a name with %s is refused when it is dialled', async (_, addresses) => {
    const { resolve, asked } = names({ 'rebind.example': addresses });
    const outbound = open({ dangerousAllowPrivateNetworks: 'none', resolve });
    expect(outbound.check('http://rebind.example/')).toMatchObject({ outcome: 'allowed' });
    expect(await outbound.checkResolved('http://rebind.example/')).toMatchObject({ outcome: 'refused' });
    expect(await outbound.get('http://rebind.example/')).toMatchObject({
      outcome: 'refused',
      url: 'http://rebind.example/',
    });
    expect(asked).toHaveLength(2);
  });

  it('classifies public addresses as allowed without dialling them', async () => {
    const { resolve } = names({ 'news.example': ['93.184.216.34', '2606:2800:220:1:248:1893:25c8:1946'] });
    const outbound = open({ dangerousAllowPrivateNetworks: 'none', resolve });
    expect(outbound.check('https://8.8.8.8/feed')).toMatchObject({ outcome: 'allowed' });
    expect(await outbound.checkResolved('https://news.example/feed')).toMatchObject({ outcome: 'allowed' });
  });

  it('refuses a public address on a port that only opened networks may use', async () => {
    const { resolve } = names({ 'news.example': ['8.8.8.8'] });
    expect(await open({ resolve }).get('http://news.example:9999/')).toMatchObject({
      outcome: 'refused',
      reason: 'port',
    });
  });

  it('never reaches metadata services and wrapped addresses, whatever is opened', () => {
    const outbound = open({ dangerousAllowPrivateNetworks: 'all' });
    for (const host of [
      '169.254.169.254',
      '168.63.129.16',
      '[fd00:ec2::254]',
      '[64:ff9b::7f00:1]',
      '[::7f00:1]',
      '0.0.0.0',
      '224.0.0.1',
    ]) {
      expect(outbound.check(`http://${host}/`)).toMatchObject({ outcome: 'refused' });
    }
    expect(outbound.check('http://10.1.2.3:9000/')).toMatchObject({ outcome: 'allowed' });
  });

  it('opens loopback and nothing else when told so', () => {
    const outbound = open();
    expect(outbound.check('http://127.0.0.1:1234/')).toMatchObject({ outcome: 'allowed' });
    expect(outbound.check('http://10.0.0.1/')).toMatchObject({ outcome: 'refused' });
  });
});

describe('the name of a host', () => {
  it('is resolved once, and the connection goes to that answer', async () => {
    const url = await serve((_, response) => response.end('here'));
    let calls = 0;
    const outbound = open({
      resolve: async () => [{ address: (calls += 1) === 1 ? '127.0.0.1' : '10.0.0.1', family: 4 }],
    });
    const result = await outbound.get(url.replace('127.0.0.1', 'rebind.example'));
    expect(text(result)).toBe('here');
    expect(calls).toBe(1);
  });

  it('that changes to a private address after it was checked is refused when sent to', async () => {
    let calls = 0;
    const outbound = open({
      dangerousAllowPrivateNetworks: 'none',
      resolve: async () => [{ address: (calls += 1) === 1 ? '8.8.8.8' : '127.0.0.1', family: 4 }],
    });
    expect(await outbound.checkResolved('https://hook.example/')).toMatchObject({ outcome: 'allowed' });
    expect(await outbound.post('https://hook.example/', '{}')).toMatchObject({
      outcome: 'refused',
      reason: 'private-address',
    });
  });

  it('that does not exist is told in words', async () => {
    const { resolve } = names({});
    const result = await open({ resolve }).get('http://gone.example/');
    expect(result).toMatchObject({ outcome: 'network-error', code: 'name-not-found' });
    expect(result).toHaveProperty('message', expect.stringContaining('gone.example'));
  });
});

describe('redirects', () => {
  const to = (location: string | undefined, status = 302): RequestListener => {
    return (_, response) => response.writeHead(status, location === undefined ? {} : { location }).end();
  };

  it.each([
    'http://10.0.0.1/',
    'http://169.254.169.254/latest/meta-data/',
    'http://[::ffff:a9fe:a9fe]/',
    'http://0xa9fea9fe/',
    'http://[64:ff9b::a9fe:a9fe]/',
    '//192.168.0.1/',
    'file:///etc/passwd',
    'gopher://127.0.0.1/',
    'http://user:pass@127.0.0.1/',
  ])('to %s are not followed', async (target) => {
    const url = await serve(to(target));
    const result = await open().get(url);
    expect(result).toMatchObject({ outcome: 'refused' });
    expect(result).toHaveProperty('message', expect.stringMatching(/redirects to an address/));
  });

  it('through several hosts are checked at each step', async () => {
    const last = await serve(to('http://172.16.0.1/'));
    const middle = await serve(to(`${last}/b`));
    const first = await serve(to(`${middle}/a`));
    expect(await open().get(first)).toMatchObject({ outcome: 'refused', reason: 'private-address' });
  });

  it('to a name that resolves to a private address are not followed', async () => {
    const { resolve } = names({ 'evil.example': ['10.0.0.1'] });
    const url = await serve(to('http://evil.example/'));
    expect(await open({ resolve }).get(url)).toMatchObject({ outcome: 'refused', reason: 'private-address' });
  });

  it('are followed when each step may be dialled, and the last address is told', async () => {
    const url = await serve((request, response) => {
      if (request.url === '/old') response.writeHead(301, { location: '/new?x=1' }).end();
      else response.end(`at ${request.url}`);
    });
    const result = await open().get(`${url}/old#part`);
    expect(result).toMatchObject({
      outcome: 'ok',
      url: `${url}/new?x=1`,
      redirects: [{ status: 301, from: `${url}/old`, to: `${url}/new?x=1` }],
    });
    expect(text(result)).toBe('at /new?x=1');
  });

  it('in a circle end', async () => {
    const url = await serve((request, response) =>
      response.writeHead(302, { location: request.url === '/a' ? '/b' : '/a' }).end(),
    );
    expect(await open().get(`${url}/a`)).toMatchObject({ outcome: 'refused', reason: 'redirect-loop' });
  });

  it('end after five', async () => {
    let asked = 0;
    const url = await serve((_, response) => response.writeHead(302, { location: `/${(asked += 1)}` }).end());
    expect(await open().get(url)).toMatchObject({ outcome: 'refused', reason: 'too-many-redirects' });
    expect(asked).toBe(6);
  });

  it('without an address are told as such', async () => {
    expect(await open().get(await serve(to(undefined)))).toMatchObject({
      outcome: 'refused',
      reason: 'redirect-without-address',
    });
  });

  it('are an error for a posted message', async () => {
    let asked = 0;
    const url = await serve((_, response) => {
      asked += 1;
      response.writeHead(307, { location: '/other' }).end();
    });
    expect(await open().post(url, '{}')).toMatchObject({ outcome: 'http-error', status: 307 });
    expect(asked).toBe(1);
  });

  it('of a posted message are followed on the same host only, when asked for', async () => {
    const url = await serve((request, response) => {
      if (request.url === '/here') response.writeHead(308, { location: '/there' }).end();
      else if (request.url === '/away') response.writeHead(308, { location: 'http://other.example/' }).end();
      else request.pipe(response);
    });
    expect(text(await open().post(`${url}/here`, 'body', { redirects: 'follow' }))).toBe('body');
    expect(await open().post(`${url}/away`, 'body', { redirects: 'follow' })).toMatchObject({
      outcome: 'refused',
      reason: 'redirect-to-another-host',
    });
  });
});

describe('a download', () => {
  it('brings body, headers and status', async () => {
    const url = await serve((_, response) =>
      response.writeHead(200, { etag: '"1"', 'content-type': 'text/xml' }).end('<rss/>'),
    );
    const result = await open().get(url);
    expect(result).toMatchObject({
      outcome: 'ok',
      status: 200,
      isCut: false,
      headers: { etag: '"1"', 'content-type': 'text/xml' },
    });
    expect(text(result)).toBe('<rss/>');
  });

  it('asks conditionally and tells that nothing has changed', async () => {
    let headers: IncomingMessage['headers'] = {};
    const url = await serve((request, response) => {
      headers = request.headers;
      response.writeHead(304).end();
    });
    const result = await open({ userAgent: 'test/1' }).get(url, {
      ifNoneMatch: '"1"',
      ifModifiedSince: 'Thu, 20 Jun 2024 10:00:00 GMT',
      accept: 'text/xml',
    });
    expect(result).toMatchObject({ outcome: 'not-modified' });
    expect(headers).toMatchObject({
      'if-none-match': '"1"',
      'if-modified-since': 'Thu, 20 Jun 2024 10:00:00 GMT',
      'user-agent': 'test/1',
      accept: 'text/xml',
    });
  });

  it('keeps no cookies', async () => {
    const seen: unknown[] = [];
    const url = await serve((request, response) => {
      seen.push(request.headers.cookie);
      response.writeHead(200, { 'set-cookie': 'a=1' }).end();
    });
    const outbound = open();
    await outbound.get(url);
    await outbound.get(url);
    expect(seen).toEqual([undefined, undefined]);
  });

  it.each([
    ['gzip', gzipSync],
    ['x-gzip', gzipSync],
    ['deflate', deflateSync],
    ['br', brotliCompressSync],
  ] as const)('packed with %s is unpacked', async (encoding, pack) => {
    const url = await serve((_, response) =>
      response.writeHead(200, { 'content-encoding': encoding }).end(pack('words')),
    );
    expect(text(await open().get(url))).toBe('words');
  });

  it.each([
    ['gzip', gzipSync],
    ['deflate', deflateSync],
    ['br', (bytes: Buffer) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } })],
  ] as const)('that is a %s bomb ends at the limit', async (encoding, pack) => {
    const bomb = pack(Buffer.alloc(50 * 1024 * 1024));
    expect(bomb.length).toBeLessThan(200_000);
    const url = await serve((_, response) => response.writeHead(200, { 'content-encoding': encoding }).end(bomb));
    expect(await open().get(url, { maxBytes: 100_000 })).toMatchObject({ outcome: 'too-large' });
  });

  it('that is packed garbage or breaks off is a network error', async () => {
    const url = await serve((request, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' });
      response.end(request.url === '/garbage' ? 'not gzip' : gzipSync('x'.repeat(1000)).subarray(0, 20));
    });
    const outbound = open();
    expect(await outbound.get(`${url}/garbage`)).toMatchObject({
      outcome: 'network-error',
      code: 'unreadable-encoding',
    });
    expect(await outbound.get(`${url}/half`)).toMatchObject({ outcome: 'network-error', code: 'unreadable-encoding' });
  });

  it('in an unknown encoding is told as such', async () => {
    const url = await serve((_, response) => response.writeHead(200, { 'content-encoding': 'gzip, zstd' }).end('x'));
    expect(await open().get(url)).toMatchObject({ outcome: 'network-error', code: 'unreadable-encoding' });
  });

  it('without end is stopped at the limit', async () => {
    let isClosed: () => void;
    const closed = new Promise<void>((resolve) => (isClosed = resolve));
    const url = await serve((_, response) => {
      const more = (): void => {
        while (!response.destroyed && response.write(Buffer.alloc(65_536)));
      };
      response.on('drain', more).on('close', () => isClosed());
      more();
    });
    expect(await open().get(url, { maxBytes: 1_000_000 })).toMatchObject({ outcome: 'too-large' });
    await closed;
  });

  it('that announces more than the limit is not begun', async () => {
    const url = await serve((_, response) =>
      response.writeHead(200, { 'content-length': 1_000_000_000 }).flushHeaders(),
    );
    const result = await open().get(url);
    expect(result).toMatchObject({ outcome: 'too-large' });
    expect(result).toHaveProperty('message', expect.stringContaining('5120 kB'));
  });

  it('as large as the limit is taken', async () => {
    const url = await serve((_, response) => response.end(Buffer.alloc(1000, 'a')));
    expect(await open().get(url, { maxBytes: 1000 })).toMatchObject({ outcome: 'ok', isCut: false });
    expect(await open().get(url, { maxBytes: 999 })).toMatchObject({ outcome: 'too-large' });
  });

  it('with endless headers ends', async () => {
    const url = await serveRaw((socket) => socket.write(`HTTP/1.1 200 OK\r\nx-long: ${'a'.repeat(100_000)}`));
    expect(await open().get(url)).toMatchObject({ outcome: 'too-large', message: expect.stringContaining('headers') });
  });

  it.each([
    ['never answers', () => {}],
    ['answers a byte and stops', (socket: Socket) => socket.write('HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\na')],
    ['stops within its headers', (socket: Socket) => socket.write('HTTP/1.1 200 OK\r\ncontent-')],
  ])('from a server that %s ends with the deadline', async (_, onSocket) => {
    const url = await serveRaw(onSocket);
    expect(await open().get(url, { deadlineMs: 150 })).toMatchObject({ outcome: 'timeout' });
  });

  it('spread over redirects shares one deadline', async () => {
    const url = await serve((request, response) => {
      const step = Number(request.url!.slice(1) || 0);
      setTimeout(() => response.writeHead(302, { location: `/${step + 1}` }).end(), 60);
    });
    expect(await open().get(`${url}/0`, { deadlineMs: 150 })).toMatchObject({ outcome: 'timeout' });
  });

  it.each([['speaks no HTTP', (socket: Socket) => socket.end('SSH-2.0-OpenSSH_9\r\n')]])(
    'from a server that %s is a network error',
    async (_, onSocket) => {
      expect(await open().get(await serveRaw(onSocket))).toMatchObject({
        outcome: 'network-error',
        code: 'invalid-http',
      });
    },
  );

  it.each([
    [
      'sends contradicting lengths',
      (socket: Socket) => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\nab'),
    ],
    ['hangs up', (socket: Socket) => socket.once('data', () => socket.destroy())],
    ['breaks off', (socket: Socket) => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\nabc')],
    [
      'breaks off within a chunk',
      (socket: Socket) => socket.end('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nff\r\nabc'),
    ],
  ])('from a server that %s is a lost connection', async (_, onSocket) => {
    expect(await open().get(await serveRaw(onSocket))).toMatchObject({
      outcome: 'network-error',
      code: 'connection-lost',
    });
  });

  it('from a port where nobody listens is told so', async () => {
    const server = createTcpServer();
    const port = await listening(server);
    await new Promise((resolve) => server.close(resolve));
    expect(await open().get(`http://127.0.0.1:${port}/`)).toMatchObject({
      outcome: 'network-error',
      code: 'connection-refused',
    });
  });

  it('answered with an error tells status, wait and the beginning of the answer', async () => {
    const url = await serve((_, response) =>
      response.writeHead(429, { 'retry-after': '120' }).end('slow down'.repeat(2000)),
    );
    const result = await open().get(url);
    expect(result).toMatchObject({ outcome: 'http-error', status: 429, retryAfterMs: 120_000 });
    expect(text(result)).toHaveLength(4096);
  });
});

describe('a posted message', () => {
  it('arrives byte for byte with its headers, and the answer is kept up to the limit', async () => {
    let received = Buffer.alloc(0);
    let headers: IncomingMessage['headers'] = {};
    const url = await serve((request, response) => {
      headers = request.headers;
      request.on('data', (chunk: Buffer) => (received = Buffer.concat([received, chunk])));
      request.on('end', () => response.writeHead(202).end('thanks '.repeat(100)));
    });
    const result = await open().post(url, '{"ä":1}', { headers: { 'Webhook-Id': 'msg_1' }, maxResponseBytes: 10 });
    expect(received.toString()).toBe('{"ä":1}');
    expect(headers).toMatchObject({ 'content-type': 'application/json', 'webhook-id': 'msg_1' });
    expect(result).toMatchObject({ outcome: 'ok', status: 202, isCut: true });
    expect(text(result)).toBe('thanks tha');
  });

  it('to a receiver that answers without end is done with the beginning', async () => {
    const url = await serve((_, response) => {
      const more = (): void => {
        while (!response.destroyed && response.write(Buffer.alloc(65_536, 'a')));
      };
      response.on('drain', more);
      more();
    });
    expect(await open().post(url, '{}')).toMatchObject({ outcome: 'ok', isCut: true });
  });
});

describe('a proxy', () => {
  /** A proxy for plain http that remembers what it was asked for and answers by itself. */
  async function proxy(): Promise<{ url: string; asked: string[] }> {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(`${request.method} ${request.url}`);
      response.end('from the proxy');
    });
    server.on('connect', (request, socket) => {
      asked.push(`CONNECT ${request.url}`);
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
    });
    const port = await listening(server);
    closers.push(
      () =>
        new Promise((resolve) => {
          server.closeAllConnections();
          server.close(() => resolve());
        }),
    );
    return { url: `http://127.0.0.1:${port}`, asked };
  }

  it('is asked for plain http by the full address, and the name is left to it', async () => {
    const { url, asked } = await proxy();
    const { resolve, asked: resolved } = names({});
    const outbound = open({ proxy: url, dangerousAllowPrivateNetworks: 'none', resolve });
    expect(text(await outbound.get('http://news.example/feed?a=1'))).toBe('from the proxy');
    expect(asked).toEqual(['GET http://news.example/feed?a=1']);
    expect(resolved).toEqual([]);
  });

  it('is asked for a tunnel for https, and its refusal is told in words', async () => {
    const { url, asked } = await proxy();
    const result = await open({ proxy: url }).get('https://news.example/feed');
    expect(asked).toEqual(['CONNECT news.example:443']);
    expect(result).toMatchObject({ outcome: 'network-error', code: 'proxy' });
  });

  it('does not open private addresses', async () => {
    const { url, asked } = await proxy();
    const outbound = open({ proxy: url, dangerousAllowPrivateNetworks: 'none' });
    expect(await outbound.get('http://169.254.169.254/')).toMatchObject({ outcome: 'refused' });
    expect(await outbound.get('http://localhost/')).toMatchObject({ outcome: 'refused' });
    expect(asked).toEqual([]);
  });

  it('is left out for the hosts of NO_PROXY, which are checked as ever', async () => {
    const { url, asked } = await proxy();
    const direct = await serve((_, response) => response.end('direct'));
    const outbound = open({
      proxy: url,
      noProxy: '127.0.0.0/8,.direct.example',
      ...names({ 'a.direct.example': ['10.0.0.1'] }),
    });
    expect(text(await outbound.get(direct))).toBe('direct');
    expect(await outbound.get('http://a.direct.example/')).toMatchObject({ outcome: 'refused' });
    expect(asked).toEqual([]);
  });
});
