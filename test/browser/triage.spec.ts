import { jest } from '@jest/globals';
import { type ApiCaller, apiCaller } from '../support/api-caller.js';
import { accessibilityViolations, type Browser, openBrowser } from '../support/browser.js';
import { insertAlert } from '../support/stored-alert.js';
import { startTestService, type TestService } from '../support/test-service.js';

jest.setTimeout(60_000);

/** Tabs before it is given up that something can be reached by keyboard. */
const TABS_MAX = 120;

/** The innermost thing that has the focus, by its name for whoever cannot see it. */
const FOCUSED = `(() => {
  const { activeElement: at } = document;
  const name = at?.getAttribute('aria-label') ?? at?.textContent ?? '';
  return { name: name.trim(), field: at?.getAttribute('name') ?? null };
})()`;

describe('triage in the console, by keyboard alone, on the real service', () => {
  let service: TestService;
  let browser: Browser;
  let people: Record<'analyst' | 'approver' | 'auditor' | 'viewer', Record<string, string>>;
  let approver: ApiCaller;

  beforeAll(async () => {
    service = await startTestService();
    const signedIn = async (role: keyof typeof people) => [role, await service.signIn(role)] as const;
    people = Object.fromEntries([
      await signedIn('analyst'),
      await signedIn('approver'),
      await signedIn('auditor'),
      await signedIn('viewer'),
    ]) as typeof people;
    approver = apiCaller(service, people.approver);
    browser = await openBrowser(service.url);
  });
  afterAll(async () => {
    await browser.close();
    await service.close();
  });

  const page = () => browser.page;
  const press = (...keys: string[]) =>
    keys.reduce((before, key) => before.then(() => page().keyboard.press(key)), Promise.resolve());
  const focused = () => page().evaluate<{ name: string; field: string | null }>(FOCUSED);
  const says = (text: string) => page().getByText(text).first().waitFor();

  /** Comes as one of the people, to a page. */
  const come = async (role: keyof typeof people, path: string) => {
    const [name = '', value = ''] = (people[role]['cookie'] ?? '').split('=');
    await page().context().clearCookies();
    await page()
      .context()
      .addCookies([{ name, value, url: service.url }]);
    await page().goto(path);
    await page().locator('main h1').first().waitFor();
  };

  const tabTo = async (name: string) => {
    for (let tabs = 0; tabs < TABS_MAX; tabs += 1) {
      await press('Tab');
      if ((await focused()).name.startsWith(name)) return;
    }
    throw new Error(`"${name}" cannot be reached by Tab`);
  };
  const operate = async (name: string) => {
    await tabTo(name);
    await press('Enter');
  };

  const newAlert = async (level: 'violation' | 'possible', headline: string): Promise<string> => {
    const id = await insertAlert(service.database);
    await service.database.query(
      `update alerts set level = $2, headline = $3, items = '{rifles}',
              suppliers = '[{"kind":"state","iso2":"RU","name":"Russia"}]',
              recipients = '[{"kind":"state","iso2":"KP","name":"North Korea"}]' where id = $1`,
      [id, level, headline],
    );
    return id;
  };
  const statusOf = async (id: string) =>
    (await service.database.query('select status from alerts where id = $1', [id]))[0].status as string;
  const accessibleInBoth = async (picture: string) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page().emulateMedia({ colorScheme });
      expect([picture, colorScheme, await accessibilityViolations(page())]).toEqual([picture, colorScheme, []]);
      if (process.env['SCREENSHOTS']) {
        const path = `${process.env['SCREENSHOTS']}/${picture}-${colorScheme}.png`;
        await page().screenshot({ path, fullPage: true });
      }
    }
    if (process.env['SCREENSHOTS']) {
      await page().emulateMedia({ colorScheme: 'light' });
      await page().setViewportSize({ width: 390, height: 844 });
      await page().screenshot({ path: `${process.env['SCREENSHOTS']}/${picture}-phone.png`, fullPage: true });
      await page().setViewportSize({ width: 1280, height: 860 });
    }
  };

  it('one takes, comments and proposes to close with a reason; another approves; the timeline tells all of it', async () => {
    const id = await newAlert('violation', 'Rifles were shipped, officials said');
    await come('analyst', '/alerts?level=violation');
    await page().locator('[data-row]').first().waitFor();
    await press('j', 'Enter');
    await page().waitForURL(`**/alerts/${id}**`);
    await says('New: nobody has started on it.');
    await press('a');
    await says('It is yours.');
    await press('e');
    await says('The review has started.');
    await operate('Comment…');
    await page().keyboard.type('The ministry denies it.');
    await operate('Add comment');
    await says('The comment stands in the history.');

    await press('c');
    expect((await focused()).field).toBe('why');
    expect(await statusOf(id)).toBe('in-review');
    await press('Enter');
    await page().keyboard.type('Two agencies saw the ship.');
    await operate('Propose it');
    expect((await focused()).field).toBe('outcome');
    await says('Choose what you found.');
    await press('ArrowDown');
    await accessibleInBoth('alert-close');
    await operate('Propose it');
    await says('A second person is asked to approve the closing.');
    expect(await statusOf(id)).toBe('awaiting-approval');
    await says('You asked for this closing, so somebody else has to approve it.');
    expect(await page().getByRole('button', { name: 'Approve…' }).count()).toBe(0);
    await press('c');
    await says('Somebody has asked to close it already.');

    await come('approver', `/alerts/${id}`);
    await says('Two agencies saw the ship.');
    await operate('Approve…');
    await accessibleInBoth('alert-approve');
    await operate('Approve');
    await says('Closed.');
    expect(await statusOf(id)).toBe('closed');
    await says('Closing approved: Violation likely');
    const timeline = await page().getByRole('region', { name: 'Timeline' }).textContent();
    for (const line of ['Assigned to', 'Review started', 'The ministry denies it.', 'Asked to close']) {
      expect(timeline).toContain(line);
    }
    await accessibleInBoth('alert-closed');
  });

  it('what was done is taken back, from where it is told', async () => {
    const id = await newAlert('possible', 'A treaty about fish');
    await come('analyst', `/alerts/${id}`);
    await press('s');
    await page().keyboard.type('Wait for the communiqué.');
    await operate('Snooze it');
    expect((await focused()).field).toBe('day');
    await page().keyboard.type('2099-01-31');
    await operate('Snooze it');
    await says('Snoozed until 31 Jan 2099.');
    await operate('Undo');
    await says('Taken back.');
    expect(await statusOf(id)).toBe('new');
  });

  it('somebody else is faster: what changed is told, what was typed stays, and can then be sent', async () => {
    const id = await newAlert('possible', 'A denial');
    await come('analyst', `/alerts/${id}`);
    await press('c');
    await page().keyboard.type('Denied by both sides.');
    await tabTo('Choose…');
    await press('ArrowDown', 'ArrowDown');
    const faster = { version: 1, action: { kind: 'tag', add: ['denied'] }, why: '' };
    expect((await approver('POST', `alerts/${id}/actions`, faster)).status).toBe(200);
    await operate('Close it');
    await says('Somebody was faster');
    await says('Tags: denied');
    expect(await page().getByRole('textbox', { name: 'Reason' }).inputValue()).toBe('Denied by both sides.');
    expect(await statusOf(id)).toBe('new');
    await accessibleInBoth('alert-conflict');
    await operate('Close it');
    await says('Closed.');
    expect(await statusOf(id)).toBe('closed');
  });

  it('what was typed is there again after looking at another alert', async () => {
    const [first, second] = [await newAlert('possible', 'One'), await newAlert('possible', 'Two')];
    await come('analyst', '/alerts?level=possible&status=new');
    await page().locator(`[data-row="${second}"]`).waitFor();
    await press('j', 'Enter');
    await page().waitForURL(`**/alerts/${second}**`);
    await says('New: nobody has started on it.');
    await press('c');
    await page().keyboard.type('Half a reason');
    await press('Escape', 'j');
    await page().waitForURL(`**/alerts/${first}**`);
    await press('k');
    await page().waitForURL(`**/alerts/${second}**`);
    await says('New: nobody has started on it.');
    await press('c');
    expect(await page().getByRole('textbox', { name: 'Reason' }).inputValue()).toBe('Half a reason');
    await press('Escape', 'u');
    await page().locator(`[data-row="${second}"]`).waitFor();
    expect(await page().evaluate('document.activeElement?.dataset.row')).toBe(second);
  });

  it('many are closed with one reason, with a result for each, and taken back', async () => {
    const ids = await Promise.all(['1', '2', '3', '4'].map((one) => newAlert('violation', `Bulk ${one}`)));
    await come('analyst', '/alerts?status=new&level=violation');
    await page().locator('[data-row]').nth(3).waitFor();
    await press('j', 'x', 'j', 'j', 'j', 'X');
    await says('4 alerts selected');
    const changed = ids[0] as string;
    await approver('POST', `alerts/${changed}/actions`, { version: 1, action: { kind: 'start-review' }, why: '' });
    await press('c');
    expect((await focused()).field).toBe('why');
    await page().keyboard.type('One story, told four times.');
    await tabTo('Choose…');
    await press('ArrowUp', 'End', 'ArrowUp');
    await accessibleInBoth('queue-bulk');
    await operate('Close it');
    await says('3 of 4 alerts done');
    await says('changed it meanwhile');
    expect(await Promise.all(ids.map(statusOf))).toEqual([
      'in-review',
      'awaiting-approval',
      'awaiting-approval',
      'awaiting-approval',
    ]);
    await accessibleInBoth('queue-result');
    await operate('Undo all of it');
    await says('3 alerts taken back');
    expect(await Promise.all(ids.map(statusOf))).toEqual(['in-review', 'new', 'new', 'new']);
  });

  it('whose, by when and in what state stand in the address, and every alert of a filter is selected at once', async () => {
    await come('analyst', '/alerts?status=new&assignee=nobody');
    await page().locator('[data-row]').first().waitFor();
    const { total } = (await approver('GET', 'alerts?status=new&assignee=nobody')).body;
    expect(await page().locator('[data-row]').count()).toBe(total);
    await press('j', 'x');
    await says('1 alert selected');
    await page().keyboard.down('Shift');
    await press('Tab', 'Tab');
    await page().keyboard.up('Shift');
    await come('analyst', '/alerts?assignee=me');
    await page().locator('[data-row]').first().waitFor();
    expect(await page().locator('[data-row]').count()).toBe(1);
    await come('analyst', '/alerts?due=overdue');
    await says('No alert fits these filters');
  });

  it('a reader is told that deciding is for others, and is offered nothing', async () => {
    const id = await newAlert('possible', 'For reading');
    await come('viewer', `/alerts/${id}`);
    await says('Your role reads alerts.');
    expect(
      await page()
        .getByRole('button', { name: /Close…|Comment…|Assign/ })
        .count(),
    ).toBe(0);
    await press('c');
    expect(await page().getByRole('textbox', { name: 'Reason' }).count()).toBe(0);
    await accessibleInBoth('alert-reader');
    await come('viewer', '/alerts');
    await page().locator('[data-row]').first().waitFor();
    expect(await page().getByRole('checkbox').count()).toBe(0);
  });

  it('an auditor browses who did what, with old and new, and has the chain verified', async () => {
    await come('auditor', '/audit?kind=alert&action=alert.approval-asked');
    await page().getByRole('table', { name: 'Audit' }).waitFor();
    await says('Two agencies saw the ship.');
    await operate('Verify now');
    await says('Nothing was changed:');
    await accessibleInBoth('audit');
    await come('auditor', '/audit?who=nobody@example.org');
    await says('No record fits these filters');
    await come('viewer', '/alerts');
    expect(await page().getByRole('link', { name: 'Audit' }).count()).toBe(0);
  });

  it('wrote nothing to the browser console but the conflict that the browser itself notes', () => {
    expect(browser.complaints.filter((line) => !line.includes('409'))).toEqual([]);
  });
});
