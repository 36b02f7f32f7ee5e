import type { LookupAddress } from 'node:dns';
import type { PrivateNetworks } from './address-policy.js';
import type { OutboundResult, Refusal } from './outbound-result.js';

export type Resolve = (hostname: string) => Promise<LookupAddress[]>;

export interface OutboundSettings {
  userAgent?: string;
  /** Ports of the public network that may be dialled. Default: 80, 443, 8080 and 8443. Opened private networks: any. */
  ports?: readonly number[];
  /** Default `none`. */
  dangerousAllowPrivateNetworks?: PrivateNetworks;
  /** An HTTP proxy for everything; it resolves names itself, so names are checked by what they say only. */
  proxy?: string;
  /** Hosts reached without the proxy: `example.org,.internal.example,10.0.0.0/8,host:8080`, or `*`. */
  noProxy?: string;
  headerBytesMax?: number;
  /** Replaces the system's name resolution, for tests. */
  resolve?: Resolve;
}

export interface GetOptions {
  ifNoneMatch?: string;
  ifModifiedSince?: string;
  /** Largest body, unpacked. Default 5 MB. */
  maxBytes?: number;
  /** For the whole of it, redirects and body included. Default 30 s. */
  deadlineMs?: number;
  accept?: string;
  /** A request with headers of its own follows no redirect: what they tell is meant for this host alone. */
  headers?: Readonly<Record<string, string>>;
}

export interface PostOptions {
  headers?: Readonly<Record<string, string>>;
  deadlineMs?: number;
  /** How much of the answer is kept; the rest is not read. Default 16 kB. */
  maxResponseBytes?: number;
  /** `follow` repeats the request on 307 and 308 of the same host only. Default `error`. */
  redirects?: 'error' | 'follow';
}

export type AddressCheck = { outcome: 'allowed'; url: string } | Refusal;

/**
 * The one way out of the product. Nothing here throws for what other people's servers and addresses do; whatever comes
 * of a request is a value. Abstract, so that it can stand for itself in dependency injection and in tests.
 */
export abstract class Outbound {
  abstract get(url: string, options?: GetOptions): Promise<OutboundResult>;
  abstract post(url: string, body: string | Uint8Array, options?: PostOptions): Promise<OutboundResult>;
  /** Whether an address may be dialled by what it says, without asking the network. For forms, before saving. */
  abstract check(url: string): AddressCheck;
  /** The same, and every address that its name resolves to now. Resolves, does not dial. */
  abstract checkResolved(url: string): Promise<AddressCheck>;
  abstract close(): Promise<void>;
}
