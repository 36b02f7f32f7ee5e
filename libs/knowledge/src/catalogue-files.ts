import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { compileCatalogue, openCatalogue, parseRegime, readCouncil } from '#libs/catalogue';
import type { Catalogue, CompiledCatalogue, FileOwner, Parsed, Problem } from '#libs/catalogue';
import { projectRoot } from '#libs/config';
import { readLexicon } from './lexicon-files.js';
import { failedCases } from './operator-cases.js';
import { readTextFiles } from './text-files.js';
import type { TextFile, Unreadable } from './text-files.js';

export interface CatalogueOptions {
  /** A folder of the operator's own regimes, negatives and amendments (CATALOGUE_DIR); null or left out for none. */
  overrideDir?: string | null | undefined;
}

/** A catalogue, or everything that keeps the files from being one. A caller that holds a good one keeps it. */
export type CatalogueRead = { ok: true; catalogue: Catalogue } | { ok: false; problems: Problem[] };

type Compiled = { ok: true; compiled: CompiledCatalogue; files: Parsed[] } | { ok: false; problems: Problem[] };

const YAML = ['.yaml', '.yml'];
const HASH_LENGTH = 8;

/**
 * Opens the catalogue: the compiled file of the build when it was made of these very sources, otherwise the sources.
 * With files of the operator all sources are read, since they must fit together, and their boundary cases are run.
 */
export function readCatalogue(options: CatalogueOptions = {}): CatalogueRead {
  const sources = shippedSources();
  const local = options.overrideDir ? readTextFiles(options.overrideDir, YAML) : { files: [], unreadable: [] };
  if (local.unreadable.length > 0) return { ok: false, problems: local.unreadable.map(asProblem) };
  const built = local.files.length === 0 ? readBuilt(hashOf(sources.all)) : null;
  if (built) return { ok: true, catalogue: openCatalogue(built) };
  const outcome = compile(sources, local.files);
  if (!outcome.ok) return outcome;
  const catalogue = openCatalogue(outcome.compiled);
  const problems = local.files.length === 0 ? [] : failedCases(outcome.files, catalogue, readLexicon());
  return problems.length === 0 ? { ok: true, catalogue } : { ok: false, problems };
}

/** Compiles the shipped sources into the file that `readCatalogue` opens. A step of the build. */
export function buildCatalogue(): { file: string; version: string } {
  const sources = shippedSources();
  const outcome = compile(sources, []);
  if (!outcome.ok) throw new CatalogueProblems(outcome.problems);
  const file = builtFile();
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify({ sources: hashOf(sources.all), compiled: outcome.compiled }));
  return { file, version: outcome.compiled.version };
}

/** The shipped regimes do not load: the build stops and tells all that is wrong. */
export class CatalogueProblems extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super(`The catalogue has ${problems.length} problem(s)`);
  }
}

interface Sources {
  regimes: TextFile[];
  council: string;
  all: TextFile[];
}

function shippedSources(): Sources {
  const folder = path.join(projectRoot(), 'libs', 'catalogue');
  const { files: regimes, unreadable } = readTextFiles(path.join(folder, 'regimes'), YAML);
  const [broken] = unreadable;
  if (broken) throw new Error(`${broken.file}: ${broken.wrong}`);
  const name = 'council-members.csv';
  const council = readFileSync(path.join(folder, 'data', name), 'utf8');
  return { regimes, council, all: [...regimes, { name, text: council }] };
}

function compile(sources: Sources, local: readonly TextFile[]): Compiled {
  const outcomes = [...parseAll(sources.regimes, 'shipped'), ...parseAll(local, 'local')];
  const problems = outcomes.flatMap((outcome) => (Array.isArray(outcome) ? outcome : []));
  if (problems.length > 0) return { ok: false, problems };
  const files = outcomes.flatMap((outcome) => (Array.isArray(outcome) ? [] : [outcome]));
  const version = versionOf(files, sources, local);
  const compiled = compileCatalogue(files, { version, council: readCouncil(sources.council) });
  return Array.isArray(compiled) ? { ok: false, problems: compiled } : { ok: true, compiled, files };
}

function parseAll(files: readonly TextFile[], owner: FileOwner): (Parsed | Problem[])[] {
  return files.map(({ name, text }) => parseRegime(text, name, owner));
}

/** The last day on which something was entered, and what the sources are: `2026.11.24+3f9c1a2b`. */
function versionOf(files: readonly Parsed[], sources: Sources, local: readonly TextFile[]): string {
  const days = files.flatMap((file) => (file.owner === 'shipped' ? daysOf(file) : []));
  const day = days.sort().at(-1)?.replaceAll('-', '.') ?? 'undated';
  const hash = hashOf([...sources.all, ...local]).slice(0, HASH_LENGTH);
  return local.length > 0 ? `${day}+local.${hash}` : `${day}+${hash}`;
}

function daysOf(file: Parsed): string[] {
  if (file.kind === 'negatives') return [file.raw.recorded];
  return [...(file.raw.measures ?? []), ...(file.raw.changes ?? [])].map(({ recorded }) => recorded);
}

/** What the build wrote, if this is the built code and the sources are the same; null when they are to be read anew. */
function readBuilt(sources: string): CompiledCatalogue | null {
  const file = builtFile();
  if (!import.meta.dirname.startsWith(path.join(projectRoot(), 'dist')) || !existsSync(file)) return null;
  try {
    const built: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return isBuilt(built) && built.sources === sources ? built.compiled : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

interface Built {
  /** The hash of the sources that it was made of. */
  sources: string;
  compiled: CompiledCatalogue;
}

/** Our own build wrote it from checked sources, so a file with these two keys is taken at its word. */
function isBuilt(value: unknown): value is Built {
  return typeof value === 'object' && value !== null && 'sources' in value && 'compiled' in value;
}

const builtFile = () => path.join(projectRoot(), 'dist', 'knowledge', 'catalogue.json');

function hashOf(files: readonly TextFile[]): string {
  const hash = createHash('sha256');
  for (const { name, text } of files) hash.update(`\0${name}\0${text}`);
  return hash.digest('hex');
}

function asProblem({ file, wrong, write }: Unreadable): Problem {
  return { file, line: 1, column: 1, path: '', wrong, write };
}
