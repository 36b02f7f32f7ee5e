import type { Command } from 'commander';
import { retention } from './retention.js';

export function registerRetentionCommands(program: Command): void {
  program
    .command('retention')
    .description('show what the retention settings let go: old texts, kept pages, history of scans')
    .option('--apply', 'let it go now; the worker does so every six hours', false)
    .option('--json', 'the amounts as one object', false)
    .addHelpText(
      'after',
      '\nThe text of an article that an alert rests on is never let go, nor its page while the alert is open.' +
        '\nThe settings are RETENTION_TEXT_DAYS, RETENTION_PAGE_DAYS, RETENTION_PAGES_MB_MAX, RETENTION_SCAN_DAYS and' +
        '\nRETENTION_CLOSED_ALERTS; see docs/operations.md.' +
        '\n\nExamples:\n  RETENTION_TEXT_DAYS=365 embargo retention\n  embargo retention --apply',
    )
    .action(retention);
}
