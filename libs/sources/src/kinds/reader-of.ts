import { feedReader } from './feed-reader.js';
import type { SourceDefinition } from './source-definition.js';
import type { SourceReader } from './source-reader.js';

/** The reader of a source's documents; null for kinds that are not read yet. */
export function readerOf(definition: SourceDefinition): SourceReader | null {
  return definition.kind === 'feed' || definition.kind === 'file' ? feedReader : null;
}
