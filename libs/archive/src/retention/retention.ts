import { Injectable } from '@nestjs/common';
import { ScanRepository } from '../storage/scan.repository.js';
import { RetentionRepository, type Amount, type RetentionRule } from './retention.repository.js';

/** What went, or would go. */
export interface Retired {
  texts: Amount;
  pages: Amount;
  /** Pages that go because all of them together are too large. */
  pagesOverLimit: Amount;
  scans: Amount;
}

const AT_ONCE = 500;
const NOTHING: Amount = { count: 0, bytes: 0 };

/**
 * Lets go what the operator does not want to keep. Never the text of an article that an alert rests on, nor its page,
 * unless the alert is closed and the operator said so; the database itself refuses the former.
 */
@Injectable()
export class Retention {
  constructor(
    private readonly archive: RetentionRepository,
    private readonly scans: ScanRepository,
  ) {}

  async preview({ textDays, pageDays, pagesMbMax, scanDays, includesClosedAlerts }: RetentionRule): Promise<Retired> {
    const pages = pageDays > 0 ? await this.archive.countPages(pageDays, includesClosedAlerts) : NOTHING;
    const over = pagesMbMax > 0 ? (await this.archive.pageBytes()) - pages.bytes - pagesMbMax * 1e6 : 0;
    return {
      texts: textDays > 0 ? await this.archive.countTexts(textDays) : NOTHING,
      pages,
      pagesOverLimit: over > 0 ? { count: 0, bytes: over } : NOTHING,
      scans: scanDays > 0 ? await this.archive.countScans(scanDays) : NOTHING,
    };
  }

  async apply(rule: RetentionRule): Promise<Retired> {
    const planned = await this.preview(rule);
    const { textDays, pageDays, scanDays, includesClosedAlerts } = rule;
    if (textDays > 0) await untilNone(() => this.archive.eraseTexts(textDays, AT_ONCE));
    if (pageDays > 0) await untilNone(() => this.archive.removePages(pageDays, includesClosedAlerts, AT_ONCE));
    const pagesOverLimit = await this.shrink(rule);
    if (scanDays > 0) await untilNone(() => this.scans.prune(scanDays, AT_ONCE));
    await this.archive.removeOldImports();
    return { ...planned, pagesOverLimit };
  }

  private async shrink({ pagesMbMax, includesClosedAlerts }: RetentionRule): Promise<Amount> {
    if (pagesMbMax === 0) return NOTHING;
    const before = await this.archive.pageBytes();
    let [bytes, count, removed] = [before, 0, 1];
    while (bytes > pagesMbMax * 1e6 && removed > 0) {
      removed = await this.archive.removeOldestPages(bytes - pagesMbMax * 1e6, includesClosedAlerts, AT_ONCE);
      count += removed;
      bytes = await this.archive.pageBytes();
    }
    return { count, bytes: before - bytes };
  }
}

async function untilNone(remove: () => Promise<number>): Promise<void> {
  while ((await remove()) > 0);
}
