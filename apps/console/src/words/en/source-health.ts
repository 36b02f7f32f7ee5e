const span = (seconds: number): string =>
  seconds < 120
    ? `${seconds} seconds`
    : seconds < 7200
      ? `${Math.round(seconds / 60)} minutes`
      : seconds < 172_800
        ? `${Math.round(seconds / 3600)} hours`
        : `${Math.round(seconds / 86_400)} days`;

export const sourceHealth = {
  back: 'Sources',
  paused: 'This source is paused',
  pausedShort: 'Paused',
  resume: 'Switch it on again',
  healthOf: (name: string) => `Health of “${name}”`,
  lastSuccess: 'Last success',
  never: 'none yet',
  next: 'Next scan',
  notPlanned: 'none is planned',
  lag: 'Lag',
  onTime: 'on time',
  late: (seconds: number) => `${span(seconds)} late`,
  asked: 'asked for',
  error: 'Last error',
  failures: (count: number) => (count === 1 ? 'one failure' : `${count} failures in a row`),
  since: 'since',
  schedule: 'When and how it is read',
  cron: 'At set times',
  cronHint: 'Minute, hour, day, month, weekday in UTC: 0 6 * * 1-5. Empty: at its interval.',
  pages: 'Pages of its articles',
  pagesHint: 'The text of the feed is kept when a page cannot be had.',
  pagesWanted: {
    never: 'are not read',
    'when-short': 'are read when the feed brings little text',
    always: 'are read always',
  },
  adaptive: 'Read it more or less often as something new comes',
  robots: 'Keep to robots.txt',
  save: 'Save',
  saved: 'Saved. The next scan goes by it.',
  unreadFiles: 'Files that could not be read',
  unreadHint: 'A file is tried again when it changes. Put another in its place, or take it out of the folder.',
  unreadColumns: { file: 'File', why: 'Why', at: 'Tried' },
  moreFiles: 'Show more files',
  history: 'Scans',
  trendOf: (count: number, failed: number) =>
    `New articles in the last ${count === 1 ? 'scan' : `${count} scans`}; ${failed === 0 ? 'none' : failed} failed`,
  outcome: { scanned: 'Read', 'not-modified': 'Not changed', failed: 'Failed' },
  took: (ms: number) => (ms < 1000 ? `${ms} ms` : `${(ms / 1000).toFixed(1)} s`),
  columns: {
    at: 'When',
    outcome: 'What became of it',
    items: 'Items',
    newItems: 'New',
    took: 'Took',
    lag: 'Lag',
  },
  itemsUnit: 'items',
  newUnit: 'new',
  noScansTitle: 'Not read yet',
  noScansDetail: 'What becomes of each scan stands here.',
};
