/**
 * A backup file is one line with the format's version, a gzip stream of frames, and a line with the SHA-256 of all
 * bytes before it. So damage anywhere is found, and before the first row is touched. In version 2 the gzip stream is
 * encrypted, in the age format; damage is still found without a key.
 */
export const formats = { plain: 1, encrypted: 2 } as const;
export const formatVersion = formats.encrypted;
export const firstLineOf = (version: number): string => `EMBARGO-WATCH BACKUP ${version}\n`;
export const firstLineBytes = firstLineOf(formatVersion).length;
export const anyFirstLine = /^EMBARGO-WATCH BACKUP (\d{1,9})\n/;
export const lastLine = /^\nSHA-256 ([0-9a-f]{64})\n$/;
export const lastLineBytes = '\nSHA-256 '.length + 64 + 1;

export interface SealedFile {
  readonly bytes: number;
  readonly sha256: string;
  readonly isEncrypted: boolean;
}
