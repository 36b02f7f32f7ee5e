import { type ChildProcess, fork } from 'node:child_process';
import path from 'node:path';
import { projectRoot } from '#libs/config';

export type ChildName = 'api' | 'worker';
export type ChildStart = { ready: true; port?: number } | { ready: false; code: string; message: string };

export interface RunningChild {
  name: ChildName;
  process: ChildProcess;
  /** The first thing it says, or how it ended before it said anything. */
  started: Promise<ChildStart>;
  /** Resolves with the exit status or signal. */
  ended: Promise<number | string>;
}

/** Starts the API or the worker as a process of its own; it ends when the channel to us closes. */
export function startChild(name: ChildName, environment: NodeJS.ProcessEnv): RunningChild {
  const program = path.join(projectRoot(), 'dist/apps', name, 'src/main.js');
  const child = fork(program, { env: environment, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const ended = new Promise<number | string>((resolve) => {
    child.once('exit', (code, signal) => resolve(signal ?? code ?? 0));
  });
  const said = new Promise<ChildStart>((resolve) => child.once('message', (message) => resolve(message as ChildStart)));
  const started = Promise.race([
    said,
    ended.then((status): ChildStart => ({ ready: false, code: 'ended', message: `The ${name} ended with ${status}.` })),
  ]);
  return { name, process: child, started, ended };
}

const GRACE_MS = 15_000;

/** Asks the child to end, and ends it when it does not. */
export async function stopChild(child: RunningChild): Promise<void> {
  child.process.kill('SIGTERM');
  const timer = setTimeout(() => child.process.kill('SIGKILL'), GRACE_MS);
  await child.ended;
  clearTimeout(timer);
}
