import { types } from 'node:util';
import type { NetworkError, NetworkErrorCode } from './outbound-result.js';

const CODES: readonly (readonly [RegExp, NetworkErrorCode, string])[] = [
  [/^(ENOTFOUND|EAI_NODATA|EAI_NONAME)$/, 'name-not-found', 'There is no host "HOST"; check the spelling.'],
  [/^EAI_/, 'name-not-found', 'The name "HOST" could not be resolved just now; the name service did not answer.'],
  [/^ECONNREFUSED$/, 'connection-refused', '"HOST" refuses the connection; nothing listens there.'],
  [
    /^(ENETUNREACH|EHOSTUNREACH|EADDRNOTAVAIL|ENETDOWN)$/,
    'unreachable',
    'There is no way to "HOST" from this network.',
  ],
  [
    /^(ECONNRESET|EPIPE|UND_ERR_SOCKET|UND_ERR_RES_CONTENT_LENGTH_MISMATCH|ECONNABORTED|UND_ERR_RES_EXCEEDED_MAX_SIZE)$/,
    'connection-lost',
    '"HOST" ended the connection before its answer was complete.',
  ],
  [
    /^(Z_|ERR_BROTLI|ERR__ERROR|ERR_STREAM_PREMATURE_CLOSE|ERR_PADDING)/,
    'unreadable-encoding',
    'The answer of "HOST" is packed in a way that cannot be unpacked, or breaks off.',
  ],
  [
    /^(HPE_|UND_ERR_INFO|ERR_INVALID_HTTP|UND_ERR_REQ_CONTENT)/,
    'invalid-http',
    '"HOST" answers with something that is not HTTP.',
  ],
  [
    /^(CERT_|ERR_TLS|ERR_SSL|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|EPROTO|HOSTNAME_MISMATCH)/,
    'certificate',
    'The secure connection to "HOST" failed: DETAIL.',
  ],
];

/** What went wrong on the network, for the person who looks after the source or the receiver. */
export function describeFailure(error: unknown, url: string): NetworkError {
  const host = new URL(url).host;
  const { code, detail } = innermost(error);
  if (/Proxy/.test(detail)) {
    return {
      outcome: 'network-error',
      code: 'proxy',
      message: `The proxy did not let the request to "${host}" through: ${detail}.`,
      url,
    };
  }
  const known = CODES.find(([pattern]) => pattern.test(code));
  const words = known?.[2] ?? 'The request to "HOST" failed: DETAIL.';
  const message = words.replace('HOST', host).replace('DETAIL', detail);
  return { outcome: 'network-error', code: known?.[1] ?? 'other', message, url };
}

interface Failure {
  code: string;
  detail: string;
}

/**
 * Node wraps the errors of several connection attempts in an AggregateError; the client wraps sockets' in `cause`.
 * Errors are told by their shape: `instanceof` fails for those of another realm.
 */
function innermost(error: unknown): Failure {
  if (!types.isNativeError(error)) return { code: '', detail: String(error).slice(0, 200) };
  if ('errors' in error && Array.isArray(error.errors) && error.errors.length > 0) return innermost(error.errors[0]);
  const code = errorCode(error);
  const isWrapper = code === '' || code === 'UND_ERR_SOCKET';
  if (isWrapper && types.isNativeError(error.cause) && errorCode(error.cause) !== '') return innermost(error.cause);
  return { code, detail: error.message.slice(0, 200).replace(/\.$/, '') };
}

/** The code of a system, HTTP client or zlib error, empty when it has none. */
export function errorCode(error: unknown): string {
  if (!types.isNativeError(error)) return '';
  if ('errors' in error && Array.isArray(error.errors) && error.errors.length > 0) return errorCode(error.errors[0]);
  if (error.name === 'HTTPParserError') return 'HPE_INVALID';
  return 'code' in error && typeof error.code === 'string' ? error.code : '';
}
