import { Worker } from 'node:worker_threads';
import type { PageProblem, PageReading } from './page-reading.js';

export interface PageReaderSettings {
  /** Threads; each takes about 100 MB when it works. Default 1. */
  workers?: number;
  /** Longest that one page may take. Default 5 s. */
  timeLimitMs?: number;
  /** Heap of one thread. Default 256 MB. */
  memoryMb?: number;
  /** The compiled thread; tests bring their own. */
  workerFile?: URL;
}

export interface Page {
  bytes: Uint8Array;
  contentType: string | null;
  url: string;
}

/** What a thread is sent; `readPage` itself stays in the threads, since its libraries are heavy. */
export interface PageTask extends Page {
  now: string;
}

interface Waiting {
  task: PageTask;
  settle: (reading: PageReading) => void;
}

/**
 * Reads pages in threads, so that a page made to be slow or to exhaust memory costs its own thread and nothing else. The
 * threads start with the first page and do not keep the process alive.
 */
export class PageReader {
  private readonly queue: Waiting[] = [];
  private readonly idle: Worker[] = [];
  private readonly all = new Set<Worker>();
  private isClosed = false;

  constructor(private readonly settings: PageReaderSettings = {}) {}

  read(page: Page, now: Date = new Date()): Promise<PageReading> {
    if (this.isClosed)
      return Promise.resolve(problem('unreadable', 'The service is shutting down; the page was not read.'));
    return new Promise((settle) => {
      this.queue.push({ task: { ...page, now: now.toISOString() }, settle });
      this.startNext();
    });
  }

  /** Ends the threads; pages that were not read yet are answered with a problem. */
  async close(): Promise<void> {
    this.isClosed = true;
    for (const { settle } of this.queue.splice(0))
      settle(problem('unreadable', 'The service is shutting down; the page was not read.'));
    await Promise.all([...this.all].map((worker) => worker.terminate()));
  }

  private startNext(): void {
    const worker = this.queue.length > 0 ? (this.idle.pop() ?? this.startWorker()) : undefined;
    const waiting = worker && this.queue.shift();
    if (worker && waiting) this.run(worker, waiting);
  }

  private startWorker(): Worker | undefined {
    if (this.all.size >= (this.settings.workers ?? 1)) return undefined;
    const worker = new Worker(this.settings.workerFile ?? new URL('./page-worker.js', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: this.settings.memoryMb ?? 256 },
    });
    this.all.add(worker);
    worker.once('exit', () => this.forget(worker));
    return worker;
  }

  private forget(worker: Worker): void {
    this.all.delete(worker);
    const at = this.idle.indexOf(worker);
    if (at >= 0) this.idle.splice(at, 1);
  }

  private run(worker: Worker, { task, settle }: Waiting): void {
    const limit = this.settings.timeLimitMs ?? 5000;
    const done = (reading: PageReading, isUsable: boolean): void => {
      clearTimeout(timer);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      if (isUsable) this.rest(worker);
      else {
        this.forget(worker);
        void worker.terminate();
      }
      settle(reading);
      this.startNext();
    };
    const onMessage = (reading: PageReading): void => done(reading, true);
    const onError = (error: Error): void =>
      done(problem('unreadable', `The page cannot be read: ${error.message.slice(0, 200)}.`), false);
    const onExit = (): void => done(problem('unreadable', 'The page cannot be read: its thread ended.'), false);
    const timer = setTimeout(
      () => done(problem('too-slow', `Reading the page took longer than ${limit / 1000} seconds.`), false),
      limit,
    );
    worker.on('message', onMessage).once('error', onError).once('exit', onExit);
    worker.ref();
    worker.postMessage(task);
  }

  private rest(worker: Worker): void {
    worker.unref();
    if (!this.isClosed) this.idle.push(worker);
  }
}

function problem(code: PageProblem['code'], message: string): PageProblem {
  return { outcome: 'problem', code, message };
}
