export { buildCatalogue, readCatalogue } from './catalogue-files.js';
export type { CatalogueOptions, CatalogueRead } from './catalogue-files.js';
export { importTexts } from './texts/import-texts.js';
export type { TextImport } from './texts/import-texts.js';
export { openTextStore, TEXTS_FOLDER } from './texts/text-store.js';
export type { TextStore } from './texts/text-store.js';
export { readLexicon, writeCompiledLexicon } from './lexicon-files.js';
export { KnowledgeHolder } from './knowledge-holder.js';
export type { Knowledge } from './knowledge-holder.js';
