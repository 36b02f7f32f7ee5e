import { startTestService, type TestService } from '../support/test-service.js';

describe('what the service shows to a browser', () => {
  let service: TestService;
  let headers: Record<string, string>;

  beforeAll(async () => {
    service = await startTestService();
    headers = await service.signIn('viewer');
  });
  afterAll(() => service.close());

  const ask = async (path: string, sent: Record<string, string>) => {
    const response = await fetch(service.url + path, { headers: sent });
    return { status: response.status, headers: response.headers, text: await response.text() };
  };
  const get = (path: string) => ask(path, headers);
  const getAsNobody = (path: string) => ask(path, {});

  it.each(['/', '/alerts', '/api/docs', '/api/openapi.json', '/health', '/api/v1/alerts', '/api/v1/nowhere'])(
    '%s comes with the strict policy, and without the name of what serves it',
    async (path) => {
      const { headers: given } = await getAsNobody(path);
      const policy = given.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self'");
      expect(policy).not.toMatch(/script-src[^;]*unsafe/);
      expect(given.get('x-content-type-options')).toBe('nosniff');
      expect([given.get('x-powered-by'), given.get('server')]).toEqual([null, null]);
    },
  );

  it.each(['/', '/api/docs'])('%s holds no inline script, so that it works under that policy', async (path) => {
    const { status, headers: given, text } = await get(path);
    expect([status, given.get('content-type')]).toEqual([200, expect.stringContaining('text/html')]);
    const scripts = text.match(/<script\b[^>]*>[^]*?<\/script>/g) ?? [];
    expect(scripts.length).toBeGreaterThan(0);
    for (const script of scripts) expect(script).toMatch(/^<script\b[^>]*\bsrc="[^"]+"[^>]*>\s*<\/script>$/);
    expect(text).not.toMatch(/\son\w+="/);
    expect(text).not.toMatch(/(src|href)="(https?:)?\/\//);
  });

  it('what the documentation loads is there', async () => {
    const { text } = await get('/api/docs');
    const files = [...text.matchAll(/(?:src|href)="([^"]+\.(?:js|css|png))"/g)].map(([, file]) => file!);
    expect(files.length).toBeGreaterThan(2);
    for (const file of files) {
      const { pathname } = new URL(file, `${service.url}/api/docs`);
      expect([pathname, (await get(pathname)).status]).toEqual([pathname, 200]);
    }
  });

  it('the description of the API names every path, how to sign in, and that an alert is no finding of guilt', async () => {
    const document = JSON.parse((await get('/api/openapi.json')).text);
    for (const path of ['alerts', 'articles', 'reports', 'assessments', 'sources', 'webhooks', 'catalogue/regimes']) {
      expect(Object.keys(document.paths)).toContain(`/api/v1/${path}`);
    }
    expect(Object.keys(document.components.securitySchemes)).toEqual(expect.arrayContaining(['bearer', 'cookie']));
    expect(document.info.description).toContain('never a finding of guilt');
  });

  it.each(['/api/v1/nowhere', '/api/nowhere', '/health/nowhere', '/api/v1/%', '/api/v1/alerts/%00'])(
    '%s gets an answer as problem details',
    async (path) => {
      const { status, headers: given, text } = await get(path);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
      expect(given.get('content-type')).toContain('application/problem+json');
      expect(JSON.parse(text)).toMatchObject({ status, type: 'about:blank', code: expect.any(String) });
    },
  );

  it.each([
    '/..%2f..%2fpackage.json',
    '/%2e%2e/%2e%2e/package.json',
    '/assets/..%2f..%2f..%2fpackage.json',
    '/.env',
    '/package.json',
  ])('%s does not lead out of the console’s folder', async (path) => {
    const { text } = await get(path);
    expect(text).not.toMatch(/"name": ?"embargo-watch"|SECRET_KEY/);
  });

  it.each(['/api/docs', '/api/openapi.json'])('%s is shown to those who are signed in only', async (path) => {
    const { status, text } = await getAsNobody(path);
    expect([status, JSON.parse(text).code]).toEqual([401, 'not-signed-in']);
    expect((await get(path)).status).toBe(200);
  });

  it('an asset that is missing is missing, and an address of the console is its first page', async () => {
    expect((await get('/assets/nowhere.js')).status).toBe(404);
    const { text } = await get('/alerts/00000000-0000-4000-8000-000000000000');
    expect(text).toBe((await get('/')).text);
  });

  it('the health check needs no one signed in, and tells which catalogue answers', async () => {
    const { status, text } = await getAsNobody('/health');
    expect(status).toBe(200);
    expect(JSON.parse(text)).toMatchObject({
      status: 'ok',
      details: { database: { status: 'up' }, catalogue: { status: 'up', version: expect.any(String) } },
    });
  });
});
