import type { Clause } from '../reading/clause.js';
import { readSign } from './agreements.js';
import type { Fact } from './fact.js';
import { readNominal } from './nominals.js';
import { readSeize } from './seizures.js';
import { readDeploy, readProduce, readRepair, readTrain } from './services.js';
import { readBreach, readCopula } from './statements.js';
import { hasFrame, isStrong, readArrive, readCarry, readEquip, readGet, readGive, type FrameContext } from './transfers.js';

/** Reads every transfer and agreement that a sentence tells, inner clauses first, since outer ones build on them. */
export function readFacts(context: FrameContext): Fact[] {
  const reader = new FactReader(context);
  return reader.read();
}

class FactReader {
  private readonly byClause = new Map<Clause, readonly Fact[]>();
  /** Facts that an outer clause has taken up. */
  private readonly absorbed = new Set<Fact>();

  constructor(private readonly context: FrameContext) {}

  read(): Fact[] {
    const { clauses } = this.context.view.sentence;
    for (let at = clauses.length - 1; at >= 0; at--) {
      const clause = clauses[at] as Clause;
      this.byClause.set(clause, this.ofClause(clause));
    }
    return clauses.flatMap((clause) => this.byClause.get(clause) ?? []).filter((fact) => !this.absorbed.has(fact));
  }

  private ofClause(clause: Clause): Fact[] {
    const verbal = this.verbal(clause);
    const nominal = clause.slots
      .filter((slot) => !this.isConsumed(clause, slot.role, verbal))
      .map((slot) => readNominal(this.context, clause, slot))
      .filter((fact) => fact !== null);
    return [...verbal, ...nominal];
  }

  /** The goods of a verb are its own; the noun that names them needs no second reading. */
  private isConsumed(clause: Clause, role: string, verbal: readonly Fact[]): boolean {
    if (verbal.length === 0) return false;
    return role === (this.context.view.isPassive(clause) ? 'subject' : 'object') || (role === 'subject' && verbal[0]?.frame === 'arrive');
  }

  private verbal(clause: Clause): Fact[] {
    const { verb } = clause;
    if (verb === null) return [];
    const fact =
      this.trySeize(clause) ??
      (hasFrame(verb, 'equip') ? readEquip(this.context, clause) : null) ??
      (hasFrame(verb, 'give') ? readGive(this.context, clause) : null) ??
      (hasFrame(verb, 'get') && (verb.lemma !== 'have' || this.context.view.after(clause, 'from').length > 0) ? readGet(this.context, clause) : null) ??
      (hasFrame(verb, 'carry') ? readCarry(this.context, clause) : null) ??
      (hasFrame(verb, 'arrive') ? readArrive(this.context, clause) : null) ??
      this.services(clause) ??
      (hasFrame(verb, 'breach') ? readBreach(this.context, clause) : null) ??
      readCopula(this.context, clause);
    if (fact !== null) return [fact];
    if (!hasFrame(verb, 'sign')) return [];
    const facts = readSign(this.context, clause, (inner) => this.take(inner));
    return [...facts];
  }

  private trySeize(clause: Clause): Fact | null {
    if (clause.verb === null || !hasFrame(clause.verb, 'seize')) return null;
    const candidates: Fact[] = [];
    const fact = readSeize(this.context, clause, (inner) => {
      const facts = this.byClause.get(inner) ?? [];
      candidates.push(...facts);
      return facts;
    });
    if (fact !== null) for (const one of candidates) this.absorbed.add(one);
    return fact;
  }

  private take(inner: Clause): readonly Fact[] {
    const facts = this.byClause.get(inner) ?? [];
    for (const fact of facts) this.absorbed.add(fact);
    return facts;
  }

  private services(clause: Clause): Fact | null {
    const { verb } = clause;
    if (verb === null) return null;
    if (hasFrame(verb, 'train')) return readTrain(this.context, clause);
    if (hasFrame(verb, 'deploy')) return readDeploy(this.context, clause);
    if (isStrong(verb, 'repair') || hasFrame(verb, 'repair')) return readRepair(this.context, clause);
    return hasFrame(verb, 'produce') ? readProduce(this.context, clause) : null;
  }
}
