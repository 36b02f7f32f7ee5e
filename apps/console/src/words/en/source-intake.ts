const articles = (count: number) => (count === 1 ? 'one article' : `${count.toLocaleString('en')} articles`);

/** Adding a source: what it is, what a test found, and how it is saved. */
export const sourceIntake = {
  kind: 'What is it?',
  kinds: {
    find: 'Find out from its address',
    feed: 'Feed (RSS, Atom, JSON Feed)',
    sitemap: 'Sitemap, or an index of sitemaps',
    page: 'Page with links to articles',
    folder: 'Folder on this server',
    gdelt: 'GDELT event files',
  },
  address: {
    find: 'Address of the site or feed',
    feed: 'Address of the feed',
    sitemap: 'Address of the sitemap',
    page: 'Address of the page',
    gdelt: 'Address of the list of files',
  },
  addressHints: {
    find: 'A home page will do: the feed or sitemap it leads to is found.',
    feed: null,
    sitemap: 'Often /sitemap.xml or /news-sitemap.xml of the site.',
    page: 'For a site without a feed.',
    gdelt: 'Empty: the list that GDELT renews every 15 minutes.',
  },
  folder: 'Path in the watched folder',
  folderHint: 'Such as incoming/wire; empty: the watched folder itself. Files of html, txt, eml and pdf are read.',
  linkSelector: 'CSS selector of the links',
  linkSelectorHint: 'Such as article h2 a, or of what holds the links.',
  mustContain: 'Only addresses that contain',
  mustContainHint: 'Such as /world/',
  codes: 'Events whose articles are read',
  codesHint: 'GDELT files sales of arms with ordinary trade, so these only pick what is worth reading.',
  otherCodes: 'Wider events, many without a word of arms',
  noCode: 'Choose at least one event.',
  find: 'Find and test',
  test: 'Test',
  testing: 'The source is read. This can take half a minute.',
  readable: 'This is what it brings',
  unreadable: 'It could not be read',
  isThere: 'It is a source already:',
  leadsTo: 'The address leads to',
  testThis: 'Test this one',
  testThisOf: (name: string) => `Test this one: ${name}`,
  isShown: 'shown below',
  remarks: 'Worth knowing',
  firstOf: (shown: number, count: number) =>
    shown === count ? `All of its ${articles(count)}` : `The first ${shown} of ${articles(count)}`,
  noItems: 'It holds no article at present. That may be so for a while; check the address if it stays so.',
  untitled: 'without a title',
  doubts: {
    missing: 'no date is given',
    unparsable: 'its date cannot be read',
    future: 'its date lies in the future',
    'long-past': 'its date is that of some default',
    imprecise: 'only a month or a year is given',
    'zone-missing': 'no time zone is given; read as UTC',
    'time-of-file': 'that of the file; the text gives none',
  } as Record<string, string>,
  doubtful: 'the date is doubtful',
  readAsPage: 'Describe it as a page with links',
  save: 'Add this source',
  saveAnyway: 'Add it all the same',
  saveAnywayNote: 'It will be tried on schedule, and its health tells how that goes.',
};

/** OPML lists, in and out. */
export const sourceLists = {
  title: 'Import or export a list (OPML)',
  lead: 'Readers of feeds write such lists. Entries that cannot be used are named; all others are added.',
  file: 'OPML file',
  enabled: 'Switch on the sources of the list that do not say themselves whether they are on',
  submit: 'Import',
  noFile: 'Choose a file first.',
  unreadable: 'The browser cannot read this file. Is it still there?',
  underWay: 'A list is being imported',
  underWayDetail: 'It goes on by itself; this page may be left.',
  progress: (done: number, entries: number) =>
    `${done.toLocaleString('en')} of ${entries.toLocaleString('en')} entries looked at`,
  askedBy: (who: string) => `Asked for by ${who},`,
  brokenOff: 'The import broke off',
  export: 'Export all sources',
  added: (count: number) =>
    count === 0
      ? 'No source was added'
      : count === 1
        ? 'One source was added'
        : `${count.toLocaleString('en')} sources were added`,
  counts: (entries: number, duplicates: number, invalid: number) =>
    `Of ${entries === 1 ? 'one entry' : `${entries.toLocaleString('en')} entries`}: ${duplicates.toLocaleString('en')} there already, ${invalid.toLocaleString('en')} that cannot be used.`,
  problems: 'Entries that were not added',
  columns: { line: 'Line', entry: 'Entry', why: 'Why it was not added' },
  line: (line: number) => `line ${line}`,
  outcome: { duplicate: 'Duplicate', invalid: 'Cannot be used' },
  unnamed: 'without a name',
  more: 'Show more',
};
