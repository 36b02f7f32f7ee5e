import { Argument, type Command, Option } from 'commander';
import { ROLES } from '#libs/access';
import * as commands from './commands.js';

const email = () => new Argument('<email>', 'whose');
const role = () => new Argument('<role>', 'what the person may do').choices(ROLES);

/** For an operator who sits at the machine: whoever may run these may read the database anyway. */
export function registerUsersCommands(program: Command): void {
  const users = program
    .command('users')
    .description('list people, and help those who cannot sign in')
    .addHelpText(
      'after',
      '\nExamples:\n' +
        '  embargo users list\n' +
        '  embargo users create analyst@example.org --name "Ada Analyst" --role analyst\n' +
        '  embargo users reset-password admin@localhost.localdomain\n' +
        '\nThe service may run meanwhile. What is done here stands in the audit, by the name of your system account.',
    );
  users
    .command('list')
    .description('everybody, with role and state')
    .option('--json', 'one JSON object a line', false)
    .action(commands.list);
  users
    .command('create')
    .addArgument(new Argument('<email>', 'the address that the person signs in with'))
    .requiredOption('--name <name>', 'what the person is called')
    .addOption(new Option('--role <role>', 'what the person may do').choices(ROLES).default('viewer'))
    .description('add a person and print a one-time link to choose a password')
    .action(commands.create);
  users
    .command('reset-password')
    .addArgument(email())
    .description('end password and sessions, and print a one-time link to choose another')
    .action(commands.resetPassword);
  users
    .command('unlock')
    .addArgument(email())
    .description('forget the wrong passwords that were typed for this person')
    .action(commands.unlock);
  users
    .command('reset-second-factor')
    .addArgument(email())
    .description('remove the second factor of somebody who lost it')
    .action(commands.resetSecondFactor);
  users
    .command('sign-out')
    .addArgument(email())
    .description('end every session of this person')
    .action(commands.signOut);
  users
    .command('role')
    .addArgument(email())
    .addArgument(role())
    .description('give another role')
    .action(commands.giveRole);
  users.command('disable').addArgument(email()).description('let this person in no more').action(commands.disable);
  users.command('enable').addArgument(email()).description('let this person in again').action(commands.enable);
}
