import { connection } from './connection.js';
import { problemOf, unreachable } from './problem.js';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Values that go into the address; what is empty or undefined is left out. */
export type Parameters = Record<string, string | number | undefined | null>;

export function withParameters(path: string, parameters: Parameters): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== undefined && value !== null && value !== '') search.set(name, String(value));
  }
  return search.size === 0 ? path : `${path}?${search.toString()}`;
}

async function dial(method: Method, path: string, body: unknown, signal?: AbortSignal): Promise<Response> {
  try {
    const response = await fetch(`/api/v1${path}`, {
      method,
      credentials: 'same-origin',
      headers: {
        accept: 'application/json',
        // The API takes a change from a browser only with this header: another site cannot send it (CSRF).
        ...(method === 'GET' ? {} : { 'x-embargo-console': '1' }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal === undefined ? {} : { signal }),
    });
    connection.reached();
    return response;
  } catch (fault) {
    if (signal?.aborted === true) throw fault;
    connection.lost();
    throw unreachable();
  }
}

async function bodyOf(response: Response): Promise<unknown> {
  try {
    const text = await response.text();
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function request<T>(method: Method, path: string, body?: unknown, signal?: AbortSignal): Promise<T> {
  const response = await dial(method, path, body, signal);
  const answer = await bodyOf(response);
  if (!response.ok) throw problemOf(response.status, answer);
  return answer as T;
}

/** The one way from the console to the API. Every failure is an `ApiProblem`. */
export const api = {
  get: <T>(path: string, signal?: AbortSignal) => request<T>('GET', path, undefined, signal),
  post: <T>(path: string, body?: unknown) => request<T>('POST', path, body),
  put: (path: string) => request<void>('PUT', path),
  patch: <T>(path: string, body: unknown) => request<T>('PATCH', path, body),
  remove: <T = void>(path: string) => request<T>('DELETE', path),
};
