export { buildCatalogue, readCatalogue } from './catalogue-files.js';
export type { CatalogueOptions, CatalogueRead } from './catalogue-files.js';
export { readLexicon, writeCompiledLexicon } from './lexicon-files.js';
