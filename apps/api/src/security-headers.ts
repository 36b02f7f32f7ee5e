import type { NextFunction, Request, Response } from 'express';
import helmet from 'helmet';

const directives = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'"],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  manifestSrc: ["'self'"],
  objectSrc: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
};

/** The console loads nothing from elsewhere, and its pages hold no script and no style of their own. */
export const securityHeaders = ({ isHttps = false } = {}) =>
  helmet({
    contentSecurityPolicy: { useDefaults: false, directives },
    // On one's own machine the service is reached over plain http, and this would lock its owner out for a year.
    strictTransportSecurity: isHttps && { maxAge: 31_536_000, includeSubDomains: true },
    referrerPolicy: { policy: 'same-origin' },
  });

/** Swagger's page styles its elements in place and draws its icons from data addresses. */
export const documentationPolicy = () =>
  helmet.contentSecurityPolicy({
    useDefaults: false,
    directives: { ...directives, styleSrc: ["'self'", "'unsafe-inline'"], imgSrc: ["'self'", 'data:'] },
  });

/** What the API answers is for the one who asked: no browser and no proxy keeps it, unless a route says otherwise. */
export function keptNowhere(_request: Request, response: Response, next: NextFunction): void {
  response.setHeader('cache-control', 'no-store');
  next();
}
