import type { Command } from 'commander';
import { exportAudit, showKey } from './export.js';
import { verifyAudit } from './verify.js';

export function registerAuditCommands(program: Command): void {
  const audit = program.command('audit').description('export the audit, and check that nobody changed it');
  audit
    .command('export')
    .argument('[file]', 'where to write it; left out or "-", standard output')
    .description('write every record and checkpoint as lines of JSON; the service may keep running')
    .addHelpText('after', '\nExample:\n  embargo audit export audit-2026-11-24.jsonl')
    .action(exportAudit);
  audit
    .command('verify')
    .argument('<export>', 'a file that "embargo audit export" wrote; "-" for standard input')
    .description('check an export without the service: edited, removed, reordered, inserted and cut-off records')
    .option(
      '--checkpoints <file...>',
      'checkpoints that were kept elsewhere: the checkpoint file, or bodies of webhooks',
    )
    .option('--key <key...>', 'public keys that may have signed; "embargo audit key" shows that of the service')
    .option('--json', 'the result as one object', false)
    .addHelpText(
      'after',
      '\nExit status: 0 nothing was changed, 1 something was, 2 the files cannot be read.' +
        '\nExample:\n  embargo audit verify audit-2026-11-24.jsonl --checkpoints /mnt/worm/audit-checkpoints.jsonl',
    )
    .action(verifyAudit);
  audit
    .command('key')
    .description(
      'show the public key that checkpoints and exports are signed with; keep it where others cannot change it',
    )
    .action(showKey);
}
