export type ConnectionProblemCode =
  | 'not-a-postgres-url'
  | 'host-unknown'
  | 'host-refused'
  | 'timeout'
  | 'authentication-failed'
  | 'database-missing'
  | 'permission-denied'
  | 'too-many-connections'
  | 'not-ready'
  | 'tls-unsupported'
  | 'tls-not-trusted'
  | 'tls-required'
  | 'server-too-old'
  | 'connection-failed';

export interface ConnectionProblem {
  readonly code: ConnectionProblemCode;
  /** For the person who set DATABASE_URL; holds no password. */
  readonly message: string;
}

interface Address {
  readonly masked: string;
  readonly host: string;
  readonly port: string;
  readonly user: string;
  readonly database: string;
}

/** Oldest server that the product is tested on. */
export const oldestServer = 15;

const example = 'postgres://user:password@host:5432/embargo';

/** The address without its password, fit for logs and messages. */
export function maskUrl(url: string): string {
  // Also for what is no URL at all: whatever stands between the user and the last @ may be a password.
  return url.replace(/^(\w+:\/\/[^:/@]*):.*@/s, '$1:***@').replace(/([?&](?:ssl)?password=)[^&]*/gi, '$1***');
}

/** Puts a failed connection into words: what is wrong, where, and what to do. */
export function connectionProblem(error: unknown, url: string): ConnectionProblem {
  const address = parseAddress(url);
  if (!address) return notAPostgresUrl(url);
  const fault = innermost(error);
  const explain = byCode[fault.code] ?? byCode[fault.code.slice(0, 2)] ?? explainText;
  const { code, what, remedy } = explain(address, fault);
  return { code, message: `DATABASE_URL ${address.masked}: ${what} ${remedy}` };
}

export function serverTooOld(url: string, version: string): ConnectionProblem {
  return {
    code: 'server-too-old',
    message:
      `DATABASE_URL ${maskUrl(url)}: the server is PostgreSQL ${version}, and ${oldestServer} or newer is needed. ` +
      'Upgrade it, use another server, or leave DATABASE_URL empty for the embedded one.',
  };
}

export function notAPostgresUrl(url: string): ConnectionProblem {
  return {
    code: 'not-a-postgres-url',
    message:
      `DATABASE_URL "${maskUrl(url)}" is no address of a PostgreSQL database. Write it like ${example} ` +
      '(special characters in the password as %-codes), or leave it empty for the embedded database.',
  };
}

export function parseAddress(url: string): Address | null {
  if (!/^postgres(ql)?:\/\//.test(url) || !URL.canParse(url)) return null;
  const { hostname, port, username, pathname, searchParams } = new URL(url);
  return {
    masked: maskUrl(url),
    host: searchParams.get('host') ?? (hostname || 'localhost'),
    port: port || '5432',
    user: safeDecode(username),
    database: safeDecode(pathname.slice(1)),
  };
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

interface Fault {
  readonly code: string;
  readonly text: string;
}

/** A name with several addresses fails with one error for each; a driver may wrap what the server said. */
function innermost(error: unknown): Fault {
  const { code, message, errors, driverError } = (error ?? {}) as {
    code?: unknown;
    message?: unknown;
    errors?: unknown[];
    driverError?: unknown;
  };
  if (Array.isArray(errors) && errors.length > 0) return innermost(errors[0]);
  if (driverError) return innermost(driverError);
  return { code: typeof code === 'string' ? code : '', text: String(message ?? error) };
}

interface Explanation {
  readonly code: ConnectionProblemCode;
  readonly what: string;
  readonly remedy: string;
}

type Explain = (address: Address, fault: Fault) => Explanation;

const hostUnknown: Explain = ({ host }) => ({
  code: 'host-unknown',
  what: `there is no host "${host}".`,
  remedy: 'Check its spelling, and whether this machine can resolve it.',
});

const timedOut: Explain = ({ host, port }) => ({
  code: 'timeout',
  what: `${host}:${port} does not answer.`,
  remedy: 'Check the address and whether a firewall stands between.',
});

const wrongLogin: Explain = ({ user }, { text }) => ({
  code: 'authentication-failed',
  what: `the server refuses the user "${user}" (${text}).`,
  remedy: 'Check user and password; special characters in the password are written as %-codes.',
});

const notReady: Explain = (_, { text }) => ({
  code: 'not-ready',
  what: `the server is starting or stopping (${text}).`,
  remedy: 'Try again in a moment.',
});

const untrusted: Explain = ({ host }, { text }) => ({
  code: 'tls-not-trusted',
  what: `the TLS certificate of ${host} is not trusted (${text}).`,
  remedy: 'Name the file of its authority with ?sslrootcert=FILE at the end of the address.',
});

/** By the code of the system or of PostgreSQL, or by the class of the latter. */
const byCode: Readonly<Record<string, Explain>> = {
  ECONNREFUSED: ({ host, port }) => ({
    code: 'host-refused',
    what: `nothing listens on ${host}:${port}.`,
    remedy: 'Start the server, or check host and port.',
  }),
  ENOTFOUND: hostUnknown,
  EAI_AGAIN: hostUnknown,
  ETIMEDOUT: timedOut,
  EHOSTUNREACH: timedOut,
  ENETUNREACH: timedOut,
  '28000': (address, fault) =>
    /no pg_hba.conf entry/.test(fault.text) && /no encryption|SSL off/i.test(fault.text)
      ? {
          code: 'tls-required',
          what: `the server refuses unencrypted connections (${fault.text}).`,
          remedy: 'Add ?sslmode=require to the address, or allow this client in pg_hba.conf.',
        }
      : wrongLogin(address, fault),
  '28': wrongLogin,
  '3D': ({ database, user }) => ({
    code: 'database-missing',
    what: `the server has no database "${database || user}".`,
    remedy: `Create it there: CREATE DATABASE "${database || user}" OWNER "${user}";`,
  }),
  '42501': ({ user, database }, { text }) => ({
    code: 'permission-denied',
    what: `the user "${user}" may not do what the service needs (${text}).`,
    remedy: `Make the user the owner: ALTER DATABASE "${database}" OWNER TO "${user}";`,
  }),
  '53300': (_, { text }) => ({
    code: 'too-many-connections',
    what: `the server takes no further connection (${text}).`,
    remedy: 'Raise its max_connections, or lower DATABASE_POOL_SIZE.',
  }),
  '57P01': notReady,
  '57P02': notReady,
  '57P03': notReady,
  DEPTH_ZERO_SELF_SIGNED_CERT: untrusted,
  SELF_SIGNED_CERT_IN_CHAIN: untrusted,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: untrusted,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: untrusted,
  CERT_HAS_EXPIRED: untrusted,
  ERR_TLS_CERT_ALTNAME_INVALID: untrusted,
};

/** The driver's own errors have no code. */
const explainText: Explain = (address, fault) => {
  if (/timeout/i.test(fault.text)) return timedOut(address, fault);
  if (/does not support SSL/i.test(fault.text)) {
    return {
      code: 'tls-unsupported',
      what: `the server at ${address.host} speaks no TLS.`,
      remedy: 'Remove sslmode from the address, or switch ssl on at the server.',
    };
  }
  if (/password must be a string|no password/i.test(fault.text)) return wrongLogin(address, fault);
  return {
    code: 'connection-failed',
    what: `the connection failed: ${fault.text}.`,
    remedy: `Check that ${address.host}:${address.port} is a PostgreSQL server and see its log.`,
  };
};
