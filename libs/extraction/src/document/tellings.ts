import type { ReadFact, FactStage } from '../frames/fact.js';
import type { ReadDate } from './dates.js';

/** A fact with the text it was read from. */
export interface Told {
  fact: ReadFact;
  date: ReadDate | null;
  source: Source;
}

type Source = 'title' | 'text';

const NEVER = Number.NEGATIVE_INFINITY;

export const isPact = (fact: ReadFact): boolean => fact.conduct === 'agreement' && fact.items.length === 0;

/** Talked of, agreed or turned down, and not there yet. */
export const UNDONE: ReadonlySet<FactStage> = new Set<FactStage>([
  'requested',
  'planned',
  'announced',
  'threatened',
  'refused',
  'contracted',
]);
/** History, beside what is news. */
export const isPastDelivery = ({ fact, date }: Pick<Told, 'fact' | 'date'>): boolean =>
  date?.isPast === true && fact.stage === 'delivered';

/**
 * What the facts of one transfer have in common, kept as they come in: whether a further fact belongs to them is asked
 * of every transfer of an article, and must not cost a look at each of their facts.
 */
export class Tellings {
  hasPact = false;
  hasDeployment = false;
  private hasHistory = false;
  private hasNews = false;
  private hasUndone = false;
  private lastAgreement = NEVER;
  private readonly last: Record<Source, number> = { title: NEVER, text: NEVER };
  /** First tokens of the words that name the goods. */
  private readonly goods: Record<Source, Set<number>> = { title: new Set(), text: new Set() };

  add(told: Told): void {
    const { fact, source } = told;
    const isHistory = isPastDelivery(told);
    const isUndone = UNDONE.has(fact.stage);
    this.hasHistory ||= isHistory;
    this.hasUndone ||= isUndone;
    this.hasNews ||= !isHistory && !isUndone && fact.stage !== 'mentioned';
    this.hasPact ||= isPact(fact);
    this.hasDeployment ||= fact.frame === 'deployment';
    if (fact.conduct === 'agreement') this.lastAgreement = Math.max(this.lastAgreement, fact.sentence);
    this.last[source] = Math.max(this.last[source], fact.sentence);
    for (const { range } of fact.items) if (range !== null) this.goods[source].add(range.firstToken);
  }

  /** Nothing of it has happened yet. */
  get isDue(): boolean {
    return this.hasUndone && !this.hasHistory && !this.hasNews;
  }

  /** It happened long ago, and nothing of it is news. */
  get isPast(): boolean {
    return this.hasHistory && !this.hasUndone && !this.hasNews;
  }

  isIn(source: Source): boolean {
    return this.last[source] !== NEVER;
  }

  /** Whether one of the facts of a text stands no more than so many sentences before. */
  isNear(sentence: number, source: Source, reach: number): boolean {
    return sentence - this.last[source] <= reach;
  }

  hasAgreementNear(sentence: number, reach: number): boolean {
    return sentence - this.lastAgreement <= reach;
  }

  /** Whether the very same words name the goods of a fact. */
  namesGoodsOf({ items }: ReadFact, source: Source): boolean {
    const own = this.goods[source];
    return own.size > 0 && items.some(({ range }) => range !== null && own.has(range.firstToken));
  }
}
