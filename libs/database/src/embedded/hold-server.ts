import type { EmbeddedDatabase, LostReason } from './embedded-database.js';
import { embeddedUrl } from './connect.js';
import type { EmbeddedHome } from './home.js';
import { forgetOwner } from './owner.js';
import { waitFor } from '../pause.js';
import { isSameProcessRunning } from './process-identity.js';
import type { RunningServer } from './server-state.js';
import { stopChild } from './server-process.js';
import type { StartedServer } from './server-process.js';

interface Holding {
  readonly home: EmbeddedHome;
  readonly password: string;
  readonly database: string;
}

/** The server that this process has just started. */
export function holdStarted(holding: Holding, { child, port }: StartedServer): EmbeddedDatabase {
  const pid = child.pid!;
  let isStopping = false;
  const lost = new Promise<LostReason>((resolve) => {
    child.once('exit', (code, killedBy) => {
      process.removeListener('exit', stopAtExit);
      if (isStopping) return;
      forgetOwner(holding.home.ownerFile);
      const detail = `The embedded database server (pid ${pid}) ended by itself, exit status ${code ?? killedBy}; see ${holding.home.logFile}`;
      resolve({ kind: 'server-ended', detail });
    });
  });
  const stopAtExit = () => child.kill('SIGINT');
  process.once('exit', stopAtExit);
  return held(holding, port, pid, true, lost, async () => {
    isStopping = true;
    await stopChild(child);
    forgetOwner(holding.home.ownerFile);
  });
}

/** A server whose owner lives: it can be used, and its end is noticed. */
export function holdAdopted(holding: Holding, server: RunningServer): EmbeddedDatabase {
  const detail = `The process that ran the embedded database in ${holding.home.folder} has stopped it`;
  const watch = watchServer(server, { kind: 'owner-gone', detail });
  return held(holding, server.port, server.pid, false, watch.lost, async () => watch.stop());
}

/** A server that outlived its owner: this process ends it from now on. */
export function holdTakenOver(holding: Holding, server: RunningServer): EmbeddedDatabase {
  const detail = `The embedded database server (pid ${server.pid}) ended by itself; see ${holding.home.logFile}`;
  const watch = watchServer(server, { kind: 'server-ended', detail });
  const stopAtExit = () => signal(server, 'SIGINT');
  process.once('exit', stopAtExit);
  return held(holding, server.port, server.pid, true, watch.lost, async () => {
    watch.stop();
    process.removeListener('exit', stopAtExit);
    await endServer(server);
    forgetOwner(holding.home.ownerFile);
  });
}

/** Ends a server that is no child of this process. */
export async function endServer(server: RunningServer): Promise<void> {
  signal(server, 'SIGINT');
  const gone = () => (isSameProcessRunning(server) ? undefined : true);
  if (await waitFor(gone, 30_000)) return;
  signal(server, 'SIGQUIT');
  await waitFor(gone, 10_000);
}

function signal(server: RunningServer, name: NodeJS.Signals): void {
  if (isSameProcessRunning(server)) process.kill(server.pid, name);
}

const watchEveryMs = 250;

function watchServer(server: RunningServer, reason: LostReason): { lost: Promise<LostReason>; stop(): void } {
  let stop = () => {};
  const lost = new Promise<LostReason>((resolve) => {
    const timer = setInterval(() => {
      if (isSameProcessRunning(server)) return;
      clearInterval(timer);
      resolve(reason);
    }, watchEveryMs);
    timer.unref();
    stop = () => clearInterval(timer);
  });
  return { lost, stop };
}

function held(
  { password, database }: Holding,
  port: number,
  pid: number,
  owned: boolean,
  lost: Promise<LostReason>,
  end: () => Promise<void>,
): EmbeddedDatabase {
  let stopped: Promise<void> | undefined;
  const stop = () => (stopped ??= end());
  return { url: embeddedUrl(port, password, database), port, pid, owned, lost, stop };
}
