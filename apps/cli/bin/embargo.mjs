#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const program = new URL('../../../dist/apps/cli/src/main.js', import.meta.url);
if (existsSync(fileURLToPath(program))) {
  await import(program.href);
} else {
  console.error('embargo: not built yet. Run "npm run build" in the project folder, then try again.');
  process.exitCode = 2;
}
