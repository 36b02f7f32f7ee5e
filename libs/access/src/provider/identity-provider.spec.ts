import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createOutbound, type Outbound, type OutboundSettings } from '#libs/outbound';
import { IdentityProvider } from './identity-provider.js';
import { ProviderSettings } from './provider-settings.js';

describe('a provider that cannot be asked', () => {
  let server: Server;
  let issuer: string;
  let description: (issuer: string) => { status?: number; body: string };
  const outbounds: Outbound[] = [];

  beforeAll(async () => {
    server = createServer((_, response) => {
      const { status = 200, body } = description(issuer);
      response.writeHead(status, { 'content-type': 'application/json' }).end(body);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(async () => {
    await Promise.all(outbounds.map((outbound) => outbound.close()));
    await new Promise((resolve) => server.close(resolve));
  });

  const providerAt = (at: string, way: OutboundSettings = { dangerousAllowPrivateNetworks: 'all' }) => {
    const outbound = createOutbound(way);
    outbounds.push(outbound);
    const options = { clientId: 'c', clientSecret: 's', name: 'n', scopes: 'openid', groupsClaim: 'groups' };
    const settings = new ProviderSettings({
      ...options,
      issuer: at,
      roles: [],
      teams: [],
      publicUrl: 'https://embargo.example.org',
    });
    return new IdentityProvider(settings, outbound);
  };
  const whole = (at: string) => ({
    issuer: at,
    authorization_endpoint: `${at}/authorize`,
    token_endpoint: `${at}/token`,
    jwks_uri: `${at}/keys`,
  });

  it('because nothing listens there is told so in words', async () => {
    expect(await providerAt('http://127.0.0.1:1').begin()).toMatchObject({
      outcome: 'unreachable',
      message: expect.stringContaining('127.0.0.1:1') as unknown,
    });
  });

  it('because it is on a network that is not opened is not dialled', async () => {
    description = () => ({ body: '{}' });
    const begun = await providerAt(issuer, {}).begin();
    expect(begun).toMatchObject({ outcome: 'unreachable', message: expect.stringContaining('loopback') as unknown });
  });

  it.each<[string, () => { status?: number; body: string }]>([
    ['answers with an error', () => ({ status: 500, body: 'out of order' })],
    ['has no description', () => ({ status: 404, body: '{}' })],
    ['describes itself in no JSON', () => ({ body: '<html>' })],
    ['is described as another issuer', () => ({ body: JSON.stringify(whole('https://id.elsewhere.example')) })],
    ['is described at endless length', () => ({ body: JSON.stringify({ x: 'x'.repeat(2_000_000) }) })],
  ])('because it %s sends nobody anywhere', async (_, answer) => {
    description = answer;
    expect((await providerAt(issuer).begin()).outcome).toBe('unreachable');
  });

  it('is asked again the next time: a fault is not remembered', async () => {
    description = () => ({ status: 503, body: '' });
    const provider = providerAt(issuer);
    expect((await provider.begin()).outcome).toBe('unreachable');
    description = (at) => ({ body: JSON.stringify(whole(at)) });
    expect((await provider.begin()).outcome).toBe('begun');
  });

  it('offers no place to end the session where it names none', async () => {
    description = (at) => ({ body: JSON.stringify(whole(at)) });
    expect(await providerAt(issuer).endSessionUrl('token')).toBeNull();
  });
});
