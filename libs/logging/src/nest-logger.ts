import type { LoggerService } from '@nestjs/common';
import type { Logger } from 'pino';

/** Lets Nest's own messages go into the same log. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown, ...rest: unknown[]): void {
    this.logger.debug(this.context(rest), String(message));
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.logger.warn(this.context(rest), String(message));
  }

  error(message: unknown, ...rest: unknown[]): void {
    const [stack] = rest;
    this.logger.error({ ...this.context(rest), stack: rest.length > 1 ? stack : undefined }, String(message));
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.logger.trace(this.context(rest), String(message));
  }

  private context(rest: unknown[]): { context?: unknown } {
    return rest.length > 0 ? { context: rest.at(-1) } : {};
  }
}
