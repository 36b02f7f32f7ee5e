import type { SourceKind } from '#libs/sources';

/** A source that the address leads to. */
export interface SourceCandidate {
  kind: SourceKind;
  url: string;
  title: string | null;
}
