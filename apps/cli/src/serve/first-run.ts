import { DataSource } from 'typeorm';
import { accessRows, addFirstAdministrator as addFirst, UserRepository } from '#libs/access';
import { archiveRows, SourceRepository } from '#libs/archive';
import type { Settings } from '#libs/config';
import { dataSourceOptions } from '#libs/database';
import { SAMPLE_FEED_URL, STARTER_SOURCES } from '#libs/sources';

/** News that we invented, so that a first run shows alerts without any network. */
const SAMPLE_SOURCE = { name: 'Sample feed (invented news)', url: SAMPLE_FEED_URL };

export interface FirstAdministrator {
  email: string;
  token: string;
}

/** On a database that nobody has used yet: the sample feed, and real feeds to switch on. */
export function addStarterSources(databaseUrl: string): Promise<void> {
  return withDatabase(databaseUrl, async (database) => {
    if ((await new UserRepository(database).count()) > 0) return;
    const sources = new SourceRepository(database);
    await sources.insert({ ...SAMPLE_SOURCE, kind: 'file', language: 'en', enabled: true, intervalMinutes: 1440 });
    for (const { name, feedUrl, language } of STARTER_SOURCES) {
      await sources.insert({ name, url: feedUrl, kind: 'feed', language, enabled: false, intervalMinutes: 30 });
    }
  });
}

/** The administrator that is made when nobody is there; null when somebody can get in already. */
export function addFirstAdministrator(settings: Settings, databaseUrl: string): Promise<FirstAdministrator | null> {
  return withDatabase(databaseUrl, (database) => addFirst(database, settings.FIRST_ADMINISTRATOR));
}

async function withDatabase<T>(url: string, use: (database: DataSource) => Promise<T>): Promise<T> {
  const database = new DataSource(dataSourceOptions(url, [...accessRows, ...archiveRows], [], { poolSize: 2 }));
  await database.initialize();
  try {
    return await use(database);
  } finally {
    await database.destroy();
  }
}
