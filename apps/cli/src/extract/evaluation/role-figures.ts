import type { PredictedEvent } from '../prediction.js';
import type { Agreement } from './agreement.js';
import type { GoldEvent } from './gold.js';
import { Tallies } from './tally.js';

export const ROLES = ['supplier', 'recipient', 'items', 'stage', 'conduct'] as const;
export type Role = (typeof ROLES)[number];

/** Two of five may agree by chance (a stage and a conduct): less is no pair. */
const AGREEING_MIN = 2;

interface Pair {
  label: GoldEvent;
  answer: PredictedEvent;
  agreeing: ReadonlySet<Role>;
}

/**
 * Holds events against each other role by role. Each label is paired with the answer that is likest to it, one to one;
 * a role then counts as found where the pair agrees in it. What stays unpaired is missed, or unfounded.
 */
export class RoleFigures {
  readonly roles = new Tallies();
  readonly stages = new Tallies();
  readonly conducts = new Tallies();

  constructor(private readonly agreement: Agreement) {}

  add(labels: readonly GoldEvent[], answers: readonly PredictedEvent[]): void {
    for (const label of labels) this.expect(label);
    for (const answer of answers) this.claim(answer);
    for (const pair of this.pairsOf(labels, answers)) this.compare(pair);
  }

  private expect(label: GoldEvent): void {
    for (const role of ROLES) if (isTold(label, role)) this.roles.of(role).gold += 1;
    this.stages.of(label.stage).gold += 1;
    this.conducts.of(label.kind).gold += 1;
  }

  private claim(answer: PredictedEvent): void {
    for (const role of ROLES) if (isTold(answer, role)) this.roles.of(role).predicted += 1;
    this.stages.of(answer.stage).predicted += 1;
    this.conducts.of(answer.kind).predicted += 1;
  }

  private compare({ label, answer, agreeing }: Pair): void {
    for (const role of ROLES) {
      // The label leaves it open, so that the answer is neither right nor wrong.
      if (!isTold(label, role) && isTold(answer, role)) this.roles.of(role).predicted -= 1;
      if (isTold(label, role) && agreeing.has(role)) found(this.roles, role);
    }
    if (label.stage === answer.stage) found(this.stages, label.stage);
    if (label.kind === answer.kind) found(this.conducts, label.kind);
  }

  private pairsOf(labels: readonly GoldEvent[], answers: readonly PredictedEvent[]): Pair[] {
    const candidates = labels
      .flatMap((label) => answers.map((answer) => ({ label, answer, agreeing: this.agreeing(label, answer) })))
      .filter(({ agreeing }) => agreeing.size >= AGREEING_MIN)
      .toSorted((a, b) => b.agreeing.size - a.agreeing.size);
    const taken = new Set<GoldEvent | PredictedEvent>();
    return candidates.filter(({ label, answer }) => {
      if (taken.has(label) || taken.has(answer)) return false;
      taken.add(label).add(answer);
      return true;
    });
  }

  private agreeing(label: GoldEvent, answer: PredictedEvent): Set<Role> {
    const agrees: Record<Role, boolean> = {
      supplier: label.supplier.length > 0 && this.agreement.supplier(label, answer),
      recipient: label.recipient.length > 0 && this.agreement.recipient(label, answer),
      items: this.agreement.items(label, answer),
      stage: label.stage === answer.stage,
      conduct: label.kind === answer.kind,
    };
    return new Set(ROLES.filter((role) => agrees[role]));
  }
}

function isTold(event: GoldEvent, role: Role): boolean {
  return role === 'stage' || role === 'conduct' || event[role].length > 0;
}

function found(tallies: Tallies, name: string): void {
  const tally = tallies.of(name);
  tally.goldFound += 1;
  tally.predictedRight += 1;
}
