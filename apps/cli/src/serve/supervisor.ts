import { publicUrl, type Settings } from '#libs/config';
import type { OpenDatabase } from './database.js';
import { type RunningChild, startChild, stopChild } from './child.js';

const WORKER_PAUSE_MS_MAX = 30_000;

export interface Supervised {
  /** Resolves when everything has ended, with the exit status. */
  ended: Promise<number>;
  port: number;
}

/** Keeps the API and the worker running beside the database, and ends all three together. */
export class Supervisor {
  private children = new Map<string, RunningChild>();
  private isStopping = false;
  private workerPauseMs = 1000;
  private finish: (status: number) => void = () => undefined;
  private readonly finished = new Promise<number>((resolve) => {
    this.finish = resolve;
  });

  constructor(
    private readonly settings: Settings,
    private readonly database: OpenDatabase,
    private readonly say: (line: string) => void,
  ) {}

  /** Starts both and waits until the API answers; the message of a failed start is fit for the person who started it. */
  async start(): Promise<{ ok: true; running: Supervised } | { ok: false; message: string }> {
    this.startWorker();
    const api = this.startChild('api');
    const started = await api.started;
    if (!started.ready) {
      await this.stop(1);
      return { ok: false, message: this.explain(started) };
    }
    void api.ended.then((status) => this.fail(`The API ended with ${status}.`));
    void this.database.lost.then((reason) => this.fail(`The database is gone: ${reason}`));
    return { ok: true, running: { ended: this.finished, port: started.port ?? this.settings.PORT } };
  }

  async stop(status: number): Promise<void> {
    if (this.isStopping) return;
    this.isStopping = true;
    await Promise.all([...this.children.values()].map(stopChild));
    await this.database.close();
    this.finish(status);
  }

  private startWorker(): void {
    const startedAt = Date.now();
    const worker = this.startChild('worker');
    void worker.ended.then((status) => {
      if (this.isStopping) return;
      // One that ran for a while may start again at once; one that fails at once must not spin.
      const ranLong = Date.now() - startedAt > WORKER_PAUSE_MS_MAX;
      this.workerPauseMs = ranLong ? 1000 : Math.min(this.workerPauseMs * 2, WORKER_PAUSE_MS_MAX);
      this.say(`The worker ended with ${status}; it starts again in ${this.workerPauseMs / 1000} s.`);
      setTimeout(() => this.isStopping || this.startWorker(), this.workerPauseMs).unref();
    });
  }

  private startChild(name: 'api' | 'worker'): RunningChild {
    const child = startChild(name, { ...process.env, DATABASE_URL: this.database.url });
    this.children.set(name, child);
    return child;
  }

  private fail(message: string): void {
    if (this.isStopping) return;
    this.say(message);
    void this.stop(1);
  }

  private explain({ code, message }: { code: string; message: string }): string {
    const { HOST, PORT } = this.settings;
    if (code === 'EADDRINUSE') {
      return `Port ${PORT} is in use by another program. Stop it, or choose another port: PORT=3001 npm start`;
    }
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return `HOST=${HOST} is not an address of this machine.`;
    if (code === 'EACCES') return `Port ${PORT} needs more rights than this user has. Choose one above 1023.`;
    return message;
  }
}

/** What a person sees once the service is ready. */
export function readyBanner(settings: Settings, port: number, first: { email: string; token: string } | null): string {
  const address = publicUrl(settings, port);
  const lines = ['', `  Embargo Watch is ready at ${address}`, ''];
  if (first) {
    lines.push(
      `  Open this link once to choose your password, as ${first.email}:`,
      `    ${address.replace(/\/$/, '')}/choose-password#${first.token}`,
      '',
    );
  }
  lines.push(`  API documentation: ${address}/api/docs    Stop with Ctrl+C.`, '');
  return lines.join('\n');
}
