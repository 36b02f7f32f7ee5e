/** Why an address was not dialled, or not followed. */
export type RefusalReason =
  | 'invalid-address'
  | 'scheme'
  | 'port'
  | 'credentials'
  | 'private-address'
  | 'metadata-address'
  | 'private-name'
  | 'too-many-redirects'
  | 'redirect-loop'
  | 'redirect-without-address'
  | 'redirect-to-another-host';

export interface Refusal {
  outcome: 'refused';
  reason: RefusalReason;
  /** For the person who entered the address: what is wrong and what to do. */
  message: string;
  url: string;
}

export type ReceivedHeaders = Record<string, string | string[]>;

export interface Redirect {
  status: number;
  from: string;
  to: string;
}

interface Answer {
  status: number;
  /** Where the answer came from in the end. */
  url: string;
  headers: ReceivedHeaders;
  redirects: Redirect[];
}

export interface Received extends Answer {
  outcome: 'ok';
  body: Uint8Array;
  /** True when a posted request's answer was longer than asked for and only its beginning is kept. */
  isCut: boolean;
}

export interface NotModified extends Answer {
  outcome: 'not-modified';
}

export interface HttpError extends Answer {
  outcome: 'http-error';
  /** The beginning of the answer's body. */
  body: Uint8Array;
  /** `Retry-After` as milliseconds from the answer, null when there is none that can be read. */
  retryAfterMs: number | null;
  message: string;
}

export interface TimedOut {
  outcome: 'timeout';
  message: string;
  url: string;
}

export interface TooLarge {
  outcome: 'too-large';
  message: string;
  url: string;
}

export type NetworkErrorCode =
  | 'name-not-found'
  | 'connection-refused'
  | 'connection-lost'
  | 'unreachable'
  | 'certificate'
  | 'invalid-http'
  | 'unreadable-encoding'
  | 'proxy'
  | 'other';

export interface NetworkError {
  outcome: 'network-error';
  code: NetworkErrorCode;
  message: string;
  url: string;
}

export type OutboundResult = Received | NotModified | HttpError | Refusal | TimedOut | TooLarge | NetworkError;
