import { jest } from '@jest/globals';
import { hashPassword, UserRow } from '#libs/access';
import { SourceRow } from '#libs/archive';
import { type Browser, openBrowser, faultsInLightAndDark, signInOnTheWay } from '../support/browser.js';
import { PASSWORD, startTestService, type TestService } from '../support/test-service.js';

jest.setTimeout(60_000);

const EMAIL = 'desk@example.org';

describe('the teams of the console, on the real service, in a real browser', () => {
  let service: TestService;
  let browser: Browser;

  beforeAll(async () => {
    service = await startTestService();
    const passwordHash = await hashPassword(PASSWORD);
    const person = { passwordHash, mustChangePassword: false };
    const users = service.database.getRepository(UserRow);
    await users.insert({ ...person, email: EMAIL, name: 'Dora Desk', role: 'administrator' });
    await users.insert({ ...person, email: 'kim@example.org', name: 'Kim Analyst', role: 'analyst' });
    await service.database.getRepository(SourceRow).insert({
      name: 'Paid wire',
      url: 'https://paid.example/feed',
      kind: 'feed',
      language: null,
      enabled: false,
      intervalMinutes: 30,
    });
    browser = await openBrowser(service.url);
    await signInOnTheWay(browser, '/teams', EMAIL, PASSWORD, 'No team yet');
  });
  afterAll(async () => {
    await browser.close();
    await service.close();
  });

  const page = () => browser.page;
  const faults = (): Promise<string[]> => faultsInLightAndDark(page());

  it('are made, and take people in', async () => {
    await page().getByText('Add a team').click();
    await page().getByLabel('Name').fill('Korea desk');
    await page().getByRole('button', { name: 'Add', exact: true }).click();
    await page().getByRole('link', { name: 'Korea desk' }).waitFor();
    expect(await faults()).toEqual([]);
    await page().getByRole('link', { name: 'Korea desk' }).click();
    await page().getByText('Nobody is in it yet.').waitFor();
    await page().getByLabel('Person', { exact: true }).selectOption({ label: 'Kim Analyst (kim@example.org)' });
    await page().getByRole('button', { name: 'Put into the team' }).click();
    await page().getByRole('button', { name: 'Take out: Kim Analyst' }).waitFor();
    expect(await faults()).toEqual([]);
  });

  it('are given a source on its page, and show it on theirs', async () => {
    await page().getByRole('link', { name: 'Sources', exact: true }).click();
    await page().getByRole('link', { name: 'Paid wire', exact: true }).click();
    await page().getByText('When and how it is read').click();
    await page().getByLabel('Whose it is').selectOption({ label: 'Korea desk' });
    expect(await faults()).toEqual([]);
    await page().getByRole('button', { name: 'Save' }).click();
    await page().getByRole('definition').filter({ hasText: 'Korea desk' }).waitFor();
    await page().getByRole('link', { name: 'Teams', exact: true }).click();
    await page().getByRole('link', { name: 'Korea desk' }).click();
    await page()
      .getByRole('region', { name: 'Sources of the team' })
      .getByRole('link', { name: 'Paid wire' })
      .waitFor();
  });

  it('let people go, and stay as long as something belongs to them', async () => {
    await page().getByRole('button', { name: 'Take out: Kim Analyst' }).click();
    await page().getByText('Nobody is in it yet.').waitFor();
    await page().getByText('Rename or remove').click();
    await page().getByRole('button', { name: 'Remove the team: Korea desk' }).click();
    await page().getByRole('button', { name: 'Yes, remove it' }).click();
    await page().getByText('belong to this team').waitFor();
    const refused = browser.complaints.splice(0).filter((complaint) => !complaint.includes('409'));
    expect(refused).toEqual([]);
  });
});
