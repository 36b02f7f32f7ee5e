import { Agent, ProxyAgent, type Dispatcher } from 'undici';
import { checkUrl, portOf, type AddressRules } from './check-url.js';
import { Exchange } from './exchange.js';
import { guardedConnector, lookupAllowed, RefusedError, resolveBySystem } from './guarded-connector.js';
import { describeFailure } from './describe-failure.js';
import { bypassesProxy } from './no-proxy.js';
import {
  Outbound,
  type AddressCheck,
  type GetOptions,
  type OutboundSettings,
  type PostOptions,
  type Resolve,
} from './outbound.js';
import type { OutboundResult } from './outbound-result.js';

const PORTS = [80, 443, 8080, 8443];
const HEADER_BYTES_MAX = 32 * 1024;
const BODY_BYTES_MAX = 5 * 1024 * 1024;
const RESPONSE_BYTES_MAX = 16 * 1024;
const DEADLINE_MS = 30_000;

export function createOutbound(settings: OutboundSettings = {}): Outbound {
  return new UndiciOutbound(settings);
}

class UndiciOutbound extends Outbound {
  private readonly rules: AddressRules;
  private readonly resolve: Resolve;
  private readonly direct: Agent;
  private readonly proxy: ProxyAgent | null;

  constructor(private readonly settings: OutboundSettings) {
    super();
    this.rules = { ports: settings.ports ?? PORTS, networks: settings.dangerousAllowPrivateNetworks ?? 'none' };
    this.resolve = settings.resolve ?? resolveBySystem;
    const limits = {
      maxHeaderSize: settings.headerBytesMax ?? HEADER_BYTES_MAX,
      // The total deadline rules; these two only have to be longer than it.
      headersTimeout: 600_000,
      bodyTimeout: 600_000,
      keepAliveTimeout: 4000,
      keepAliveMaxTimeout: 10_000,
    };
    this.direct = new Agent({ ...limits, connect: guardedConnector(this.rules, this.resolve) });
    this.proxy = settings.proxy ? new ProxyAgent({ ...limits, uri: settings.proxy, proxyTunnel: false }) : null;
  }

  get(url: string, options: GetOptions = {}): Promise<OutboundResult> {
    const headers: Record<string, string> = {
      accept: options.accept ?? '*/*',
      'accept-encoding': 'gzip, deflate, br',
    };
    if (options.ifNoneMatch) headers['if-none-match'] = options.ifNoneMatch;
    if (options.ifModifiedSince) headers['if-modified-since'] = options.ifModifiedSince;
    return this.exchange({
      method: 'GET',
      url,
      headers: { ...headers, ...lowerCased(options.headers ?? {}) },
      body: null,
      bytesMax: options.maxBytes ?? BODY_BYTES_MAX,
      whenLonger: 'refuse',
      deadlineMs: options.deadlineMs ?? DEADLINE_MS,
      followsRedirects: options.headers === undefined,
    });
  }

  post(url: string, body: string | Uint8Array, options: PostOptions = {}): Promise<OutboundResult> {
    return this.exchange({
      method: 'POST',
      url,
      headers: { 'content-type': 'application/json', ...lowerCased(options.headers ?? {}) },
      body,
      bytesMax: options.maxResponseBytes ?? RESPONSE_BYTES_MAX,
      whenLonger: 'cut',
      deadlineMs: options.deadlineMs ?? DEADLINE_MS,
      followsRedirects: options.redirects === 'follow',
    });
  }

  check(url: string): AddressCheck {
    return checkUrl(url, this.rules);
  }

  async checkResolved(url: string): Promise<AddressCheck> {
    const checked = this.check(url);
    if (checked.outcome === 'refused') return checked;
    const { hostname, ...parsed } = partsOf(checked.url);
    if (hostname.startsWith('[') || this.isProxied(new URL(checked.url))) return checked;
    try {
      await lookupAllowed(hostname, parsed.port, this.rules, this.resolve);
      return checked;
    } catch (error) {
      if (error instanceof RefusedError) return { ...error.refusal, url: checked.url };
      const { message } = describeFailure(error, checked.url);
      return { outcome: 'refused', reason: 'invalid-address', message, url: checked.url };
    }
  }

  async close(): Promise<void> {
    await Promise.all([this.direct.destroy(), this.proxy?.destroy()]);
  }

  private exchange(
    request: Omit<ConstructorParameters<typeof Exchange>[0], 'rules' | 'dispatcherFor'>,
  ): Promise<OutboundResult> {
    const headers = { 'user-agent': this.settings.userAgent ?? 'embargo-watch', ...request.headers };
    return new Exchange({
      ...request,
      headers,
      rules: this.rules,
      dispatcherFor: (url) => this.dispatcherFor(url),
    }).run();
  }

  private dispatcherFor(url: URL): Dispatcher {
    return this.proxy && this.isProxied(url) ? this.proxy : this.direct;
  }

  private isProxied(url: URL): boolean {
    return this.proxy !== null && !bypassesProxy(url.hostname, portOf(url), this.settings.noProxy ?? '');
  }
}

function partsOf(address: string): { hostname: string; port: number } {
  const url = new URL(address);
  return { hostname: url.hostname, port: portOf(url) };
}

function lowerCased(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}
