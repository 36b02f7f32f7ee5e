import type { CouncilYears } from './council.js';
import type { Negatives } from './negative.js';
import type { Regime } from './regime.js';

/** The whole catalogue as plain JSON: what the build writes and a process opens. */
export interface CompiledCatalogue {
  /** `2026.11.24+3f9c1a2b`; every answer carries it. */
  version: string;
  regimes: Regime[];
  negatives: Negatives[];
  council: CouncilYears;
}
