import type { NestExpressApplication } from '@nestjs/platform-express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import type { Request, Response } from 'express';
import type { Settings } from '#libs/config';

const MINUTE_MS = 60_000;
/** Tries a minute and address: slow enough for a guesser, enough for a person. */
const SIGN_INS_PER_MINUTE = 10;
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
      limit: SIGN_INS_PER_MINUTE,
      skip: ({ method }) => method !== 'POST',
      // A person who got in is no guesser; only failed tries count.
      skipSuccessfulRequests: true,
    }),
  );
}
