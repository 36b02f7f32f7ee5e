import path from 'node:path';
import { checkServer, EmbeddedDatabaseError, startEmbedded } from '#libs/database';
import type { Settings } from '#libs/config';

export interface OpenDatabase {
  url: string;
  /** Ends the embedded server when it is ours; does nothing for a server of yours. */
  close: () => Promise<void>;
  /** Settles only when an embedded server goes away under us. */
  lost: Promise<string>;
}

export type DatabaseOpening = { ok: true; database: OpenDatabase } | { ok: false; message: string };

const never = new Promise<string>(() => undefined);

/** The database of the settings, or the embedded one. */
export async function openDatabase(settings: Settings): Promise<DatabaseOpening> {
  if (settings.DATABASE_URL) {
    const problem = await checkServer(settings.DATABASE_URL);
    if (problem) return { ok: false, message: problem.message };
    return { ok: true, database: { url: settings.DATABASE_URL, close: async () => undefined, lost: never } };
  }
  try {
    const embedded = await startEmbedded({ home: path.resolve(settings.DATA_DIR, 'postgres'), database: 'embargo' });
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
