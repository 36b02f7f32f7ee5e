import type { Command } from 'commander';
import { listWebhooks, replayWebhook, testWebhook } from './webhooks.js';

export function registerWebhookCommands(program: Command): void {
  const webhooks = program.command('webhooks').description('the webhooks: how it goes with them, a test, a replay');
  webhooks
    .command('list')
    .description('list webhooks with what waits, what failed and how the last delivery went')
    .option('--json', 'as JSON', false)
    .addHelpText('after', '\nExample:\n  embargo webhooks list')
    .action(listWebhooks);
  webhooks
    .command('test')
    .argument('<id>', 'of the webhook')
    .description('send a test event and wait for what comes of it; exit status 1 when it does not arrive')
    .addHelpText('after', '\nExample:\n  embargo webhooks test 3f0d5a34-7c0a-4d5c-9a53-0d3a0b3c2f10')
    .action((id: string) => testWebhook(id));
  webhooks
    .command('replay')
    .argument('<id>', 'of the webhook')
    .description('send again what failed since a time, or with --all everything of it')
    .requiredOption('--since <time>', 'a day or a time in UTC')
    .option('--until <time>', 'end of the time, with --all; left out, now')
    .option('--all', 'also what has been delivered, and what happened before the webhook was there', false)
    .addHelpText(
      'after',
      '\nExamples:\n  embargo webhooks replay 3f0d5a34-7c0a-4d5c-9a53-0d3a0b3c2f10 --since 2026-01-31' +
        '\n  embargo webhooks replay 3f0d5a34-7c0a-4d5c-9a53-0d3a0b3c2f10 --all --since 2026-01-01 --until 2026-02-01',
    )
    .action(replayWebhook);
}
