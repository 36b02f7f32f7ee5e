import type { Party } from '#libs/lexicon';
import type { Signal, Signals } from '../frames/signals.js';
import { distinctParties, isNonState, partyKey, stateOf, type PartyMention } from '../meaning/mention.js';
import type { FactStage } from '../frames/fact.js';
import { stageOfCluster, type Cluster, type Told } from './cluster.js';
import { fitItems, fitSides, fitsParty, sameParty } from './compatible.js';

/** Hints of one text, with those who only speak or seize in it. */
export class Hints {
  private readonly bySentence = new Map<number, Signal[]>();
  private readonly bystanders: ReadonlySet<string>;
  /** States that speak, with their organs and firms; what is said of a State says nothing of armed groups. */
  private readonly bystandingStates: ReadonlySet<string>;

  constructor(
    readonly source: 'title' | 'text',
    private readonly all: Signals,
  ) {
    for (const hint of all.hints) {
      const known = this.bySentence.get(hint.sentence);
      if (known === undefined) this.bySentence.set(hint.sentence, [hint]);
      else known.push(hint);
    }
    this.bystanders = new Set(all.bystanders.map(({ party }) => partyKey(party)));
    const states = all.bystanders.filter(({ party }) => !isNonState(party)).map(({ party }) => stateOf(party));
    this.bystandingStates = new Set(states.filter((state) => state !== null));
  }

  /** The hints near any of some sentences, with how far; those of a text that tells nothing of it count as near. */
  near(sentences: readonly number[]): { hint: Signal; distance: number }[] {
    if (sentences.length === 0) return this.all.hints.map((hint) => ({ hint, distance: 1 }));
    const distances = new Map<number, number>();
    for (const sentence of sentences) {
      for (let at = sentence - REACH; at <= sentence + REACH; at++) {
        const distance = Math.abs(sentence - at);
        if (this.bySentence.has(at) && distance < (distances.get(at) ?? REACH + 1)) distances.set(at, distance);
      }
    }
    return [...distances]
      .sort(([one], [other]) => one - other)
      .flatMap(([at, distance]) => (this.bySentence.get(at) ?? []).map((hint) => ({ hint, distance })));
  }

  isBystander(party: Party): boolean {
    if (this.bystanders.has(partyKey(party))) return true;
    const state = isNonState(party) ? null : stateOf(party);
    return state !== null && this.bystandingStates.has(state);
  }
}

const FILLABLE: ReadonlySet<FactStage> = new Set<FactStage>([
  'delivered',
  'in-transit',
  'seized',
  'contracted',
  'alleged',
  'denied',
]);
const LEAST = 1.1;
const PER_SENTENCE = 0.6;
const REACH = 3;

/** Completes a cluster of which one side is not told, from what stands near by. */
export function fillCluster(cluster: Cluster, all: readonly Hints[], others: readonly Cluster[]): void {
  const stage = stageOfCluster(cluster)?.stage ?? 'mentioned';
  const isBare = sourcesOf(cluster).length + cluster.recipients.length === 0;
  if (!FILLABLE.has(stage) || (isBare && !cluster.told.some(({ fact }) => fact.isShipment))) return;
  if (sourcesOf(cluster).length === 0 && !cluster.told.some(({ fact }) => fact.isAnonymous === true)) {
    const busy = others.filter((other) => other !== cluster && isOtherDeal(other, cluster)).flatMap(sourcesOf);
    const found = best(cluster.told, all, 'source', [...cluster.recipients, ...busy]);
    cluster.suppliers.push(...found);
    if (found.length > 0) cluster.isFilled = true;
  }
  if (cluster.recipients.length === 0) {
    const found = best(cluster.told, all, 'goal', sourcesOf(cluster));
    cluster.recipients.push(...found);
    if (found.length > 0) cluster.isFilled = true;
  }
}

/** Who supplies somebody else with something else is not the one that is sought. */
const isOtherDeal = (other: Cluster, own: Cluster): boolean =>
  other.recipients.length > 0 &&
  own.recipients.length > 0 &&
  !fitSides(other.recipients, own.recipients) &&
  !fitItems(other.items, own.items);

const sourcesOf = (cluster: Cluster): readonly PartyMention[] =>
  cluster.suppliers.length > 0 ? cluster.suppliers : cluster.origins;

/** Who is the likeliest to supply, and to receive, what is told of in these sentences. */
export function likeliest(
  sentences: readonly Pick<Told, 'source' | 'fact'>[],
  all: readonly Hints[],
  side: Signal['side'],
  others: readonly PartyMention[],
  least: number,
): PartyMention[] {
  return best(sentences, all, side, others, least);
}

interface Scored {
  hint: Signal;
  score: number;
}

function best(
  told: readonly Pick<Told, 'source' | 'fact'>[],
  all: readonly Hints[],
  side: Signal['side'],
  others: readonly PartyMention[],
  least = LEAST,
): PartyMention[] {
  const scored = all
    .flatMap((hints) => scoredOf(told, hints, side, others))
    .sort((one, other) => other.score - one.score);
  const top = scored[0];
  if (top === undefined || top.score < least) return [];
  const equals = scored
    .filter(({ hint, score }) => score === top.score && hint.sentence === top.hint.sentence)
    .map(({ hint }) => hint.mention);
  return side === 'goal' ? exact(distinctParties(equals), scored) : distinctParties(equals);
}

/** An armed group in place of the State in which it is. */
function exact(found: readonly PartyMention[], scored: readonly Scored[]): PartyMention[] {
  const groups = scored.map(({ hint }) => hint.mention).filter(({ party }) => isNonState(party));
  return found.map((mention) =>
    isNonState(mention.party) ? mention : (groups.find(({ party }) => fitsParty(party, mention.party)) ?? mention),
  );
}

function scoredOf(
  told: readonly Pick<Told, 'source' | 'fact'>[],
  hints: Hints,
  side: Signal['side'],
  others: readonly PartyMention[],
): Scored[] {
  const own = told.filter(({ source }) => source === hints.source).map(({ fact }) => fact.sentence);
  return hints
    .near(own)
    .filter(({ hint }) => hint.side === side && !isExcluded(hint.mention.party, hints, others))
    .map(({ hint, distance }) => ({
      hint,
      score: hint.weight - distance * PER_SENTENCE - (hint.mention.isAnaphoric ? 0.4 : 0),
    }));
}

function isExcluded(party: Party, hints: Hints, others: readonly PartyMention[]): boolean {
  if (party.kind === 'unknown') return true;
  if (party.kind === 'actor' && party.actorKind === 'intergovernmental') return true;
  if (others.some((other) => sameParty(other.party, party) || fitsParty(other.party, party))) return true;
  return hints.isBystander(party);
}
