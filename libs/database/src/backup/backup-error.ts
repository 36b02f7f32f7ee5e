export type BackupErrorCode =
  | 'file-exists'
  | 'file-not-writable'
  | 'disk-full'
  | 'no-such-file'
  | 'file-not-readable'
  | 'not-a-backup'
  | 'newer-format'
  | 'truncated'
  | 'damaged'
  | 'newer-release'
  | 'other-jobs-version'
  | 'nothing-to-back-up'
  | 'not-empty'
  | 'not-ours'
  | 'in-use'
  | 'connection'
  | 'interrupted'
  | 'restore-failed'
  | 'locked'
  | 'bad-key';

/** Why a backup or a restore did not happen. Neither leaves anything half done. */
export class BackupError extends Error {
  override readonly name = 'BackupError';

  constructor(
    readonly code: BackupErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
