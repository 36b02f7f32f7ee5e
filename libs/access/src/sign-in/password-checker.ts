import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { hashPassword } from '../password.js';
import { newToken } from '../token.js';

/** `busy`: too many wait; whoever is asked to come again has not been checked. */
export type PasswordCheck = 'right' | 'wrong' | 'busy';

interface Waiting {
  password: string;
  hash: string;
  /** Less comes first. */
  rank: number;
  /** Where it comes from. */
  from: string;
  done: (check: PasswordCheck) => void;
}

const WAITING_MAX = 50;

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

/**
 * Checks passwords one after the other, those of the best reputation first: while somebody guesses, the guesses wait
 * and people do not. What waits is bounded; the worst are sent away.
 */
@Injectable()
export class PasswordChecker implements OnModuleDestroy {
  private thread: Worker | null = null;
  private current: Waiting | null = null;
  private waiting: Waiting[] = [];
  private decoy: Promise<string> | null = null;

  /** `hash` is null where there is none to compare with: it takes as long, and is wrong. */
  async check(password: string, hash: string | null, rank = 0, from = ''): Promise<PasswordCheck> {
    this.decoy ??= hashPassword(newToken());
    const against = hash ?? (await this.decoy);
    const check = await new Promise<PasswordCheck>((done) => {
      // What waits from the same place counts as wrong until it is known: a burst has no head start.
      const ahead = this.waiting.filter((one) => one.from === from).length;
      // Among equals the newest comes first and the oldest goes: in a flood, whoever waited long has given up.
      this.waiting.unshift({ password: password.normalize('NFKC'), hash: against, rank: rank + ahead, from, done });
      this.waiting.sort((one, other) => one.rank - other.rank);
      if (this.waiting.length > WAITING_MAX) this.waiting.pop()?.done('busy');
      this.next();
    });
    return hash === null && check === 'right' ? 'wrong' : check;
  }

  async onModuleDestroy(): Promise<void> {
    for (const one of this.waiting.splice(0)) one.done('busy');
    this.current?.done('busy');
    this.current = null;
    await this.thread?.terminate();
    this.thread = null;
  }

  private next(): void {
    if (this.current || this.waiting.length === 0) return;
    this.current = this.waiting.shift() ?? null;
    this.thread ??= this.open();
    const { password, hash } = this.current as Waiting;
    this.thread.ref();
    this.thread.postMessage({ password, hash });
  }

  private finish(check: PasswordCheck): void {
    const finished = this.current;
    this.current = null;
    // An idle thread keeps no process alive.
    this.thread?.unref();
    finished?.done(check);
    this.next();
  }

  private open(): Worker {
    const thread = new Worker(THREAD, {
      eval: true,
      workerData: createRequire(import.meta.url).resolve('hash-wasm'),
      env: {},
      stdout: false,
    });
    thread.on('message', (matches: boolean) => this.finish(matches ? 'right' : 'wrong'));
    // A thread that dies (out of memory) takes its one check with it; the next check opens another.
    thread.on('error', () => {
      this.thread = null;
      this.finish('busy');
    });
    thread.unref();
    return thread;
  }
}
