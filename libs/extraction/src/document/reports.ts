import type { Attribution, Party, Stage } from '#libs/lexicon';
import type { ExtractedReport, Mention, Span, TraceStep } from '../extracted-report.js';
import type { ReadFact } from '../frames/fact.js';
import {
  distinctParties,
  isMission,
  partyKey,
  stateOf,
  type PartyMention,
  type PlaceMention,
  type TokenRange,
} from '../meaning/mention.js';
import type { ReadText } from './article-reader.js';
import { confidenceOf } from './confidence.js';
import { stageOfCluster, type Cluster, type Told } from './cluster.js';
import { sameParty } from './compatible.js';
import { directed } from './direction.js';

/** The texts of an article by where they stand. */
export interface Sources {
  title: ReadText | null;
  text: ReadText;
}

/**
 * The reports of a cluster. A claim and its denial are two reports of one transfer: what is claimed, and that it is denied.
 * What only one side tells and the other denies is known from an accusation, whoever printed it.
 */
export function reportsOf(cluster: Cluster, sources: Sources): ExtractedReport[] {
  const { denial } = cluster;
  const own = reportOf(cluster, sources);
  if (own === null) return [];
  if (denial === null || isOnlyDenied(cluster, denial)) return [own];
  const claim = reportOf({ ...cluster, denial: null }, sources);
  if (claim === null || claim.stage === 'denied') return [own];
  const isSure = claim.attribution === 'finding' || claim.stage === 'seized';
  const read = denial.source === 'title' && sources.title !== null ? sources.title : sources.text;
  const sentence = read.sentences[denial.sentence - read.firstSentence];
  const quote =
    sentence === undefined
      ? []
      : [spanOf(read, { firstToken: sentence.from, lastToken: sentence.to - 1 }, denial.source)];
  return [
    isSure ? claim : { ...claim, attribution: 'accusation' },
    { ...own, quotes: quote.length > 0 ? quote : own.quotes },
  ];
}

/** `rejects the claim that it arms Z`: the denial itself tells the claim, and nobody who makes it. */
const isOnlyDenied = ({ told }: Cluster, denial: NonNullable<Cluster['denial']>): boolean =>
  told.every(
    ({ fact, source }) =>
      source === denial.source &&
      fact.sentence === denial.sentence &&
      fact.accusers.length === 0 &&
      fact.stage !== 'alleged',
  );

/** Makes reports of clusters; null for those that tell too little to be a report. */
export function reportOf(cluster: Cluster, sources: Sources): ExtractedReport | null {
  const leading = stageOfCluster(cluster);
  if (leading === null) return null;
  const { suppliers, recipients, isInternal } = sidesOf(cluster);
  const withinState = isInternal && cluster.places.some(({ place }) => place.subdivision !== null);
  if (isInternal && !withinState) return null;
  const goods = cluster.items.filter(
    ({ item }) => !item.civil && (item.category !== 'non-arms' || item.service !== null || isDeployment(cluster)),
  );
  if (goods.length === 0 && leading.conduct !== 'agreement') return null;
  // `freezes all exports`: a policy, and no deal.
  const isPolicy = leading.stage === 'refused' || (leading.stage === 'planned' && leading.frame === 'nominal');
  if (isPolicy && recipients.length === 0) return null;
  if (suppliers.length === 0 && recipients.every(({ party }) => isSupplierOfNothing(party))) return null;
  const find = (mention: PartyMention): Mention<Party> => ({
    value: mention.party,
    span: spanIn(cluster, sources, mention.range),
  });
  const report = {
    suppliers: suppliers.map(find),
    recipients: withoutHosts(withinState ? cluster.recipients : recipients).map(find),
    via: viaOf(cluster, sources, suppliers, recipients),
    place: placeOf(cluster, sources, suppliers, withinState ? cluster.recipients : recipients),
    endUser: null,
    items: goods.map(({ item, range }) => ({ value: item, span: spanIn(cluster, sources, range) })),
    conduct: leading.conduct,
    ...stagePart(cluster, leading, sources),
    attribution: attributionOf(cluster),
    date:
      cluster.date === null
        ? null
        : {
            ...cluster.date.span,
            span: spanOf(
              cluster.date.source === 'title' && sources.title !== null ? sources.title : sources.text,
              cluster.date.range,
              cluster.date.source,
            ),
          },
    circumstances: circumstancesOf(cluster, leading, sources),
    quotes: quotesOf(cluster, sources),
    trace: cluster.told.map((told) => traceOf(told, cluster, sources)),
  };
  return { ...report, confidence: confidenceOf(report) };
}

/** Soldiers that one State sends to another. */
const isDeployment = (cluster: Cluster): boolean => cluster.told.every(({ fact }) => fact.frame === 'deployment');

function stagePart(cluster: Cluster, leading: ReadFact, sources: Sources): Pick<ExtractedReport, 'stage' | 'stageCue'> {
  const { denial } = cluster;
  if (denial !== null)
    return {
      stage: 'denied',
      stageCue: spanOf(
        denial.source === 'title' && sources.title !== null ? sources.title : sources.text,
        denial.cue,
        denial.source,
      ),
    };
  const told = toldOf(cluster, leading);
  return {
    stage: leading.stage as Stage,
    stageCue: leading.cue === null ? null : spanOf(readOf(sources, told), leading.cue, told.source),
  };
}

function circumstancesOf(cluster: Cluster, leading: ReadFact, sources: Sources): Span | null {
  const told = toldOf(cluster, leading);
  const read = readOf(sources, told);
  const range = read.circumstances.near(leading.sentence - read.firstSentence);
  return range === null ? null : spanOf(read, range, told.source);
}

/** What goes to peacekeepers does not go to the State in which they stand. */
function withoutHosts(recipients: readonly PartyMention[]): readonly PartyMention[] {
  return recipients.some(({ party }) => isMission(party))
    ? recipients.filter(({ party }) => party.kind === 'actor')
    : recipients;
}

interface Sides {
  suppliers: readonly PartyMention[];
  recipients: readonly PartyMention[];
  /** Supplier and recipient are the same. */
  isInternal: boolean;
}

/** Who supplies whom. Makers and places of origin count as suppliers where nobody else is named. */
function sidesOf(cluster: Cluster): Sides {
  if (cluster.isMutual)
    return {
      ...directed(distinctParties([...cluster.suppliers, ...cluster.recipients]), cluster.origins),
      isInternal: false,
    };
  const others = cluster.suppliers.filter(
    ({ party }) => !isSupplierOfNothing(party) && !cluster.recipients.some((one) => sameParty(one.party, party)),
  );
  const makers = cluster.origins.filter(
    ({ party }) => !isSupplierOfNothing(party) && !cluster.recipients.some((one) => sameParty(one.party, party)),
  );
  if (others.length > 0 || makers.length > 0 || cluster.suppliers.length === 0) {
    return { suppliers: others.length > 0 ? others : makers, recipients: cluster.recipients, isInternal: false };
  }
  return { suppliers: cluster.suppliers, recipients: [], isInternal: cluster.recipients.length > 0 };
}

/** The United Nations report, forbid and allow; they supply nobody. */
const isSupplierOfNothing = (party: Party): boolean =>
  party.kind === 'actor' && (party.actorKind === 'intergovernmental' || party.actorKind === 'ship');

function toldOf(cluster: Cluster, fact: ReadFact): Told {
  return (cluster.told.find((told) => told.fact === fact) ?? cluster.told[0]) as Told;
}

function readOf(sources: Sources, told: Told): ReadText {
  return told.source === 'title' && sources.title !== null ? sources.title : sources.text;
}

export function spanOf({ tokens }: ReadText, range: TokenRange, source: 'title' | 'text'): Span {
  const start = tokens.start[range.firstToken] ?? 0;
  const end = tokens.end[range.lastToken] ?? start;
  return { source, start, end, text: tokens.text.slice(start, end) };
}

/** The words of a range, in the text that it is of: a fact of the text may speak of goods that the title named. */
function spanIn(cluster: Cluster, sources: Sources, range: TokenRange | null): Span | null {
  if (range === null) return null;
  if (sources.title !== null && names(sources.title, range)) return spanOf(sources.title, range, 'title');
  if (names(sources.text, range)) return spanOf(sources.text, range, 'text');
  const told = cluster.told.find(({ fact }) => holds(fact, range));
  return told === undefined ? null : spanOf(readOf(sources, told), range, told.source);
}

/** Whether the range is one of the text's own entities: equal numbers alone may be of another text. */
function names({ entities }: ReadText, range: TokenRange): boolean {
  let [low, high] = [0, entities.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entities[middle] as TokenRange).firstToken < range.firstToken) low = middle + 1;
    else high = middle;
  }
  return entities[low] === range;
}

function holds(fact: ReadFact, range: TokenRange): boolean {
  return [...fact.suppliers, ...fact.recipients, ...fact.origins, ...fact.items, ...fact.places, ...fact.via].some(
    (mention) => mention.range === range,
  );
}

function viaOf(
  cluster: Cluster,
  sources: Sources,
  suppliers: readonly PartyMention[],
  recipients: readonly PartyMention[],
): ExtractedReport['via'] {
  const seen = new Set([...suppliers, ...recipients].map(({ party }) => partyKey(party)));
  const via: ExtractedReport['via'] = [];
  for (const mention of cluster.via) {
    if ('place' in mention && liesWith(mention, recipients)) continue;
    const key = 'party' in mention ? partyKey(mention.party) : mention.place.name;
    if (seen.has(key)) continue;
    seen.add(key);
    via.push({
      value: 'party' in mention ? mention.party : mention.place,
      span: spanIn(cluster, sources, mention.range),
    });
  }
  return via;
}

const liesWith = ({ place }: PlaceMention, parties: readonly PartyMention[]): boolean =>
  place.iso2 !== '' && parties.some(({ party }) => stateOf(party) === place.iso2);

/** Where the goods went; a port of the recipient that they came through is where they went, too. */
function placeOf(
  cluster: Cluster,
  sources: Sources,
  suppliers: readonly PartyMention[],
  recipients: readonly PartyMention[],
): ExtractedReport['place'] {
  const gates = cluster.via.filter((mention) => 'place' in mention).filter((mention) => liesWith(mention, recipients));
  const known = [...cluster.places, ...gates].filter(
    (mention) => !liesWith(mention, suppliers) || liesWith(mention, recipients),
  );
  const place = known.find((one) => one.place.subdivision !== null) ?? known[0];
  return place === undefined ? null : { value: place.place, span: spanIn(cluster, sources, place.range) };
}

const SURENESS: readonly Attribution[] = ['accusation', 'fact', 'finding'];

/** On whose word the surest of what is told rests; what is only mentioned rests on nobody's. */
function attributionOf(cluster: Cluster): Attribution {
  const told = cluster.told.filter(({ fact }) => fact.stage !== 'mentioned');
  return (told.length > 0 ? told : cluster.told).reduce<Attribution>(
    (best, { fact }) => (SURENESS.indexOf(fact.attribution) > SURENESS.indexOf(best) ? fact.attribution : best),
    'accusation',
  );
}

function quotesOf(cluster: Cluster, sources: Sources): Span[] {
  const quotes = new Map<string, Span>();
  for (const told of cluster.told) {
    const read = readOf(sources, told);
    const sentence = read.sentences[told.fact.sentence - read.firstSentence];
    if (sentence === undefined) continue;
    const quote = spanOf(read, { firstToken: sentence.from, lastToken: sentence.to - 1 }, told.source);
    quotes.set(`${quote.source}:${quote.start}`, quote);
  }
  return [...quotes.values()];
}

/** Goods may be named in the other text: each span is read where its words stand. */
function traceOf(told: Told, cluster: Cluster, sources: Sources): TraceStep {
  const { fact } = told;
  const named = [...fact.suppliers, ...fact.recipients, ...fact.origins, ...fact.items].map((mention) =>
    spanIn(cluster, sources, mention.range),
  );
  return {
    frame: fact.frame,
    spans: [spanOf(readOf(sources, told), fact.trigger, told.source), ...named].filter((span) => span !== null),
  };
}
