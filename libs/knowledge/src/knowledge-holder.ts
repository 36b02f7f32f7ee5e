import type { Catalogue, Problem } from '#libs/catalogue';
import { createExtractor, type Extractor } from '#libs/extraction';
import type { Lexicon } from '#libs/lexicon';
import { readCatalogue, type CatalogueOptions } from './catalogue-files.js';
import { readLexicon } from './lexicon-files.js';

/** What answers are made with, and the versions that every stored answer carries. */
export interface Knowledge {
  catalogue: Catalogue;
  lexicon: Lexicon;
  extractor: Extractor;
  versions: { catalogue: string; extractor: string; product: string };
}

const PRODUCT_VERSION = '0.1.0';

/** Holds the knowledge of a process. A folder of the operator that does not load leaves the last good one in place. */
export class KnowledgeHolder {
  private refused: Problem[] = [];

  private constructor(
    private knowledge: Knowledge,
    private readonly options: CatalogueOptions,
  ) {}

  /** The shipped catalogue stands in when the operator's folder does not load at the start; `problems` tells why. */
  static open(options: CatalogueOptions = {}): KnowledgeHolder {
    const lexicon = readLexicon();
    const extractor = createExtractor(lexicon);
    const read = readCatalogue(options);
    const shipped = read.ok ? read : readCatalogue();
    if (!shipped.ok) throw new Error(`the shipped catalogue does not load: ${shipped.problems[0]?.wrong}`);
    const holder = new KnowledgeHolder(together(shipped.catalogue, lexicon, extractor), options);
    if (!read.ok) holder.refused = read.problems;
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
    versions: { catalogue: catalogue.version, extractor: extractor.version, product: PRODUCT_VERSION },
  };
}
