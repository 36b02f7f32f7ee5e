import { createHash, randomUUID } from 'node:crypto';
import { gzipSync } from 'node:zlib';

type Run = (sql: string, values?: unknown[]) => Promise<unknown>;

/** One thing of each kind that belongs to a team, or to nobody. Every text of it holds `mark`. */
export interface Belongings {
  teamId: string | null;
  sourceId: string;
  importId: string;
  articleId: string;
  revisionId: string;
  pageHash: string;
  reportId: string;
  incidentId: string;
  alertId: string;
  decisionId: string;
  batchId: string;
  webhookId: string;
  deliveryId: string;
  replayId: string;
  mailSubscriptionId: string;
}

const firstId = (rows: unknown): string => {
  const list = Array.isArray(rows) ? rows : (rows as { rows: unknown[] }).rows;
  return (list[0] as { id: string }).id;
};

/** Fills every table whose rows can belong to a team. `run` sees everything. */
export async function fillFor(run: Run, mark: string, teamId: string | null): Promise<Belongings> {
  const one = async (sql: string, ...values: unknown[]) => firstId(await run(`${sql} returning id`, values));
  const sourceId = await one(
    `insert into sources (name, url, kind, enabled, team_id) values ($1, $2, 'feed', false, $3)`,
    `Source ${mark}`,
    `https://${mark}.example/feed`,
    teamId,
  );
  await run(`insert into source_files (source_id, path, size, modified_ms) values ($1, $2, 1, 1)`, [sourceId, mark]);
  await run(`insert into scans (source_id, took_ms, outcome, message) values ($1, 1, 'failed', $2)`, [sourceId, mark]);
  const importId = await one(
    `insert into source_imports (asked_by, enabled, interval_minutes, opml, entries, remarks, team_id)
     values ('{"kind":"service","name":"x"}', true, 30, $1, 1, $2, $3)`,
    mark,
    [mark],
    teamId,
  );
  await run(
    `insert into source_import_problems (import_id, row, line, name, url, outcome, message) values ($1, 1, 1, $2, $2, 'invalid', $2)`,
    [importId, mark],
  );
  await run(`insert into hosts (host) values ($1)`, [`${mark}.example`]);
  const read = await fillArticle(one, run, mark, sourceId, teamId);
  const judged = await fillAlert(one, run, mark, read, teamId);
  return {
    teamId,
    sourceId,
    importId,
    ...read,
    ...judged,
    ...(await fillWebhook(one, run, mark, judged.alertId, teamId)),
  };
}

type One = (sql: string, ...values: unknown[]) => Promise<string>;

async function fillArticle(one: One, run: Run, mark: string, sourceId: string, teamId: string | null) {
  const articleId = await one(
    `insert into articles (identity, url, source_id, source_name, team_id) values ($1, $2, $3, $4, $5)`,
    `url:https://${mark}.example/story`,
    `https://${mark}.example/story`,
    sourceId,
    `Source ${mark}`,
    teamId,
  );
  const revisionId = await one(
    `insert into article_revisions (article_id, revision, title, text, language, origin, content_hash)
     values ($1, 1, $2, $3, 'en', 'feed', $2)`,
    articleId,
    `Title ${mark}`,
    `Text ${mark}`,
  );
  await run(`insert into unread_revisions (revision_id) values ($1)`, [revisionId]);
  await run(
    `insert into readings (revision_id, extractor_version, catalogue_version, outcome, report_count)
     values ($1, $2, '1', 'read', 1)`,
    [revisionId, mark],
  );
  const page = Buffer.from(`Page ${mark}`);
  const pageHash = createHash('sha256').update(page).digest('hex');
  await run(`insert into raw_pages (hash, content, size) values ($1, $2, 1)`, [pageHash, gzipSync(page)]);
  await run(
    `insert into page_fetches (article_id, revision_id, page_revision_id, url, title, obeys_robots, state, raw_hash, page_hash)
     values ($1, $2, $2, $3, $4, true, 'read', $5, $5)`,
    [articleId, revisionId, `https://${mark}.example/story`, `Title ${mark}`, pageHash],
  );
  const storyId = await one('insert into stories default values');
  const textId = await one(
    `insert into story_texts (story_id, digest, whole_key, words) values ($1, sha256($2), '\\x00', 1)`,
    storyId,
    Buffer.from(mark),
  );
  await run(
    `insert into story_articles (article_id, revision, text_id, outlet, told_at) values ($1, 1, $2, $3, now())`,
    [articleId, textId, `${mark}.example`],
  );
  return { articleId, revisionId, pageHash };
}

async function fillAlert(
  one: One,
  run: Run,
  mark: string,
  { articleId, revisionId }: { articleId: string; revisionId: string },
  teamId: string | null,
) {
  const reportId = await one(
    `insert into reports (revision_id, ordinal, origin, content, extractor_version) values ($1, 0, 'posted', $2, '1')`,
    revisionId,
    JSON.stringify(posted(mark)),
  );
  await run(
    `insert into findings (report_id, ordinal, regime, measure, determination, content, catalogue_version)
     values ($1, 0, 'KP-1718', $2, 'prohibited', $3, '1')`,
    [reportId, mark, JSON.stringify({ regime: 'KP-1718', measure: mark, citations: [] })],
  );
  const incidentId = await one(
    `insert into incidents (signature, first_day, last_day, team_id) values ($1, '2024-06-20', '2024-06-20', $2)`,
    mark,
    teamId,
  );
  const tellingId = await one(
    `insert into tellings (incident_id, regime, article_id, revision_id, report_ids, proposal, facts)
     values ($1, 'KP-1718', $2, $3, array[$4::uuid], $5, $6)`,
    incidentId,
    articleId,
    revisionId,
    reportId,
    JSON.stringify(told(mark)),
    JSON.stringify(FACTS),
  );
  await run(
    `insert into telling_keys (key, first_day, last_day, telling_id) values ($1, '2024-06-20', '2024-06-20', $2)`,
    [mark, tellingId],
  );
  const alertId = await one(
    `insert into alerts (incident_id, regime, level, determination, headline, summary, suppliers, recipients, party_codes,
                         items, conduct, stage, first_day, last_day)
     values ($1, 'KP-1718', 'possible', 'prohibited', $2, $3, '[]', '[]', '{RU,KP}', '{}', 'transfer', 'threatened',
             '2024-06-20', '2024-06-20')`,
    incidentId,
    `Headline ${mark}`,
    `Summary ${mark}`,
  );
  await run('insert into alert_reports (alert_id, report_id) values ($1, $2)', [alertId, reportId]);
  const batchId = randomUUID();
  const from = { state: { kind: 'new' }, assignee: null, due: null, tags: [], links: [] };
  await run(`insert into alert_events (alert_id, who, what, detail, alert_version) values ($1, $2, 'tagged', $3, 1)`, [
    alertId,
    mark,
    JSON.stringify({ batch: batchId, from, why: mark }),
  ]);
  const decisionId = await one(
    `insert into incident_decisions (kind, alert_id, other_alert_id, who, why, moved)
     values ('split', $1, $1, 'somebody', $2, $3)`,
    alertId,
    mark,
    JSON.stringify({ tellingIds: [], fromIncident: incidentId, toIncident: incidentId, alerts: [], made: [] }),
  );
  return { reportId, incidentId, alertId, batchId, decisionId };
}

async function fillWebhook(one: One, run: Run, mark: string, alertId: string, teamId: string | null) {
  const teams = teamId === null ? [] : [teamId];
  const webhookId = await one(
    `insert into webhooks (name, url, events, teams, status) values ($1, $2, '{alert.raised}', $3, 'paused')`,
    `Webhook ${mark}`,
    `https://${mark}.example/hook`,
    teams,
  );
  await run(`insert into webhook_secrets (webhook_id, kind, secret_encrypted) values ($1, 'hmac', $2)`, [
    webhookId,
    mark,
  ]);
  const eventId = `msg_${mark}`;
  await run(
    `insert into webhook_events (id, type, alert_id, sequence, body, team_id) values ($1, 'alert.raised', $2, 1, $3, $4)`,
    [eventId, alertId, JSON.stringify({ type: 'alert.raised', mark }), teamId],
  );
  await run('insert into alert_sequences (alert_id, last) values ($1, 1)', [alertId]);
  const deliveryId = await one(
    `insert into webhook_deliveries (webhook_id, event_id, alert_id, position, state, error, next_attempt_at)
     select $1, id, alert_id, position, 'failed', $3, null from webhook_events where id = $2`,
    webhookId,
    eventId,
    mark,
  );
  await run(
    `insert into webhook_attempts (delivery_id, at, duration_ms, url, request_headers, error) values ($1, now(), 1, $2, '{}', $3)`,
    [deliveryId, `https://${mark}.example/hook`, mark],
  );
  const replayId = await one(
    `insert into webhook_replays (webhook_id, what, from_at, total, requested_by) values ($1, 'failed', now(), 0, $2)`,
    webhookId,
    mark,
  );
  const mailSubscriptionId = await one(
    `insert into mail_subscriptions (name, address, mode, events, teams) values ($1, $2, 'daily', '{alert.raised}', $3)`,
    `Mail ${mark}`,
    `${mark}@example.org`,
    teams,
  );
  await run('insert into mail_entries (subscription_id, event_id, sent_at) values ($1, $2, now())', [
    mailSubscriptionId,
    eventId,
  ]);
  return { webhookId, deliveryId, replayId, mailSubscriptionId };
}

const DAYS = { firstDay: '2024-06-20', lastDay: '2024-06-20', isDayTold: true };
const FACTS = { ...DAYS, isAgreement: false, suppliers: [], recipients: [], categories: [], places: [] };

/** What the report tells, as the alert says it. */
function told(mark: string) {
  const law = { regime: 'KP-1718', level: 'possible', determination: 'prohibited' };
  return { ...FACTS, ...law, items: [], stage: 'threatened', headline: `Headline ${mark}`, summary: `Summary ${mark}` };
}

/** A report as it is posted. */
function posted(mark: string) {
  const party = (iso2: string, name: string) => ({ kind: 'state', iso2, name });
  return {
    kind: 'posted',
    report: {
      supplier: party('RU', 'Russia'),
      recipient: party('KP', 'North Korea'),
      via: [],
      place: null,
      endUser: null,
      items: [],
      conduct: 'transfer',
      stage: 'threatened',
      attribution: 'fact',
      date: { first: '2024-06-20', last: '2024-06-20' },
      circumstances: mark,
    },
  };
}
