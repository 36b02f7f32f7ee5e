import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { configurationPage, projectRoot } from '#libs/config';

// `npm run docs`: the pages that are made from the code.
writeFileSync(path.join(projectRoot(), 'docs/configuration.md'), configurationPage());
