export type * from './extracted-report.js';
export type * from './extraction.js';
export { createExtractor } from './extractor.js';
