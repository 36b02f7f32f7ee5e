import type { PredictedAlert, PredictedEvent } from '../prediction.js';
import type { GoldAlert, GoldEvent } from './gold.js';
import type { PartyNames } from './party-names.js';

/** Reads a regime as a corpus writes it; what is not known stays as it is. */
export type RegimeReader = (words: string) => string;

interface Parties {
  supplier: readonly string[];
  recipient: readonly string[];
}

/** When an answer agrees with a label. A party that the label leaves empty accepts any answer. */
export class Agreement {
  constructor(
    readonly names: PartyNames,
    private readonly regimeOf: RegimeReader,
  ) {}

  regimeAndRecipient(label: GoldAlert, answer: PredictedAlert): boolean {
    const regime = this.regime(answer);
    const isRegime = [label.regime, ...label.alt].some((accepted) => this.regimeOf(accepted) === regime);
    return isRegime && this.recipient(label, answer);
  }

  withSupplier(label: GoldAlert, answer: PredictedAlert): boolean {
    return this.regimeAndRecipient(label, answer) && this.supplier(label, answer);
  }

  strict(label: GoldAlert, answer: PredictedAlert): boolean {
    return this.withSupplier(label, answer) && label.level === answer.level;
  }

  parties(label: Parties, answer: Parties): boolean {
    return this.supplier(label, answer) && this.recipient(label, answer);
  }

  withoutStage(label: GoldEvent, answer: GoldEvent | PredictedEvent): boolean {
    return this.parties(label, answer) && this.items(label, answer);
  }

  withStage(label: GoldEvent, answer: GoldEvent | PredictedEvent): boolean {
    return this.withoutStage(label, answer) && label.stage === answer.stage;
  }

  supplier(label: Parties, answer: Parties): boolean {
    return this.party(label.supplier, answer.supplier);
  }

  recipient(label: Parties, answer: Parties): boolean {
    return this.party(label.recipient, answer.recipient);
  }

  items({ items }: Pick<GoldEvent, 'items'>, answer: Pick<GoldEvent, 'items'>): boolean {
    return items.some((item) => answer.items.includes(item));
  }

  regime({ regime }: Pick<PredictedAlert, 'regime'>): string {
    return this.regimeOf(regime);
  }

  private party(label: readonly string[], answer: readonly string[]): boolean {
    return this.names.named(label).length === 0 || this.names.anySame(label, answer);
  }
}
