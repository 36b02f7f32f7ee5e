import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync } from 'node:fs';
import type { ServerBinaries } from './binaries.js';
import { connectionRefused, contact, embeddedUrl } from './connect.js';
import { EmbeddedDatabaseError, useOwnServer } from './embedded-error.js';
import type { EmbeddedLog } from './embedded-log.js';
import { freePort } from './free-port.js';
import type { EmbeddedHome } from './home.js';
import { waitFor } from '../pause.js';
import { logSince, openLog, rotateLog } from './server-log.js';
import type { ServerUser } from './server-user.js';

export interface StartedServer {
  readonly child: ChildProcess;
  readonly port: number;
}

interface Start {
  readonly home: EmbeddedHome;
  readonly binaries: ServerBinaries;
  readonly user: ServerUser;
  readonly password: string;
  readonly flags: readonly string[];
  readonly log: EmbeddedLog;
}

/** Reasons that pass by themselves: backends of a killed server that still end, and a port that someone else took. */
const passing = /pre-existing shared memory block|lock file "[^"]*" (already exists|is empty)|Address already in use/;

const attemptsMax = 40;

export async function startServer(start: Start): Promise<StartedServer> {
  rotateLog(start.home.logFile);
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await tryStart(start);
    if (outcome.kind === 'started') return outcome.server;
    if (!passing.test(outcome.said) || attempt >= attemptsMax) throw startFailed(start, outcome);
    await waitFor(() => undefined, 250, 250);
  }
}

type Outcome = { kind: 'started'; server: StartedServer } | { kind: 'exited'; how: string; said: string };

async function tryStart(start: Start): Promise<Outcome> {
  const port = await freePort();
  const { child, logLength } = spawnServer(start, port);
  let ended: string | undefined;
  child.once('exit', (code, signal) => (ended = `exit status ${code ?? signal}`));
  child.once('error', (error) => (ended = error.message));

  const startedAt = performance.now();
  let nextNoticeMs = 10_000;
  const url = embeddedUrl(port, start.password, 'postgres');
  // No deadline: after a crash the server replays its log first, and however long that takes, killing it helps nobody.
  const outcome = await waitFor<Outcome>(async () => {
    const answer = ended === undefined ? await contact(url) : undefined;
    if (answer?.kind === 'ready') return { kind: 'started', server: { child, port } };
    if (answer?.kind === 'refused') {
      await stopChild(child);
      throw connectionRefused(start.home, answer.error);
    }
    if (ended !== undefined) return { kind: 'exited', how: ended, said: logSince(start.home.logFile, logLength) };
    if (performance.now() - startedAt > nextNoticeMs) {
      start.log('info', `The embedded database is still starting (see ${start.home.logFile}).`);
      nextNoticeMs += 10_000;
    }
    return undefined;
  }, Number.POSITIVE_INFINITY);
  return outcome!;
}

function spawnServer({ home, binaries, user, flags }: Start, port: number): { child: ChildProcess; logLength: number } {
  const { command, args, options } = user.launch(binaries.postgres, [
    ...['-D', home.data, '-p', String(port)],
    ...['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=', '-c', 'log_checkpoints=off'],
    ...flags,
  ]);
  const { descriptor, length } = openLog(home.logFile);
  // A session of its own: Ctrl-C in the terminal must reach the services first, and the server only through its owner.
  const child = spawn(command, args, {
    ...options,
    cwd: '/',
    detached: true,
    stdio: ['ignore', descriptor, descriptor],
  });
  closeSync(descriptor);
  // The server must not keep a command alive that has nothing more to do.
  child.unref();
  return { child, logLength: length };
}

function startFailed({ home, user }: Start, { how, said }: { how: string; said: string }): EmbeddedDatabaseError {
  const hint = user.restriction && /denied|EACCES/.test(`${how} ${said}`) ? user.restriction : 'Follow what they say';
  return new EmbeddedDatabaseError(
    'start-failed',
    `The embedded database in ${home.data} did not start (${how}). The last lines of ${home.logFile}:\n${said}\n` +
      `${hint}, ${useOwnServer}.`,
  );
}

/** Fast shutdown first; immediate, which recovers at the next start, when that hangs. */
export async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.ref();
  const exited = once(child, 'exit');
  child.kill('SIGINT');
  const impatient = setTimeout(() => child.kill('SIGQUIT'), 30_000);
  await exited;
  clearTimeout(impatient);
}
