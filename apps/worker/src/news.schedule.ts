import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { SchedulerRegistry } from '@nestjs/schedule';
import { KnowledgeHolder } from '#libs/knowledge';
import { MailRound, SunsetWatch } from '#libs/webhooks';
import { Repeated } from './repeated.js';
import { WorkerContext } from './worker-context.js';

const MAIL_EVERY_MS = 10_000;
/** Terms end by the day; looking each hour brings the news early on it, whenever the worker was started. */
const SUNSETS_EVERY_MS = 3_600_000;

/** Mails what subscribers by mail are waiting for, and looks for terms of the law that end soon. */
@Injectable()
export class NewsSchedule implements OnApplicationBootstrap {
  constructor(
    private readonly schedules: SchedulerRegistry,
    private readonly mails: MailRound,
    private readonly sunsets: SunsetWatch,
    private readonly knowledge: KnowledgeHolder,
    private readonly context: WorkerContext,
  ) {}

  onApplicationBootstrap(): void {
    this.repeat('mailed news', () => this.mail(), MAIL_EVERY_MS);
    this.repeat('near ends of terms', () => this.tellSunsets(), SUNSETS_EVERY_MS);
  }

  private repeat(name: string, work: () => Promise<void>, everyMs: number): void {
    const repeated = new Repeated(name, work, this.context.logger);
    this.schedules.addInterval(
      name,
      setInterval(() => void repeated.run(), everyMs),
    );
    void repeated.run();
  }

  private async mail(): Promise<void> {
    const sent = await this.mails.run();
    if (sent > 0) this.context.logger.info({ sent }, 'news mailed');
  }

  private async tellSunsets(): Promise<void> {
    const today = new Date().toISOString().slice(0, 10);
    const told = await this.sunsets.tell(this.knowledge.current().catalogue, today);
    if (told > 0) this.context.logger.warn({ told }, 'terms of measures end soon; see "embargo catalogue lint"');
  }
}
