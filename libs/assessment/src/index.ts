export type * from './report.js';
export * from './finding.js';
export { assess } from './assess.js';
export type { AssessOptions } from './assess.js';
export { levelOf } from './levels/level-of.js';
export type { LevelFacts } from './levels/level-of.js';
export { readQuestion } from './ask/read-question.js';
export type { Question, QuestionError, QuestionRead } from './ask/read-question.js';
export * from './alert/index.js';
