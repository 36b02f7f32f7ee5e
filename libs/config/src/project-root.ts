import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The folder that holds the package.json of embargo-watch, from the sources as from dist. */
export function projectRoot(from: string = import.meta.dirname): string {
  for (let folder = from; ; folder = path.dirname(folder)) {
    const manifest = path.join(folder, 'package.json');
    if (existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).name === 'embargo-watch') return folder;
    if (folder === path.dirname(folder)) throw new Error(`no package.json of embargo-watch above ${from}`);
  }
}
