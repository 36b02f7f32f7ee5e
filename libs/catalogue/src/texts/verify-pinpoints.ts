import type { Measure } from '../measure.js';
import type { Pinpoint } from '../pinpoint.js';
import type { Regime } from '../regime.js';
import { findParagraph } from './find-paragraph.js';
import type { Section } from './outline.js';

/** Texts of before 2000 are in no public collection of machine-readable texts. */
export const FIRST_YEAR_WITH_TEXTS = 2000;

export interface PinpointUse {
  /** A record, an actor or a term. */
  holder: string;
  field: string;
}

export type PinpointOutcome =
  | { outcome: 'found' }
  | { outcome: 'not-found'; missing: string; instead: string[] }
  | { outcome: 'text-not-imported' }
  | { outcome: 'before-texts' };

export type PinpointCheck = PinpointOutcome & { pinpoint: Pinpoint; uses: PinpointUse[] };

/** Holds every pinpoint of the regimes against the imported texts; each is checked once, with all who use it. */
export function verifyPinpoints(
  regimes: readonly Regime[],
  outlineOf: (symbol: string) => readonly Section[] | null,
): PinpointCheck[] {
  const checks = new Map<string, PinpointCheck>();
  for (const { pinpoint, use } of regimes.flatMap(usesIn)) {
    const known = checks.get(pinpoint.text);
    if (known) known.uses.push(use);
    else checks.set(pinpoint.text, { pinpoint, uses: [use], ...outcomeOf(pinpoint, outlineOf) });
  }
  return [...checks.values()];
}

function outcomeOf(pinpoint: Pinpoint, outlineOf: (symbol: string) => readonly Section[] | null): PinpointOutcome {
  const year = Number(/\((\d{4})\)$/.exec(pinpoint.symbol)?.[1]);
  const sections = outlineOf(pinpoint.symbol);
  if (sections === null) return { outcome: year < FIRST_YEAR_WITH_TEXTS ? 'before-texts' : 'text-not-imported' };
  const found = findParagraph(sections, pinpoint);
  return found.found ? { outcome: 'found' } : { outcome: 'not-found', missing: found.missing, instead: found.instead };
}

interface Use {
  pinpoint: Pinpoint;
  use: PinpointUse;
}

function usesIn(regime: Regime): Use[] {
  const { id, measures, actors, renewals, generalDuties } = regime;
  return [
    ...measures.filter(({ superseded }) => superseded === null).flatMap(usesOfMeasure),
    ...actors.flatMap((actor) => uses(`${id}, actor ${actor.id}`, 'basis', actor.basis)),
    ...renewals.flatMap((renewal) => uses(`${id}, ${renewal.what}`, 'renewals', renewal.by)),
    ...generalDuties.flatMap((duty) => [
      ...uses(`${id}, duty ${duty.id}`, 'basis', duty.basis),
      ...uses(`${id}, duty ${duty.id}`, 'restated_by', duty.restatedBy),
    ]),
  ];
}

function usesOfMeasure(measure: Measure): Use[] {
  return [
    ...uses(measure.id, 'basis', measure.basis),
    ...uses(measure.id, 'amended_by', measure.amendedBy),
    ...uses(measure.id, 'sunset', measure.sunset?.by ?? []),
    ...uses(measure.id, 'exception_sunset', measure.exceptionSunset?.by ?? []),
    ...measure.exemptions.flatMap((exemption) => uses(measure.id, `exemption ${exemption.id}`, exemption.basis)),
  ];
}

function uses(holder: string, field: string, pinpoints: readonly Pinpoint[]): Use[] {
  return pinpoints.map((pinpoint) => ({ pinpoint, use: { holder, field } }));
}
