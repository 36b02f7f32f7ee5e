import type { AddressInfo } from 'node:net';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import cookieParser from 'cookie-parser';
import { pinoHttp } from 'pino-http';
import { describeProblems, readSettings, type Settings } from '#libs/config';
import { inRequest } from '#libs/database';
import { createLogger, type Logger, NestLogger } from '#libs/logging';
import { ApiModule } from './api.module.js';
import { serveConsole } from './console-files.js';
import { serveOpenApi, signedInOnly } from './open-api.js';
import { JsonBodies } from './problem/json-bodies.js';
import { nothingHere } from './problem/nothing-here.js';
import { refuseAmbiguousJson } from './problem/plain-json.js';
import { ProblemFilter } from './problem/problem.filter.js';
import { requestValidation } from './problem/validation.js';
import { boundRequests } from './request-bounds.js';
import { requestInLog } from './request-log.js';
import { limitRequests } from './rate-limits.js';
import { documentationPolicy, keptNowhere, securityHeaders } from './security-headers.js';

export interface RunningApi {
  app: NestExpressApplication;
  port: number;
}

/** Builds the API without listening: what the tests and `startApi` share. */
export async function createApi(
  settings: Settings,
  databaseUrl: string,
  logger: Logger,
): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(ApiModule.with(settings, databaseUrl, logger), {
    logger: new NestLogger(logger),
    bodyParser: false,
    abortOnError: false,
  });
  app.set('trust proxy', settings.TRUST_PROXY);
  app.disable('x-powered-by');
  app.use(
    pinoHttp({
      logger,
      autoLogging: { ignore: ({ url }) => url === '/health' || url === '/api/v1/metrics' },
      serializers: requestInLog,
    }),
  );
  app.use(securityHeaders({ isHttps: settings.SECURE_COOKIES }));
  app.use('/api', keptNowhere);
  app.use(cookieParser());
  limitRequests(app, settings);
  boundRequests(app);
  const bodies = { limit: settings.BODY_BYTES_MAX, verify: refuseAmbiguousJson };
  app.useBodyParser('json', bodies);
  // After the bodies are read: their events would lose the request.
  app.use((_request: unknown, _response: unknown, next: () => void) => inRequest(next));
  app.setGlobalPrefix('api/v1', { exclude: ['health'] });
  app.useGlobalInterceptors(new JsonBodies());
  app.useGlobalPipes(requestValidation());
  app.useGlobalFilters(new ProblemFilter(logger));
  app.use('/api/docs', documentationPolicy());
  app.use(['/api/docs', '/api/openapi.json'], signedInOnly(app));
  serveOpenApi(app);
  serveConsole(app);
  await app.init();
  // After all routes: whatever nobody answered.
  app.use(nothingHere);
  return app;
}

export async function startApi(settings: Settings, databaseUrl: string, logger: Logger): Promise<RunningApi> {
  const app = await createApi(settings, databaseUrl, logger);
  await app.listen(settings.PORT, settings.HOST);
  return { app, port: (app.getHttpServer().address() as AddressInfo).port };
}

/** What the supervisor forks. Ends when the supervisor goes, however it goes. */
async function run(): Promise<void> {
  const read = readSettings(process.env);
  if (!read.ok) throw new Error(describeProblems(read.problems));
  const { settings } = read;
  if (!settings.DATABASE_URL) throw new Error('DATABASE_URL is not set; start the service with "embargo serve".');
  const logger = createLogger('api', settings.LOG_LEVEL);
  const { app, port } = await startApi(settings, settings.DATABASE_URL, logger);
  let closing: Promise<void> | null = null;
  const close = () => {
    closing ??= app.close().then(() => process.exit(0));
  };
  process.on('SIGTERM', close).on('SIGINT', close).on('disconnect', close);
  process.send?.({ ready: true, port });
}

if (process.argv[1] === import.meta.filename) {
  run().catch((error: NodeJS.ErrnoException) => {
    // The supervisor explains it to the person who started the service; alone, the log has to.
    if (process.send) process.send({ ready: false, code: error.code ?? 'failed', message: error.message });
    else createLogger('api', 'info').fatal({ err: error }, 'the API cannot start');
    setImmediate(() => process.exit(1));
  });
}
