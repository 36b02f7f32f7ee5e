import type { Logger } from '#libs/logging';

/** Something done again and again, one at a time; a fault is logged and the next time tries again. */
export class Repeated {
  private running: Promise<void> | null = null;

  constructor(
    private readonly name: string,
    private readonly work: () => Promise<void>,
    private readonly logger: Logger,
  ) {}

  run(): Promise<void> {
    this.running ??= this.work()
      .catch((error: unknown) => this.logger.error({ err: error }, `${this.name} failed; it is tried again`))
      .finally(() => {
        this.running = null;
      });
    return this.running;
  }
}
