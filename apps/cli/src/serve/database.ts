import path from 'node:path';
import { checkServer, EmbeddedDatabaseError, startEmbedded, thisProcessSeesEverything } from '#libs/database';
import type { Settings } from '#libs/config';

export interface OpenDatabase {
  url: string;
  /** Ends the embedded server when it is ours; does nothing for a server of yours. */
  close: () => Promise<void>;
  /** Settles only when an embedded server goes away under us. */
  lost: Promise<string>;
}

export type DatabaseOpening = { ok: true; database: OpenDatabase } | { ok: false; message: string };

const inUse = (home: string): string =>
  `Another process uses the database in ${home}: is Embargo Watch running already? ` +
  'Stop it, or choose another folder: DATA_DIR=other npm start';

const never = new Promise<string>(() => undefined);

/**
 * The database of the settings, or the embedded one. `exclusive` refuses an embedded server that another process
 * owns: it would go away with that process.
 */
export async function openDatabase(settings: Settings, use: 'exclusive' | 'shared'): Promise<DatabaseOpening> {
  // Whoever sits at the machine may read the database anyway (docs/adr/0030-teams.md).
  thisProcessSeesEverything();
  if (settings.DATABASE_URL) {
    const problem = await checkServer(settings.DATABASE_URL);
    if (problem) return { ok: false, message: problem.message };
    return { ok: true, database: { url: settings.DATABASE_URL, close: async () => undefined, lost: never } };
  }
  const home = path.resolve(settings.DATA_DIR, 'postgres');
  try {
    const embedded = await startEmbedded({ home, database: 'embargo' });
    if (use === 'exclusive' && !embedded.owned) {
      await embedded.stop();
      return { ok: false, message: inUse(home) };
    }
    return {
      ok: true,
      database: {
        url: embedded.url,
        close: () => embedded.stop(),
        lost: embedded.lost.then((reason) => reason.detail),
      },
    };
  } catch (error) {
    if (error instanceof EmbeddedDatabaseError) return { ok: false, message: error.message };
    throw error;
  }
}
