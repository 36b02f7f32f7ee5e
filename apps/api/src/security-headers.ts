import helmet from 'helmet';

/**
 * The console loads nothing from elsewhere and runs no inline script. Mantine sets sizes and colours through style
 * attributes and style elements, hence 'unsafe-inline' for styles only.
 */
export const securityHeaders = () =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    // The service may be reached over plain http on a local machine; the proxy in front sets HSTS.
    strictTransportSecurity: false,
    referrerPolicy: { policy: 'same-origin' },
  });
