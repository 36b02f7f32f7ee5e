import http from 'node:http';
import { apiCaller, type ApiCaller } from '../support/api-caller.js';
import { startTestService, type TestService } from '../support/test-service.js';

describe('how much may be asked', () => {
  let service: TestService;
  let admin: ApiCaller;

  beforeAll(async () => {
    service = await startTestService({
      environment: {
        PERSON_REQUESTS_PER_MINUTE: '30',
        KEY_REQUESTS_PER_MINUTE: '10',
        REQUESTS_PER_MINUTE: '200',
        BODY_BYTES_MAX: '20000',
        TRUST_PROXY: '1',
      },
    });
    admin = apiCaller(service, await service.signIn());
  });
  afterAll(() => service.close());

  let addresses = 0;
  /** As from an address that nobody used yet. */
  const elsewhere = () => ({ 'x-forwarded-for': `192.0.2.${(addresses += 1)}` });
  const newKey = async () => {
    const { body } = await admin('POST', 'api-keys', { name: 'k', role: 'viewer' }, elsewhere());
    return { call: apiCaller(service, { authorization: `Bearer ${body.key}` }), id: body.apiKey.id as string };
  };

  it('of a key ends at its limit, from whatever addresses, and is told in headers and words', async () => {
    const { call } = await newKey();
    const first = await call('GET', 'sources', undefined, elsewhere());
    expect(first.headers.get('ratelimit')).toMatch(/"key"; r=9; t=60/);
    expect(first.headers.get('ratelimit')).toMatch(/"address"; r=199/);
    expect(first.headers.get('ratelimit-policy')).toMatch(/"key"; q=10; w=60/);
    for (let n = 1; n < 10; n += 1) {
      expect((await call('GET', 'sources', undefined, elsewhere())).status).toBe(200);
    }
    const beyond = await call('GET', 'sources', undefined, elsewhere());
    expect([beyond.status, beyond.body.code]).toEqual([429, 'too-many-requests']);
    expect(beyond.body.detail).toContain('This API key');
    expect(Number(beyond.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(beyond.headers.get('content-type')).toContain('application/problem+json');
    // Another key is another caller.
    expect((await (await newKey()).call('GET', 'sources', undefined, elsewhere())).status).toBe(200);
  });

  it('of a key is not used up by somebody who has another one, nor by refused requests', async () => {
    const { call } = await newKey();
    for (let n = 0; n < 12; n += 1) expect((await call('GET', 'users', undefined, elsewhere())).status).toBe(403);
    expect((await call('GET', 'sources', undefined, elsewhere())).status).toBe(200);
  });

  it('of asking the catalogue is more, and counted apart', async () => {
    const { call } = await newKey();
    for (let n = 0; n < 10; n += 1) await call('GET', 'sources', undefined, elsewhere());
    const asked = await call('POST', 'assessments', {}, elsewhere());
    expect(asked.status).not.toBe(429);
    expect(asked.headers.get('ratelimit')).toMatch(/"key"; r=499/);
  });

  it('of a person ends at the limit in all sessions together', async () => {
    const call = apiCaller(service, await service.signIn('viewer'));
    const statuses = [];
    for (let n = 0; n < 31; n += 1) statuses.push((await call('GET', 'sources', undefined, elsewhere())).status);
    expect(statuses).toEqual([...Array(30).fill(200), 429]);
    expect((await call('GET', 'sources', undefined, elsewhere())).body.detail).toContain('You have made');
    // Who is told to wait can still sign out.
    expect((await call('GET', 'session', undefined, elsewhere())).status).toBe(200);
  });

  it('of an address ends before anybody is asked who they are', async () => {
    const from = { 'x-forwarded-for': '198.51.100.7' };
    const nobody = apiCaller(service, {});
    const statuses = new Set<number>();
    for (let n = 0; n < 200; n += 1) statuses.add((await nobody('GET', 'alerts', undefined, from)).status);
    const beyond = await nobody('GET', 'alerts', undefined, from);
    expect([[...statuses], beyond.status]).toEqual([[401], 429]);
    expect(beyond.body.detail).toContain('from this address');
    // Only that address: a /64 of IPv6 is one.
    expect((await nobody('GET', 'alerts', undefined, elsewhere())).status).toBe(401);
  });

  it('at once is bounded: a large body, to anybody; a small one, to who is not signed in; none of unknown length', async () => {
    const large = JSON.stringify({ name: 'x'.repeat(20_001) });
    expect((await admin('POST', 'api-keys', large, elsewhere())).body).toMatchObject({
      status: 413,
      code: 'too-large',
    });
    const nobody = apiCaller(service, { 'content-type': 'application/json' });
    const email = JSON.stringify({ email: 'x'.repeat(17_000), password: 'x' });
    expect((await nobody('POST', 'session', email, elsewhere())).body).toMatchObject({
      status: 413,
      code: 'too-large',
    });
    expect(await chunked(`${service.url}/api/v1/session`)).toBe(411);
  });

  it('in one address line or header is bounded by the server', async () => {
    expect((await fetch(`${service.url}/api/v1/alerts?q=${'x'.repeat(20_000)}`)).status).toBe(431);
  });
});

/** A body of unknown length. */
function chunked(url: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const request = http.request(
      url,
      { method: 'POST', headers: { 'content-type': 'application/json', 'transfer-encoding': 'chunked' } },
      (response) => {
        response.resume();
        resolve(response.statusCode);
      },
    );
    request.on('error', reject);
    request.write('{"email":');
    request.end('"x"}');
  });
}
