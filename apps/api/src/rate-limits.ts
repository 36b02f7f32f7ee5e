import type { NestExpressApplication } from '@nestjs/platform-express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import type { Request, Response } from 'express';
import { deviceMarkOf, KnownDevices } from '#libs/access';
import type { Settings } from '#libs/config';

const MINUTE_MS = 60_000;
/** Asking the catalogue reads nothing but memory: programs may ask it this many times as often as the rest. */
const ASKING_FACTOR = 50;

export const isAsking = (path: string): boolean => path.startsWith('/assessments');

export const limitOf = (perMinute: number, path: string): number => perMinute * (isAsking(path) ? ASKING_FACTOR : 1);

/** All limits tell how they stand, in the headers RateLimit and RateLimit-Policy, each under its name. */
export const LIMIT_COMMON = { windowMs: MINUTE_MS, standardHeaders: 'draft-8', legacyHeaders: false } as const;

const PROVIDER_CALLBACK = '/provider/callback';
/** Who comes back from the company's provider and is not let in is sent to the sign-in page. */
const isSentBack = (response: Response): boolean => String(response.getHeader('location')).startsWith('/sign-in');

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
  const common = { ...LIMIT_COMMON, handler: tooMany } as const;
  app.use(
    '/api/v1',
    rateLimit({
      ...common,
      identifier: 'address',
      limit: ({ path }) => limitOf(settings.REQUESTS_PER_MINUTE, path),
      keyGenerator: ({ ip = '', path }) => `${ipKeyGenerator(ip)} ${isAsking(path)}`,
    }),
  );
  app.use(
    '/api/v1/session',
    rateLimit({
      ...common,
      identifier: 'sign-ins',
      limit: settings.SIGN_INS_PER_MINUTE,
      // A browser that its person has used counts for itself: strangers at the same address do not use its tries up.
      keyGenerator: (request) => deviceOf(app, request) ?? ipKeyGenerator(request.ip ?? ''),
      skip: ({ method, path }) => method !== 'POST' && path !== PROVIDER_CALLBACK,
      // A person who got in is no guesser; only failed tries count.
      skipSuccessfulRequests: true,
      requestWasSuccessful: (_, response) => response.statusCode < 400 && !isSentBack(response),
    }),
  );
}

/** Only a mark that this service has made counts: a made-up one would bring a guesser a fresh allowance. */
function deviceOf(app: NestExpressApplication, request: Request): string | null {
  const known = app.get(KnownDevices, { strict: false }).read(deviceMarkOf(request));
  return known && `device ${known.device}`;
}
