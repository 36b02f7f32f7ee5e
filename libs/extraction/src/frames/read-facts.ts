import { governorBit, nounBit } from '../english/words.js';
import { isSameName } from '../meaning/mention.js';
import type { Clause } from '../reading/clause.js';
import { slotsOf, type Slot } from '../reading/clause.js';
import { putsName, readCooperation, readCoverage, readSign } from './agreements.js';
import { readDeployment } from './deployments.js';
import type { Fact } from './fact.js';
import { isFigureOfSpeech } from './figures.js';
import { onHearsay } from './hearsay.js';
import { readLicence } from './licences.js';
import { readNominal } from './nominals.js';
import { bringsOwn, isVisit } from './own-arms.js';
import { readPossession, readTrace, readUpkeep } from './possession.js';
import { readIntention, readRequest } from './requests.js';
import { isGoods } from '../meaning/goods-meaning.js';
import { readTalks } from './talks.js';
import { isRemoval, readSeize, readSeizureNoun } from './seizures.js';
import { itemsOf } from './roles.js';
import { readDeploy, readProduce, readRepair, readRepairWork, readTeach, readTrain } from './services.js';
import { readAccident, readDeparture, readExchange, readTrip, readUse } from './movements.js';
import { isBreaching, readBehind, readBound, readBreach, readCopula, readRoleNoun, readSources } from './statements.js';
import { readArrive } from './arriving.js';
import { readCarry } from './carrying.js';
import { readEquip } from './equipping.js';
import { hasFrame, type FrameContext } from './frame-context.js';
import { readGet } from './getting.js';
import { readGive } from './giving.js';

/** Reads every transfer and agreement that a sentence tells, inner clauses first, since outer ones build on them. */
export function readFacts(context: FrameContext): Fact[] {
  return new FactReader(context).read();
}

const DENY = governorBit('deny');
const CLAIMS = nounBit('claim') | nounBit('inquiry');

/** In `reports of deliveries` the deliveries are what is told. */
function claimed(slot: Slot): Slot {
  const { head, of } = slot.phrase;
  return (head.nounKinds & CLAIMS) !== 0 && of !== null ? { ...slot, phrase: of } : slot;
}

/** `a package which includes tanks`: the list belongs to whatever the sentence tells. */
const LISTING = new Set('include comprise encompass cover total'.split(' '));

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
    const facts = clauses
      .flatMap((clause) => this.byClause.get(clause) ?? [])
      .filter((fact) => !this.absorbed.has(fact))
      .map((fact) => onHearsay(this.withDenier(fact)));
    const listed = clauses
      .filter(({ verb }) => verb !== null && LISTING.has(verb.lemma))
      .flatMap((clause) => itemsOf(this.context.view.objects(clause)));
    return listed.length === 0 ? facts : facts.map((fact) => ({ ...fact, items: [...fact.items, ...listed] }));
  }

  /** Who denies a transfer is on the side of it that nobody else is named for. */
  private withDenier(fact: Fact): Fact {
    if (fact.stage !== 'denied') return fact;
    const sources = fact.suppliers.length > 0 ? fact.suppliers : fact.origins;
    if (sources.length > 0 === fact.recipients.length > 0) return fact;
    for (let clause = fact.clause.parent; clause !== null; clause = clause.parent) {
      if (((clause.verb?.verb?.governors ?? 0) & DENY) === 0 || this.context.view.isPassive(clause)) continue;
      const deniers = this.context.view
        .partiesOf(this.context.view.subjects(clause))
        .filter(({ party }) => ![...sources, ...fact.recipients].some((one) => isSameName(one.party, party)));
      if (deniers.length === 0) return fact;
      return sources.length > 0 ? { ...fact, recipients: deniers } : { ...fact, suppliers: deniers };
    }
    return fact;
  }

  private ofClause(clause: Clause): Fact[] {
    if (bringsOwn(this.context, clause) || isVisit(this.context, clause)) return [];
    const verbal = this.verbal(clause);
    const facts = [...verbal];
    for (const slot of clause.slots) {
      if (this.isConsumed(clause, slot.role, verbal) || this.isActing(clause, slot)) continue;
      const fact = this.nominal(clause, claimed(slot));
      if (fact !== null) facts.push(fact);
    }
    return facts;
  }

  private nominal(clause: Clause, slot: Slot): Fact | null {
    return (
      this.takingUp((inner) => readSeizureNoun(this.context, clause, slot, inner)) ??
      readNominal(this.context, clause, slot)
    );
  }

  /** The goods of a verb are its own; the noun that names them needs no second reading. */
  private isConsumed(clause: Clause, role: string, verbal: readonly Fact[]): boolean {
    if (verbal.length === 0) return false;
    return (
      role === (this.context.view.isPassive(clause) ? 'subject' : 'object') ||
      (role === 'subject' && verbal[0]?.frame === 'arrive')
    );
  }

  /** Warships that stop others and jets that bomb are doers, not goods. */
  private isActing(clause: Clause, slot: Slot): boolean {
    const { verb } = clause;
    if (slot.role !== 'subject' || verb === null || this.context.view.isPassive(clause)) return false;
    return (
      !hasFrame(verb, 'arrive') && verb.lemma !== 'be' && verb.lemma !== 'have' && slotsOf(clause, 'object').length > 0
    );
  }

  private verbal(clause: Clause): Fact[] {
    const { verb } = clause;
    if (verb === null || isFigureOfSpeech(clause, this.context.wordOf)) return [];
    const exchanged = readExchange(this.context, clause);
    if (exchanged.length > 0) return [...exchanged];
    const fact =
      this.seizure(clause) ??
      this.takingUp((inner) => readLicence(this.context, clause, inner)) ??
      readDeployment(this.context, clause) ??
      readUpkeep(this.context, clause) ??
      readTrace(this.context, clause) ??
      this.transfer(clause) ??
      this.service(clause) ??
      readTrip(this.context, clause) ??
      readDeparture(this.context, clause) ??
      readAccident(this.context, clause) ??
      readUse(this.context, clause) ??
      readSources(this.context, clause) ??
      readBehind(this.context, clause) ??
      readRequest(this.context, clause) ??
      readIntention(this.context, clause) ??
      (isBreaching(verb) ? readBreach(this.context, clause) : null) ??
      readBound(this.context, clause) ??
      readRoleNoun(this.context, clause) ??
      readCoverage(this.context, clause) ??
      readCooperation(this.context, clause) ??
      readTalks(this.context, clause) ??
      readCopula(this.context, clause);
    if (fact !== null) return [fact];
    const possession = readPossession(this.context, clause);
    if (possession !== null) return [possession];
    return hasFrame(verb, 'sign') || putsName(this.context, clause)
      ? [...readSign(this.context, clause, (inner) => this.take(inner))]
      : [];
  }

  private seizure(clause: Clause): Fact | null {
    if (clause.verb === null || (!hasFrame(clause.verb, 'seize') && !isRemoval(this.context, clause))) return null;
    return this.takingUp((inner) => readSeize(this.context, clause, inner));
  }

  /** Runs a frame that builds on facts of inner clauses; those it has used are no facts of their own. */
  private takingUp(read: (inner: (clause: Clause) => readonly Fact[]) => Fact | null): Fact | null {
    const used: Fact[] = [];
    const fact = read((inner) => {
      const facts = this.byClause.get(inner) ?? [];
      used.push(...facts);
      return facts;
    });
    if (fact !== null) for (const one of used) this.absorbed.add(one);
    return fact;
  }

  private take(inner: Clause): readonly Fact[] {
    const facts = this.byClause.get(inner) ?? [];
    for (const fact of facts) this.absorbed.add(fact);
    return facts;
  }

  private transfer(clause: Clause): Fact | null {
    const { verb } = clause;
    if (verb === null) return null;
    if (this.isTakingDelivery(clause)) return readGet(this.context, clause);
    if (slotsOf(clause, 'object').some((phrase) => this.context.wordOf(phrase.head.word) === 'way'))
      return readArrive(this.context, clause);
    return (
      (hasFrame(verb, 'equip') || hasFrame(verb, 'serve') ? readEquip(this.context, clause) : null) ??
      (hasFrame(verb, 'give') ? readGive(this.context, clause) : null) ??
      (hasFrame(verb, 'get') && this.getsSomething(clause) ? readGet(this.context, clause) : null) ??
      (hasFrame(verb, 'carry') || (verb.lemma === 'have' && this.context.view.isAboard(clause))
        ? readCarry(this.context, clause)
        : null) ??
      (hasFrame(verb, 'arrive') ? readArrive(this.context, clause) : null)
    );
  }

  /** `took delivery of`, `took possession of`. */
  private isTakingDelivery(clause: Clause): boolean {
    if (clause.verb?.lemma !== 'take' && clause.verb?.lemma !== 'accept') return false;
    const isHandedOver = this.context.view.after(clause, 'from').some(({ parties }) => parties.length > 0);
    if (
      isHandedOver &&
      this.context.view.after(clause, 'to', 'into').length === 0 &&
      this.context.view.objects(clause).some((meaning) => isGoods(meaning) || meaning.anaphor === 'goods')
    )
      return true;
    return slotsOf(clause, 'object').some((phrase) =>
      ['delivery', 'possession', 'receipt', 'charge'].includes(this.context.wordOf(phrase.head.word)),
    );
  }

  /** `have` tells of a transfer only with its source. */
  private getsSomething(clause: Clause): boolean {
    return clause.verb?.lemma !== 'have' || this.context.view.after(clause, 'from').length > 0;
  }

  private service(clause: Clause): Fact | null {
    const { verb } = clause;
    if (verb === null) return null;
    const taught = readTeach(this.context, clause) ?? readRepairWork(this.context, clause);
    if (taught !== null) return taught;
    if (hasFrame(verb, 'train')) return readTrain(this.context, clause);
    if (hasFrame(verb, 'deploy')) return readDeploy(this.context, clause);
    if (hasFrame(verb, 'repair')) return readRepair(this.context, clause);
    return hasFrame(verb, 'produce') ? readProduce(this.context, clause) : null;
  }
}
