import { checkServer, migrate } from '#libs/database';
import type { Settings } from '#libs/config';
import { migrations } from '#migrations';
import { startChild, stopChild } from './child.js';
import { openDatabase } from './database.js';
import { addFirstAdministrator, addStarterSources } from './first-run.js';
import { readyBanner, Supervisor } from './supervisor.js';

export type Served = { ok: true; status: number } | { ok: false; message: string };

/** Everything: database, API, console and worker, until a signal or a fault ends it. */
export async function serveAll(settings: Settings): Promise<Served> {
  const signal = onSignal();
  const opening = await openDatabase(settings, 'exclusive');
  if (!opening.ok) return opening;
  const { database } = opening;
  const migrated = await migrate(database.url, migrations);
  if (!migrated.ok || signal.isRaised()) {
    await database.close();
    return migrated.ok ? { ok: true, status: 0 } : migrated;
  }
  await addStarterSources(database.url);
  const supervisor = new Supervisor(settings, database, (line) => console.error(line));
  signal.whenRaised(() => void supervisor.stop(0));
  const start = await supervisor.start();
  if (!start.ok) return signal.isRaised() ? { ok: true, status: 0 } : start;
  // Only now: a link that is printed by a start that fails would be lost.
  const administrator = await addFirstAdministrator(settings, database.url);
  console.log(readyBanner(settings, start.running.port, administrator));
  return { ok: true, status: await start.running.ended };
}

/** One part, beside any number of others on the same database. */
export async function servePart(settings: Settings, part: 'api' | 'worker'): Promise<Served> {
  const { DATABASE_URL: url } = settings;
  if (!url) {
    return { ok: false, message: `"embargo serve ${part}" needs DATABASE_URL: parts share a database of your own.` };
  }
  const problem = await checkServer(url);
  if (problem) return { ok: false, message: problem.message };
  const migrated = await migrate(url, migrations);
  if (!migrated.ok) return migrated;
  const child = startChild(part, process.env);
  onSignal().whenRaised(() => void stopChild(child));
  const started = await child.started;
  if (!started.ready) return { ok: false, message: started.message };
  console.log(part === 'api' ? `API and console on port ${started.port}` : 'Worker started');
  const status = await child.ended;
  return { ok: true, status: typeof status === 'number' ? status : 1 };
}

interface SignalWatch {
  isRaised(): boolean;
  whenRaised(act: () => void): void;
}

/** Ctrl+C and SIGTERM, from the first moment on: what was started is ended in order, whenever they come. */
function onSignal(): SignalWatch {
  let raised = false;
  let act: () => void = () => undefined;
  const raise = () => {
    raised = true;
    act();
  };
  process.on('SIGINT', raise).on('SIGTERM', raise);
  return {
    isRaised: () => raised,
    whenRaised(next) {
      act = next;
      if (raised) next();
    },
  };
}
