export type EmbeddedErrorCode =
  | 'unsupported-platform'
  | 'binaries-incomplete'
  | 'not-main-thread'
  | 'home-unusable'
  | 'start-locked'
  | 'version-mismatch'
  | 'data-folder-damaged'
  | 'password-missing'
  | 'password-wrong'
  | 'init-failed'
  | 'start-failed';

/** What every message about the embedded server may end with: the way round it. */
export const useOwnServer =
  'or set DATABASE_URL=postgres://user:password@host:5432/database to use a PostgreSQL 15 or newer of your own';

export class EmbeddedDatabaseError extends Error {
  override readonly name = 'EmbeddedDatabaseError';

  constructor(
    readonly code: EmbeddedErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
