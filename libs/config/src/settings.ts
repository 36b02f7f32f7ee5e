import path from 'node:path';
import { z } from 'zod';
import { missingForProvider, providerSettings } from './provider-settings.js';

const flag = (fallback: 'true' | 'false') =>
  z
    .enum(['true', 'false'])
    .default(fallback)
    .transform((value) => value === 'true');
/** 32 bytes in base64. */
const SECRET_KEY_FORM = /^[A-Za-z0-9+/]{43}=$/;
const whole = (min: number, max: number) => z.coerce.number().int().min(min).max(max);

/**
 * Every setting of the product: environment variable, what it means, its default.
 * docs/configuration.md is generated from this object (`npm run docs`).
 */
export const settingsSchema = z.object({
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must start with postgres://, for example postgres://user:password@host:5432/embargo')
    .optional()
    .describe('A PostgreSQL 15 or newer to use instead of the embedded one. Empty: the embedded server is started.'),
  DATABASE_POOL_SIZE: whole(2, 200)
    .default(10)
    .describe('Connections that each process keeps to the database, beside five of the job queue.'),
  DATA_DIR: z
    .string()
    .min(1)
    .default('.data')
    .describe('Folder of the embedded database, the generated secret key and imported texts. Back it up.'),
  HOST: z.string().min(1).default('127.0.0.1').describe('Address that the API and the console listen on.'),
  PORT: whole(0, 65_535).default(3000).describe('Port that the API and the console listen on. 0 takes a free one.'),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe(
      'Address under which people reach the service; used in links of webhooks. Default: http://localhost:PORT.',
    ),
  TRUST_PROXY: whole(0, 10)
    .default(0)
    .describe('How many reverse proxies stand in front and may be believed about the client address.'),
  SECURE_COOKIES: flag('false').describe(
    'Set it when people reach the service over https: cookies are marked Secure, and browsers are told to come by https alone (HSTS).',
  ),
  SECRET_KEY: z
    .string()
    .regex(SECRET_KEY_FORM, 'must be 32 random bytes in base64: run "openssl rand -base64 32"')
    .optional()
    .describe(
      'Key that encrypts the secrets of webhooks and people at rest. Default: made on the first start and kept in DATA_DIR.',
    ),
  PREVIOUS_SECRET_KEYS: z
    .string()
    .default('')
    .transform((text) => text.split(/[\s,]+/).filter((key) => key !== ''))
    .refine((keys) => keys.every((key) => SECRET_KEY_FORM.test(key)), 'must be keys like SECRET_KEY, parted by commas')
    .describe(
      'Keys before SECRET_KEY, newest first, parted by commas: what they sealed still opens. See docs/operations.md for how a key is replaced.',
    ),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
    .default('info')
    .describe('What is logged. Logs are JSON, one line an event, on standard output.'),
  SESSION_IDLE_MINUTES: whole(5, 10_080).default(480).describe('A session without a request for so long ends.'),
  SESSION_HOURS_MAX: whole(1, 720).default(72).describe('A session ends after so many hours, used or not.'),
  SECOND_FACTOR_ROLES: z
    .string()
    .default('')
    .transform((text) =>
      text
        .split(',')
        .map((role) => role.trim())
        .filter((role) => role !== ''),
    )
    .pipe(z.array(z.enum(['viewer', 'analyst', 'approver', 'administrator', 'auditor'])))
    .describe('Roles, separated by commas, whose people must sign in with a second factor.'),
  ...providerSettings,
  BODY_BYTES_MAX: whole(10_000, 50_000_000).default(6_000_000).describe('Largest request body that the API accepts.'),
  REQUESTS_PER_MINUTE: whole(10, 1_000_000)
    .default(1200)
    .describe('Requests that one address may make in a minute before it is told to wait (429).'),
  PERSON_REQUESTS_PER_MINUTE: whole(10, 1_000_000)
    .default(1200)
    .describe('Requests that one person may make in a minute, from whatever addresses.'),
  KEY_REQUESTS_PER_MINUTE: whole(10, 1_000_000)
    .default(1200)
    .describe('Requests that one API key may make in a minute, from whatever addresses.'),
  SIGN_INS_PER_MINUTE: whole(3, 10_000)
    .default(10)
    .describe('Failed sign-ins that one address, or one known browser, may make in a minute, whatever the account.'),
  CATALOGUE_DIR: z
    .string()
    .min(1)
    .optional()
    .describe('Folder with your own additions to, or corrections of, the catalogue. See docs/catalogue.md.'),
  SCAN_TICK_SECONDS: whole(1, 3600).default(30).describe('How often the worker looks which sources are due.'),
  SCAN_CONCURRENCY: whole(1, 64).default(8).describe('Sources that one worker reads at the same time.'),
  PAGE_CONCURRENCY: whole(1, 32).default(4).describe('Pages of articles that one worker fetches at the same time.'),
  PAGE_BYTES_MAX: whole(10_000, 50_000_000)
    .default(3_000_000)
    .describe('Largest page of an article, unpacked, that is read; of a larger one the text of the feed is kept.'),
  HOST_CONCURRENCY: whole(1, 32)
    .default(2)
    .describe('Requests to one host that may be under way at the same time, in all workers together.'),
  HOST_DELAY_MS: whole(0, 600_000)
    .default(1000)
    .describe(
      'From one request to a host to the next, in all workers together. A longer crawl-delay of the host rules.',
    ),
  PAUSE_AFTER_DAYS: whole(1, 365)
    .default(7)
    .describe('A source of which every scan failed for so many days is paused, with a notice.'),
  RETENTION_TEXT_DAYS: whole(0, 36_500)
    .default(0)
    .describe(
      'Texts of articles that no alert rests on are emptied after so many days; 0 keeps them. See docs/operations.md.',
    ),
  RETENTION_PAGE_DAYS: whole(0, 36_500)
    .default(0)
    .describe('Pages as they came are removed after so many days, unless an alert rests on them; 0 keeps them.'),
  RETENTION_PAGES_MB_MAX: whole(0, 10_000_000)
    .default(10_000)
    .describe('When kept pages take more than so many megabytes, the oldest that no alert rests on go; 0 is no limit.'),
  RETENTION_SCAN_DAYS: whole(0, 36_500)
    .default(90)
    .describe('The history of scans is kept for so many days; 0 keeps it.'),
  RETENTION_CLOSED_ALERTS: flag('false').describe(
    'Lets pages go that only closed alerts rest on. Texts and findings of alerts stay in any case.',
  ),
  FETCH_DEADLINE_SECONDS: whole(1, 300).default(30).describe('Longest that one download may take, redirects included.'),
  FEED_BYTES_MAX: whole(10_000, 100_000_000)
    .default(5_000_000)
    .describe('Largest feed, unpacked, that is read; a larger one is refused and named on the source.'),
  WATCHED_FOLDER: z
    .string()
    .min(1)
    .optional()
    .describe(
      'Folder whose files, and those of the folders in it, may be read as sources: html, txt, eml, pdf. Default: inbox in DATA_DIR.',
    ),
  OUTBOUND_PROXY: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('HTTP proxy for everything that the product fetches or sends.'),
  OUTBOUND_NO_PROXY: z.string().default('').describe('Hosts that are reached without the proxy, separated by commas.'),
  dangerous_allow_private_networks: z
    .enum(['none', 'loopback', 'all'])
    .default('none')
    .describe(
      'Lets sources and webhooks reach addresses of your own network. Anyone who may add a source can then probe it. Leave it at "none" unless you need it.',
    ),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/[^/\s]+$/, 'must look like smtp://user:password@mail.example.org:587 or smtps://...:465')
    .refine((url) => URL.canParse(url), 'is no address; write special characters of the password as %-codes')
    .optional()
    .describe(
      'Mail server for password links and mailed alerts. A password is sent over TLS only. Empty: no mail is sent.',
    ),
  MAIL_FROM: z
    .string()
    .min(3)
    .default('Embargo Watch <embargo-watch@localhost.localdomain>')
    .describe('Sender of the mails that the service sends.'),
  FOUR_EYES: z
    .enum(['none', 'violation', 'all'])
    .default('violation')
    .describe(
      'Which alerts are closed only when a second person approves: none, those of the level "violation", or all.',
    ),
  AUDIT_CHECKPOINT_FILE: z
    .string()
    .min(1)
    .optional()
    .describe(
      'File that signed checkpoints of the audit are appended to. Default: audit-checkpoints.jsonl in DATA_DIR. Better on a disk that who administers the database cannot write to. See docs/audit.md.',
    ),
  AUDIT_CHECKPOINT_RECORDS: whole(1, 1_000_000)
    .default(1000)
    .describe('A checkpoint of the audit is made after so many new records; see also the next setting.'),
  AUDIT_CHECKPOINT_MINUTES: whole(1, 10_080)
    .default(60)
    .describe('A checkpoint of the audit is made after so many minutes if there is any new record.'),
  FIRST_ADMINISTRATOR: z
    .email()
    .default('admin@localhost.localdomain')
    .describe('E-mail address of the administrator that the first start creates.'),
});

export type Settings = Readonly<z.infer<typeof settingsSchema>>;

export interface SettingProblem {
  variable: string;
  message: string;
}

export type SettingsRead = { ok: true; settings: Settings } | { ok: false; problems: SettingProblem[] };

/** Parses the environment. An empty variable counts as not set, as in most service managers. */
export function readSettings(environment: Record<string, string | undefined>): SettingsRead {
  const given = Object.fromEntries(
    Object.keys(settingsSchema.shape)
      .map((key) => [key, environment[key]] as const)
      .filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = settingsSchema.safeParse(given);
  if (parsed.success) {
    const problems = missingForProvider(parsed.data);
    return problems.length > 0 ? { ok: false, problems } : { ok: true, settings: parsed.data };
  }
  return {
    ok: false,
    problems: parsed.error.issues.map((issue) => ({ variable: issue.path.join('.'), message: issue.message })),
  };
}

/** The problems as lines for a person who started the service. */
export function describeProblems(problems: readonly SettingProblem[]): string {
  const lines = problems.map(({ variable, message }) => `  ${variable}: ${message}`);
  return `These settings cannot be used:\n${lines.join('\n')}\nEach setting is explained in docs/configuration.md.`;
}

/** How long what was read is kept, in the shape that the archive takes. */
export function retentionRule(settings: Settings) {
  return {
    textDays: settings.RETENTION_TEXT_DAYS,
    pageDays: settings.RETENTION_PAGE_DAYS,
    pagesMbMax: settings.RETENTION_PAGES_MB_MAX,
    scanDays: settings.RETENTION_SCAN_DAYS,
    includesClosedAlerts: settings.RETENTION_CLOSED_ALERTS,
  };
}

export function watchedFolder({ WATCHED_FOLDER, DATA_DIR }: Settings): string {
  return path.resolve(WATCHED_FOLDER ?? path.join(DATA_DIR, 'inbox'));
}

export function publicUrl(settings: Settings, port: number = settings.PORT): string {
  return settings.PUBLIC_URL ?? `http://localhost:${port}`;
}
