import { Retention, RetentionRepository, ScanRepository, type Amount, type Retired } from '#libs/archive';
import { retentionRule } from '#libs/config';
import { dataSourceOptions } from '#libs/database';
import { DataSource } from 'typeorm';
import { withDatabase } from '../backup/with-database.js';

interface RetentionFlags {
  apply: boolean;
  json: boolean;
}

/** Shows what goes; nothing does without `--apply`. */
export function retention({ apply, json }: RetentionFlags): Promise<void> {
  return withDatabase(async (url, settings) => {
    const database = await new DataSource(dataSourceOptions(url, [], [], { poolSize: 2 })).initialize();
    try {
      const keeper = new Retention(new RetentionRepository(database), new ScanRepository(database));
      const rule = retentionRule(settings);
      const retired = apply ? await keeper.apply(rule) : await keeper.preview(rule);
      console.log(json ? JSON.stringify({ applied: apply, ...retired }) : inWords(retired, apply));
    } finally {
      await database.destroy();
    }
  });
}

function inWords({ texts, pages, pagesOverLimit, scans }: Retired, isApplied: boolean): string {
  const lines = [
    line('Texts of articles that no alert rests on, emptied', texts),
    line('Kept pages, removed', pages),
    line('Oldest kept pages beyond the size limit, removed', pagesOverLimit),
    line('Scans in the history of sources, removed', scans),
  ];
  return [isApplied ? 'Done:' : 'This would go; nothing did. Run it with --apply to let it go:', ...lines].join('\n');
}

function line(what: string, { count, bytes }: Amount): string {
  const size = bytes > 0 ? ` (${(bytes / 1e6).toFixed(1)} MB)` : '';
  return `  ${what}: ${count > 0 || bytes === 0 ? count : ''}${size}`;
}
