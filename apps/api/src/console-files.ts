import { existsSync } from 'node:fs';
import path from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import { projectRoot } from '#libs/config';

/** What the API answers itself. */
const OWN_PATHS = /^\/(api|health)(\/|$)/;

/**
 * Serves the built console at `/`. Addresses of its pages are answered with its first page; a missing asset or an
 * unknown address below /api stays a 404.
 */
export function serveConsole(app: NestExpressApplication): void {
  const folder = path.join(projectRoot(), 'apps/console/dist');
  const firstPage = path.join(folder, 'index.html');
  if (!existsSync(firstPage)) return;
  app.useStaticAssets(path.join(folder, 'assets'), {
    prefix: '/assets/',
    immutable: true,
    maxAge: '1y',
    fallthrough: false,
  });
  app.useStaticAssets(folder, { index: false, maxAge: '1h' });
  app.use((request: Request, response: Response, next: NextFunction) => {
    const isPage =
      request.method === 'GET' &&
      !OWN_PATHS.test(request.path) &&
      !request.path.slice(request.path.lastIndexOf('/')).includes('.');
    if (!isPage) return next();
    response.sendFile(firstPage, { cacheControl: false, headers: { 'cache-control': 'no-cache' } });
  });
}
