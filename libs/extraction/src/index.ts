export type * from './extracted-report.js';
