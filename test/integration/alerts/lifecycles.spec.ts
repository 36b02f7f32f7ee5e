import {
  type Acted,
  AlertAnnouncer,
  AlertDesk,
  alertsRows,
  DeskRepository,
  LifecycleRules,
  type Order,
  type Actor,
} from '#libs/alerts';
import { Audit, AuditRepository } from '#libs/audit';
import { dataSourceOptions } from '#libs/database';
import type { KnowledgeHolder } from '#libs/knowledge';
import { WebhookOutbox, WebhookRepository, webhooksRows } from '#libs/webhooks';
import fc from 'fast-check';
import { DataSource } from 'typeorm';
import {
  BEFORE_ALL,
  type Course,
  type Expected,
  expectedOf,
  lives,
  type Model,
  type Step,
} from '../../support/lifecycle-model.js';
import { ChainFollower } from '../../support/chain-follower.js';
import { ProcessDeath } from '../../support/process-death.js';
import { insertAlert } from '../../support/stored-alert.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

/** `LIFECYCLES=10000 npm run jest -- --selectProjects integration --testPathPatterns lifecycles` lives them all. */
const LIVES = Number(process.env['LIFECYCLES'] ?? 150);
const SEED = Number(process.env['SEED'] ?? 1718);

/** What the database holds of one alert: where something is lost or doubled, one of the counts tells. */
interface Held {
  version: number;
  model: Model;
  history: number;
  audited: number;
  events: number;
  deliveries: number;
}

describe('the lives of alerts, drawn at random', () => {
  let database: TestDatabase;
  let source: DataSource;
  let desk: AlertDesk;
  let chain: ChainFollower;
  const death = new ProcessDeath();

  beforeAll(async () => {
    database = await createTestDatabase();
    const rows = [...alertsRows, ...webhooksRows];
    source = await new DataSource(dataSourceOptions(database.url, rows, [], { poolSize: 5 })).initialize();
    const knowledge = { regimeTitle: (id: string) => id } as KnowledgeHolder;
    const links = { alertUrl: (id: string) => `https://watch.example/alerts/${id}` };
    const announcer = new AlertAnnouncer(new WebhookOutbox(), knowledge, links);
    desk = new AlertDesk(source, new DeskRepository(), announcer, new Audit(), new LifecycleRules('violation'));
    const webhook = { name: 'desk', url: 'https://hook.example/', events: ['alert.closed', 'alert.reopened'] };
    await source.transaction((manager) =>
      new WebhookRepository(source).insert(manager, webhook as never, { kind: 'hmac', sealed: 'sealed' }),
    );
    chain = new ChainFollower(new AuditRepository(source));
    death.watch();
  });
  afterAll(async () => {
    death.unwatch();
    await source.destroy();
    await database.drop();
  });

  async function held(id: string): Promise<Held> {
    const [row] = await source.query(
      `select version, status, state -> 'askedBy' ->> 'id' as "askedBy", assignee ->> 'id' as assignee,
              to_char(due_day, 'YYYY-MM-DD') as due, tags, links,
              (select count(*)::int from alert_events e where e.alert_id = a.id) as history,
              (select count(*)::int from audit_records r where r.subject_id = a.id::text) as audited,
              (select count(*)::int from webhook_events e where e.alert_id = a.id) as events,
              (select count(*)::int from webhook_deliveries d where d.alert_id = a.id) as deliveries
         from alerts a where id = $1`,
      [id],
    );
    const { version, history, audited, events, deliveries, links, ...model } = row;
    const urls = (links as { url: string }[]).map(({ url }) => url);
    return { version, history, audited, events, deliveries, model: { ...model, links: urls } };
  }

  /** In a process that dies on the way: then a second one tries again, as a person would who got no answer. */
  async function act(order: Order, actor: Actor, diesAfter: number | null): Promise<Acted['results'][number]> {
    if (diesAfter !== null) {
      const before = await held(order.targets[0]!.id);
      death.after(diesAfter);
      const died = await desk.act(order, actor).then(
        (acted) => acted,
        () => null,
      );
      death.over();
      if (died) return died.results[0]!;
      const after = await held(order.targets[0]!.id);
      // All of it is there, or nothing: what was told to nobody may have been done all the same.
      if (after.version !== before.version) {
        expect(after.history - before.history).toBe(1);
        return { id: order.targets[0]!.id, outcome: 'done', version: after.version, desk: null as never };
      }
      expect(after).toEqual(before);
    }
    return (await desk.act(order, actor)).results[0]!;
  }

  const orderOf = (id: string, { action, why }: Step, version: number): Order => ({
    targets: [{ id, version }],
    action,
    why,
  });

  /** Where a life stands, and what can be taken back. */
  interface Life {
    id: string;
    isViolation: boolean;
    model: Model;
    last: { batch: string; before: Model; isComment: boolean } | null;
  }

  async function live(
    { id, isViolation }: Pick<Life, 'id' | 'isViolation'>,
    courses: readonly Course[],
  ): Promise<void> {
    let life: Life = { id, isViolation, model: BEFORE_ALL, last: null };
    for (const course of courses) {
      const before = await held(id);
      expect(before.model).toEqual(life.model);
      if (course.kind === 'one') life = await one(life, before, course.step);
      else if (course.kind === 'two') life = await both(life, before, [course.first, course.second]);
      else if (life.last) life = await undone(life, before, life.last, course.actor);
    }
    expect((await held(id)).model).toEqual(life.model);
  }

  async function one(life: Life, before: Held, step: Step): Promise<Life> {
    const { id, model } = life;
    const expected = step.isStale ? ({ outcome: 'changed' } as const) : expectedOf(model, step, life.isViolation);
    const version = before.version - Number(step.isStale);
    const result = await act(orderOf(id, step, version), step.actor, step.diesAfter);
    expect([step, result.outcome]).toEqual([step, expected.outcome]);
    const isDone = expected.outcome === 'done';
    const next = isDone ? expected.model : model;
    await expectGrown(id, before, model, next, isDone);
    if (!isDone) return life;
    const last = { batch: await lastBatch(id), before: model, isComment: step.action.kind === 'comment' };
    return { ...life, model: next, last };
  }

  async function undone(life: Life, before: Held, last: NonNullable<Life['last']>, actor: Actor): Promise<Life> {
    const { results } = await desk.undo(last.batch, 'Not so.', actor);
    expect(results[0]!.outcome).toBe(last.isComment ? 'refused' : 'done');
    const next = last.isComment ? life.model : last.before;
    await expectGrown(life.id, before, life.model, next, !last.isComment);
    return { ...life, model: next, last: null };
  }

  /** One of two goes first; the other is told that the alert has changed, if there was something to change. */
  async function both(life: Life, before: Held, steps: [Step, Step]): Promise<Life> {
    const { id, model, isViolation } = life;
    const [first, second] = await Promise.all(
      steps.map((step) => desk.act(orderOf(id, step, before.version), step.actor).then(({ results }) => results[0]!)),
    );
    const [ifFirst, ifSecond] = steps.map((step) => expectedOf(model, step, isViolation));
    const outcomes = `${first!.outcome} ${second!.outcome}`;
    const after = (a: Expected, b: Expected): string => (a.outcome === 'done' ? 'changed' : b.outcome);
    const allowed = [
      `${ifFirst!.outcome} ${after(ifFirst!, ifSecond!)}`,
      `${after(ifSecond!, ifFirst!)} ${ifSecond!.outcome}`,
    ];
    expect(allowed).toContain(outcomes);
    const winner = first!.outcome === 'done' ? ifFirst! : second!.outcome === 'done' ? ifSecond! : null;
    const next = winner?.outcome === 'done' ? winner.model : model;
    await expectGrown(id, before, model, next, winner !== null);
    return { ...life, model: next, last: null };
  }

  async function lastBatch(id: string): Promise<string> {
    const [row] = await source.query(
      `select detail ->> 'batch' as batch from alert_events where alert_id = $1 order by id desc limit 1`,
      [id],
    );
    return row.batch;
  }

  /** Done is one version, one line of history, one record in the audit, and one event where teams are told; else nothing. */
  async function expectGrown(id: string, before: Held, was: Model, is: Model, isDone: boolean): Promise<void> {
    const isTold = isDone && tellsTeams(was, is);
    const { version, history, audited, events, deliveries } = before;
    expect(await held(id)).toEqual({
      version: version + Number(isDone),
      model: is,
      history: history + Number(isDone),
      audited: audited + Number(isDone),
      events: events + Number(isTold),
      deliveries: deliveries + Number(isTold),
    });
  }

  it(
    `${LIVES} of them keep to the rules, lose nothing and double nothing, whenever a process dies`,
    async () => {
      for (const { isViolation, courses } of fc.sample(lives, { numRuns: LIVES, seed: SEED })) {
        const id = await insertAlert(source);
        await source.query(`update alerts set level = $1 where id = $2`, [isViolation ? 'violation' : 'possible', id]);
        await live({ id, isViolation }, courses);
        expect(await chain.faults()).toEqual([]);
      }
      expect(death.deaths).toBeGreaterThan(LIVES / 4);
    },
    60_000 + LIVES * 1000,
  );
});

/** Teams hear of what is closed, reopened, or opened again by taking the closing back. */
function tellsTeams(was: Model, is: Model): boolean {
  if (was.status === is.status) return false;
  return is.status === 'closed' || is.status === 'reopened' || was.status === 'closed';
}
