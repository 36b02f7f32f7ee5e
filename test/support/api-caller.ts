import type { TestService } from './test-service.js';

export interface Answer<Body> {
  status: number;
  headers: Headers;
  body: Body;
}

/** One call of the API: an object is sent as JSON, a text as it is. */
export type ApiCaller = <Body = any>(
  method: string,
  path: string,
  body?: object | string,
  extraHeaders?: Record<string, string>,
) => Promise<Answer<Body>>;

/** Calls the API as one person or program; whatever is answered comes back, problems too. */
export function apiCaller(service: TestService, headers: Record<string, string>): ApiCaller {
  return async (method, path, body, extraHeaders = {}) => {
    const response = await fetch(`${service.url}/api/v1/${path}`, {
      method,
      headers: { ...headers, ...extraHeaders },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: text ? JSON.parse(text) : undefined };
  };
}
