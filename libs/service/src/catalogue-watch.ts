import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { describeProblem } from '#libs/catalogue';
import { KnowledgeHolder } from '#libs/knowledge';
import type { Logger } from '#libs/logging';

const EVERY_MS = 15_000;

/** Takes up changes of the operator's catalogue folder while the service runs; a mistake in it is told, not used. */
@Injectable()
export class CatalogueWatch implements OnApplicationBootstrap, OnModuleDestroy {
  private timer: NodeJS.Timeout | null = null;
  private seen: string;

  constructor(
    private readonly knowledge: KnowledgeHolder,
    private readonly folder: string | undefined,
    private readonly logger: Logger,
  ) {
    this.seen = this.fingerprint();
  }

  onApplicationBootstrap(): void {
    this.tellProblems();
    if (this.folder) this.timer = setInterval(() => this.look(), EVERY_MS).unref();
  }

  onModuleDestroy(): void {
    if (this.timer) clearInterval(this.timer);
  }

  look(): void {
    const now = this.fingerprint();
    if (now === this.seen) return;
    this.seen = now;
    const isChanged = this.knowledge.reload();
    this.tellProblems();
    if (isChanged) this.logger.info({ version: this.knowledge.current().versions.catalogue }, 'catalogue changed');
  }

  private tellProblems(): void {
    for (const problem of this.knowledge.problems()) {
      this.logger.error(`catalogue kept as it was: ${describeProblem(problem)}`);
    }
  }

  /** Names, sizes and times of the files: enough to see that somebody saved one. */
  private fingerprint(): string {
    if (!this.folder) return '';
    try {
      return readdirSync(this.folder)
        .toSorted()
        .map((name) => {
          const { size, mtimeMs } = statSync(path.join(this.folder as string, name));
          return `${name} ${size} ${mtimeMs}`;
        })
        .join('\n');
    } catch (error) {
      return String(error);
    }
  }
}
