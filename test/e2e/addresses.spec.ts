import { SPELLED_ADDRESSES } from '../support/spelled-addresses.js';
import { startTestService, type TestService } from '../support/test-service.js';

/** An address as it stands in a URL: IPv6 in brackets. */
function urlOf(spelled: string): string {
  return `http://${spelled.includes(':') && !spelled.startsWith('[') ? `[${spelled}]` : spelled}/`;
}

const forbidden = SPELLED_ADDRESSES.filter(([, range]) => range !== 'public').map(([text, range]) => [
  urlOf(text),
  range,
]);

describe('an address of a network that is not public', () => {
  let service: TestService;
  let headers: Record<string, string>;

  beforeAll(async () => {
    service = await startTestService({ environment: { dangerous_allow_private_networks: 'none' } });
    headers = await service.signIn();
  });
  afterAll(() => service.close());

  const refusal = async (path: string, body: object) => {
    const response = await fetch(`${service.url}/api/v1/${path}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    });
    const { errors = [] } = (await response.json()) as { errors?: { path: string }[] };
    return { status: response.status, fields: errors.map(({ path: field }) => field) };
  };

  it('is written in at least sixty ways here', () => expect(forbidden.length).toBeGreaterThanOrEqual(60));

  it.each(forbidden)('%s (%s) is no source, and is not tried as one', async (url) => {
    expect(await refusal('sources', { name: 'A feed', kind: 'feed', url })).toEqual({ status: 422, fields: ['url'] });
    expect(await refusal('sources/test', { kind: 'feed', url })).toEqual({ status: 422, fields: ['url'] });
  });

  it.each(forbidden)('%s (%s) is told nothing by webhook', async (url) => {
    const body = { name: 'A receiver', events: ['alert.raised'] };
    for (const one of [url, url.replace('http:', 'https:')]) {
      expect(await refusal('webhooks', { ...body, url: one })).toEqual({ status: 422, fields: ['url'] });
    }
  });
});
