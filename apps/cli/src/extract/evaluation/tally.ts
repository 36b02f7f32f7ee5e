/** How many labels were found and how many answers were right: counted apart, since one may meet several of the other. */
export interface Tally {
  gold: number;
  goldFound: number;
  predicted: number;
  predictedRight: number;
}

/** `null` where there was nothing to divide by. */
export interface Figures extends Tally {
  precision: number | null;
  recall: number | null;
  f1: number | null;
}

export const emptyTally = (): Tally => ({ gold: 0, goldFound: 0, predicted: 0, predictedRight: 0 });

/** Counts the labels that some answer meets and the answers that meet some label. */
export function count<G, P>(
  tally: Tally,
  gold: readonly G[],
  predicted: readonly P[],
  agree: (label: G, answer: P) => boolean,
): void {
  tally.gold += gold.length;
  tally.predicted += predicted.length;
  tally.goldFound += gold.filter((label) => predicted.some((answer) => agree(label, answer))).length;
  tally.predictedRight += predicted.filter((answer) => gold.some((label) => agree(label, answer))).length;
}

export function figuresOf(tally: Tally): Figures {
  const precision = tally.predicted === 0 ? null : tally.predictedRight / tally.predicted;
  const recall = tally.gold === 0 ? null : tally.goldFound / tally.gold;
  return { ...tally, precision, recall, f1: harmonicMean(precision, recall) };
}

/** Zero when one side is empty: neither silence nor noise earns anything. */
function harmonicMean(precision: number | null, recall: number | null): number | null {
  if (precision === null && recall === null) return null;
  if (precision === null || recall === null || precision + recall === 0) return 0;
  return (2 * precision * recall) / (precision + recall);
}

/** Tallies by name, made when first asked for. */
export class Tallies {
  private readonly byName = new Map<string, Tally>();

  of(name: string): Tally {
    let tally = this.byName.get(name);
    if (!tally) this.byName.set(name, (tally = emptyTally()));
    return tally;
  }

  /** Those with the most labels first. */
  figures(): Record<string, Figures> {
    const sorted = [...this.byName].toSorted(
      ([nameA, a], [nameB, b]) => b.gold - a.gold || nameA.localeCompare(nameB, 'en'),
    );
    return Object.fromEntries(sorted.map(([name, tally]) => [name, figuresOf(tally)]));
  }
}
