import type { NestExpressApplication } from '@nestjs/platform-express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import type { Request, Response } from 'express';
import { DEVICE_COOKIE, KnownDevices } from '#libs/access';
import type { Settings } from '#libs/config';

const MINUTE_MS = 60_000;
/** Asking the catalogue reads nothing but memory: programs may ask it this many times as often as the rest. */
const ASKING_FACTOR = 50;

const isAsking = (path: string): boolean => path.startsWith('/assessments');

function tooMany(_request: Request, response: Response): void {
  const problem = {
    type: 'about:blank',
    title: 'Too many requests',
    status: 429,
    code: 'too-many-requests',
    detail: 'Too many requests from this address. Wait as long as the Retry-After header says, then try again.',
  };
  response.status(429).type('application/problem+json').send(JSON.stringify(problem));
}

/** Limits by address, before anything else looks at a request: they must hold for callers that nobody knows. */
export function limitRequests(app: NestExpressApplication, settings: Settings): void {
  const common = { windowMs: MINUTE_MS, standardHeaders: 'draft-8', legacyHeaders: false, handler: tooMany } as const;
  app.use(
    '/api/v1',
    rateLimit({
      ...common,
      limit: ({ path }) => settings.REQUESTS_PER_MINUTE * (isAsking(path) ? ASKING_FACTOR : 1),
      keyGenerator: ({ ip = '', path }) => `${ipKeyGenerator(ip)} ${isAsking(path)}`,
    }),
  );
  app.use(
    '/api/v1/session',
    rateLimit({
      ...common,
      limit: settings.SIGN_INS_PER_MINUTE,
      // A browser that its person has used counts for itself: strangers at the same address do not use its tries up.
      keyGenerator: (request) => deviceOf(app, request) ?? ipKeyGenerator(request.ip ?? ''),
      skip: ({ method }) => method !== 'POST',
      // A person who got in is no guesser; only failed tries count.
      skipSuccessfulRequests: true,
    }),
  );
}

/** Only a mark that this service has made counts: a made-up one would bring a guesser a fresh allowance. */
function deviceOf(app: NestExpressApplication, request: Request): string | null {
  const mark = (request.cookies as Record<string, unknown> | undefined)?.[DEVICE_COOKIE];
  const known = app.get(KnownDevices, { strict: false }).read(mark);
  return known && `device ${known.device}`;
}
