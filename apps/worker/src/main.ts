import { NestFactory } from '@nestjs/core';
import { describeProblems, readSettings, type Settings } from '#libs/config';
import { thisProcessSeesEverything } from '#libs/database';
import { createLogger, type Logger, NestLogger } from '#libs/logging';
import { WorkerModule } from './worker.module.js';

export async function startWorker(settings: Settings, databaseUrl: string, logger: Logger) {
  const app = await NestFactory.createApplicationContext(WorkerModule.with(settings, databaseUrl, logger), {
    logger: new NestLogger(logger),
    abortOnError: false,
  });
  return app;
}

/** What the supervisor forks. Ends when the supervisor goes, however it goes. */
async function run(): Promise<void> {
  const read = readSettings(process.env);
  if (!read.ok) throw new Error(describeProblems(read.problems));
  // It scans, reads and delivers for every team (docs/adr/0030-teams.md).
  thisProcessSeesEverything();
  const { settings } = read;
  if (!settings.DATABASE_URL) throw new Error('DATABASE_URL is not set; start the service with "embargo serve".');
  const app = await startWorker(settings, settings.DATABASE_URL, createLogger('worker', settings.LOG_LEVEL));
  let closing: Promise<void> | null = null;
  const close = () => {
    closing ??= app.close().then(() => process.exit(0));
  };
  process.on('SIGTERM', close).on('SIGINT', close).on('disconnect', close);
  process.send?.({ ready: true });
}

if (process.argv[1] === import.meta.filename) {
  run().catch((error: Error) => {
    createLogger('worker', 'info').fatal({ err: error }, 'the worker cannot start');
    setImmediate(() => process.exit(1));
  });
}
