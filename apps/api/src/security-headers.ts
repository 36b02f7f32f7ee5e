import helmet from 'helmet';

const directives = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'"],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  manifestSrc: ["'self'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
};

/** The console loads nothing from elsewhere, and its pages hold no script and no style of their own. */
export const securityHeaders = () =>
  helmet({
    contentSecurityPolicy: { useDefaults: false, directives },
    // The service may be reached over plain http on a local machine; the proxy in front sets HSTS.
    strictTransportSecurity: false,
    referrerPolicy: { policy: 'same-origin' },
  });

/** Swagger's page styles its elements in place and draws its icons from data addresses. */
export const documentationPolicy = () =>
  helmet.contentSecurityPolicy({
    useDefaults: false,
    directives: { ...directives, styleSrc: ["'self'", "'unsafe-inline'"], imgSrc: ["'self'", 'data:'] },
  });
