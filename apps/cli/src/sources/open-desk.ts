import { TeamRepository } from '#libs/access';
import {
  archiveRows,
  CollectLimits,
  OpmlImport,
  RobotsDoor,
  SourceCollector,
  SourceFileRepository,
  SourceRepository,
  SourceTrial,
} from '#libs/archive';
import { type Settings, watchedFolder } from '#libs/config';
import { dataSourceOptions } from '#libs/database';
import { createOutbound, type Outbound } from '#libs/outbound';
import { PageReader } from '#libs/sources';
import { DataSource } from 'typeorm';

/** What is needed to look at a source; no database. */
export interface TrialDesk {
  outbound: Outbound;
  trial: SourceTrial;
}

export async function withTrial<T>(settings: Settings, use: (desk: TrialDesk) => Promise<T>): Promise<T> {
  const outbound = outboundFor(settings);
  const pages = new PageReader();
  const limits = new CollectLimits(
    settings.FEED_BYTES_MAX,
    settings.FETCH_DEADLINE_SECONDS * 1000,
    watchedFolder(settings),
  );
  try {
    return await use({
      outbound,
      trial: new SourceTrial(new SourceCollector(outbound, pages, limits), outbound, {
        open: () => new RobotsDoor(outbound),
      }),
    });
  } finally {
    await Promise.all([outbound.close(), pages.close()]);
  }
}

/** The stored sources, and what is done with them. */
export interface SourcesDesk {
  database: DataSource;
  sources: SourceRepository;
  files: SourceFileRepository;
  imports: OpmlImport;
  teams: TeamRepository;
  outbound: Outbound;
}

export async function withSources<T>(
  url: string,
  settings: Settings,
  use: (desk: SourcesDesk) => Promise<T>,
): Promise<T> {
  const database = new DataSource(dataSourceOptions(url, archiveRows, [], { poolSize: 2 }));
  await database.initialize();
  const outbound = outboundFor(settings);
  const sources = new SourceRepository(database);
  try {
    const imports = new OpmlImport(sources, outbound, database);
    const files = new SourceFileRepository(database);
    return await use({ database, sources, files, outbound, imports, teams: new TeamRepository(database) });
  } finally {
    await Promise.all([database.destroy(), outbound.close()]);
  }
}

function outboundFor(settings: Settings): Outbound {
  return createOutbound({
    dangerousAllowPrivateNetworks: settings.dangerous_allow_private_networks,
    proxy: settings.OUTBOUND_PROXY,
    noProxy: settings.OUTBOUND_NO_PROXY,
  });
}
