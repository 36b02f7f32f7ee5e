import type { Measure } from './measure.js';
import { nameKey } from './name-key.js';
import { isInForce, isToBeWeighed } from './standing.js';

const NONE: readonly Measure[] = [];

/** The records of one stretch of days on which none begins or ends, sorted out by what they are asked for. */
export class Stretch {
  private readonly byState = new Map<string, Measure[]>();
  private readonly byRegime = new Map<string, Measure[]>();
  private readonly byActor = new Map<string, Measure[]>();

  constructor(readonly all: readonly Measure[]) {
    for (const measure of all) {
      add(this.byRegime, measure.regime, measure);
      for (const iso2 of measure.target.iso2) add(this.byState, iso2, measure);
      for (const key of actorKeys(measure)) add(this.byActor, key, measure);
    }
  }

  ofState = (iso2: string) => this.byState.get(iso2) ?? NONE;
  ofRegime = (regime: string) => this.byRegime.get(regime) ?? NONE;
  ofActor = (name: string) => this.byActor.get(nameKey(name)) ?? NONE;
}

/**
 * The days on which the law changed cut time into stretches; each is worked out once, when it is first asked for, so
 * that a question costs one search in a sorted list of days.
 */
export class Timeline {
  private readonly days: string[];
  private readonly inForce: (Stretch | undefined)[] = [];
  private readonly toWeigh: (Stretch | undefined)[] = [];

  constructor(private readonly measures: readonly Measure[]) {
    const days = measures.flatMap(({ from, to, uncertain }) => [from, to, uncertain?.from, uncertain?.to]);
    this.days = [...new Set(days.filter((day) => typeof day === 'string'))].sort();
  }

  inForceOn(day: string): Stretch {
    const index = this.stretchOf(day);
    return (this.inForce[index] ??= this.cut(day, isInForce));
  }

  toWeighOn(day: string): Stretch {
    const index = this.stretchOf(day);
    return (this.toWeigh[index] ??= this.cut(day, isToBeWeighed));
  }

  private cut(day: string, wanted: (measure: Measure, day: string) => boolean): Stretch {
    return new Stretch(this.measures.filter((measure) => wanted(measure, day)));
  }

  /** How many days of change lie on or before this one. */
  private stretchOf(day: string): number {
    let low = 0;
    let high = this.days.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.days[middle] ?? '') <= day) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function actorKeys({ target }: Measure): Set<string> {
  return new Set(target.actors.flatMap((actor) => [actor.id, actor.name, ...actor.aliases].map(nameKey)));
}

function add(map: Map<string, Measure[]>, key: string, measure: Measure): void {
  const list = map.get(key);
  if (list) list.push(measure);
  else map.set(key, [measure]);
}
