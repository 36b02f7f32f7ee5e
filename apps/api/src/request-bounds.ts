import type { Server } from 'node:http';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';

/** Who is not signed in has little to say: passwords, codes, links. */
export const STRANGERS_BODY_BYTES_MAX = 16 * 1024;

/** A request that comes in slower than this holds a connection for nothing. */
const HEADERS_MS_MAX = 20_000;
const REQUEST_MS_MAX = 60_000;

/** Bounds that hold before a body is read. BODY_BYTES_MAX holds for all bodies, Node's 16 kB for all headers. */
export function boundRequests(app: NestExpressApplication): void {
  const server: Server = app.getHttpServer();
  server.headersTimeout = HEADERS_MS_MAX;
  server.requestTimeout = REQUEST_MS_MAX;
  app.use('/api/v1/session', smallBodiesOnly);
}

function smallBodiesOnly(request: Request, response: Response, next: NextFunction): void {
  if (request.headers['transfer-encoding'] !== undefined) {
    return refuse(response, 411, 'length-required', 'Send the body with its length, not in chunks.');
  }
  if (Number(request.headers['content-length'] ?? 0) > STRANGERS_BODY_BYTES_MAX) {
    return refuse(response, 413, 'too-large', `A body here has ${STRANGERS_BODY_BYTES_MAX} bytes at most.`);
  }
  next();
}

function refuse(response: Response, status: number, code: string, detail: string): void {
  const title = status === 411 ? 'Length required' : 'Payload too large';
  const body = { type: 'about:blank', title, status, code, detail };
  // The rest of the body is not read; the connection cannot be used for another request.
  response.status(status).set('connection', 'close').type('application/problem+json').send(JSON.stringify(body));
}
