import { openCatalogue, readGoodsClause, readWho } from '#libs/catalogue';
import type {
  Actor,
  Catalogue,
  CompiledCatalogue,
  Exemption,
  GoodsClause,
  Measure,
  NegativeEntry,
  Pinpoint,
  Regime,
  Resolution,
  Target,
  Who,
} from '#libs/catalogue';
import { lawOf } from '../law/compile-law.js';
import type { Law, LawRecord } from '../law/law.js';

/** A law that never was: a ban on arms for Norway since 2001, of which each test changes what it is about. */
export const FIRST_DAY = '2001-01-15';

export const pinpoint = (symbol: string, paragraph: string): Pinpoint => ({
  text: `${symbol} ¶${paragraph}`,
  symbol,
  paragraph,
});

export function clauses(...texts: string[]): GoodsClause[] {
  return texts.map((text) => {
    const clause = readGoodsClause(text);
    if (!clause) throw new Error(`"${text}" is no class of goods`);
    return clause;
  });
}

export function whos(texts: readonly string[], actors: readonly Actor[] = []): Who[] {
  return texts.map((text) => {
    const who = readWho(text, new Set(actors.map(({ id }) => id)));
    if (!who) throw new Error(`"${text}" is no recipient`);
    return who;
  });
}

export function actorCalled(name: string, over: Partial<Actor> = {}): Actor {
  return {
    id: name.toLowerCase().replace(/ /g, '-'),
    name,
    aliases: [],
    ref: null,
    listedFrom: null,
    listedTo: null,
    basis: [],
    note: null,
    parties: [],
    standsFor: null,
    actsIn: [],
    partOfGovernment: false,
    chiefsListedFrom: null,
    argued: null,
    runs: [],
    ...over,
  };
}

export function exemptionCalled(id: string, over: Partial<Exemption> = {}): Exemption {
  return {
    id,
    basis: [pinpoint('S/RES/9001 (2001)', '6')],
    when: `the case of ${id}`,
    procedure: 'none',
    recipients: [],
    items: null,
    from: null,
    until: null,
    noticeDays: null,
    noObjectionWorkingDays: null,
    notifiedTo: null,
    requestedBy: null,
    disputed: false,
    uncertain: null,
    note: null,
    who: [],
    notWho: [],
    mayServe: [],
    suppliers: [],
    by: [],
    covers: [],
    leavesOut: [],
    reaches: [],
    purpose: null,
    notFor: [],
    entryPoint: null,
    generalPower: false,
    unless: [],
    ...over,
  };
}

export type MeasureOver = Partial<Omit<Measure, 'target' | 'items'>> & {
  target?: Partial<Target>;
  items?: Partial<Measure['items']>;
};

export function measureOf({ target, items, ...over }: MeasureOver = {}): Measure {
  return {
    id: 'NO-9001/supply',
    regime: 'NO-9001',
    chain: 'supply',
    paraphrase: 'No arms for Norway.',
    basis: [pinpoint('S/RES/9001 (2001)', '5')],
    amendedBy: [],
    conduct: 'supply',
    reaches: ['goods'],
    argued: null,
    direction: 'to-target',
    from: FIRST_DAY,
    to: null,
    endMode: null,
    sunset: null,
    exceptionSunset: null,
    binding: true,
    bindingPart: null,
    effectKind: 'ban',
    test: null,
    dispute: null,
    uncertain: null,
    exemptRecipients: [],
    entryPoint: null,
    serves: [],
    exemptionsFollow: [],
    exemptions: [],
    basisChecked: 'text',
    pinpointConfidence: null,
    note: null,
    recorded: '2026-11-24',
    superseded: null,
    lastVerified: '2026-11-24',
    local: false,
    ...over,
    target: {
      kind: 'state',
      iso2: ['NO'],
      actors: [],
      subdivisions: [],
      reach: 'everyone',
      except: [],
      suppliers: [],
      ...target,
    },
    items: { scope: 'all-arms', detail: 'all arms', excludes: [], covers: [], leavesOut: [], ...items },
  };
}

export function resolutionOf(symbol: string, adopted: string, over: Partial<Resolution['vote']> = {}): Resolution {
  return {
    symbol,
    adopted,
    chapterVii: true,
    vote: { for: 15, against: [], abstaining: [], notVoting: [], inFavour: [], ...over },
    effect: 'imposes',
    did: null,
    note: null,
    checked: 'text',
  };
}

export function regimeOf(measures: readonly Measure[], over: Partial<Regime> = {}): Regime {
  return {
    id: measures[0]?.regime ?? 'NO-9001',
    title: 'Norway',
    status: 'in-force',
    statusConfidence: 'high',
    committee: 'None',
    predecessor: null,
    successor: null,
    related: [],
    aliases: {},
    notes: '',
    sources: [],
    entryPoints: null,
    actors: [...new Set(measures.flatMap(({ target }) => target.actors))],
    resolutions: [resolutionOf('S/RES/9001 (2001)', FIRST_DAY)],
    renewals: [],
    otherEvents: [],
    intendedGaps: [],
    generalDuties: [],
    agreements: [],
    documentedCases: [],
    boundaryCases: [],
    local: false,
    ...over,
    measures: [...measures],
  };
}

export function negativeOf(iso2: string, name: string, over: Partial<NegativeEntry> = {}): NegativeEntry {
  return {
    iso2,
    name,
    aliases: [],
    confusedBecause: 'a war',
    fact: 'None.',
    formerly: null,
    caution: null,
    otherEmbargoes: [],
    stillCovered: [],
    confidence: 'high',
    checked: 'text',
    sources: [],
    ...over,
  };
}

export function catalogueOf(regimes: readonly Regime[], over: Partial<CompiledCatalogue> = {}): Catalogue {
  return openCatalogue({
    version: 'made-up',
    regimes: [...regimes],
    negatives: [],
    council: { '2001': ['BD', 'IE', 'JM'], '2002': ['BG', 'IE', 'MX'] },
    ...over,
  });
}

export function lawWith(...measures: Measure[]): Law {
  return lawOf(catalogueOf([regimeOf(measures)]), null);
}

const laws = new WeakMap<LawRecord, Law>();

/** One record, compiled with a regime that holds nothing else. */
export function recordOf(over: MeasureOver = {}, regime: Partial<Regime> = {}): LawRecord {
  const law = lawOf(catalogueOf([regimeOf([measureOf(over)], regime)]), null);
  const [record] = law.records;
  if (!record) throw new Error('No record was compiled');
  laws.set(record, law);
  return record;
}

/** The law that a record was compiled with. */
export function lawAround(record: LawRecord): Law {
  const law = laws.get(record);
  if (!law) throw new Error('The record was not made by recordOf');
  return law;
}
