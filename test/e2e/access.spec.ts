import { hashPassword, keyMayDo, type Permission, PERMISSIONS, ROLES, UserRow } from '#libs/access';
import { allRoutes, type Route } from '../support/routes.js';
import { PASSWORD, startTestService, type TestService } from '../support/test-service.js';

describe('who may do what', () => {
  let service: TestService;
  let routes: Route[];

  beforeAll(async () => {
    service = await startTestService({ environment: { SIGN_INS_PER_MINUTE: '1000' } });
    routes = allRoutes(service);
  });
  afterAll(() => service.close());

  const call = (route: Pick<Route, 'method' | 'path'>, headers: Record<string, string> = {}) =>
    fetch(`${service.url}/api/v1/${route.path.replace(':id', '00000000-0000-4000-8000-000000000000')}`, {
      method: route.method,
      headers,
      ...(route.method === 'GET' ? {} : { body: '{}' }),
    });

  it('every route declares its permission', () => {
    expect(routes.length).toBeGreaterThan(20);
    expect(routes.filter(({ declared }) => !declared).map(({ name }) => name)).toEqual([]);
  });

  it('the description of the API names the scope of every route that has one', async () => {
    const document = (await (
      await fetch(`${service.url}/api/openapi.json`, { headers: await service.signIn() })
    ).json()) as { paths: Record<string, Record<string, { 'x-permission'?: string }>> };
    for (const { name, method, path, declared } of routes) {
      if (declared === 'public' || declared === 'signed-in') continue;
      const address = `/api/v1/${path.replaceAll(/:(\w+)/g, '{$1}')}`;
      const documented = document.paths[address]?.[method.toLowerCase()]?.['x-permission'];
      expect([name, documented]).toEqual([name, declared]);
    }
  });

  it('only the ways to sign in, asking who is signed in and the health check are public', () => {
    const open = routes.filter(({ declared }) => declared === 'public').map(({ method, path }) => `${method} ${path}`);
    expect(open.toSorted()).toEqual([
      'GET health',
      'GET session',
      'GET session/provider',
      'GET session/provider/callback',
      'GET session/ways',
      'POST session',
      'POST session/code',
      'POST session/forgotten',
      'POST session/link',
      'POST session/link/password',
    ]);
  });

  it('nobody without session or key gets past the door, and the answer says how to knock', async () => {
    for (const route of routes.filter(({ declared }) => declared !== 'public')) {
      const response = await call(route);
      expect([route.name, response.status]).toEqual([route.name, 401]);
      expect(response.headers.get('content-type')).toContain('application/problem+json');
      expect(await response.json()).toMatchObject({ status: 401, code: 'not-signed-in' });
    }
  });

  it('a made-up key, a cut key and a session of another service are refused', async () => {
    for (const headers of [
      { authorization: 'Bearer ewk_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' },
      { authorization: 'Bearer ewk_' },
      { authorization: 'Basic YWRtaW46YWRtaW4=' },
      { cookie: 'embargo_session=forged' },
    ]) {
      expect((await call({ method: 'GET', path: 'alerts' }, headers as unknown as Record<string, string>)).status).toBe(
        401,
      );
    }
  });

  it('a request that changes something by a session alone, as a foreign page could send it, is refused', async () => {
    const { cookie } = await service.signIn();
    const response = await call({ method: 'POST', path: 'articles' }, { cookie: cookie! });
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({ code: 'console-header-missing' });
  });

  it('each role reaches exactly the routes of its permissions', async () => {
    const { mayDo } = await import('#libs/access');
    for (const role of ROLES) {
      const headers = await service.signIn(role);
      for (const route of routes.filter(({ path }) => !path.startsWith('session'))) {
        if (route.declared === 'public' || route.declared === 'signed-in') continue;
        const { status } = await call(route, headers);
        const permitted = mayDo(role, route.declared as never);
        expect([role, route.name, status === 403]).toEqual([role, route.name, !permitted]);
        expect(status).toBeLessThan(500);
      }
    }
  });

  it('each role reaches by an API key what it reaches by a session, but for people and keys; a scope narrows it', async () => {
    const headers = await service.signIn();
    const keyFor = async (body: object): Promise<Record<string, string>> => {
      const response = await fetch(`${service.url}/api/v1/api-keys`, {
        method: 'POST',
        headers,
        body: JSON.stringify({ name: 'matrix', ...body }),
      });
      const { key } = (await response.json()) as { key: string };
      return { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
    };
    for (const role of ROLES) {
      const [wide, narrow] = [await keyFor({ role }), await keyFor({ role, scopes: ['alerts:read'] })];
      for (const route of routes.filter(({ declared }) => declared !== 'public')) {
        const isPermission = (PERMISSIONS as readonly (string | undefined)[]).includes(route.declared);
        const permitted = isPermission && !route.isPeopleOnly && keyMayDo(role, null, route.declared as Permission);
        expect([role, route.name, (await call(route, wide)).status === 403]).toEqual([role, route.name, !permitted]);
        const isAlerts = route.declared === 'alerts:read' && !route.isPeopleOnly;
        expect([role, route.name, (await call(route, narrow)).status === 403]).toEqual([role, route.name, !isAlerts]);
      }
    }
  });

  it('only watching an alert and making a key are for people alone', () => {
    const names = routes.filter((route) => route.isPeopleOnly).map(({ name }) => name);
    expect(names.toSorted()).toEqual([
      'ActionsController.unwatch',
      'ActionsController.watch',
      'ApiKeysController.create',
    ]);
  });

  it('who must choose a password can do nothing else first', async () => {
    const email = 'fresh@example.org';
    const passwordHash = await hashPassword(PASSWORD);
    const row = { email, name: 'Fresh', role: 'analyst' as const, passwordHash, mustChangePassword: true };
    await service.database.getRepository(UserRow).insert(row);
    const post = (path: string, body: object, headers: Record<string, string> = {}) =>
      fetch(`${service.url}/api/v1/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
      });
    const signedIn = await post('session', { email, password: PASSWORD });
    const cookie = signedIn.headers.get('set-cookie')!.split(';')[0]!;
    expect(await (await call({ method: 'GET', path: 'alerts' }, { cookie })).json()).toMatchObject({
      code: 'password-change-required',
    });
    const byConsole = { cookie, 'x-embargo-console': '1' };
    const short = await post('session/password', { current: PASSWORD, next: 'short' }, byConsole);
    expect(await short.json()).toMatchObject({ status: 422, errors: [{ path: 'next' }] });
    const changed = await post('session/password', { current: PASSWORD, next: 'another long password' }, byConsole);
    expect(changed.status).toBe(204);
    const fresh = changed.headers.get('set-cookie')!.split(';')[0]!;
    expect((await call({ method: 'GET', path: 'alerts' }, { cookie })).status).toBe(401);
    expect((await call({ method: 'GET', path: 'alerts' }, { cookie: fresh })).status).toBe(200);
  });

  it('an API key works until it is revoked, and is never shown again', async () => {
    const headers = await service.signIn();
    const made = await fetch(`${service.url}/api/v1/api-keys`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ name: 'register import', role: 'viewer' }),
    });
    const { key, apiKey } = (await made.json()) as { key: string; apiKey: { id: string } };
    const bearer = { authorization: `Bearer ${key}` };
    expect((await call({ method: 'GET', path: 'alerts' }, bearer)).status).toBe(200);
    const list = await (await fetch(`${service.url}/api/v1/api-keys`, { headers })).text();
    expect(list).not.toContain(key);
    await fetch(`${service.url}/api/v1/api-keys/${apiKey.id}`, { method: 'DELETE', headers });
    expect((await call({ method: 'GET', path: 'alerts' }, bearer)).status).toBe(401);
  });

  it('the cookie cannot be read by scripts nor sent by other sites', async () => {
    const response = await fetch(`${service.url}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: 'administrator-1@example.org', password: 'wrong password!' }),
    });
    expect(response.status).toBe(401);
    expect(response.headers.get('set-cookie')).toBeNull();
    const email = `cookie-${Date.now()}@example.org`;
    const row = {
      email,
      name: 'x',
      role: 'viewer' as const,
      passwordHash: await hashPassword(PASSWORD),
      mustChangePassword: false,
    };
    await service.database.getRepository(UserRow).insert(row);
    const good = await fetch(`${service.url}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password: PASSWORD }),
    });
    expect(good.headers.get('set-cookie')).toMatch(/HttpOnly/);
    expect(good.headers.get('set-cookie')).toMatch(/SameSite=Strict/);
  });
});
