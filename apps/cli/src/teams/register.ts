import { Argument, type Command } from 'commander';
import * as commands from './commands.js';

const team = () => new Argument('<team>', 'name or id of the team');
const email = () => new Argument('<email>', 'whose');

/** For an operator who sits at the machine: whoever may run these may read the database anyway. */
export function registerTeamsCommands(program: Command): void {
  const teams = program
    .command('teams')
    .description('teams, and who is in them')
    .addHelpText(
      'after',
      '\nExamples:\n' +
        '  embargo teams create "Iran desk"\n' +
        '  embargo teams add "Iran desk" analyst@example.org\n' +
        '  embargo teams show "Iran desk"\n' +
        '\nThe service may run meanwhile; what is done here counts from the next request of the person, and stands in\n' +
        'the audit by the name of your system account.\n' +
        'Exit status: 0 when it is done, 1 when not, 2 for wrong usage.',
    );
  const json = ['--json', 'one JSON object a line', false] as const;
  teams
    .command('list')
    .description('every team, with how many are in it')
    .option(...json)
    .action(commands.list);
  teams
    .command('show')
    .addArgument(team())
    .description('who is in a team')
    .option('--json', 'as JSON', false)
    .action(commands.show);
  teams
    .command('create')
    .argument('<name>', 'what the team is called')
    .description('make a team')
    .action(commands.create);
  teams
    .command('rename')
    .addArgument(team())
    .argument('<name>', 'what it is called from now on')
    .description('rename a team')
    .action(commands.rename);
  teams
    .command('remove')
    .addArgument(team())
    .description('remove a team that nothing belongs to')
    .action(commands.remove);
  teams
    .command('add')
    .addArgument(team())
    .addArgument(email())
    .description('put a person into a team')
    .action(commands.add);
  teams
    .command('take-out')
    .addArgument(team())
    .addArgument(email())
    .description('take a person out of a team')
    .action(commands.takeOut);
}
