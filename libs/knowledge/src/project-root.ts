import { existsSync } from 'node:fs';
import path from 'node:path';

let found: string | undefined;

/**
 * The folder of the product, the same for sources under a test runner and for compiled code under dist: the nearest one
 * above that holds the regimes.
 */
export function projectRoot(): string {
  found ??= search(import.meta.dirname);
  return found;
}

function search(start: string): string {
  for (let folder = start; ; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, 'libs', 'catalogue', 'regimes')) && existsSync(path.join(folder, 'package.json')))
      return folder;
    if (folder === path.dirname(folder)) throw new Error(`No folder above ${start} holds libs/catalogue/regimes`);
  }
}
