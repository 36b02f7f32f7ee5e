import type { Dispatcher } from 'undici';
import { definedHeaders, discard, headerText, meaning, resolveLocation, withoutFragment } from './answer.js';
import { checkUrl, refuse, type AddressRules } from './check-url.js';
import { describeFailure, errorCode } from './describe-failure.js';
import { RefusedError } from './guarded-connector.js';
import type { OutboundResult, ReceivedHeaders, Redirect } from './outbound-result.js';
import { PackedTooLarge, readBody, type WhenLonger } from './read-body.js';
import { retryAfterMs } from './retry-after.js';

const REDIRECTS_MAX = 5;
const ERROR_BODY_BYTES = 4096;

export interface ExchangeRequest {
  method: 'GET' | 'POST';
  url: string;
  headers: Record<string, string>;
  body: string | Uint8Array | null;
  bytesMax: number;
  whenLonger: WhenLonger;
  deadlineMs: number;
  followsRedirects: boolean;
  rules: AddressRules;
  dispatcherFor: (url: URL) => Dispatcher;
}

/** One request with all its redirects, under one deadline. */
export class Exchange {
  private readonly redirects: Redirect[] = [];
  private readonly visited = new Set<string>();
  private readonly abort = new AbortController();
  private url: string;

  constructor(private readonly request: ExchangeRequest) {
    this.url = request.url;
  }

  async run(): Promise<OutboundResult> {
    const timer = setTimeout(() => this.abort.abort(), this.request.deadlineMs);
    try {
      return await this.followed();
    } catch (error) {
      return this.failure(error);
    } finally {
      clearTimeout(timer);
    }
  }

  private async followed(): Promise<OutboundResult> {
    for (;;) {
      const checked = checkUrl(this.url, this.request.rules);
      if (checked.outcome === 'refused') return this.redirects.length > 0 ? this.onRedirect(checked) : checked;
      this.url = withoutFragment(checked.url);
      this.visited.add(this.url);
      const response = await this.send();
      const result = (await this.redirected(response)) ?? (await this.received(response));
      if (result !== 'again') return result;
    }
  }

  private send(): Promise<Dispatcher.ResponseData> {
    const { method, headers, body, dispatcherFor } = this.request;
    const url = new URL(this.url);
    return dispatcherFor(url).request({
      origin: url.origin,
      path: url.pathname + url.search,
      method,
      headers,
      body,
      signal: this.abort.signal,
    });
  }

  /** `again` when the next address is to be asked, null when the answer is no redirect to be followed. */
  private async redirected(response: Dispatcher.ResponseData): Promise<OutboundResult | 'again' | null> {
    const { statusCode } = response;
    const repeats = this.request.method === 'GET' ? [301, 302, 303, 307, 308] : [307, 308];
    if (!this.request.followsRedirects || !repeats.includes(statusCode)) return null;
    discard(response);
    const location = headerText(response.headers['location']);
    const target = location === null ? null : resolveLocation(location, this.url);
    if (target === null)
      return refuse(
        'redirect-without-address',
        `${this.host} redirects without saying where to (status ${statusCode}).`,
        this.url,
      );
    if (this.request.method === 'POST' && new URL(target).origin !== new URL(this.url).origin) {
      return refuse(
        'redirect-to-another-host',
        `${this.host} redirects to ${new URL(target).host}; enter that address if you trust it.`,
        this.url,
      );
    }
    if (this.visited.has(target))
      return refuse('redirect-loop', `${this.host} redirects in a circle, back to ${target.slice(0, 300)}.`, this.url);
    if (this.redirects.length >= REDIRECTS_MAX) {
      return refuse(
        'too-many-redirects',
        `More than ${REDIRECTS_MAX} redirects, the last to ${target.slice(0, 300)}.`,
        this.url,
      );
    }
    this.redirects.push({ status: statusCode, from: this.url, to: target });
    this.url = target;
    return 'again';
  }

  private async received(response: Dispatcher.ResponseData): Promise<OutboundResult> {
    const { statusCode: status } = response;
    const headers: ReceivedHeaders = definedHeaders(response.headers);
    const answer = { status, url: this.url, headers, redirects: this.redirects };
    const isConditional = 'if-none-match' in this.request.headers || 'if-modified-since' in this.request.headers;
    if (status === 304 && isConditional) {
      discard(response);
      return { outcome: 'not-modified', ...answer };
    }
    const isOk = status >= 200 && status < 300;
    const bytesMax = isOk || this.request.whenLonger === 'cut' ? this.request.bytesMax : ERROR_BODY_BYTES;
    if (isOk && this.announcesTooMuch(headers)) {
      discard(response);
      return this.tooLarge();
    }
    const read = await readBody(
      response.body,
      headerText(headers['content-encoding']) ?? '',
      bytesMax,
      isOk ? this.request.whenLonger : 'cut',
    );
    if (read.outcome === 'too-large') return this.tooLarge();
    if (read.outcome === 'unreadable-encoding') {
      const message = `${this.host} answers in the encoding "${read.encoding}", which is not one of gzip, deflate and br.`;
      return { outcome: 'network-error', code: 'unreadable-encoding', message, url: this.url };
    }
    if (isOk) return { outcome: 'ok', ...answer, body: read.body, isCut: read.isCut };
    const message = `${this.host} answers with status ${status}${meaning(status)}.`;
    return {
      outcome: 'http-error',
      ...answer,
      body: read.body,
      retryAfterMs: retryAfterMs(headers['retry-after'], Date.now()),
      message,
    };
  }

  private announcesTooMuch(headers: ReceivedHeaders): boolean {
    return (
      this.request.whenLonger === 'refuse' && Number(headerText(headers['content-length']) ?? 0) > this.request.bytesMax
    );
  }

  private failure(error: unknown): OutboundResult {
    if (error instanceof RefusedError) {
      const refusal = { ...error.refusal, url: this.url };
      return this.redirects.length > 0 ? this.onRedirect(refusal) : refusal;
    }
    if (this.abort.signal.aborted || isConnectTimeout(error)) {
      const message = `${this.host} did not answer in full within ${Math.round(this.request.deadlineMs / 1000)} seconds.`;
      return { outcome: 'timeout', message, url: this.url };
    }
    if (error instanceof PackedTooLarge) return this.tooLarge();
    if (errorCode(error) === 'UND_ERR_HEADERS_OVERFLOW') {
      return {
        outcome: 'too-large',
        message: `The headers of the answer of ${this.host} are too long.`,
        url: this.url,
      };
    }
    return describeFailure(error, this.url);
  }

  private onRedirect(refusal: Extract<OutboundResult, { outcome: 'refused' }>): OutboundResult {
    const from = this.redirects.at(-1)!.from;
    return {
      ...refusal,
      message: `${new URL(from).host} redirects to an address that is not followed. ${refusal.message}`,
    };
  }

  private tooLarge(): OutboundResult {
    const limit = `${Math.max(1, Math.round(this.request.bytesMax / 1024))} kB`;
    return {
      outcome: 'too-large',
      message: `The answer of ${this.host} is larger than the ${limit} that are read.`,
      url: this.url,
    };
  }

  private get host(): string {
    return `"${new URL(this.url).host}"`;
  }
}

function isConnectTimeout(error: unknown): boolean {
  return /^(UND_ERR_(CONNECT|HEADERS|BODY)_TIMEOUT|ETIMEDOUT)$/.test(errorCode(error));
}
