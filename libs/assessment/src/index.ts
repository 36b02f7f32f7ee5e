export type * from './report.js';
export * from './finding.js';
