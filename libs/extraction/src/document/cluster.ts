import type { ReportConduct, Stage } from '#libs/lexicon';
import type { ReadFact, FactStage } from '../frames/fact.js';
import { isForum, type ItemMention, type PartyMention, type PlaceMention } from '../meaning/mention.js';
import type { Denial } from './denials.js';
import type { DaySpan } from './day-spans.js';
import type { ReadDate } from './dates.js';
import { isPact, isPastDelivery, Tellings, UNDONE, type Told } from './tellings.js';
import { distinctItems, fitItems, fitSides, fitsParty, joinParties, sameParty, shareParty } from './compatible.js';

/** Facts that tell of the same transfer. */
export interface Cluster {
  told: Told[];
  tellings: Tellings;
  suppliers: PartyMention[];
  recipients: PartyMention[];
  origins: PartyMention[];
  items: ItemMention[];
  via: (PartyMention | PlaceMention)[];
  places: PlaceMention[];
  date: (ReadDate & { source: 'title' | 'text' }) | null;
  /** What the supplier or recipient says against it. */
  denial: (Denial & { source: 'title' | 'text' }) | null;
  isMutual: boolean;
  /** One side was not told but inferred from what stands near by. */
  isFilled: boolean;
}

/** How many sentences apart two facts may be of which each tells only one side of the transfer. */
const REACH = 2;

/**
 * With no more than so many transfers is anything compared, so that the longest list costs no more than its length. What
 * is told again after so many others is a report of its own; no news article tells of a tenth as many.
 */
export const COMPARED = 256;

/** The latest transfer that fits. */
function findLatest(clusters: readonly Cluster[], fits: (cluster: Cluster) => boolean): Cluster | undefined {
  for (let at = clusters.length - 1; at >= 0 && at >= clusters.length - COMPARED; at--) {
    const cluster = clusters[at] as Cluster;
    if (fits(cluster)) return cluster;
  }
  return undefined;
}

/** Joins facts that can be of one transfer, in the order of the text. */
export function clusterFacts(all: readonly Told[]): Cluster[] {
  const clusters: Cluster[] = [];
  for (const told of all.map(withoutForums)) {
    if (told.fact.stage === 'hypothetical' || isOfOtherGoods(told.fact)) continue;
    if (told.fact.isContent && addContent(clusters, told)) continue;
    const home = continued(clusters, told) ?? findLatest(clusters, (cluster) => belongs(cluster, told));
    if (home === undefined) clusters.push(newCluster(told));
    else take(home, told);
  }
  return clusters;
}

/** `was given diamonds`: no arms. */
export const isOfOtherGoods = ({ items, conduct, frame }: Pick<ReadFact, 'items' | 'conduct' | 'frame'>): boolean =>
  conduct !== 'agreement' &&
  frame !== 'deployment' &&
  items.length > 0 &&
  items.every(({ item }) => item.civil || (item.category === 'non-arms' && item.service === null));

/** The United Nations and their like report, forbid and allow; arms go to their missions, never to them. */
function withoutForums(told: Told): Told {
  const recipients = told.fact.recipients.filter(({ party }) => !isForum(party));
  return recipients.length === told.fact.recipients.length ? told : { ...told, fact: { ...told.fact, recipients } };
}

/** What an agreement provides for says what it is of, not that anything was delivered. */
function addContent(clusters: readonly Cluster[], told: Told): boolean {
  const pact = findLatest(clusters, ({ tellings }) => tellings.hasAgreementNear(told.fact.sentence, REACH));
  if (pact === undefined) return false;
  pact.items = distinctItems([...pact.items, ...told.fact.items]);
  hold(pact, { ...told, fact: { ...told.fact, stage: 'mentioned' } });
  return true;
}

/** What goes on telling of `they` or `the shipment` belongs to what was told last. */
function continued(clusters: readonly Cluster[], { fact, source }: Told): Cluster | undefined {
  if (!fact.isContinuation) return undefined;
  const last = findLatest(clusters, ({ tellings }) => tellings.isNear(fact.sentence, source, REACH));
  return last !== undefined &&
    fitItems(last.items, fact.items) &&
    fitSides(
      last.recipients,
      fact.recipients.filter(({ isPlaceName }) => !isPlaceName),
    )
    ? last
    : undefined;
}

/** Facts of which it is known that they tell of one transfer. */
export function clusterOf([first, ...others]: readonly Told[]): Cluster {
  const cluster = newCluster(first as Told);
  for (const told of others) take(cluster, told);
  return cluster;
}

function newCluster(told: Told): Cluster {
  const { fact } = told;
  const cluster: Cluster = {
    told: [],
    tellings: new Tellings(),
    suppliers: [...fact.suppliers],
    recipients: [...fact.recipients],
    origins: [...fact.origins],
    items: distinctItems(fact.items),
    via: [...fact.via],
    places: [...fact.places],
    date: told.date === null ? null : { ...told.date, source: told.source },
    denial: null,
    isMutual: fact.isMutual,
    isFilled: false,
  };
  hold(cluster, told);
  return cluster;
}

function hold(cluster: Cluster, told: Told): void {
  cluster.told.push(told);
  cluster.tellings.add(told);
}

function belongs(cluster: Cluster, { fact, source, date }: Told): boolean {
  const { tellings } = cluster;
  if (isPact(fact) !== tellings.hasPact || (fact.frame === 'deployment') !== tellings.hasDeployment) return false;
  if (date !== null && cluster.date !== null && !overlap(date.span, cluster.date.span)) return false;
  if (isHistory(cluster, { fact, date })) return false;
  const sharesRecipient = shareParty(cluster.recipients, fact.recipients);
  const sourcesFit = fitSources(cluster, fact);
  const isRetold = sharesRecipient && sourcesFit && !tellings.isIn(source);
  if (!isRetold && !fitItems(cluster.items, fact.items)) return false;
  if (isOnward(cluster, fact, source)) return true;
  const swapped =
    (cluster.isMutual || fact.isMutual) &&
    fitSides(cluster.suppliers, fact.recipients) &&
    fitSides(cluster.recipients, fact.suppliers) &&
    (shareParty(cluster.suppliers, fact.recipients) || shareParty(cluster.recipients, fact.suppliers));
  if (swapped) return true;
  const recipientsFit = sharesRecipient || cluster.recipients.length === 0 || fact.recipients.length === 0;
  if ((sourcesFit || recipientsFit) && tellings.namesGoodsOf(fact, source)) return true;
  if (!sourcesFit || !recipientsFit) return false;
  const sharesSource = shareParty(sourcesOf(cluster), sourcesOf(fact));
  if (sharesSource && sharesRecipient) return true;
  const near = tellings.isIn(otherText(source)) || tellings.isNear(fact.sentence, source, REACH);
  return near && (sharesSource || sharesRecipient || complete(cluster, fact));
}

const otherText = (source: Told['source']): Told['source'] => (source === 'title' ? 'text' : 'title');

/** `wants to buy jets ... it received others in 1998`: what was delivered long ago is not what is talked of now. */
function isHistory({ date: known, tellings }: Cluster, { fact, date }: Pick<Told, 'fact' | 'date'>): boolean {
  if (fact.isContinuation) return false;
  if (isPastDelivery({ fact, date })) return known === null && tellings.isDue;
  return date === null && UNDONE.has(fact.stage) && tellings.isPast;
}

interface Sourced {
  suppliers: readonly PartyMention[];
  origins: readonly PartyMention[];
}

/** A maker fits any supplier: what X made, W may send. */
function fitSources(one: Sourced, other: Sourced): boolean {
  if (one.suppliers.length > 0 !== other.suppliers.length > 0) return true;
  return fitSides(sourcesOf(one), sourcesOf(other));
}

/** `a dealer bought rifles from X and sold them to Z`: the buyer is a middleman; a State that passes goods on makes a transfer of its own. */
function isOnward(cluster: Cluster, fact: ReadFact, source: Told['source']): boolean {
  if (fact.recipients.length === 0 || cluster.recipients.length === 0 || cluster.isMutual || fact.isMutual)
    return false;
  if (shareParty(fact.recipients, cluster.recipients) || shareParty(fact.recipients, sourcesOf(cluster))) return false;
  const isMiddleman = fact.suppliers.some(
    (one) =>
      (one.isPrivate === true || one.isAnaphoric) &&
      cluster.recipients.some((other) => sameParty(one.party, other.party)),
  );
  if (!isMiddleman) return false;
  return fact.isContinuation || cluster.tellings.namesGoodsOf(fact, source);
}

const overlap = (one: DaySpan, other: DaySpan): boolean => one.first <= other.last && other.first <= one.last;

const sourcesOf = (side: {
  suppliers: readonly PartyMention[];
  origins: readonly PartyMention[];
}): readonly PartyMention[] => (side.suppliers.length > 0 ? side.suppliers : side.origins);

/** Nobody is named at all. */
const isBare = (side: {
  suppliers: readonly PartyMention[];
  recipients: readonly PartyMention[];
  origins: readonly PartyMention[];
}): boolean => side.suppliers.length + side.recipients.length + side.origins.length === 0;

/** One tells who sent, the other who got. */
function complete(cluster: Cluster, fact: ReadFact): boolean {
  return (
    isBare(fact) ||
    isBare(cluster) ||
    (fact.suppliers.length + fact.recipients.length === 0 && cluster.suppliers.length > 0) ||
    (sourcesOf(cluster).length === 0 && fact.recipients.length === 0 && sourcesOf(fact).length > 0) ||
    (cluster.recipients.length === 0 && sourcesOf(fact).length === 0 && fact.recipients.length > 0)
  );
}

const isNarrower = (one: DaySpan, other: DaySpan): boolean =>
  one.first >= other.first && one.last <= other.last && (one.first !== other.first || one.last !== other.last);

function take(cluster: Cluster, told: Told): void {
  const { fact } = told;
  const swap = cluster.isMutual && !fact.isMutual && shareParty(cluster.suppliers, fact.recipients);
  if (isOnward(cluster, fact, told.source)) {
    cluster.suppliers = [...sourcesOf(cluster), ...fact.suppliers];
    cluster.origins = [];
    cluster.recipients = [...fact.recipients];
    cluster.told = cluster.told.map((one) => ({ ...one, fact: passedOn(one.fact) }));
  }
  if (swap) [cluster.suppliers, cluster.recipients] = [[...fact.suppliers], [...fact.recipients]];
  const isSame = fact.isContinuation || cluster.tellings.namesGoodsOf(fact, told.source);
  hold(cluster, told);
  const isSideless = cluster.suppliers.length + cluster.recipients.length === 0;
  if (isSideless) cluster.isMutual = fact.isMutual;
  if (fact.isMutual && !cluster.isMutual) {
    const parties = [...fact.suppliers, ...fact.recipients];
    if (cluster.suppliers.length === 0)
      cluster.suppliers = parties.filter(({ party }) => !cluster.recipients.some((one) => fitsParty(one.party, party)));
    else if (cluster.recipients.length === 0)
      cluster.recipients = parties.filter(({ party }) => !cluster.suppliers.some((one) => fitsParty(one.party, party)));
  } else {
    const passed = isSame && !fitSides(cluster.suppliers, fact.suppliers);
    if (passed) cluster.via.push(...fact.suppliers);
    else cluster.suppliers = joinParties(cluster.suppliers, fact.suppliers);
    const reached = isSame && !fitSides(cluster.recipients, fact.recipients);
    if (!reached) cluster.recipients = joinParties(cluster.recipients, fact.recipients);
  }
  cluster.origins = joinParties(cluster.origins, fact.origins);
  cluster.items = distinctItems([...cluster.items, ...fact.items]);
  if (told.date !== null && (cluster.date === null || isNarrower(told.date.span, cluster.date.span)))
    cluster.date = { ...told.date, source: told.source };
  cluster.via.push(...fact.via);
  cluster.places.push(...fact.places);
  if (fact.suppliers.length + fact.recipients.length > 0) cluster.isMutual &&= fact.isMutual;
}

/** What the middleman did with the goods first tells nothing of how far they have come since. */
const passedOn = (fact: ReadFact): ReadFact => (fact.stage === 'denied' ? fact : { ...fact, stage: 'mentioned' });

const DENIABLE: ReadonlySet<FactStage> = new Set<FactStage>([
  'seized',
  'delivered',
  'in-transit',
  'contracted',
  'alleged',
  'announced',
  'mentioned',
]);

/** Notes a denial on what was told last of whoever denies. */
export function noteDenial(clusters: readonly Cluster[], denial: Denial & { source: 'title' | 'text' }): void {
  const concerned = findLatest(clusters, (cluster) => {
    const stage = stageOfCluster(cluster)?.stage ?? 'mentioned';
    return (
      DENIABLE.has(stage) &&
      shareSide(cluster, denial.parties) &&
      cluster.told.some(({ fact }) => fact.sentence <= denial.sentence)
    );
  });
  if (concerned !== undefined) concerned.denial ??= denial;
}

const shareSide = (cluster: Cluster, parties: readonly PartyMention[]): boolean =>
  parties.some((one) =>
    [...cluster.suppliers, ...cluster.origins, ...cluster.recipients].some((side) => sameParty(side.party, one.party)),
  );

/** From the least to the most telling, where several facts of one transfer have come differently far. */
const RANK: readonly FactStage[] = [
  'hypothetical',
  'mentioned',
  'requested',
  'planned',
  'announced',
  'alleged',
  'threatened',
  'contracted',
  'in-transit',
  'delivered',
  'refused',
  'seized',
  'denied',
];

/** `an inquiry into arms shipments from X to Z`: a transfer that is only spoken of, with both its ends. */
function spokenOf(cluster: Cluster): ReadFact | null {
  const noun = cluster.told.find(
    ({ fact }) =>
      fact.frame === 'nominal' && fact.isShipment && fact.suppliers.length > 0 && fact.recipients.length > 0,
  );
  return noun === undefined ? null : { ...noun.fact, stage: 'alleged' };
}

/** The stage of a cluster: the text decides before the headline. */
export function stageOfCluster(cluster: Cluster): ReadFact | null {
  const told = cluster.told.filter(({ fact }) => fact.stage !== 'mentioned');
  if (told.length === 0) return spokenOf(cluster);
  const inText = told.filter(({ source, fact }) => source === 'text' || fact.stage === 'seized');
  const facts = (inText.length > 0 ? inText : told).map(({ fact }) => fact);
  return facts.reduce<ReadFact | null>(
    (best, fact) => (best === null || RANK.indexOf(fact.stage) > RANK.indexOf(best.stage) ? fact : best),
    null,
  );
}

export type { ReportConduct, Stage, Told };
