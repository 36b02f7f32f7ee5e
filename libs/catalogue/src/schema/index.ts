export * from './case-schema.js';
export * from './exemption-schema.js';
export * from './measure-schema.js';
export * from './negatives-schema.js';
export * from './regime-schema.js';
export * from './resolution-schema.js';
