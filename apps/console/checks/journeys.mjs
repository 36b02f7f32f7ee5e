import assert from 'node:assert/strict';
import { PASSWORD, signIn } from './browser.mjs';
import { importList } from './views.mjs';
import { ONE_TIME_PASSWORD, USER } from '../fixtures/state.mjs';

const focusedRow = (page) => page.evaluate(() => document.activeElement?.getAttribute('data-row'));

async function triageByKeyboard({ page }) {
  await page.goto('/alerts');
  await page.locator('[data-row]').first().waitFor();
  await page.keyboard.press('j');
  assert.equal(await focusedRow(page), '41');
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  assert.equal(await focusedRow(page), '40');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/alerts/40');
  await page.getByText('2 of 41').waitFor();
  await page.keyboard.press('j');
  await page.waitForURL('**/alerts/39');
  await page.keyboard.press('u');
  await page.waitForURL('**/alerts');
  await page.waitForFunction(() => document.activeElement?.getAttribute('data-row') === '39');
  await page.keyboard.press('/');
  await page.keyboard.type('hezbollah');
  await page.waitForURL('**/alerts?q=hezbollah');
  await page.getByText('guided rockets').first().waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.keyboard.press('g');
  await page.keyboard.press('r');
  await page.waitForURL('**/regimes');
}

async function reasonLeadsToItsQuote({ page }) {
  await page.goto('/alerts/41');
  const chip = page.getByRole('button', { name: /^Quote 2/ }).first();
  await chip.click();
  const lit = page.locator('mark[data-lit]');
  await lit.first().waitFor();
  assert.match((await lit.allTextContents()).join(''), /^Asked by reporters .* North Korea\.$/);
  assert.ok(await lit.first().evaluate((mark) => mark === document.activeElement), 'the focus is on the quote');
  await page.keyboard.press('Escape');
  assert.match((await page.evaluate(() => document.activeElement?.textContent)) ?? '', /^Quote 2/, 'Escape leads back');
  assert.equal(await lit.count(), 0);
  await page.getByRole('button', { name: 'Seoul weighs arms for Kyiv' }).click();
  await page.getByRole('heading', { name: 'Seoul weighs arms for Kyiv' }).waitFor();
}

async function hostileTextStaysText({ page }) {
  await page.goto('/alerts/41');
  const comment = page.getByText('kept here to the letter');
  assert.match((await comment.textContent()) ?? '', /<script>alert\("no"\)<\/script> <b>What now\?<\/b>/);
}

async function ticksAreKept({ page }) {
  await page.goto('/alerts/41');
  await page.getByLabel('Has any shipment, licence or contract followed?').check();
  await page.reload();
  assert.ok(await page.getByLabel('Has any shipment, licence or contract followed?').isChecked());
}

async function pasting({ page }) {
  await page.goto('/articles/new');
  await page.getByRole('button', { name: 'Read it' }).click();
  await page.getByText('Paste the text of an article first.').waitFor();
  await page.getByLabel('Text of the article').fill('Arms for North Korea\n\nRussia threatens to send weapons.');
  await page.getByLabel('Published on').fill('20/06/2024');
  await page.getByRole('button', { name: 'Read it' }).click();
  await page.getByText('Write a day such as').waitFor();
  await page.getByLabel('Published on').fill('2024-06-20');
  await page.getByRole('button', { name: 'Read it' }).click();
  await page.getByRole('heading', { name: '2 alerts raised' }).waitFor();
  await page.getByText('No UN arms measure covers Ukraine').waitFor();
  await page.goto('/articles/new');
  await page.getByLabel('Text of the article').fill('The council met to discuss roads.');
  await page.getByRole('button', { name: 'Read it' }).click();
  await page.getByText('No transfer or agreement was read in this text').waitFor();
}

async function asking({ page }) {
  await page.goto('/ask');
  await page.getByRole('button', { name: 'Ask', exact: true }).click();
  await page.getByText('Name at least one side.').waitFor();
  await page.getByRole('combobox', { name: 'From (supplier)' }).fill('Russia');
  await page.getByRole('combobox', { name: 'To (recipient)' }).fill('North Korea');
  await page.getByRole('combobox', { name: 'What' }).fill('assault rifles');
  await page.getByRole('combobox', { name: 'What' }).press('Enter');
  await page.getByLabel('On', { exact: true }).fill('2016-03-01');
  await page.getByRole('button', { name: 'Ask', exact: true }).click();
  await page.getByText('lawful only with notice to the Committee').waitFor();
  await page.getByLabel('On', { exact: true }).fill('2016-03-02');
  await page.getByRole('button', { name: 'Ask', exact: true }).click();
  await page.waitForURL(/on=2016-03-02/);
  await page.getByRole('heading', { name: /would be prohibited/ }).waitFor();
}

async function daysOfARegime({ page }) {
  await page.goto('/regimes/KP-1718?on=2016-03-01&conduct=supply');
  const cards = page.getByText('KP-1718/supply-salw-notified');
  await page.getByRole('heading', { name: 'In force on 1 Mar 2016' }).waitFor();
  assert.ok(await cards.isVisible(), 'small arms with notice, on the last day');
  await page.getByRole('button', { name: 'Next change of law' }).click();
  await page.getByRole('heading', { name: 'In force on 2 Mar 2016' }).waitFor();
  await page.waitForURL(/on=2016-03-02/);
  assert.ok(!(await cards.isVisible()), 'the small-arms path is gone the day after');
  await page.getByRole('slider').focus();
  await page.keyboard.press('ArrowLeft');
  await page.getByRole('heading', { name: 'In force on 1 Mar 2016' }).waitFor();
}

async function secretsAreShownOnce({ page }) {
  await page.goto('/webhooks');
  await page.getByRole('link', { name: 'Add a webhook' }).click();
  await page.getByLabel('Name').fill('Second desk');
  await page.getByLabel('Address that is called').fill('https://desk.example/hook');
  await page.getByRole('button', { name: 'Add the webhook' }).click();
  await page.getByRole('heading', { name: 'Signing secret of “Second desk”' }).waitFor();
  await page.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('heading', { name: 'Second desk', exact: true }).waitFor();
  assert.equal(await page.getByText('whsec_c2').count(), 0);
  await page.goto('/api-keys');
  await page.getByRole('button', { name: 'Revoke “Trial script”' }).click();
  await page.getByRole('button', { name: 'Yes, revoke' }).click();
  await page
    .getByRole('row', { name: /Trial script/ })
    .getByText('Revoked')
    .waitFor();
}

async function refusalsStandAtTheirField({ page }) {
  await page.goto('/sources');
  await page.getByText('Add a source', { exact: true }).click();
  const address = page.getByLabel('Address of the site or feed');
  await address.fill('https://nowhere');
  await page.getByRole('button', { name: 'Find and test' }).click();
  await page.getByText('url must be the http or https address').first().waitFor();
  assert.equal(await address.getAttribute('aria-invalid'), 'true');
}

async function aSourceIsFoundSeenAndAdded({ page }) {
  await page.goto('/sources');
  await page.getByText('Add a source', { exact: true }).click();
  await page.getByLabel('Address of the site or feed').fill('lantern.example');
  await page.keyboard.press('Enter');
  await page.getByText('The page leads to it: An RSS 2.0 feed with 42 articles').waitFor();
  await page.getByText('Ministers meet to talk of <b>defence</b> cooperation').waitFor();
  await page.getByRole('button', { name: 'Test this one: Sport' }).press('Enter');
  await page.getByText('https://lantern.example/sport.xml', { exact: true }).last().waitFor();
  await page.getByRole('button', { name: 'Test this one: World' }).waitFor();
  await page.getByLabel('Name', { exact: true }).fill('The Lantern, sport');
  await page.getByRole('button', { name: 'Add this source' }).press('Enter');
  const row = page.getByRole('row', { name: /The Lantern, sport/ });
  await row.getByText('Feed · https://lantern.example/sport.xml').waitFor();
  const address = page.getByLabel('Address of the site or feed');
  assert.ok(await address.evaluate((field) => field === document.activeElement), 'the next address can be written');
  await address.fill('https://lantern.example/sport.xml');
  await page.keyboard.press('Enter');
  await page.getByText('It is a source already').getByRole('link', { name: 'The Lantern, sport' }).waitFor();
  assert.equal(await page.getByRole('button', { name: 'Add this source' }).count(), 0);
}

async function listsGoInAndOut({ page }) {
  await page.goto('/sources');
  await page.getByText('Import or export a list').click();
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await page.getByText('Choose a file first.').waitFor();
  await page.goto('/sources');
  await importList(page);
  const rows = page.getByRole('table', { name: 'Entries that were not added' }).getByRole('row');
  assert.match(
    (await rows.nth(1).textContent()) ?? '',
    /line 4.*Three.*Cannot be used\. The address is not one of http/,
  );
  assert.match((await rows.nth(2).textContent()) ?? '', /line 3.*Two.*Duplicate\. This address is already a source/);
  const list = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Export all sources' }).click();
  assert.equal((await list).suggestedFilename(), 'embargo-sources.opml');
}

async function anEmptyListSaysWhatToDo({ page, server }) {
  const { sources } = server.state;
  server.state.sources = [];
  await page.goto('/sources');
  await page.getByRole('heading', { name: 'No source yet' }).waitFor();
  await page.getByRole('button', { name: 'Add a source' }).click();
  const address = page.getByLabel('Address of the site or feed');
  assert.ok(await address.evaluate((field) => field === document.activeElement), 'the form is open and ready');
  server.state.sources = sources;
}

async function nothingIsLostWhenTheSessionEnds({ page, server, violationsOn }) {
  await page.goto('/articles/new');
  await page.getByLabel('Text of the article').fill('Half an article about North Korea');
  server.state.sessions.clear();
  await page.getByRole('button', { name: 'Read it' }).click();
  const dialog = page.getByRole('dialog', { name: 'Your session has ended' });
  await dialog.waitFor();
  assert.deepEqual(await violationsOn(page), []);
  await dialog.getByLabel('E-mail').fill(USER.email);
  await dialog.getByLabel('Password', { exact: true }).fill('not the password');
  await dialog.getByRole('button', { name: 'Sign in' }).click();
  await dialog.getByText('do not fit together').waitFor();
  await dialog.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await dialog.getByRole('button', { name: 'Sign in' }).click();
  await dialog.waitFor({ state: 'detached' });
  assert.equal(await page.getByLabel('Text of the article').inputValue(), 'Half an article about North Korea');
}

async function nothingIsLostWhenTheServerIsAway({ page, server }) {
  await page.goto('/articles/new');
  await page.getByLabel('Text of the article').fill('Half an article about North Korea');
  server.state.isDown = true;
  await page.getByRole('button', { name: 'Read it' }).click();
  await page.getByText('The server cannot be reached. What you see may be out of date').waitFor();
  assert.equal(await page.getByLabel('Text of the article').inputValue(), 'Half an article about North Korea');
  server.state.isDown = false;
  await page.getByRole('button', { name: 'Read it' }).click();
  await page.getByRole('heading', { name: '2 alerts raised' }).waitFor();
}

async function theConsoleComesUpWithTheServer({ page, server }) {
  server.state.isDown = true;
  await page.goto('/sources');
  await page.getByRole('heading', { name: 'The server cannot be reached' }).waitFor();
  server.state.isDown = false;
  await page.getByRole('heading', { name: 'Sources' }).waitFor();
}

async function printingOpensWhatIsFolded({ page }) {
  await page.goto('/alerts/41');
  await page.getByText('Element by element').first().waitFor();
  const closed = () => page.evaluate(() => document.querySelectorAll('main details:not([open])').length);
  const before = await closed();
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  assert.equal(await closed(), 0);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  assert.equal(await closed(), before);
}

async function theFirstSignInChangesThePassword({ page, server }) {
  server.state.password = ONE_TIME_PASSWORD;
  server.state.mustChangePassword = true;
  server.state.sessions.clear();
  await page.goto('/regimes');
  await page.waitForURL('**/sign-in?next=%2Fregimes');
  await page.getByLabel('E-mail').fill(USER.email);
  await page.getByLabel('Password', { exact: true }).fill(ONE_TIME_PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { name: 'Choose your own password' }).waitFor();
  await page.getByLabel('One-time password').fill(ONE_TIME_PASSWORD);
  await page.getByLabel('New password', { exact: true }).fill('short');
  await page.getByLabel('New password again').fill('short');
  await page.getByRole('button', { name: 'Save the new password' }).click();
  await page.getByText('Use at least 12 characters.').waitFor();
  await page.getByLabel('New password', { exact: true }).fill(PASSWORD);
  await page.getByLabel('New password again').fill(PASSWORD);
  await page.getByRole('button', { name: 'Save the new password' }).click();
  await page.waitForURL('**/regimes');
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.waitForURL('**/sign-in');
  await signIn(page);
}

/** What people do with the console, as sentences about behaviour. */
export const JOURNEYS = {
  'the list is worked by keyboard alone, and gives its reader their place back': triageByKeyboard,
  'a reason leads to its quote, and Escape leads back': reasonLeadsToItsQuote,
  'markup in an article is shown, never run': hostileTextStaysText,
  'ticks of open questions are kept': ticksAreKept,
  'a pasted article tells what is covered, what is not, and when nothing was read': pasting,
  'a question is asked once it is complete, and its answer stands under its address': asking,
  'a regime is right on the days around a change of law': daysOfARegime,
  'secrets are shown once, keys are revoked': secretsAreShownOnce,
  'what the server refuses stands at its field': refusalsStandAtTheirField,
  'a source is found, looked at and added': aSourceIsFoundSeenAndAdded,
  'lists of sources go in, with a report, and out': listsGoInAndOut,
  'an empty list of sources says what to do': anEmptyListSaysWhatToDo,
  'a session that ends loses nothing': nothingIsLostWhenTheSessionEnds,
  'a server that goes away loses nothing': nothingIsLostWhenTheServerIsAway,
  'a console opened before its server comes up with it': theConsoleComesUpWithTheServer,
  'printing opens what is folded': printingOpensWhatIsFolded,
  'the first sign-in changes the one-time password': theFirstSignInChangesThePassword,
};
