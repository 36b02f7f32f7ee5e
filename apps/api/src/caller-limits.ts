import { type CanActivate, type ExecutionContext, HttpException, Injectable } from '@nestjs/common';
import type { Principal, RequestWithPrincipal } from '#libs/access';
import { rateLimit, type RateLimitRequestHandler } from 'express-rate-limit';
import type { Response } from 'express';
import { isAsking, LIMIT_COMMON, limitOf } from './rate-limits.js';

export interface CallerLimitSettings {
  PERSON_REQUESTS_PER_MINUTE: number;
  KEY_REQUESTS_PER_MINUTE: number;
}

const OWN_PATH = /^\/api\/v1/;
const pathOf = ({ originalUrl }: RequestWithPrincipal): string => originalUrl.replace(OWN_PATH, '');

/**
 * Limits by person and by API key, whatever addresses they come from. Runs after the guard that tells who it is; callers
 * whom nobody knows have the limit of their address alone.
 */
@Injectable()
export class CallerLimits implements CanActivate {
  private readonly limits: Record<Principal['kind'], RateLimitRequestHandler>;

  constructor({ PERSON_REQUESTS_PER_MINUTE, KEY_REQUESTS_PER_MINUTE }: CallerLimitSettings) {
    this.limits = {
      user: limiter('person', PERSON_REQUESTS_PER_MINUTE, 'You have made'),
      'api-key': limiter('key', KEY_REQUESTS_PER_MINUTE, 'This API key has made'),
    };
  }

  canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<RequestWithPrincipal>();
    const { principal } = request;
    if (!principal) return Promise.resolve(true);
    const response = context.switchToHttp().getResponse<Response>();
    return new Promise((resolve, reject) => {
      void this.limits[principal.kind](request, response, (problem?: unknown) =>
        problem === undefined ? resolve(true) : reject(problem),
      );
    });
  }
}

function limiter(name: string, perMinute: number, who: string): RateLimitRequestHandler {
  const detail = `${who} too many requests. Wait as long as the Retry-After header says, then try again.`;
  return rateLimit({
    ...LIMIT_COMMON,
    identifier: name,
    limit: (request) => limitOf(perMinute, pathOf(request)),
    keyGenerator: (request) => `${(request as RequestWithPrincipal).principal?.id} ${isAsking(pathOf(request))}`,
    handler: (_request, _response, next) => next(new HttpException({ code: 'too-many-requests', detail }, 429)),
  });
}
