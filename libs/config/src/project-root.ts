import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

interface Manifest {
  name: string;
  version: string;
}

interface Project {
  folder: string;
  manifest: Manifest;
}

let found: Project | undefined;

/** The folder that holds the package.json of embargo-watch, from the sources as from dist. */
export function projectRoot(): string {
  return project().folder;
}

/** The version of the product, from the one place where it is written. */
export function productVersion(): string {
  return project().manifest.version;
}

function project(): Project {
  return (found ??= search(import.meta.dirname));
}

function search(start: string): Project {
  for (let folder = start; ; folder = path.dirname(folder)) {
    const file = path.join(folder, 'package.json');
    if (existsSync(file)) {
      const manifest = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
      if (manifest.name === 'embargo-watch') return { folder, manifest };
    }
    if (folder === path.dirname(folder)) throw new Error(`no package.json of embargo-watch above ${start}`);
  }
}
