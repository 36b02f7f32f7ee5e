import net from 'node:net';
import { apiCaller, type ApiCaller } from '../support/api-caller.js';
import { PASSWORD, startTestService, type TestService } from '../support/test-service.js';

describe('what is sent to get in where one does not belong', () => {
  let service: TestService;
  let admin: ApiCaller;
  let headers: Record<string, string>;

  beforeAll(async () => {
    service = await startTestService({ environment: { SIGN_INS_PER_MINUTE: '1000' } });
    headers = await service.signIn();
    admin = apiCaller(service, headers);
  });
  afterAll(() => service.close());

  const nobody = (extra: Record<string, string> = {}) =>
    apiCaller(service, { 'content-type': 'application/json', ...extra });
  const newKey = async (at: ApiCaller = admin, key: object = {}) =>
    (await at('POST', 'api-keys', { name: 'k', role: 'viewer', ...key })).body;
  const bearer = (key: string) => ({ authorization: `Bearer ${key}` });

  describe('a token', () => {
    it('of a key opens until its end and not after', async () => {
      const { key, apiKey } = await newKey(admin, { expiresInDays: 1 });
      const call = nobody(bearer(key));
      const endsIn = (interval: string) =>
        service.database.query(`update api_keys set expires_at = now() + interval '${interval}' where id = $1`, [
          apiKey.id,
        ]);
      await endsIn('1 minute');
      expect((await call('GET', 'alerts')).status).toBe(200);
      await endsIn('-1 millisecond');
      expect((await call('GET', 'alerts')).status).toBe(401);
    });

    it('of a one-time link that ran out, or was used, opens nothing', async () => {
      const made = await admin('POST', 'users', { email: 'late@example.org', name: 'Late', role: 'viewer' });
      const token = new URL(made.body.link).hash.slice(1);
      await service.database.query(`update one_time_links set expires_at = now() - interval '1 second'`);
      expect((await nobody()('POST', 'session/link', { token })).status).toBe(410);
      const choice = { token, password: 'a password of my own' };
      expect((await nobody()('POST', 'session/link/password', choice)).status).toBe(410);
    });

    it('of another environment opens nothing here: session, key, link and mark of a browser', async () => {
      const other = await startTestService({
        environment: { SECRET_KEY: Buffer.alloc(32, 9).toString('base64') },
      });
      try {
        const theirs = await other.signIn();
        const atTheirs = apiCaller(other, theirs);
        expect((await atTheirs('GET', 'alerts')).status).toBe(200);
        expect((await nobody({ cookie: theirs['cookie']! })('GET', 'alerts')).status).toBe(401);
        const { key } = await newKey(atTheirs);
        expect((await nobody(bearer(key))('GET', 'alerts')).status).toBe(401);
        const person = { email: 'x@example.org', name: 'X', role: 'viewer' };
        const token = new URL((await atTheirs('POST', 'users', person)).body.link).hash.slice(1);
        expect((await nobody()('POST', 'session/link', { token })).status).toBe(410);
      } finally {
        await other.close();
      }
    });

    it.each([
      ['cut', (key: string) => key.slice(0, -1)],
      ['longer by one', (key: string) => `${key}A`],
      ['in another case', (key: string) => key.toLowerCase()],
      ['with another beginning', (key: string) => key.replace('ewk_', 'EWK_')],
      ['twice', (key: string) => `${key} ${key}`],
      ['with a comma and a second one', (key: string) => `${key}, Bearer ${key}`],
      ['as a huge text', (key: string) => key + 'A'.repeat(8000)],
      ['that is a wildcard', () => 'ewk_%'],
      ['that is empty', () => ''],
    ])('%s is none', async (_, change) => {
      const { key } = await newKey();
      expect((await nobody(bearer(change(key)))('GET', 'alerts')).status).toBe(401);
    });

    it('in the address is none: it would stand in logs', async () => {
      const { key } = await newKey();
      for (const name of ['key', 'api_key', 'access_token', 'authorization']) {
        expect([name, (await nobody()('GET', `alerts?${name}=${key}`)).status]).toEqual([name, 401]);
      }
    });
  });

  describe('a cookie', () => {
    it.each([
      'embargo_session=',
      'embargo_session=j:{"token":"x"}',
      'embargo_session=j:null',
      `embargo_session=${'x'.repeat(4000)}`,
      'embargo_session=%00',
      'embargo_session[]=x',
      'embargo_session=toString',
      '__proto__=x',
      'EMBARGO_SESSION=x',
    ])('%s is no session, and no fault', async (cookie) => {
      expect((await nobody({ cookie })('GET', 'alerts')).status).toBe(401);
    });

    it('of a name that only looks like ours does not stand for it, nor does one beside a good one', async () => {
      const { cookie } = headers;
      const token = cookie!.split('=')[1]!;
      expect((await nobody({ cookie: `__Host-embargo_session=${token}` })('GET', 'alerts')).status).toBe(401);
      expect((await nobody({ cookie: `x=1; ${cookie}; embargo_session=other` })('GET', 'alerts')).status).toBe(200);
      expect((await nobody({ cookie: `embargo_session=other; ${cookie}` })('GET', 'alerts')).status).toBe(401);
    });

    it('beside a wrong key does not count: a program never acts by the session of a person', async () => {
      const call = nobody({ ...headers, ...bearer('ewk_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA') });
      expect((await call('GET', 'alerts')).status).toBe(401);
    });
  });

  it('what is answered is kept by no browser and no proxy, whoever asked', async () => {
    for (const [call, path] of [
      [admin, 'alerts'],
      [admin, 'users'],
      [nobody(), 'session'],
      [nobody(), 'alerts'],
    ] as const) {
      expect([path, (await call('GET', path)).headers.get('cache-control')]).toEqual([path, 'no-store']);
    }
  });

  it('cookies over https have names that no other host and no plain http can set', async () => {
    const secure = await startTestService({ environment: { SECURE_COOKIES: 'true' } });
    try {
      const { email } = (await admin('GET', 'session')).body.user;
      await secure.signIn().catch(() => undefined);
      const answer = await apiCaller(secure, { 'content-type': 'application/json' })('POST', 'session', {
        email,
        password: PASSWORD,
      });
      const [session, device] = answer.headers.getSetCookie();
      expect(session).toMatch(/^__Host-embargo_session=[\w-]{43}; .*Path=\/; .*HttpOnly; Secure; SameSite=Strict$/);
      expect(device).toMatch(/^__Secure-embargo_device=.*HttpOnly; Secure; SameSite=Strict$/);
      expect(answer.headers.get('strict-transport-security')).toContain('max-age=31536000');
    } finally {
      await secure.close();
    }
  });

  describe('a header', () => {
    it.each([
      ['the length twice', 'Content-Length: 2\r\nContent-Length: 30'],
      ['length and chunks together', 'Content-Length: 2\r\nTransfer-Encoding: chunked'],
      ['an encoding that nobody knows', 'Transfer-Encoding: chunked, identity'],
      ['a blank before the colon', 'Content-Length : 2'],
      ['a folded line', 'Content-Length: 2\r\n X: y'],
    ])('with %s ends the connection, before anybody could read it in two ways', async (_, lines) => {
      const answer = await raw(
        `POST /api/v1/session HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n${lines}\r\n\r\n{}GET /api/v1/alerts HTTP/1.1\r\nHost: x\r\n\r\n`,
      );
      expect(answer).toMatch(/^HTTP\/1\.1 400 /);
      expect(answer.match(/HTTP\/1\.1/g)).toHaveLength(1);
    });

    it('that names another method, user or address changes nothing', async () => {
      for (const name of ['x-http-method-override', 'x-method-override', 'x-original-url', 'x-rewrite-url']) {
        const value = name.endsWith('override') ? 'DELETE' : '/api/v1/session';
        expect((await nobody({ [name]: value })('GET', 'alerts')).status).toBe(401);
      }
      for (const name of ['x-forwarded-user', 'x-remote-user', 'x-user', 'remote-user']) {
        expect((await nobody({ [name]: 'administrator-1@example.org' })('GET', 'alerts')).status).toBe(401);
      }
    });

    it('that claims another address is not believed where no proxy is set', async () => {
      const wrong = { email: 'forwarded@example.org', password: 'wrong password' };
      await nobody({ 'x-forwarded-for': '203.0.113.77' })('POST', 'session', wrong);
      const { body } = await admin('GET', 'audit?action=session.refused&limit=1');
      expect(body.items[0]).toMatchObject({ address: '127.0.0.1', who: { name: 'forwarded@example.org' } });
    });

    it('that a foreign page cannot send is asked for by its value, not by its presence', async () => {
      for (const value of ['', '0', 'true', '1, 1']) {
        const { body } = await nobody({ cookie: headers['cookie']!, 'x-embargo-console': value })('DELETE', 'session');
        expect([value, body.code]).toEqual([value, 'console-header-missing']);
      }
    });
  });

  describe('a body', () => {
    it('with __proto__, constructor or prototype is refused, and changes no object', async () => {
      for (const [name, text] of [
        ['__proto__', '{"name":"k","__proto__":{"role":"administrator"}}'],
        ['constructor', '{"name":"k","constructor":{"prototype":{"role":"administrator"}}}'],
        ['prototype', '{"name":"k","prototype":{}}'],
        ['nested', '{"name":"k","scopes":[{"__proto__":{"length":1}}]}'],
      ]) {
        expect([name, (await admin('POST', 'api-keys', text)).status]).toEqual([name, 422]);
      }
      expect(({} as Record<string, unknown>)['role']).toBeUndefined();
      expect((await nobody()('GET', 'alerts?__proto__[role]=administrator')).status).toBe(401);
      expect((await admin('GET', 'alerts?__proto__[limit]=1')).status).toBeLessThan(500);
    });

    it('with a field twice, ten thousand levels deep, or not even JSON is refused in words', async () => {
      const sent = async (text: string) => {
        const { status, body } = await nobody()('POST', 'session', text);
        return [status, body.code];
      };
      expect(await sent(`{"email":"a@example.org","email":"b@example.org","password":"${PASSWORD}"}`)).toEqual([
        400,
        'duplicate-key',
      ]);
      expect(await sent('['.repeat(8000))).toEqual([422, 'too-deep']);
      expect(await sent('{"email":')).toEqual([400, 'bad-request']);
      const deep = await admin('POST', 'assessments', `{"a":${'['.repeat(10_000)}${']'.repeat(10_000)}}`);
      expect([deep.status, deep.body.code]).toEqual([422, 'too-deep']);
    });

    it('with objects and lists where a password belongs never reaches a comparison', async () => {
      for (const password of [{ $ne: null }, ['x'], true, null, 0, { length: 20 }]) {
        const { status } = await nobody()('POST', 'session', { email: 'administrator-1@example.org', password });
        expect([password, status]).toEqual([password, 422]);
      }
    });

    it('that is packed so that it grows is bounded by what it grows to', async () => {
      const { gzipSync } = await import('node:zlib');
      const bomb = gzipSync(Buffer.alloc(20_000_000, ' '));
      expect(bomb.length).toBeLessThan(30_000);
      const response = await fetch(`${service.url}/api/v1/assessments`, {
        method: 'POST',
        headers: { ...headers, 'content-encoding': 'gzip' },
        body: bomb,
      });
      expect(response.status).toBe(413);
    });
  });

  it.each([
    ['Cyrillic letters', 'hаrbour.master@example.org'],
    ['full-width letters', 'ｈarbour.master@example.org'],
    ['an accent that stands apart', 'ha\u0301rbour.master@example.org'],
    ['a letter that cannot be seen', 'har\u200bbour.master@example.org'],
    ['rn for m', 'harbour.rnaster@example.org'],
    ['other case', 'Harbour.Master@EXAMPLE.org'],
  ])('an address like that of somebody here, by %s, is given to nobody else', async (_, email) => {
    await admin('POST', 'users', { email: 'harbour.master@example.org', name: 'Harbour', role: 'administrator' });
    const { status } = await admin('POST', 'users', { email, name: 'Double', role: 'viewer' });
    expect([409, 422]).toContain(status);
    const { items } = (await admin('GET', 'users')).body as { items: { name: string }[] };
    expect(items.filter(({ name }) => name === 'Double')).toEqual([]);
  });

  it('a clock two minutes off, of this machine or the database, ends no session and opens no ended one', async () => {
    // Only the clock of the database counts, for beginning and end alike: the one of this process is not asked.
    const realNow = Date.now;
    const status = async () => (await admin('GET', 'alerts')).status;
    for (const minutes of [-2, 2]) {
      Date.now = () => realNow() + minutes * 60_000;
      try {
        expect([minutes, await status()]).toEqual([minutes, 200]);
      } finally {
        Date.now = realNow;
      }
    }
    const { key, apiKey } = await newKey(admin, { expiresInDays: 1 });
    await service.database.query(`update api_keys set expires_at = now() - interval '1 minute' where id = $1`, [
      apiKey.id,
    ]);
    Date.now = () => realNow() - 2 * 60_000;
    try {
      expect((await nobody(bearer(key))('GET', 'alerts')).status).toBe(401);
    } finally {
      Date.now = realNow;
    }
  });

  function raw(request: string): Promise<string> {
    return new Promise((resolve, reject) => {
      const { port, hostname } = new URL(service.url);
      const socket = net.connect(Number(port), hostname, () => socket.write(request));
      let answer = '';
      socket.on('data', (chunk) => (answer += chunk.toString('latin1')));
      socket.on('close', () => resolve(answer));
      socket.on('error', reject);
      socket.setTimeout(5000, () => socket.destroy());
    });
  }
});
