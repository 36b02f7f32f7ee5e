export { startEmbedded } from './embedded/start-embedded.js';
export type { EmbeddedOptions } from './embedded/start-embedded.js';
export type { EmbeddedDatabase, LostReason } from './embedded/embedded-database.js';
export { EmbeddedDatabaseError } from './embedded/embedded-error.js';
export type { EmbeddedErrorCode } from './embedded/embedded-error.js';
export type { EmbeddedLog } from './embedded/embedded-log.js';
