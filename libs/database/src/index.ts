export { startEmbedded } from './embedded/start-embedded.js';
export type { EmbeddedOptions } from './embedded/start-embedded.js';
export type { EmbeddedDatabase, LostReason } from './embedded/embedded-database.js';
export { EmbeddedDatabaseError } from './embedded/embedded-error.js';
export type { EmbeddedErrorCode } from './embedded/embedded-error.js';
export type { EmbeddedLog } from './embedded/embedded-log.js';
export { connectionProblem, maskUrl } from './connection-problem.js';
export type { ConnectionProblem, ConnectionProblemCode } from './connection-problem.js';
export { checkServer } from './check-server.js';
export { dataSourceOptions } from './data-source-options.js';
export type { Entities, Migrations } from './data-source-options.js';
export { migrate } from './migrate.js';
export type { MigrationOutcome } from './migrate.js';
export { lockForTransaction, withAdvisoryLock } from './advisory-lock.js';
export { storable } from './storable.js';
export { SteadyClient } from './steady-client.js';
export { asError, errorCode } from './error-code.js';
export { backupDatabase } from './backup/backup-database.js';
export type { BackupOptions, BackupSummary, TableProgress } from './backup/backup-database.js';
export { restoreDatabase } from './backup/restore-database.js';
export type { RestoreOptions, RestoreSummary } from './backup/restore-database.js';
export { BackupError } from './backup/backup-error.js';
export type { BackupErrorCode } from './backup/backup-error.js';
export type { BackupLock, BackupUnlock } from './backup/backup-lock.js';
export type { BackupPart, RestoreSession } from './backup/backup-part.js';
export {
  currentVisibility,
  EVERYTHING,
  inRequest,
  maySee,
  NO_TEAM,
  seeFromNowOn,
  seeing,
  thisProcessSeesEverything,
  visible,
  visibleByList,
} from './visibility/visibility.js';
export type { Visibility } from './visibility/visibility.js';
