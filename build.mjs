// Builds what is needed and nothing else: the service, the compiled catalogue and lexicon, the console.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = import.meta.dirname;
const inputs = [
  'package.json',
  'apps',
  'libs',
  'migrations',
  'package-lock.json',
  'tsconfig.json',
  'tsconfig.build.json',
  'build.mjs',
];
const outputs = ['dist/apps', 'dist/knowledge', 'apps/console/dist'];
const skipped = new Set(['node_modules', 'dist', 'fixtures']);

function* filesUnder(name) {
  const full = path.join(root, name);
  const stat = statSync(full);
  if (stat.isDirectory()) {
    for (const entry of readdirSync(full).sort()) if (!skipped.has(entry)) yield* filesUnder(path.join(name, entry));
  } else if (!name.endsWith('.spec.ts') && !name.endsWith('.md')) {
    yield [name, stat];
  }
}

function fingerprint(names) {
  const hash = createHash('sha256').update(process.version);
  for (const name of names)
    for (const [file] of filesUnder(name)) hash.update(file).update(readFileSync(path.join(root, file)));
  return hash.digest('hex');
}

function run(what, ...command) {
  const started = Date.now();
  process.stderr.write(`building ${what} ... `);
  const result = spawnSync(process.execPath, command, { cwd: root, encoding: 'utf8' });
  process.stderr.write(`${((Date.now() - started) / 1000).toFixed(1)} s\n`);
  if (result.status === 0) return;
  process.stderr.write(`${result.stdout}${result.stderr}\nThe build of ${what} failed; see above.\n`);
  process.exit(1);
}

export function build() {
  const stampFile = path.join(root, 'dist', '.build-stamp');
  const stamp = fingerprint(inputs);
  const isThere = outputs.every((name) => existsSync(path.join(root, name)));
  if (isThere && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return false;
  mkdirSync(path.join(root, 'dist'), { recursive: true });
  // A build that fails half way leaves mixed output: it must not count as the one before.
  rmSync(stampFile, { force: true });
  run('service', 'node_modules/@nestjs/cli/bin/nest.js', 'build', 'api');
  run('catalogue and lexicon', 'dist/libs/knowledge/src/build.js');
  run('console', 'node_modules/vite/bin/vite.js', 'build', 'apps/console', '--logLevel', 'warn');
  writeFileSync(stampFile, stamp);
  return true;
}

if (process.argv[1] === import.meta.filename && !build())
  process.stderr.write('Nothing has changed since the last build.\n');
