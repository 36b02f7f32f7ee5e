export * from './acts.js';
export * from './goods.js';
export * from './purposes.js';
export * from './recipients.js';
