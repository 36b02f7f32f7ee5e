export { KeyRing, type SecretKey } from './key-ring.js';
export { SecretBox } from './secret-box.js';
export type { SealedColumn } from './sealed-column.js';
export { countByKey, resealAll } from './reseal.js';
