import type { Catalogue, Standing } from './catalogue.js';
import type { Exemption } from './exemption.js';
import type { Measure } from './measure.js';

/** What became of one chain of one regime between two days. */
export interface ChainChange {
  regime: string;
  chain: string;
  kind: 'begun' | 'ended' | 'replaced' | 'standing' | 'exemptions';
  before: Measure | null;
  after: Measure | null;
  /** For `standing`: a term that passed between the days. */
  standing: { before: Standing; after: Standing } | null;
  /** For `exemptions`: those that began or stopped within a record. */
  exemptionsBegun: Exemption[];
  exemptionsEnded: Exemption[];
}

/** How the law of one day differs from that of another; the order of the days is the caller's. */
export function diffDays(catalogue: Catalogue, before: string, after: string, knownAt?: string): ChainChange[] {
  const filter = knownAt === undefined ? {} : { knownAt };
  const old = byChain(catalogue.measuresInForce(before, filter));
  const young = byChain(catalogue.measuresInForce(after, filter));
  const chains = [...new Set([...old.keys(), ...young.keys()])].sort();
  return chains.flatMap((chain) => {
    const pair = { before: old.get(chain) ?? null, after: young.get(chain) ?? null };
    return changeOf(pair, [before, after], catalogue);
  });
}

interface Pair {
  before: Measure | null;
  after: Measure | null;
}

function changeOf(pair: Pair, [firstDay, lastDay]: [string, string], catalogue: Catalogue): ChainChange[] {
  const { before, after } = pair;
  const one = after ?? before;
  if (!one) return [];
  const unchanged = {
    regime: one.regime,
    chain: one.chain,
    ...pair,
    standing: null,
    exemptionsBegun: [],
    exemptionsEnded: [],
  };
  if (!before) return [{ ...unchanged, kind: 'begun' }];
  if (!after) return [{ ...unchanged, kind: 'ended' }];
  if (before.id !== after.id) return [{ ...unchanged, kind: 'replaced' }];
  const standing = { before: catalogue.standing(before, firstDay), after: catalogue.standing(after, lastDay) };
  const exemptions = {
    exemptionsBegun: after.exemptions.filter((exemption) => isLive(exemption, lastDay) && !isLive(exemption, firstDay)),
    exemptionsEnded: after.exemptions.filter((exemption) => isLive(exemption, firstDay) && !isLive(exemption, lastDay)),
  };
  const changes: ChainChange[] = [];
  if (standing.before !== standing.after) changes.push({ ...unchanged, kind: 'standing', standing });
  if (exemptions.exemptionsBegun.length + exemptions.exemptionsEnded.length > 0) {
    changes.push({ ...unchanged, kind: 'exemptions', ...exemptions });
  }
  return changes;
}

function isLive({ from, until }: Exemption, day: string): boolean {
  return (from === null || from <= day) && (until === null || day < until);
}

function byChain(measures: readonly Measure[]): Map<string, Measure> {
  return new Map(measures.map((measure) => [`${measure.regime} ${measure.chain}`, measure]));
}
