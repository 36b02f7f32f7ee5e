import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Catalogue, type CompiledCatalogue, openCatalogue } from '#libs/catalogue';

interface LastGood {
  overrideDir?: string | null | undefined;
  lastGoodFile?: string;
}

/** Keeps a catalogue that holds files of the operator; the shipped one is there anyway. */
export function keepLastGood({ overrideDir, lastGoodFile }: LastGood, catalogue: Catalogue): void {
  if (!overrideDir || !lastGoodFile) return;
  mkdirSync(path.dirname(lastGoodFile), { recursive: true, mode: 0o700 });
  const fresh = `${lastGoodFile}.${process.pid}`;
  writeFileSync(fresh, JSON.stringify(catalogue.compiled));
  renameSync(fresh, lastGoodFile);
}

export function readLastGood({ overrideDir, lastGoodFile }: LastGood): Catalogue | null {
  if (!overrideDir || !lastGoodFile || !existsSync(lastGoodFile)) return null;
  return openCatalogue(JSON.parse(readFileSync(lastGoodFile, 'utf8')) as CompiledCatalogue);
}
