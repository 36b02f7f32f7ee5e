import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { hashPassword } from '../password.js';
import { newToken } from '../token.js';
import { CheckQueue, type PasswordCheck, type Waiting } from './check-queue.js';

/** Two halve the wait in a flood, and leave a processor to everything else where there are more. */
const THREADS_MAX = 2;

/** argon2id takes tens of milliseconds of one processor; in a thread, it holds nobody else up. */
const THREAD = `
const { parentPort, workerData } = require('node:worker_threads');
const { argon2Verify } = require(workerData);
parentPort.on('message', ({ password, hash }) => {
  argon2Verify({ password, hash }).then(
    (matches) => parentPort.postMessage(matches),
    () => parentPort.postMessage(false),
  );
});`;

/** Checks passwords beside everything else, those of the best reputation first: guesses wait, and people do not. */
@Injectable()
export class PasswordChecker implements OnModuleDestroy {
  private readonly queue = new CheckQueue();
  private readonly threads = Array.from(
    { length: Math.min(THREADS_MAX, availableParallelism()) },
    () => new CheckThread(() => this.next()),
  );
  private decoy: Promise<string> | null = null;

  /** `hash` is null where there is none to compare with: it takes as long, and is wrong. */
  async check(password: string, hash: string | null, rank = 0, from = ''): Promise<PasswordCheck> {
    this.decoy ??= hashPassword(newToken());
    const against = hash ?? (await this.decoy);
    const check = await new Promise<PasswordCheck>((done) => {
      this.queue.add({ password: password.normalize('NFKC'), hash: against, rank, from, done });
      this.next();
    });
    return hash === null && check === 'right' ? 'wrong' : check;
  }

  async onModuleDestroy(): Promise<void> {
    this.queue.sendAllAway();
    await Promise.all(this.threads.map((thread) => thread.end()));
  }

  private next(): void {
    const idle = this.threads.find((thread) => thread.isIdle);
    const waiting = idle && this.queue.next();
    if (waiting) idle.take(waiting);
  }
}

/** One thread and the one check that it is at; opened when there is something to do. */
class CheckThread {
  private worker: Worker | null = null;
  private current: Waiting | null = null;

  constructor(private readonly onIdle: () => void) {}

  get isIdle(): boolean {
    return this.current === null;
  }

  take(waiting: Waiting): void {
    this.current = waiting;
    this.worker ??= this.open();
    this.worker.ref();
    this.worker.postMessage({ password: waiting.password, hash: waiting.hash });
  }

  async end(): Promise<void> {
    this.current?.done('busy');
    this.current = null;
    await this.worker?.terminate();
    this.worker = null;
  }

  private finish(check: PasswordCheck): void {
    const finished = this.current;
    this.current = null;
    // An idle thread keeps no process alive.
    this.worker?.unref();
    finished?.done(check);
    this.onIdle();
  }

  private open(): Worker {
    const worker = new Worker(THREAD, {
      eval: true,
      workerData: createRequire(import.meta.url).resolve('hash-wasm'),
      env: {},
      stdout: false,
    });
    worker.on('message', (matches: boolean) => this.finish(matches ? 'right' : 'wrong'));
    // A thread that dies (out of memory) takes its one check with it; the next check opens another.
    worker.on('error', () => {
      this.worker = null;
      this.finish('busy');
    });
    worker.unref();
    return worker;
  }
}
