export { Agreement } from './agreement.js';
export { readGoldLine } from './gold.js';
export type { GoldArticle } from './gold.js';
export { PartyNames } from './party-names.js';
export { regimeNames } from './regime-names.js';
export { Scorer } from './scorer.js';
export type { Evaluation } from './scorer.js';
export type { Figures } from './tally.js';
