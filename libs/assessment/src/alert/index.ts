export { draftAlerts } from './draft-alerts.js';
export type { AlertDraft } from './draft-alerts.js';
export { judgeReport } from './judged-report.js';
export type { JudgedPair, JudgedReport } from './judged-report.js';
