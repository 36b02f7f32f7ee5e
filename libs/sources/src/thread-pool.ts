import { Worker } from 'node:worker_threads';

export interface ThreadPoolSettings {
  workers: number;
  timeLimitMs: number;
  memoryMb: number;
  workerFile: URL;
}

/** What came of a task; what it was is for the caller to say, the message being of a thread. */
export type ThreadAnswer<Answer> =
  | { outcome: 'answered'; answer: Answer }
  | { outcome: 'failed'; reason: 'closed' | 'too-slow' | 'broken'; detail: string };

interface Waiting<Task, Answer> {
  task: Task;
  settle: (answer: ThreadAnswer<Answer>) => void;
}

/**
 * Runs tasks in threads, so that one made to be slow or to exhaust memory costs its own thread and nothing else. The
 * threads start with the first task and do not keep the process alive.
 */
export class ThreadPool<Task, Answer> {
  private readonly queue: Waiting<Task, Answer>[] = [];
  private readonly idle: Worker[] = [];
  private readonly all = new Set<Worker>();
  private isClosed = false;

  constructor(private readonly settings: ThreadPoolSettings) {}

  run(task: Task): Promise<ThreadAnswer<Answer>> {
    if (this.isClosed) return Promise.resolve(CLOSED);
    return new Promise((settle) => {
      this.queue.push({ task, settle });
      this.startNext();
    });
  }

  /** Ends the threads; tasks that were not begun yet are answered as failed. */
  async close(): Promise<void> {
    this.isClosed = true;
    for (const { settle } of this.queue.splice(0)) settle(CLOSED);
    await Promise.all([...this.all].map((worker) => worker.terminate()));
  }

  private startNext(): void {
    const worker = this.queue.length > 0 ? (this.idle.pop() ?? this.startWorker()) : undefined;
    const waiting = worker && this.queue.shift();
    if (worker && waiting) this.give(worker, waiting);
  }

  private startWorker(): Worker | undefined {
    if (this.all.size >= this.settings.workers) return undefined;
    const worker = new Worker(this.settings.workerFile, {
      resourceLimits: { maxOldGenerationSizeMb: this.settings.memoryMb },
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

  private give(worker: Worker, { task, settle }: Waiting<Task, Answer>): void {
    const { timeLimitMs } = this.settings;
    const done = (answer: ThreadAnswer<Answer>, isUsable: boolean): void => {
      clearTimeout(timer);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      if (isUsable) this.rest(worker);
      else {
        this.forget(worker);
        void worker.terminate();
      }
      settle(answer);
      this.startNext();
    };
    const onMessage = (answer: Answer): void => done({ outcome: 'answered', answer }, true);
    const onError = (error: Error): void => done(failed('broken', error.message.slice(0, 200)), false);
    const onExit = (): void => done(failed('broken', 'its thread ended'), false);
    const timer = setTimeout(() => done(failed('too-slow', `${timeLimitMs / 1000} seconds`), false), timeLimitMs);
    worker.on('message', onMessage).once('error', onError).once('exit', onExit);
    worker.ref();
    worker.postMessage(task);
  }

  private rest(worker: Worker): void {
    worker.unref();
    if (!this.isClosed) this.idle.push(worker);
  }
}

const CLOSED = failed('closed', 'the service is shutting down');

function failed(reason: 'closed' | 'too-slow' | 'broken', detail: string) {
  return { outcome: 'failed' as const, reason, detail };
}
