import { AbstractLogger } from 'typeorm';

/** TypeORM prints every failed migration, which its caller tells in better words. */
export class QuietLogger extends AbstractLogger {
  protected override writeLog(): void {}
}
