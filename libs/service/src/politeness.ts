import type { Provider } from '@nestjs/common';
import { HostDoor, HostGate, Politeness, TrialDoors } from '#libs/archive';
import type { Settings } from '#libs/config';

/** Somebody waits for the answer of a look at a source. */
const TRIAL_PATIENCE = { inAllMs: 20_000, firstMs: 20_000 };

/** How politely hosts are asked, by scans, pages and looks before saving alike. */
export function politenessProviders(settings: Settings): Provider[] {
  const { HOST_CONCURRENCY, HOST_DELAY_MS, FETCH_DEADLINE_SECONDS } = settings;
  const errand = { obeysRobots: true, deadlineMs: FETCH_DEADLINE_SECONDS * 1000 };
  return [
    { provide: Politeness, useValue: new Politeness(HOST_CONCURRENCY, HOST_DELAY_MS) },
    HostGate,
    {
      provide: TrialDoors,
      inject: [HostGate],
      useFactory: (gate: HostGate) => ({ open: () => new HostDoor(gate, errand, TRIAL_PATIENCE) }),
    },
  ];
}
