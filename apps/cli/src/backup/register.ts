import type { Command } from 'commander';
import { backup } from './backup.js';
import { restore } from './restore.js';

export function registerBackupCommands(program: Command): void {
  program
    .command('backup')
    .argument('<file>', 'where to write it')
    .description('write everything that the database holds into one file; the service may keep running')
    .option('--force', 'replace the file if it exists', false)
    .option('--passphrase-file <file>', 'encrypt it with the passphrase in this file')
    .option('--recipient <key...>', 'encrypt it for these public keys (age1...)')
    .addHelpText(
      'after',
      '\nAn encrypted backup is in the age format (age-encryption.org); "age-keygen" makes a pair of keys.\n' +
        '\nExamples:\n' +
        '  embargo backup embargo-2026-01-31.backup\n' +
        '  embargo backup --passphrase-file passphrase.txt embargo-2026-01-31.backup',
    )
    .action(backup);
  program
    .command('restore')
    .argument('<file>', 'a file that "embargo backup" wrote')
    .description('put a backup into an empty database; stop the service first')
    .option('--replace', 'replace everything that the database holds', false)
    .option('--without-jobs', 'leave out the work that was still waiting', false)
    .option('--passphrase-file <file>', 'of an encrypted backup: the passphrase is in this file')
    .option(
      '--identity-file <file>',
      'of an encrypted backup: the secret keys are in this file, as age-keygen writes it',
    )
    .addHelpText('after', '\nExample:\n  embargo restore --replace embargo-2026-01-31.backup')
    .action(restore);
}
