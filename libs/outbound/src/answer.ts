import type { Dispatcher } from 'undici';
import type { ReceivedHeaders } from './outbound-result.js';

/** Frees the connection without reading an answer of unknown length. */
export function discard(response: Dispatcher.ResponseData): void {
  response.body.on('error', () => {}).destroy();
}

export function resolveLocation(location: string, base: string): string | null {
  try {
    return withoutFragment(new URL(location, base).href);
  } catch {
    return null;
  }
}

/** Fragments are not sent, so they do not tell two addresses apart. */
export function withoutFragment(address: string): string {
  const url = new URL(address);
  url.hash = '';
  return url.href;
}

export function headerText(header: string | string[] | undefined): string | null {
  return (Array.isArray(header) ? header[0] : header) ?? null;
}

export function definedHeaders(headers: Dispatcher.ResponseData['headers']): ReceivedHeaders {
  const defined: ReceivedHeaders = {};
  for (const [name, value] of Object.entries(headers)) if (value !== undefined) defined[name] = value;
  return defined;
}

const MEANINGS: Record<number, string> = {
  401: ': it asks for a password',
  403: ': access is not allowed',
  404: ': there is nothing at this address',
  410: ': what was here is gone for good',
  429: ': too many requests',
  503: ': it is out of service at the moment',
};

/** What a status says, to follow its number in a sentence. */
export function meaning(status: number): string {
  const known = MEANINGS[status];
  if (known) return known;
  if (status >= 300 && status < 400) return ': it redirects, which is not followed here';
  return status >= 500 ? ': it has a fault of its own' : '';
}
