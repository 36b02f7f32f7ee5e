import { readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '#libs/config';

export interface ReceiverSample {
  language: string;
  file: string;
  code: string;
}

const FILES = [
  ['Node', 'verify.mjs'],
  ['Python', 'verify.py'],
  ['Go', 'verify.go'],
  ['Java', 'Verify.java'],
  ['PHP', 'verify.php'],
] as const;

/** How a receiver verifies our messages, in five languages: the files of docs/receivers, which the tests run. */
export function receiverSamples(): ReceiverSample[] {
  const folder = path.join(projectRoot(), 'docs/receivers');
  return FILES.map(([language, file]) => ({ language, file, code: readFileSync(path.join(folder, file), 'utf8') }));
}
