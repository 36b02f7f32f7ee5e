import {
  type Catalogue,
  type Exemption,
  isInForce,
  type Measure,
  officialUrl,
  type Pinpoint,
  type Regime,
} from '#libs/catalogue';

export interface CitationView {
  text: string;
  url: string;
}

const citation = ({ text, symbol }: Pinpoint): CitationView => ({ text, url: officialUrl(symbol) });

/** First and last day of the whole regime; the last is null while any record runs. */
function span(regime: Regime): { from: string | null; to: string | null } {
  const starts = regime.measures.map(({ from }) => from).toSorted();
  const ends = regime.measures.map(({ to }) => to);
  const last = ends.includes(null) ? null : ((ends as string[]).toSorted().at(-1) ?? null);
  return { from: starts[0] ?? null, to: last };
}

export function regimeSummary(catalogue: Catalogue, regime: Regime, day: string) {
  const { id, title, status, measures, local } = regime;
  return {
    id,
    title,
    status,
    inForce: catalogue.measuresInForce(day, { regime: id }).length > 0,
    ...span(regime),
    states: [...new Set(measures.flatMap(({ target }) => target.iso2))].toSorted(),
    measureCount: measures.length,
    local,
  };
}

function exemptionView({ id, when, procedure, basis, from, until, note }: Exemption) {
  return { id, when, procedure, citation: basis.map(({ text }) => text).join('; '), from, until, note };
}

function targetWords({ target }: Measure, names: (iso2: string) => string): string {
  const states = target.iso2.map(names).join(', ');
  const parts = target.subdivisions.map(({ name }) => name).join(', ');
  const actors = target.actors.map(({ name }) => name).join('; ');
  const where = parts ? `${parts} (${states})` : states;
  switch (target.kind) {
    case 'state':
      return where;
    case 'territory':
      return actors ? `everyone in ${where}: ${actors}` : `everyone in ${where}`;
    case 'non-state':
      return where ? `${actors} in ${where}` : actors;
    case 'listed-persons':
      return actors || 'persons and groups on the list of the Committee';
  }
}

export function measureView(measure: Measure, day: string, names: (iso2: string) => string) {
  const { id, chain, conduct, direction, from, to, binding, effectKind, paraphrase, note, local } = measure;
  return {
    id,
    chain,
    conduct,
    direction,
    target: targetWords(measure, names),
    items: measure.items.detail,
    from,
    to,
    // A term that is known to have been renewed is no end.
    sunset: measure.sunset && !measure.sunset.laterRenewalConfirmed ? measure.sunset.date : null,
    binding,
    effectKind,
    dispute: measure.dispute,
    paraphrase,
    note,
    citations: measure.basis.map(citation),
    amendedBy: measure.amendedBy.map(citation),
    exemptions: measure.exemptions.map(exemptionView),
    endMode: measure.endMode,
    lastVerified: measure.lastVerified,
    inForce: isInForce(measure, day),
    local,
  };
}

export function regimeView(catalogue: Catalogue, regime: Regime, day: string, names: (iso2: string) => string) {
  const { id, title, status, statusConfidence, committee, aliases, notes, predecessor, successor } = regime;
  return {
    ...regimeSummary(catalogue, regime, day),
    id,
    title,
    status,
    statusConfidence,
    committee,
    predecessor,
    successor,
    aliases,
    notes,
    on: day,
    catalogueVersion: catalogue.version,
    resolutions: regime.resolutions.map((resolution) => ({
      symbol: resolution.symbol,
      adopted: resolution.adopted,
      chapterVii: resolution.chapterVii,
      effect: resolution.effect,
      did: resolution.did,
      url: officialUrl(resolution.symbol),
      votes: resolution.vote,
    })),
    measures: regime.measures.map((measure) => measureView(measure, day, names)),
    otherEvents: regime.otherEvents,
    intendedGaps: regime.intendedGaps,
  };
}
