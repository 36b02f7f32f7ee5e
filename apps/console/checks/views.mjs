const ask = '/ask?from=RU&to=KP&items=air+defence+missiles&on=2024-06-20';

const openAdding = async (page, fill) => {
  await page.getByText('Add a source', { exact: true }).click();
  await fill(page);
  await page
    .getByRole('button', { name: 'Test', exact: true })
    .or(page.getByRole('button', { name: 'Find and test' }))
    .click();
  await page.getByRole('heading', { name: /This is what it brings|It could not be read/ }).waitFor();
};
const home = (address) => (page) => page.getByLabel('Address of the site or feed').fill(address);
async function aPage(page) {
  await page.getByLabel('What is it?').selectOption('page');
  await page.getByLabel('Address of the page').fill('https://navy.example/press');
  await page.getByLabel('CSS selector of the links').fill('article h2 a');
}

const LIST = [
  '<opml version="2.0"><body>',
  '<outline text="One" xmlUrl="https://one.example/feed"/>',
  '<outline text="Two" xmlUrl="https://known.example/feed"/>',
  '<outline text="Three" xmlUrl="gopher://wrong.example/feed"/>',
  '</body></opml>',
].join('\n');

export async function importList(page) {
  await page.getByText('Import or export a list').click();
  const file = { name: 'feeds.opml', mimeType: 'text/x-opml', buffer: Buffer.from(LIST) };
  await page.getByLabel('OPML file').setInputFiles(file);
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await page.getByRole('heading', { name: 'One source was added' }).waitFor();
}

/** Not the entries that an import left out. */
const SOURCES = 'table[aria-label="Sources"]';

/** Every page of the console, with what must stand on it before it is looked at, and what is done on it before. */
export const VIEWS = [
  { name: 'alerts', path: '/alerts', ready: '[data-row]' },
  { name: 'alerts-none', path: '/alerts?q=nothing+fits+this', ready: 'text=No alert fits these filters' },
  {
    name: 'alerts-bulk',
    path: '/alerts',
    ready: '[data-row]',
    act: async (page) => {
      for (const key of ['j', 'x', 'j', 'X', 'c']) await page.keyboard.press(key);
      await page.getByRole('heading', { name: 'Close: 2 alerts' }).waitFor();
    },
  },
  {
    name: 'alert-snooze',
    path: '/alerts/41',
    ready: 'article h3, details h3',
    act: async (page) => {
      await page.keyboard.press('s');
      await page.getByRole('heading', { name: 'Snooze' }).waitFor();
    },
  },
  { name: 'audit', path: '/audit', ready: 'table' },
  { name: 'audit-none', path: '/audit?who=nobody', ready: 'text=No record fits these filters' },
  { name: 'alert-possible', path: '/alerts/41', ready: 'article h3, details h3' },
  { name: 'alert-review', path: '/alerts/40', ready: 'details h3' },
  { name: 'paste', path: '/articles/new', ready: 'textarea' },
  { name: 'ask', path: '/ask', ready: 'text=For example' },
  { name: 'ask-answer', path: ask, ready: 'details h3' },
  { name: 'regimes', path: '/regimes', ready: 'table' },
  { name: 'regime-kp', path: '/regimes/KP-1718?on=2016-03-02', ready: 'figure' },
  { name: 'regime-sd', path: '/regimes/SD-1556', ready: 'figure' },
  { name: 'sources', path: '/sources', ready: SOURCES },
  {
    name: 'source-add',
    path: '/sources',
    ready: SOURCES,
    act: (page) => openAdding(page, home('lantern.example')),
  },
  {
    name: 'source-add-none',
    path: '/sources',
    ready: SOURCES,
    act: (page) => openAdding(page, home('no-feed.example')),
  },
  { name: 'source-add-page', path: '/sources', ready: SOURCES, act: (page) => openAdding(page, aPage) },
  {
    name: 'source-add-gdelt',
    path: '/sources',
    ready: SOURCES,
    act: (page) => openAdding(page, () => page.getByLabel('What is it?').selectOption('gdelt')),
  },
  { name: 'source-import', path: '/sources', ready: SOURCES, act: importList },
  { name: 'source', path: '/sources/s-2', ready: 'figure' },
  { name: 'source-folder', path: '/sources/s-6', ready: 'text=scan of the manifest.pdf' },
  { name: 'source-paused', path: '/sources/s-3', ready: 'figure' },
  { name: 'webhooks', path: '/webhooks', ready: 'table' },
  { name: 'webhook-new', path: '/webhooks/new', ready: 'pre' },
  { name: 'webhook', path: '/webhooks/w-2', ready: 'table[aria-label=Deliveries]' },
  { name: 'webhook-edit', path: '/webhooks/w-2/edit', ready: 'pre' },
  { name: 'delivery', path: '/webhooks/w-2/deliveries/msg_2nq4k2', ready: 'article h3' },
  { name: 'mails', path: '/webhooks/mail', ready: 'table' },
  { name: 'receivers', path: '/webhooks/receivers', ready: 'pre' },
  { name: 'api-keys', path: '/api-keys', ready: 'table' },
  { name: 'people', path: '/people', ready: 'table' },
  { name: 'teams', path: '/teams', ready: 'table' },
  { name: 'team', path: '/teams/t-1', ready: 'table' },
  { name: 'not-found', path: '/no/such/page', ready: 'h1' },
];
