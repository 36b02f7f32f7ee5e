import type { Settings } from '#libs/config';
import type { Logger } from '#libs/logging';

/** What every part of the worker is told at the start. */
export class WorkerContext {
  constructor(
    readonly settings: Settings,
    readonly logger: Logger,
  ) {}
}
