export * from './vocabulary.js';
export type * from './party.js';
export type * from './item.js';
