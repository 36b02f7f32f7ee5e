// The one command: builds when something has changed, then serves.
import { build } from './build.mjs';

build();
process.argv.splice(2, 0, 'serve');
await import('./dist/apps/cli/src/main.js');
