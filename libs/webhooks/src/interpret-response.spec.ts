import type { OutboundResult } from '#libs/outbound';
import { interpretResponse } from './interpret-response.js';

const url = 'https://hook.example/';
const answer = (
  status: number,
  more: Partial<Extract<OutboundResult, { outcome: 'http-error' }>> = {},
): OutboundResult => ({
  outcome: 'http-error',
  status,
  url,
  headers: {},
  redirects: [],
  body: new Uint8Array(),
  retryAfterMs: null,
  message: `status ${status}`,
  ...more,
});

describe('the answer of a receiver', () => {
  it.each([200, 201, 202, 204, 299])('%i is a delivery', (status) => {
    const ok: OutboundResult = {
      outcome: 'ok',
      status,
      url,
      headers: {},
      redirects: [],
      body: new Uint8Array(),
      isCut: false,
    };
    expect(interpretResponse(ok)).toEqual({ outcome: 'delivered', status });
  });

  it('410 ends the webhook', () => {
    expect(interpretResponse(answer(410))).toMatchObject({ outcome: 'gone', status: 410 });
  });

  it.each([400, 401, 403, 404, 409, 429, 500, 502, 503, 504])('%i is a failure to be tried again', (status) => {
    expect(interpretResponse(answer(status))).toMatchObject({ outcome: 'failed', status });
  });

  it('hands on Retry-After', () => {
    expect(interpretResponse(answer(429, { retryAfterMs: 60_000 }))).toMatchObject({
      outcome: 'failed',
      retryAfterMs: 60_000,
    });
  });

  it.each([301, 302, 303, 307, 308])('%i is a failure that names the other address', (status) => {
    const result = interpretResponse(answer(status, { headers: { location: 'https://other.example/' } }));
    expect(result).toMatchObject({
      outcome: 'failed',
      status,
      message: expect.stringContaining('https://other.example/'),
    });
  });

  it.each([
    { outcome: 'timeout', message: 'too slow', url },
    { outcome: 'too-large', message: 'too much', url },
    { outcome: 'network-error', code: 'connection-refused', message: 'refused', url },
    { outcome: 'refused', reason: 'private-address', message: 'private', url },
  ] as const)('without an answer ($outcome) it is a failure without status', (result) => {
    expect(interpretResponse(result)).toEqual({
      outcome: 'failed',
      status: null,
      message: result.message,
      retryAfterMs: null,
    });
  });

  it('304 is a failure, for nothing was asked conditionally', () => {
    expect(interpretResponse({ outcome: 'not-modified', status: 304, url, headers: {}, redirects: [] })).toMatchObject({
      outcome: 'failed',
    });
  });
});
