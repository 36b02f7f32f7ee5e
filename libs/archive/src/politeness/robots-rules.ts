import { createRequire } from 'node:module';
import type { Outbound } from '#libs/outbound';
import type { KeptRobots } from './host.repository.js';

/** The package is CommonJS and declares its types as if it were not. */
interface Robots {
  isAllowed(url: string, userAgent: string): boolean | undefined;
  getCrawlDelay(userAgent: string): number | undefined;
}
const robotsParser = createRequire(import.meta.url)('robots-parser') as (url: string, text: string) => Robots;

/** The name that robots.txt files know us by; the first part of the user agent. */
export const ROBOTS_NAME = 'embargo-watch';

const KEPT_MS = 24 * 3_600_000;
/** A file that could not be had is asked for again sooner. */
const PROBLEM_KEPT_MS = 15 * 60_000;
const IN_MEMORY_MAX = 2000;
const IN_MEMORY_MS = 10 * 60_000;
/** RFC 9309 2.5: at least 500 kibibytes are read. */
const BYTES_MAX = 512 * 1024;
const DEADLINE_MS = 10_000;
/** A larger crawl delay is taken for a mistake, or for a way to say "never". */
const CRAWL_DELAY_SECONDS_MAX = 120;

/** Where the rules are kept, for all processes. */
export interface RobotsStore {
  robotsOf(host: string): Promise<KeptRobots | null>;
  keepRobots(host: string, robots: Pick<KeptRobots, 'text' | 'problem'>): Promise<void>;
}

export type RobotsAnswer =
  | { outcome: 'allowed'; crawlDelayMs: number }
  | { outcome: 'forbidden'; message: string }
  /** The rules cannot be had: RFC 9309 2.3.1.4 has us wait. */
  | { outcome: 'unreachable'; message: string };

/** What the robots.txt of each host allows (RFC 9309), kept for a day in the database and a while in memory. */
export class RobotsRules {
  private readonly remembered = new Map<string, { robots: Robots | null; problem: string | null; until: number }>();

  constructor(
    private readonly hosts: RobotsStore,
    private readonly outbound: Outbound,
    private readonly now: () => number = Date.now,
  ) {}

  async ask(url: string): Promise<RobotsAnswer> {
    const { origin, host } = new URL(url);
    const { robots, problem } = await this.rulesOf(origin, host);
    if (problem !== null) return { outcome: 'unreachable', message: problem };
    if (robots?.isAllowed(url, ROBOTS_NAME) === false) {
      const message = `The robots.txt of "${host}" asks programs not to read this address. Ask the publisher, and once they agree, tell the source not to follow robots.txt.`;
      return { outcome: 'forbidden', message };
    }
    const seconds = Math.min(robots?.getCrawlDelay(ROBOTS_NAME) ?? 0, CRAWL_DELAY_SECONDS_MAX);
    return { outcome: 'allowed', crawlDelayMs: Number.isFinite(seconds) ? Math.max(0, seconds) * 1000 : 0 };
  }

  private async rulesOf(origin: string, host: string) {
    const known = this.remembered.get(origin);
    if (known && known.until > this.now()) return known;
    const kept = await this.hosts.robotsOf(host);
    const robots =
      kept && kept.ageMs < (kept.problem === null ? KEPT_MS : PROBLEM_KEPT_MS)
        ? kept
        : await this.fetch(origin, host, kept);
    const parsed = robots.text ? robotsParser(`${origin}/robots.txt`, robots.text) : null;
    if (this.remembered.size >= IN_MEMORY_MAX) this.remembered.clear();
    const entry = { robots: parsed, problem: robots.problem, until: this.now() + IN_MEMORY_MS };
    this.remembered.set(origin, entry);
    return entry;
  }

  /** 4xx and what leads nowhere: no rules. 5xx and silence: the rules of before, or nothing is asked for now. */
  private async fetch(origin: string, host: string, before: KeptRobots | null): Promise<Omit<KeptRobots, 'ageMs'>> {
    const result = await this.outbound.get(`${origin}/robots.txt`, { maxBytes: BYTES_MAX, deadlineMs: DEADLINE_MS });
    const robots = this.read(result, before);
    await this.hosts.keepRobots(host, robots);
    return robots;
  }

  private read(result: Awaited<ReturnType<Outbound['get']>>, before: KeptRobots | null): Omit<KeptRobots, 'ageMs'> {
    switch (result.outcome) {
      case 'ok': {
        const text = Buffer.from(result.body).toString('utf8').replaceAll('\0', '');
        return { text: looksLikePage(text) ? null : text, problem: null };
      }
      case 'http-error':
        if (result.status < 500 && result.status !== 429) return { text: null, problem: null };
        break;
      case 'refused':
      case 'too-large':
      case 'not-modified':
        return { text: null, problem: null };
      default:
    }
    if (before?.text) return { text: before.text, problem: null };
    return {
      text: null,
      problem: `The robots.txt of this host cannot be read, so it is not asked for anything else. ${result.message}`,
    };
  }
}

/** Many servers answer every address with their front page; that is no list of rules. */
function looksLikePage(text: string): boolean {
  return /^\s*(<!doctype|<html|<\?xml)/i.test(text);
}
