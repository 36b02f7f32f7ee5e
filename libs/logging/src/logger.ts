import { pino, type Logger } from 'pino';

export type { Logger } from 'pino';

/** Structured log, one JSON object a line on standard output. Secrets are cut out by name wherever they stand. */
export function createLogger(name: string, level: string): Logger {
  return pino({
    name,
    level,
    formatters: { level: (label) => ({ level: label }) },
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    redact: {
      paths: ['req.headers.authorization', 'req.headers.cookie', 'res.headers["set-cookie"]', '*.password', '*.secret'],
      censor: '[hidden]',
    },
  });
}
