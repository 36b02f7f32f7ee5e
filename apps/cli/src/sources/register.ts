import type { Command } from 'commander';
import {
  addSource,
  exportSources,
  giveSource,
  importSources,
  listSources,
  listUnread,
  scanSource,
  switchSource,
  testSource,
} from './commands.js';

const KINDS =
  '\nKinds: feed (RSS, Atom, JSON Feed), sitemap, page (links by CSS selector), folder (files below the\n' +
  'watched folder), gdelt (event files). Without --kind it is found out; a home page leads to its feed.\n';

export function registerSourcesCommands(program: Command): void {
  const sources = program.command('sources').description('the sources that are read on a schedule');
  registerOne(sources);
  registerUnread(sources);
  registerAll(sources);
}

function withKind(command: Command): Command {
  return command
    .option('--kind <kind>', 'feed, sitemap, page, folder or gdelt')
    .option('--select <selector>', 'of a page: the CSS selector of its links')
    .option('--contains <text>', 'of a page or sitemap: only addresses that contain this text')
    .option('--codes <list>', 'of gdelt: codes of events, separated by commas');
}

function registerOne(sources: Command): void {
  withKind(sources.command('test').argument('<address>'))
    .description('read a source once and show what it would bring; nothing is stored, no database is needed')
    .option('--json', 'print JSON', false)
    .addHelpText(
      'after',
      `${KINDS}\nExamples:\n` +
        '  embargo sources test https://news.un.org/\n' +
        '  embargo sources test https://www.example.org/world --select "article h2 a"\n' +
        '  embargo sources test incoming --kind folder\n' +
        '\nExit status: 0 when it can be read, 1 when not, 2 for wrong usage.',
    )
    .action(testSource);
  withKind(sources.command('add').argument('<address>'))
    .description('test a source and add it')
    .option('--name <name>', 'default: the title that it has itself')
    .option('--every <minutes>', 'how often it is read', '30')
    .option('--language <code>', 'two letters, when it writes in one language')
    .option('--team <team>', 'name or id of the team that alone sees it and what is read from it')
    .option('--off', 'do not read it yet', false)
    .option('--untested', 'add it even when it cannot be read at the moment', false)
    .addHelpText('after', `${KINDS}\nExample:\n  embargo sources add https://www.38north.org/ --name "38 North"`)
    .action(addSource);
  sources
    .command('pause')
    .argument('<source>', 'id, address or name')
    .description('stop reading a source')
    .action((which: string) => switchSource(which, false));
  sources
    .command('resume')
    .argument('<source>', 'id, address or name')
    .description('read a source again, also one that was paused because it failed')
    .action((which: string) => switchSource(which, true));
  sources
    .command('give')
    .argument('<source>', 'id, address or name')
    .option('--team <team>', 'name or id of the team that alone sees what is read from now on')
    .option('--everybody', 'everybody sees it', false)
    .description('say whose a source is; what was read before stays with whom it was read for')
    .addHelpText('after', '\nExample:\n  embargo sources give "38 North" --team "Korea desk"')
    .action(giveSource);
  sources
    .command('scan')
    .argument('<source>', 'id, address or name')
    .description('scan a source now; the service has to be running')
    .action(scanSource);
}

function registerUnread(sources: Command): void {
  sources
    .command('unread')
    .argument('<source>', 'id, address or name of a watched folder')
    .option('--json', 'print JSON', false)
    .description('name the files of a watched folder that could not be read, and why')
    .addHelpText('after', '\nExample:\n  embargo sources unread "Agency files"')
    .action(listUnread);
}

function registerAll(sources: Command): void {
  sources.command('list').description('list the sources').option('--json', 'print JSON', false).action(listSources);
  sources
    .command('import')
    .argument('<file>', 'an OPML list; - is standard input')
    .description('add the sources of a list, as far as they are valid')
    .option('--team <team>', 'name or id of the team that alone sees them and what is read from them')
    .option('--off', 'add them switched off', false)
    .option('--every <minutes>', 'how often those are read that do not say so themselves', '30')
    .addHelpText(
      'after',
      '\nEvery entry that was not added is named with its line and the reason; then the exit status is 1.',
    )
    .action(importSources);
  sources
    .command('export')
    .argument('[file]', 'default: standard output')
    .description('write the sources as an OPML list')
    .action(exportSources);
}
