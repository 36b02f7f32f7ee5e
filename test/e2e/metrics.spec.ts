import { scannerOf } from '../support/source-scanner.js';
import { apiCaller } from '../support/api-caller.js';
import { startTestServer, startTestService, type TestServer, type TestService } from '../support/test-service.js';

describe('metrics', () => {
  let service: TestService;
  let publisher: TestServer;

  beforeAll(async () => {
    service = await startTestService();
    publisher = await startTestServer((path) =>
      path === '/feed'
        ? {
            body: '<rss><channel><item><title>Rain in Seoul</title><link>https://wire.example/1</link></item></channel></rss>',
          }
        : { status: path === '/gone' ? 410 : 404 },
    );
  });
  afterAll(async () => {
    await service.close();
    await publisher.close();
  });

  it('are not for everybody', async () => {
    const response = await fetch(`${service.url}/api/v1/metrics`);
    expect(response.status).toBe(401);
    expect(await response.text()).not.toContain('embargo_');
  });

  it('tell of scans, lag, queues, texts and alerts to whoever has a key', async () => {
    const api = apiCaller(service, await service.signIn());
    for (const path of ['/feed', '/gone']) {
      const { body } = await api('POST', 'sources', { name: path, url: publisher.url + path });
      await scannerOf(service).scan(body.id);
    }
    const { body: key } = await api('POST', 'api-keys', { name: 'prometheus', role: 'viewer' });
    const response = await fetch(`${service.url}/api/v1/metrics`, {
      headers: { authorization: `Bearer ${key.key ?? key.secret}` },
    });
    expect([response.status, response.headers.get('content-type')]).toEqual([
      200,
      'text/plain; version=0.0.4; charset=utf-8',
    ]);
    const text = await response.text();
    for (const line of [
      '# TYPE embargo_scans_total counter',
      'embargo_scans_total{outcome="scanned"} 1',
      'embargo_scans_total{outcome="failed"} 1',
      'embargo_items_new_total 1',
      'embargo_sources{state="failing"} 1',
      'embargo_sources{state="paused"} 0',
      'embargo_scan_lag_seconds 0',
      'embargo_pages{state="waiting"} 1',
      'embargo_texts_unread 1',
      'embargo_jobs{queue="fetch-page",state="waiting"} 1',
      'embargo_alerts_raised_total 0',
    ]) {
      expect(text.split('\n')).toContain(line);
    }
    expect(text).toMatch(/^embargo_api_process_cpu_seconds_total \d/m);
  });
});
