import { pino, type Logger } from 'pino';

export type { Logger } from 'pino';

/** Structured log, one JSON object a line on standard output. */
export function createLogger(name: string, level: string): Logger {
  return pino({
    name,
    level,
    formatters: { level: (label) => ({ level: label }) },
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    serializers: { err: describeError },
    redact: { paths: ['password', '*.password', 'secret', '*.secret'], censor: '[hidden]' },
  });
}

/** Database errors carry the statement's parameters, such as hashes and texts; only what tells the fault is logged. */
function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { message: String(error) };
  const { name, message, stack, cause } = error;
  const code = (error as NodeJS.ErrnoException).code;
  return { type: name, message, stack, ...(code ? { code } : {}), ...(cause ? { cause: describeError(cause) } : {}) };
}
