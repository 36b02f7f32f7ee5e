import { lookup as systemLookup } from 'node:dns/promises';
import type { LookupAddress, LookupOptions } from 'node:dns';
import type { Socket } from 'node:net';
import { buildConnector } from 'undici';
import { classifyAddress } from './address-class.js';
import { isOpened } from './address-policy.js';
import { refusePort, refuseRange, type AddressRules } from './check-url.js';
import type { Resolve } from './outbound.js';
import type { Refusal } from './outbound-result.js';

/** Carries a refusal through the HTTP client, which knows errors only. */
export class RefusedError extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.message);
  }
}

type LookupCallback = (error: Error | null, address: string | LookupAddress[], family?: number) => void;

export const resolveBySystem: Resolve = (hostname) => systemLookup(hostname, { all: true, verbatim: true });

/**
 * Dials checked addresses only. The check stands at three places, since each alone has a way around it: the literal
 * (`lookup` is not called for one), the answers of `lookup` (the socket is bound to exactly these, so a name that
 * changes in between gains nothing), and the connected socket.
 */
export function guardedConnector(rules: AddressRules, resolve: Resolve): buildConnector.connector {
  const connectTo = (port: number) =>
    buildConnector({
      lookup: (hostname: string, options: LookupOptions, callback: LookupCallback) =>
        void answerLookup({ hostname, port, rules, resolve }, options, callback),
      timeout: 15_000,
    });
  const connectors = new Map<number, buildConnector.connector>();
  return (options, callback) => {
    const port = Number(options.port || (options.protocol === 'https:' ? 443 : 80));
    const refusal = refuseLiteral(options.hostname, port, rules);
    if (refusal) return callback(new RefusedError(refusal), null);
    let connect = connectors.get(port);
    if (!connect) connectors.set(port, (connect = connectTo(port)));
    connect(options, (...[error, socket]) => {
      if (error) return callback(error, null);
      const late = refuseSocket(socket, rules);
      if (!late) return callback(null, socket);
      socket.destroy();
      callback(new RefusedError(late), null);
    });
  };
}

function refuseLiteral(hostname: string, port: number, rules: AddressRules): Refusal | null {
  const host = classifyAddress(hostname);
  if (host.kind !== 'address') return null;
  return refuseAddress(host.address, hostname, port, rules);
}

function refuseSocket(socket: Socket, rules: AddressRules): Refusal | null {
  const address = socket.remoteAddress;
  // Gone before it was used: what comes of that is a network error, not a refusal.
  if (!address) return null;
  return refuseAddress(address, address, socket.remotePort ?? 0, rules);
}

function refuseAddress(address: string, shown: string, port: number, rules: AddressRules): Refusal | null {
  const host = classifyAddress(address);
  if (host.kind !== 'address') return refuseRange('reserved', address, shown, rules.networks);
  const refusal = refuseRange(host.range, host.address, shown, rules.networks);
  if (refusal) return refusal;
  return isOpened(host.range, rules.networks) || rules.ports.includes(port)
    ? null
    : refusePort(port, rules.ports, shown);
}

/** All addresses of a name, refused as a whole if one of them may not be dialled: an attacker chooses which one is. */
export async function lookupAllowed(
  hostname: string,
  port: number,
  rules: AddressRules,
  resolve: Resolve,
): Promise<LookupAddress[]> {
  const addresses = await resolve(hostname);
  for (const { address } of addresses) {
    const refusal = refuseAddress(address, hostname, port, rules);
    if (refusal) throw new RefusedError(refusal);
  }
  if (addresses.length === 0) throw Object.assign(new Error(`no address for ${hostname}`), { code: 'ENOTFOUND' });
  return addresses;
}

interface LookupQuestion {
  hostname: string;
  port: number;
  rules: AddressRules;
  resolve: Resolve;
}

async function answerLookup(question: LookupQuestion, options: LookupOptions, callback: LookupCallback): Promise<void> {
  let addresses: LookupAddress[];
  try {
    addresses = await lookupAllowed(question.hostname, question.port, question.rules, question.resolve);
  } catch (error) {
    return callback(error instanceof Error ? error : new Error(String(error)), []);
  }
  answer(addresses, options, callback);
}

function answer(addresses: LookupAddress[], options: LookupOptions, callback: LookupCallback): void {
  const wanted = addresses.filter(({ family }) => !options.family || options.family === family);
  if (options.all) return callback(null, wanted);
  const first = wanted[0] ?? addresses[0]!;
  callback(null, first.address, first.family);
}
