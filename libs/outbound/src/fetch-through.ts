import type { Outbound } from './outbound.js';
import type { OutboundResult } from './outbound-result.js';

/** What a library that brings its own use of `fetch` asks for, as far as we answer it. */
export interface FetchRequest {
  method?: string;
  headers?: Readonly<Record<string, string>> | Headers;
  body?: unknown;
}

const ANSWER_BYTES_MAX = 512 * 1024;

/** No answer was had; the message says why, in words. */
export class OutboundFailure extends Error {}

/**
 * Stands in for `fetch` in libraries that take one: each request is checked like all others, follows no redirect, and
 * its answer is bounded. Thrown is only what `fetch` would throw for: that there is no answer.
 */
export function fetchThrough(
  outbound: Outbound,
  deadlineMs: number,
): (url: string, request?: FetchRequest) => Promise<Response> {
  return async (url, request = {}) => {
    const headers = Object.fromEntries(new Headers(request.headers));
    if (request.method === 'POST') {
      const options = { headers, deadlineMs, maxResponseBytes: ANSWER_BYTES_MAX };
      return responseOf(await outbound.post(url, bodyText(request.body), options));
    }
    if (request.method !== undefined && request.method !== 'GET')
      throw new OutboundFailure(`no ${request.method} here`);
    return responseOf(await outbound.get(url, { headers, deadlineMs, maxBytes: ANSWER_BYTES_MAX }));
  };
}

function bodyText(body: unknown): string {
  if (typeof body === 'string') return body;
  if (body instanceof URLSearchParams) return body.toString();
  throw new OutboundFailure('only texts and forms are sent');
}

function responseOf(result: OutboundResult): Response {
  if (result.outcome !== 'ok' && result.outcome !== 'http-error') {
    const message = result.outcome === 'not-modified' ? 'the answer was not asked for' : result.message;
    throw new OutboundFailure(message);
  }
  if (result.outcome === 'ok' && result.isCut) throw new OutboundFailure('the answer is too long');
  const headers = new Headers();
  for (const [name, value] of Object.entries(result.headers)) {
    // The body is unpacked already.
    if (name === 'content-encoding' || name === 'content-length') continue;
    for (const one of Array.isArray(value) ? value : [value]) headers.append(name, one);
  }
  const hasBody = result.status !== 204 && result.status !== 205 && result.status !== 304;
  return new Response(hasBody ? Buffer.from(result.body) : null, { status: result.status, headers });
}
