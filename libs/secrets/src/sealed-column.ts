/** A column that holds sealed secrets. Every library that seals names its own, so that a rotation misses none. */
export interface SealedColumn {
  readonly table: string;
  /** The primary key, one column. */
  readonly key: string;
  readonly column: string;
  /** What the boxes were sealed for; see `SecretBox`. */
  readonly purpose: string;
}
