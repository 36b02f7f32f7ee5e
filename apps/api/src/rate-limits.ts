import type { NestExpressApplication } from '@nestjs/platform-express';
import { rateLimit } from 'express-rate-limit';
import type { Request, Response } from 'express';
import type { Settings } from '#libs/config';

const MINUTE_MS = 60_000;
/** Tries a minute and address: slow enough for a guesser, enough for a person. */
const SIGN_INS_PER_MINUTE = 10;
/** Asking the catalogue reads nothing but memory, and health is asked by machines. */
const UNLIMITED = ['/assessments', '/health'];

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
      limit: settings.REQUESTS_PER_MINUTE,
      skip: ({ path }) => UNLIMITED.some((prefix) => path.startsWith(prefix)),
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
