import path from 'node:path';
import { importTexts, openTextStore, TEXTS_FOLDER, type TextStore } from '#libs/knowledge';
import { FINDINGS, FINE, UsageError, type Answer, type Surroundings } from './context.js';

const DATA_DIR_DEFAULT = '.data';

export function textStore(option: string | undefined, { environment }: Surroundings): TextStore {
  const dataDir = environment['DATA_DIR'] || DATA_DIR_DEFAULT;
  return openTextStore(path.resolve(option ?? path.join(dataDir, TEXTS_FOLDER)));
}

export function importOfficialTexts(folder: string, store: TextStore): Answer {
  const outcome = importFrom(folder, store);
  const { imported, otherLanguages, refused } = outcome;
  const text = [
    `${imported.length} resolutions imported into ${store.folder}, which holds ${store.size()} now`,
    ...(otherLanguages > 0 ? [`${otherLanguages} files in other languages passed over`] : []),
    ...refused.map(({ file, reason }) => `refused: ${file}: ${reason}`),
    ...(imported.length === 0
      ? [
          `${folder} holds no English text. It should be a copy of the public UNxml/SCresolutions collection, or of one year of it`,
        ]
      : []),
  ].join('\n');
  return {
    text,
    data: { folder: store.folder, ...outcome },
    exitCode: imported.length === 0 || refused.length > 0 ? FINDINGS : FINE,
  };
}

function importFrom(folder: string, store: TextStore) {
  try {
    return importTexts(folder, store);
  } catch (error) {
    if (typeof error !== 'object' || error === null || !('syscall' in error) || error.syscall !== 'scandir')
      throw error;
    throw new UsageError(`the folder ${folder} cannot be read`);
  }
}
