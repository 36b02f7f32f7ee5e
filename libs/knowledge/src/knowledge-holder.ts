import { type Catalogue, describeProblem, type Problem } from '#libs/catalogue';
import { productVersion } from '#libs/config';
import { createExtractor, type Extractor } from '#libs/extraction';
import type { Lexicon } from '#libs/lexicon';
import { readCatalogue, type CatalogueOptions } from './catalogue-files.js';
import { keepLastGood, readLastGood } from './last-good.js';
import { readLexicon } from './lexicon-files.js';

/** What answers are made with, and the versions that every stored answer carries. */
export interface Knowledge {
  catalogue: Catalogue;
  lexicon: Lexicon;
  extractor: Extractor;
  versions: { catalogue: string; extractor: string; product: string };
}

export interface KnowledgeOptions extends CatalogueOptions {
  /** Where the last catalogue that loaded with the operator's files is kept, for a start after a mistake in them. */
  lastGoodFile?: string;
}

/** Holds the knowledge of a process. A folder of the operator that does not load leaves the last good one in place. */
export class KnowledgeHolder {
  private refused: Problem[] = [];

  private constructor(
    private knowledge: Knowledge,
    private readonly options: KnowledgeOptions,
  ) {}

  /**
   * Refuses to start with files that do not load when no catalogue with such files was ever good: to judge by the
   * shipped law alone would drop the operator's corrections in silence.
   */
  static open(options: KnowledgeOptions = {}): KnowledgeHolder {
    const lexicon = readLexicon();
    const extractor = createExtractor(lexicon);
    const read = readCatalogue(options);
    if (read.ok) {
      keepLastGood(options, read.catalogue);
      return new KnowledgeHolder(together(read.catalogue, lexicon, extractor), options);
    }
    const lastGood = readLastGood(options);
    if (!lastGood) throw new Error(read.problems.map(describeProblem).join('\n'));
    const holder = new KnowledgeHolder(together(lastGood, lexicon, extractor), options);
    holder.refused = read.problems;
    return holder;
  }

  current(): Knowledge {
    return this.knowledge;
  }

  /** Why the operator's folder was refused; empty while everything is in use. */
  problems(): readonly Problem[] {
    return this.refused;
  }

  /** Reads the catalogue anew. Tells whether another version is in use now. */
  reload(): boolean {
    const read = readCatalogue(this.options);
    this.refused = read.ok ? [] : read.problems;
    if (!read.ok || read.catalogue.version === this.knowledge.versions.catalogue) return false;
    keepLastGood(this.options, read.catalogue);
    const { lexicon, extractor } = this.knowledge;
    this.knowledge = together(read.catalogue, lexicon, extractor);
    return true;
  }

  /** The regime's name, also for a stored alert whose regime the catalogue no longer has. */
  regimeTitle(id: string): string {
    return this.knowledge.catalogue.regime(id)?.title ?? id;
  }
}

function together(catalogue: Catalogue, lexicon: Lexicon, extractor: Extractor): Knowledge {
  return {
    catalogue,
    lexicon,
    extractor,
    versions: { catalogue: catalogue.version, extractor: extractor.version, product: productVersion() },
  };
}
