import { Command } from 'commander';
import { productVersion } from '#libs/config';

interface CommandGroup {
  commands: string[];
  /** Loaded only when one of its commands is asked for: `check` must not pay for the database. */
  register: (program: Command) => Promise<void>;
}

const GROUPS: CommandGroup[] = [
  {
    commands: ['check', 'extract', 'evaluate'],
    register: async (program) => (await import('./extract/register.js')).registerExtractCommands(program),
  },
  {
    commands: ['ask', 'assess'],
    register: async (program) => (await import('./assess/register.js')).registerAssessCommands(program),
  },
  {
    commands: ['catalogue'],
    register: async (program) => (await import('./catalogue/register.js')).registerCatalogueCommands(program),
  },
  {
    commands: ['serve'],
    register: async (program) => (await import('./serve/register.js')).registerServeCommands(program),
  },
  {
    commands: ['sources'],
    register: async (program) => (await import('./sources/register.js')).registerSourcesCommands(program),
  },
  {
    commands: ['secrets'],
    register: async (program) => (await import('./secrets/register.js')).registerSecretsCommands(program),
  },
  {
    commands: ['audit'],
    register: async (program) => (await import('./audit/register.js')).registerAuditCommands(program),
  },
  {
    commands: ['users'],
    register: async (program) => (await import('./users/register.js')).registerUsersCommands(program),
  },
  {
    commands: ['teams'],
    register: async (program) => (await import('./teams/register.js')).registerTeamsCommands(program),
  },
  {
    commands: ['retention'],
    register: async (program) => (await import('./retention/register.js')).registerRetentionCommands(program),
  },
  {
    commands: ['webhooks'],
    register: async (program) => (await import('./webhooks/register.js')).registerWebhookCommands(program),
  },
  {
    commands: ['backup', 'restore'],
    register: async (program) => (await import('./backup/register.js')).registerBackupCommands(program),
  },
];

async function run(): Promise<void> {
  const program = new Command('embargo')
    .description(
      'Tells which reported weapons transfers may breach a UN Security Council arms measure, with the paragraph in force on that day.',
    )
    .version(productVersion())
    .showSuggestionAfterError()
    .addHelpText(
      'after',
      '\nExamples:\n' +
        '  embargo check article.txt\n' +
        '  embargo ask --from RU --to KP --item "air defence missiles" --on 2024-06-20\n' +
        '  embargo catalogue show KP-1718 --on 2016-03-01\n' +
        '  embargo serve\n' +
        '\nAn answer names a possible violation for a person to judge. It is never a finding of guilt.',
    );
  const wanted = process.argv.slice(2).find((argument) => !argument.startsWith('-'));
  const group = GROUPS.find(({ commands }) => wanted !== undefined && commands.includes(wanted));
  for (const { register } of group ? [group] : GROUPS) await register(program);
  await program.parseAsync();
}

// A reader that closes its end early, such as `head`, is no fault of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

await run();
