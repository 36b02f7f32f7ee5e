import type { Command } from 'commander';
import { forgetKeys, rotateKey, showKeys } from './secrets.js';

export function registerSecretsCommands(program: Command): void {
  const secrets = program
    .command('secrets')
    .description('the keys that encrypt stored secrets: which are in use, and a new one');
  secrets
    .command('status')
    .description('tell how many stored secrets each key seals')
    .addHelpText('after', '\nExample:\n  embargo secrets status')
    .action(showKeys);
  secrets
    .command('rotate')
    .description('make a new key and seal every stored secret with it; the service may keep running')
    .addHelpText(
      'after',
      '\nThe key before stays beside the new one until "embargo secrets forget": a backup may need it, and a process\n' +
        'that was sealing at the same moment. With SECRET_KEY in the settings, set the new key there and the old one\n' +
        'in PREVIOUS_SECRET_KEYS, start the service anew, and run this.\n' +
        '\nExample:\n  embargo secrets rotate',
    )
    .action(rotateKey);
  secrets
    .command('forget')
    .description('drop the keys of before that no stored secret needs any more')
    .addHelpText(
      'after',
      '\nSecrets in backups made before the rotation cannot be read without them: keep a copy with those backups.\n' +
        '\nExample:\n  embargo secrets forget',
    )
    .action(forgetKeys);
}
