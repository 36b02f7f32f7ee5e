import {
  type Actor,
  type AlertAction,
  type AlertAnnouncer,
  AlertDesk,
  AlertEventRow,
  AlertRow,
  alertsRows,
  DeskRepository,
  LifecycleRules,
} from '#libs/alerts';
import { Audit, AuditRepository, recordHash } from '#libs/audit';
import { dataSourceOptions } from '#libs/database';
import { DataSource } from 'typeorm';
import { insertAlert } from '../../support/stored-alert.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

const anna: Actor = { kind: 'user', id: '00000000-0000-4000-8000-00000000000a', name: 'anna@example.org' };
const bela: Actor = { kind: 'user', id: '00000000-0000-4000-8000-00000000000b', name: 'bela@example.org' };
const close: AlertAction = { kind: 'close', outcome: 'not-a-transfer' };

describe('acting on alerts', () => {
  let database: TestDatabase;
  let source: DataSource;
  let told: string[];
  let desk: AlertDesk;
  let failure: Error | null;

  beforeEach(async () => {
    database = await createTestDatabase();
    source = await new DataSource(dataSourceOptions(database.url, alertsRows, [], { poolSize: 10 })).initialize();
    told = [];
    failure = null;
    const tell = async (line: string) => {
      if (failure) throw failure;
      told.push(line);
    };
    const announcer = {
      closed: (_: unknown, id: string, resolution: string) => tell(`closed ${id}: ${resolution}`),
      reopened: (_: unknown, id: string, reason: string) => tell(`reopened ${id}: ${reason}`),
    } as unknown as AlertAnnouncer;
    desk = new AlertDesk(source, new DeskRepository(), announcer, new Audit(), new LifecycleRules('violation'));
  });
  afterEach(async () => {
    await source.destroy();
    await database.drop();
  });

  const row = (id: string) => source.getRepository(AlertRow).findOneByOrFail({ id });
  const history = (alertId: string) =>
    source.getRepository(AlertEventRow).find({ where: { alertId }, order: { id: 'asc' } });
  const target = async (id: string) => ({ id, version: (await row(id)).version });
  const act = async (id: string, action: AlertAction, actor = anna, why = 'Read it.') =>
    desk.act({ targets: [await target(id)], action, why }, actor);
  const audited = async () => {
    const actions = [];
    for await (const record of new AuditRepository(source).between(0, 1e9)) {
      expect(recordHash(record)).toBe(record.hash);
      actions.push((JSON.parse(record.content) as { action: string }).action);
    }
    return actions;
  };

  it('closes with outcome, reason, history, audit and word to the webhooks', async () => {
    const id = await insertAlert(source);
    const { results } = await act(id, close, anna, 'A treaty about fish.');
    expect(results).toMatchObject([{ outcome: 'done', version: 2, desk: { state: { kind: 'closed' } } }]);
    expect(await row(id)).toMatchObject({
      status: 'closed',
      version: 2,
      state: { outcome: 'not-a-transfer', closedBy: anna, approvedBy: null, why: 'A treaty about fish.' },
    });
    expect(await history(id)).toMatchObject([
      { who: 'anna@example.org', what: 'closed', alertVersion: 2, detail: { why: 'A treaty about fish.' } },
    ]);
    expect(told).toEqual([`closed ${id}: Not a transfer`]);
    expect(await audited()).toEqual(['alert.closed']);
  });

  it('tells what changed to whoever acts on a stale version, and changes nothing', async () => {
    const id = await insertAlert(source);
    const stale = await target(id);
    await act(id, { kind: 'tag', add: ['dhow'], remove: [] }, bela);
    const { results } = await desk.act({ targets: [stale], action: close, why: 'x' }, anna);
    expect(results).toMatchObject([
      { outcome: 'changed', version: 2, changes: [{ who: 'bela@example.org', what: 'tagged' }] },
    ]);
    expect((await row(id)).status).toBe('new');
  });

  it('of two people who close at once, one does and the other is told', async () => {
    const id = await insertAlert(source);
    const one = { targets: [await target(id)], action: close, why: 'x' };
    const both = await Promise.all([desk.act(one, anna), desk.act(one, bela)]);
    const outcomes = both.map(({ results }) => results[0]?.outcome);
    expect(new Set(outcomes)).toEqual(new Set(['changed', 'done']));
    expect(told).toHaveLength(1);
    expect(await audited()).toHaveLength(1);
  });

  it('a violation is closed by two, and both stand in the audit', async () => {
    const id = await insertAlert(source);
    await source.query(`update alerts set level = 'violation' where id = $1`, [id]);
    await act(id, { kind: 'close', outcome: 'violation-likely' });
    expect((await act(id, { kind: 'approve' })).results).toMatchObject([{ outcome: 'refused', code: 'same-person' }]);
    expect(told).toEqual([]);
    await act(id, { kind: 'approve' }, bela, '');
    expect(await row(id)).toMatchObject({ state: { closedBy: anna, approvedBy: bela } });
    expect(await audited()).toEqual(['alert.approval-asked', 'alert.closed']);
  });

  describe('many at once', () => {
    it('one reason, a result for each, and a refusal stops nobody else', async () => {
      const ids = [await insertAlert(source), await insertAlert(source), await insertAlert(source)];
      await act(ids[1]!, close);
      const missing = '00000000-0000-4000-8000-000000000000';
      const targets = [...(await Promise.all(ids.map(target))), { id: missing, version: 1 }];
      const { results } = await desk.act({ targets, action: close, why: 'All satire.' }, anna);
      expect(results.map(({ outcome }) => outcome)).toEqual(['done', 'refused', 'done', 'not-found']);
    });

    it('are taken back by one undo, but for those that somebody has touched since', async () => {
      const ids = [await insertAlert(source), await insertAlert(source)];
      await act(ids[0]!, { kind: 'tag', add: ['dhow'], remove: [] });
      const { batchId } = await desk.act(
        { targets: await Promise.all(ids.map(target)), action: close, why: 'All satire.' },
        anna,
      );
      await act(ids[1]!, { kind: 'comment' }, bela, 'Is it?');
      const undone = await desk.undo(batchId, 'Not satire.', anna);
      expect(new Map(undone.results.map(({ id, outcome }) => [id, outcome]))).toEqual(
        new Map([
          [ids[0], 'done'],
          [ids[1], 'changed'],
        ]),
      );
      expect(await row(ids[0]!)).toMatchObject({ status: 'new', tags: ['dhow'] });
      expect(told.at(-1)).toBe(`reopened ${ids[0]}: Not satire.`);
      // Taking the taking-back back closes it again.
      await desk.undo(undone.batchId, 'Satire after all.', anna);
      expect((await row(ids[0]!)).status).toBe('closed');
      expect(await audited()).toEqual(
        ['tagged', 'closed', 'closed', 'commented', 'undone', 'undone'].map((what) => `alert.${what}`),
      );
    });

    it('all or nothing of a request is kept when the process dies in it', async () => {
      const ids = [await insertAlert(source), await insertAlert(source)];
      failure = new Error('the process died');
      const order = { targets: await Promise.all(ids.map(target)), action: close, why: 'x' };
      await expect(desk.act(order, anna)).rejects.toThrow('the process died');
      for (const id of ids) expect([(await row(id)).status, await history(id)]).toEqual(['new', []]);
      expect(await audited()).toEqual([]);
    });
  });

  it('the same alert named twice is acted on once', async () => {
    const id = await insertAlert(source);
    const one = await target(id);
    const { results } = await desk.act({ targets: [one, one], action: close, why: 'x' }, anna);
    expect(results.map(({ outcome }) => outcome)).toEqual(['done', 'changed']);
    expect((await row(id)).version).toBe(2);
  });
});
