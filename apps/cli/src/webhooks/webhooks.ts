import { setTimeout as wait } from 'node:timers/promises';
import { Audit, type AuditAction, type Who } from '#libs/audit';
import { dataSourceOptions } from '#libs/database';
import {
  DeliveryRepository,
  ReplayRepository,
  WebhookOutbox,
  WebhookRepository,
  webhooksRows,
  type WebhookWithHealth,
} from '#libs/webhooks';
import { DataSource } from 'typeorm';
import { fail, hasDatabase, withDatabase } from '../backup/with-database.js';
import { table } from '../catalogue/table.js';

const USAGE = 2;
const PATIENCE_MS = 30_000;
const LOOK_MS = 500;
const WHO: Who = { kind: 'command-line', name: 'embargo webhooks' };

export async function listWebhooks({ json }: { json: boolean }): Promise<void> {
  await withWebhooks(async (database) => {
    const webhooks = await new WebhookRepository(database).list();
    if (json) return console.log(JSON.stringify(webhooks.map(shown), null, 2));
    if (webhooks.length === 0) return console.log('There is no webhook yet. Add one in the console or by the API.');
    const rows = webhooks.map((webhook) => [
      webhook.id,
      webhook.name,
      webhook.status,
      ...healthOf(webhook),
      webhook.url,
    ]);
    console.log(
      table(['id', 'name', 'status', 'waiting', 'failed', 'last', 'address'], rows, process.stdout.columns ?? 120),
    );
  });
}

export async function testWebhook(id: string): Promise<void> {
  await withWebhook(id, async (database, webhook) => {
    const data = { message: 'This is a test. If you can verify its signature, you are ready for alerts.' };
    const eventId = await database.transaction(async (manager) => {
      await tell(manager, 'webhook.tested', webhook);
      return new WebhookOutbox().recordTest(manager, { type: 'webhook.test', data }, id);
    });
    console.log(`A test was given to the worker as ${eventId}.`);
    const deliveries = new DeliveryRepository(database);
    for (let waited = 0; waited < PATIENCE_MS; waited += LOOK_MS) {
      const delivery = (await deliveries.list({ webhookId: id }, 50)).find((one) => one.eventId === eventId);
      if (delivery?.state === 'delivered')
        return console.log(`It arrived: status ${delivery.responseStatus}, ${delivery.durationMs} ms.`);
      if (delivery?.lastAttemptAt) return fail(`It did not arrive: ${delivery.error ?? 'no reason was given'}`);
      await wait(LOOK_MS);
    }
    fail('No worker has tried it yet. Is the service running?');
  });
}

export async function replayWebhook(
  id: string,
  options: { since: string; until?: string; all: boolean },
): Promise<void> {
  const [from, to] = [momentOf(options.since), options.until === undefined ? new Date() : momentOf(options.until)];
  if (!from || !to) return fail('A time looks like 2026-01-31 or 2026-01-31T08:00:00Z.', USAGE);
  if (options.until !== undefined && !options.all) return fail('--until goes with --all only.', USAGE);
  if (from >= to) return fail('The time ends before it begins.', USAGE);
  await withWebhook(id, async (database, webhook) => {
    if (webhook.status === 'off') return fail(`"${webhook.name}" is switched off; switch it on first.`);
    const replays = new ReplayRepository(database);
    const order = options.all ? ({ what: 'range', from, to } as const) : ({ what: 'failed', from } as const);
    const start = await database.transaction(async (manager) => {
      const started = await replays.start(manager, id, order, WHO.name);
      if (started.outcome === 'started') await tell(manager, 'webhook.replayed', webhook);
      return started;
    });
    if (start.outcome === 'too-many')
      return fail(`${start.found} messages are too many for one replay; choose a shorter time.`);
    const replay = await replays.find(id, start.id);
    const count = replay?.total ?? 0;
    console.log(
      `${count} ${count === 1 ? 'message is' : 'messages are'} sent again; the console shows how far it has come.`,
    );
  });
}

function shown({ id, name, url, status, disabledReason, format, events, health }: WebhookWithHealth) {
  return { id, name, url, status, disabledReason, format, events, health };
}

function healthOf({ health }: WebhookWithHealth): string[] {
  return [String(health.pending), String(health.failed), health.lastState ?? '-'];
}

async function tell(manager: Parameters<Audit['record']>[0], what: AuditAction, { id, name }: WebhookWithHealth) {
  await new Audit().record(manager, { who: WHO, what, subject: { id, name } });
}

function momentOf(text: string): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?$/.test(text)) return null;
  const moment = new Date(text);
  return Number.isNaN(moment.getTime()) || !isDay(text.slice(0, 10)) ? null : moment;
}

/** The parser of dates takes 30 February for 2 March. */
function isDay(day: string): boolean {
  return new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);
}

async function withWebhook(
  id: string,
  work: (database: DataSource, webhook: WebhookWithHealth) => Promise<void> | void,
) {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) {
    return fail('A webhook is named by its id; "embargo webhooks list" shows it.', USAGE);
  }
  await withWebhooks(async (database) => {
    const webhook = await new WebhookRepository(database).find(id);
    if (!webhook) return fail('There is no such webhook; "embargo webhooks list" shows those that there are.');
    await work(database, webhook);
  });
}

async function withWebhooks(work: (database: DataSource) => Promise<void> | void): Promise<void> {
  await withDatabase(async (url, settings) => {
    if (!hasDatabase(settings)) return fail('There is no database yet; start the service first.');
    const database = await new DataSource(dataSourceOptions(url, webhooksRows, [], { poolSize: 2 })).initialize();
    try {
      await work(database);
    } finally {
      await database.destroy();
    }
  });
}
