export const sources = {
  title: 'Sources',
  lead: 'Feeds, sitemaps, pages and folders that are read on a schedule. Each article is read once.',
  add: 'Add a source',
  name: 'Name',
  kinds: {
    feed: 'Feed',
    sitemap: 'Sitemap',
    page: 'Page with links',
    folder: 'Watched folder',
    gdelt: 'GDELT event files',
    file: 'Bundled sample',
  } as Record<string, string>,
  language: 'Language',
  languageHint: 'A code such as en; found out when left empty',
  interval: 'Read',
  intervals: (minutes: number) =>
    minutes < 60
      ? `every ${minutes} minutes`
      : minutes === 60
        ? 'every hour'
        : minutes < 1440
          ? `every ${minutes / 60} hours`
          : minutes === 1440
            ? 'every day'
            : `every ${Math.round(minutes / 1440)} days`,
  articles: (count: number) => (count === 1 ? 'article' : 'articles'),
  columns: {
    source: 'Source',
    every: 'Read',
    health: 'Health',
    items: 'Articles seen',
    on: 'On',
    actions: 'Actions',
  },
  fine: 'Works',
  off: 'Switched off',
  waiting: 'Not read yet',
  failing: 'Fails',
  lastSuccess: 'last success',
  nextScan: 'next',
  switch: (name: string) => `Read “${name}” on schedule`,
  scan: 'Scan now',
  scanOf: (name: string) => `Scan now: “${name}”`,
  scanStarted: (name: string) => `“${name}” is being read. New alerts appear in the list.`,
  added: (name: string) => `“${name}” was added and is read within its interval.`,
  removed: (name: string) => `“${name}” was deleted. Articles and alerts stay.`,
  removeOf: (name: string) => `Delete “${name}”`,
  filters: 'Find sources',
  search: 'Name or address contains',
  state: 'Health',
  anyState: 'any',
  states: {
    works: 'works',
    waiting: 'not read yet',
    fails: 'fails',
    paused: 'paused',
    off: 'switched off',
  } as Record<string, string>,
  shown: (shown: number, total: number) =>
    shown === total
      ? total === 1
        ? 'One source'
        : `${total.toLocaleString('en')} sources`
      : `The first ${shown.toLocaleString('en')} of ${total.toLocaleString('en')} sources`,
  more: 'Show more sources',
  noneTitle: 'No source fits',
  noneDetail: 'Write less of the name, or choose any health.',
  emptyTitle: 'No source yet',
  emptyDetail:
    'Write the address of a newspaper, an agency or a ministry: its feed is found and shown before it is saved. Or bring along the list of your feed reader.',
  emptyAdd: 'Add a source',
  emptyImport: 'Import a list',
};

export const apiKeys = {
  title: 'API keys',
  lead: 'For programs that read alerts or send articles. A key may do what its role may, or only a part of it.',
  add: 'Create a key',
  name: 'What is it for?',
  submit: 'Create',
  secretTitle: (name: string) => `Key “${name}”`,
  secretNote: 'It is shown this once. Copy it now; only its hash is kept.',
  role: 'What it may do',
  term: 'Ends after',
  days: (days: number) => `${days} days`,
  isRevoked: 'Revoked',
  hasEnded: 'Has ended',
  scopes: 'How much of it',
  allScopes: 'Everything its role may',
  someScopes: 'Only what is ticked',
  scopesOfKey: 'The key may',
  narrowed: (count: number) => (count === 1 ? 'one permission only:' : `${count} permissions only:`),
  scopeWords: {
    'alerts:read': 'Read alerts',
    'alerts:write': 'Work on alerts',
    'alerts:approve': 'Approve decisions',
    'articles:read': 'Read articles',
    'articles:write': 'Send articles',
    'reports:write': 'Send and correct reports',
    'catalogue:read': 'Read the catalogue',
    'assessments:ask': 'Ask the catalogue',
    'sources:read': 'See sources',
    'sources:write': 'Change sources',
    'webhooks:read': 'See webhooks',
    'webhooks:write': 'Change webhooks',
    'audit:read': 'Read the audit',
    'users:read': 'See people',
  } as Record<string, string>,
  columns: { key: 'Key', role: 'Role', created: 'Created', used: 'Last used', expires: 'Ends', actions: 'Actions' },
  revoke: 'Revoke',
  revokeOf: (name: string) => `Revoke “${name}”`,
  revokeForGood: (name: string) => `Revoke “${name}”? Programs that use it stop working at once.`,
  yesRevoke: 'Yes, revoke',
  revoked: (name: string) => `“${name}” was revoked.`,
  emptyTitle: 'No key yet',
  emptyDetail: 'Create one above to use the API from a program. The reference is at',
};
