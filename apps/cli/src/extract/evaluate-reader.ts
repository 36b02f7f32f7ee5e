import type { Catalogue } from '#libs/catalogue';
import type { Lexicon } from '#libs/lexicon';
import { Agreement, PartyNames, regimeNames, Scorer } from './evaluation/index.js';
import type { Evaluation, GoldArticle } from './evaluation/index.js';
import { languageOf, primaryLanguage } from './language.js';
import { eventOf, predictionOf } from './prediction.js';
import { Reader } from './reader.js';
import type { Reading } from './reader.js';

/** Reads labelled articles and scores what was read. */
export class ReaderEvaluation {
  private readonly reader: Reader;
  private readonly scorer: Scorer;

  constructor(catalogue: Catalogue, lexicon: Lexicon) {
    this.reader = new Reader(catalogue, lexicon);
    this.scorer = new Scorer(new Agreement(new PartyNames(lexicon), regimeNames(catalogue)));
  }

  get versions(): Reader['versions'] {
    return this.reader.versions;
  }

  async add(article: GoldArticle): Promise<void> {
    const { title, text } = article;
    const language = article.language === null ? await languageOf(title, text) : primaryLanguage(article.language);
    const { reports, drafts } = this.read(article, language);
    const { alerts } = predictionOf([], drafts);
    const events = reports.map(({ extracted }) => ({ ...eventOf(extracted), confidence: extracted.confidence }));
    this.scorer.add(article, { events, alerts }, language);
  }

  result(): Evaluation {
    return this.scorer.result();
  }

  private read({ id, title, text, published }: GoldArticle, language: string): Reading {
    try {
      return this.reader.read({ title, text, published, language });
    } catch (cause) {
      throw new Error(`Article ${id} brings a fault to light.`, { cause });
    }
  }
}
