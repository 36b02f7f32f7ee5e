export type * from './report.js';
export * from './finding.js';
export { readQuestion } from './ask/read-question.js';
